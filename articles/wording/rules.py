"""By which rule did the engine give a slot its value, said in the reader's language?

Claims keep the rule by which they were read: a rule that the engine no longer has is still said here, as long as some claim
may have it. The sentences are the engine's own, written out once more because gettext collects what stands between _( and ):
tests/articles/wording/test_rules.py collects every rule of the engine and holds the two together.
"""

from __future__ import annotations

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

RULES = frozenset(
    (
        # number, unit, hedge
        _("numeral and scale words"),
        _("the unit as written"),
        _("what the metric counts"),
        _("no unit is written"),
        _("the money of the place that the text is about"),
        _("the record of games that the numbers tell together"),
        _("the money that the text names"),
        _("the money that the text names for all that follows"),
        _("the money named last before it"),
        _("the money of the outlet's region"),
        _("the dollar of the outlet's region"),
        _("the wording of one region's papers"),
        _("nothing says which money"),
        _("a word for about"),
        _("a word for less than"),
        _("a word for more than"),
        _("a word for at least"),
        _("a word for at most"),
        _("two ends as written"),
        # kind and direction
        _("change by its word"),
        _("rate by its word"),
        _("share by its word"),
        _("as the number before it in the list"),
        _("as the number before it in the sentence"),
        # metric and scope
        _("directly before the number"),
        _("directly behind the number"),
        _("before the number in its clause"),
        _("the verb before what is counted"),
        _("the noun tied to the number"),
        _("the verb before the number"),
        _("the verb before the number and the noun behind it"),
        _("said by the unit"),
        _("of the number before it"),
        _("counted as the number before it"),
        _("as many numbers behind the next time"),
        _("what moves on the market, right behind its name"),
        _("the name before a verb of the market"),
        _("one move of the market told in several numbers"),
        _("compared with the number before it"),
        _("reached by the move before it"),
        _("the total of the numbers before it"),
        _("a part of the whole before it"),
        _("the part of the economy that it is"),
        _("the whole of a share"),
        _("carried from the clause before"),
        _("points in a text on the market"),
        _("shared with the number behind it"),
        _("one side of a vote"),
        _("listed after the number that says what is counted"),
        _("where the sentence says that it was counted"),
        _("head noun, unknown to the vocabulary"),
        _("the cases of the disease that the text tells of"),
        _("what the public budget is for"),
        _("words before the metric"),
        _("the aftershocks that its sentence tells of"),
        _("a word for a moment of trading"),
        _("against what the move is measured"),
        _("a time long before the article"),
        _("another number than the event's first"),
        # stage
        _("a word for a first number"),
        _("a word for the last word"),
        # lists
        _("dealt out in order"),
        _("in the order of the list before"),
        _("as the first of the list"),
        _("as the last of the list"),
        # entity
        _("named before the metric"),
        _("named behind the metric"),
        _("named right before the number"),
        _("named right behind the number"),
        _("owner of the metric"),
        _("subject of the clause"),
        _("subject of the sentence"),
        _("place beside the number"),
        _("carried from what the text speaks of"),
        _("the place that the text is about"),
        _("the country that the paper is printed in"),
        _("the one of whom nearly all numbers of the text are"),
        # period
        _("tied to the number"),
        _("the same period, said in the clause"),
        _("the nearest before the number"),
        _("behind the number"),
        _("right behind the number"),
        _("what it is compared with"),
        _("a year before the new value"),
        _("carried from the sentence before"),
        _("the period that the report covers"),
        _("the only span that the text reports"),
        _("the only span that the text names"),
        _("the span that the text reports"),
        _("the span reported last"),
        _("the day that the text tells of"),
        _("the days on which the poll was taken"),
        _("the day on which the text was told"),
        _("told again below"),
        _("told as one with another number"),
        _("the moment to which the text counts"),
        _("the span that the text opens with"),
        # attribution
        _("named as the source"),
        _("the speaker named before"),
        _("said behind the quotation"),
        # any
        _("by the words around the number"),
        _("what the table's headers and captions say of the cell"),
    )
)


def rule(said: str) -> str:
    """The rule in the reader's words; one of an older or newer version stays as it was stored."""
    return gettext(said) if said in RULES else said
