"""Does a number say how much of something there is, or is it only talk? 三個, nine people, 148 of them, rose to 17."""

from __future__ import annotations

import re

from factcheck.extraction.metric import counts_nothing, game_records, tolls_in_turn
from factcheck.extraction.names import demonyms
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.words.vocabulary import Role
from factcheck.figures import Kind
from factcheck.metrics import METRICS
from factcheck.units import UNITS

#: 148 of them, 14 of the dead, 11 of 33: a part of what was counted
_PART_OF = re.compile(r" of (?:them|whom|which|these|those|the|its|their|his|her|our|[0-9]{1,4})(?![a-z0-9])")
#: 74 more, another 64: as many again; but two more days only place something in time
_MORE = re.compile(r" (?:more|others)(?![a-z])(?! (?:than|times?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?![a-z]))")
_ANOTHER = re.compile(r"(?<![a-z])another $")
_TIME_BEHIND = re.compile(r" (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|ways?|things?)(?![a-z])")
#: what a number of a series follows: Phase 3 of the, week 2 of the
_SERIES = re.compile(
    r"(?<![a-z])(?:phase|part|day|week|month|year|stage|step|game|round|season|chapter|volume|book|act|article|section|class|terminal"
    r"|block|line|page|leg|set|match|test|week|quarter|group|number|tower|building|unit|episode|zone|district|area|pier|berth"
    r"|apollo|covid|top|top of|on|may|june|july|march|april|january|february|august|september|october|november|december)s? $"
)
#: what leads from a move to what it reached, began with or amounted to: rose to 17, up from seven, fell by five
_LED = re.compile(r"(?: [a-z]+){0,2} (?:by|to|from) ?$|(?: [a-z]+){0,2} (?:by|from) [a-z0-9,.]{1,9} to $")
#: behind a bare number that stands for a count: an end, a comparison, a time
_ENDS = re.compile(
    r"$|[.,;)]|\n| (?:from|in|on|by|after|last|this|a year|against|compared|since|over|as|and|while|year|during|at|between|within"
    r"|to|so|with|or|the|when|but|for|were|had|people|per|respectively)(?![a-z])"
)
#: from 630 *to*, *to* 146 *from*
_END_OF_MOVE = re.compile(r"[ ,–-](?:from|to)(?: [0-9.]{1,8} (?:from|to))? $")
_NEAR_MOVE = 30  #: characters behind a ratio
_CHINESE_REACHED = re.compile(r"[一-鿿]{0,2}[至到]")
_CHINESE_PART = re.compile(r"(?:其中|当中|另有?|尚有|仍有|再有|增至|减至|升至|降至|跌至)$")
_CHINESE_ENDS = frozenset("，。；、,;.）) 的，！升降跌减增回")
_OF_WHOM = re.compile(r" of (?:whom|them|which),? (?:only |just |about )?$")
#: what people are called without a plural s, and what else stands between a number and a plural: 18 crew, ninety-six candidates
_PLURAL = re.compile(
    r" (?:[a-z-]{3,}(?<!s) ){0,2}([a-z]{3,}(?<![suin'])s|[a-z]{2,}ions|children|crew|men|women|people|staff|police)(?![a-z'-])"
)
_NO_NOUN = frozenset(
    ("times", "days", "hours", "minutes", "seconds", "weeks", "months", "years", "decades", "centuries", "things", "ways",
     "points", "was", "has", "does", "says", "places", "reasons", "sides", "parts", "steps", "words", "rounds", "occasions",
     "others", "figures", "thirds", "quarters", "fifths", "tenths", "dollars", "pounds", "euros", "cents",
     "pence", "metres", "meters")
)  # fmt: skip
_FORMAL = frozenset("壹贰叁肆伍陆柒捌玖拾参")  #: in names too: 伍宗德
_IDIOMS = ("四起",)
_UNITS_OF_FIGURES = frozenset(("case", "seat", "vote"))
#: the rules of metric_behind.framed
_FRAMES = frozenset(
    ("the verb before the number", "the verb before what is counted", "the verb before the number and the noun behind it")
)
_LEAST_IN_WORDS = 4  #: AP and Reuters write one to nine in words; two and three of something are speech as often
_MOST_CHINESE_GAP = 6
_OF_GAMES, _SCORE = ("wins", "losses_of_games"), tuple("：:比-")


def is_figure(scene: Scene, draft: Draft, last: Draft | None) -> bool:
    """Whether the number says how much of something there is: a bare number or an everyday count needs a metric or a frame.

    last: the number before it in the sentence, whose unit a part of it takes (148 *of them*).
    """
    quantity = draft.quantity
    if counts_nothing.in_english(scene, quantity):
        return False
    if (
        draft.metric is None
        and draft.unit == "point"
        and not quantity.decimals
        and not _is_in_latin(scene, quantity)
        and _at_least(quantity, 0, most=24)
    ):
        return False  # 9點 is a time of day
    if quantity.is_word:
        return draft.metric is not None
    is_score = draft.metric in _OF_GAMES and scene.folded[max(0, quantity.start - 1) : quantity.start] in _SCORE
    if is_score and game_records.of_number(scene, quantity) is None:
        return False  # 以1比2敗, 2：0勝: the other half of a score; but 戰績：26勝8和4負
    if draft.unit == "stock" and scene.folded.endswith(("每", " per ", " every ", " each "), 0, quantity.core):
        return False  # 每10股派1.5元: what the dividend is measured by
    if not quantity.is_small_talk:
        return True
    if quantity.unit is None and draft.unit is not None and _is_in_latin(scene, quantity):
        return draft.metric is not None or _at_least(
            quantity, 2
        )  # 125 of the 243 seats, up from 348: another number says what is counted
    if draft.unit is None:
        if draft.metric is not None:
            return not _is_part_of_a_word(draft)
        return _stands_alone(scene, draft, last)
    return _counts(scene, draft)


def _counts(scene: Scene, draft: Draft) -> bool:
    """An everyday count with its unit, 三名 or nine people: what happened to them, what moved, or a part of a tally."""
    quantity, word = draft.quantity, draft.metric_word
    metric = METRICS.get(draft.metric or "")
    if _is_told_in_turn(draft):
        return True
    if metric is not None and word is not None:
        if metric.one_counts and (word.role is Role.AFTER or _is_framed(draft)):
            return True
        if draft.unit in metric.implied_by and _at_least(quantity, 2):
            return True
    if draft.kind is Kind.CHANGE and metric is not None and _at_least(quantity, 2):
        return True
    if _is_english(scene, quantity):
        least = 2 if draft.unit == "point" else _LEAST_IN_WORDS
        return _at_least(quantity, least) and UNITS[draft.unit or ""].dimension != "time"
    if draft.unit in _UNITS_OF_FIGURES:
        written = scene.folded[quantity.core : quantity.end]
        before = scene.previous(quantity)
        if before is not None and before.end == quantity.start:
            return False  # 規模5.1、3.7兩起地震: how many were listed
        return _at_least(quantity, 2) and written[0] not in _FORMAL and written not in _IDIOMS
    counted = draft.unit is not None and UNITS[draft.unit].counted
    return (
        counted and _at_least(quantity, 2) and _CHINESE_PART.search(scene.folded, quantity.start - 4, quantity.start) is not None
    )


def _stands_alone(scene: Scene, draft: Draft, last: Draft | None) -> bool:
    """A bare number of nobody knows what: a part of what was counted, as many again, or what a move has reached."""
    quantity, folded = draft.quantity, scene.folded
    if not folded[quantity.end - 1].isascii() or _SERIES.search(folded, max(0, quantity.start - 14), quantity.start):
        return False
    if _is_more(scene, quantity):
        if last is not None and last.unit is not None and UNITS[last.unit].counted:
            draft.unit = last.unit
        return True
    if last is not None and last.unit in _UNITS_OF_FIGURES and _goes_on(folded, quantity):
        draft.unit = last.unit
        return True
    return _is_reached(scene, quantity) or _has_a_noun(scene, quantity)


def _goes_on(folded: str, quantity: Quantity) -> bool:
    """won 21 seats, its rival took *17* and independents *seven*: an English count that leaves its unit out."""
    return folded[quantity.start - 1 : quantity.start] == " " and _ENDS.match(folded, quantity.end) is not None


def _has_a_noun(scene: Scene, quantity: Quantity) -> bool:
    """Ninety-six candidates, nine concerts, 18 crew: an English number and the plural that it counts."""
    if quantity.in_words and not _at_least(quantity, _LEAST_IN_WORDS):
        return False
    noun = _PLURAL.match(scene.folded, quantity.end)
    if scene.folded.endswith("out of ", 0, quantity.start) or noun is None or noun[1] in _NO_NOUN or not _at_least(quantity, 2):
        return False
    following = scene.following(quantity)
    in_line = demonyms.left_out(scene.text[quantity.end + 1 : noun.end()])
    return (following is None or following.start >= noun.end()) and in_line.islower()


def _is_more(scene: Scene, quantity: Quantity) -> bool:
    folded = scene.folded
    if not _at_least(quantity, 2):
        return False
    if _PART_OF.match(folded, quantity.end) or _MORE.match(folded, quantity.end):
        return True
    if _OF_WHOM.search(folded, max(0, quantity.start - 24), quantity.start):
        return True
    lead = _ANOTHER.search(folded, max(0, quantity.core - 9), quantity.core)
    return lead is not None and _TIME_BEHIND.match(folded, quantity.end) is None


def _is_reached(scene: Scene, quantity: Quantity) -> bool:
    """rose to 17, fell by five to 12; 由9.8降至4.2: a move leads to it, and nothing else is said behind."""
    folded, clause = scene.folded, scene.clause_start(quantity.start)
    moves = scene.roles(clause, quantity.start, Role.MOVE)
    if moves and _ENDS.match(folded, quantity.end) and folded[quantity.start - 1 : quantity.start] == " ":
        is_end = quantity.decimals > 0 and folded.endswith(" to ", 0, quantity.start)  # from 2.02 in 2010 to 1.76
        return is_end or _LED.fullmatch(folded, moves[-1].end, quantity.start) is not None or _is_either_end(scene, quantity)
    if _is_either_end(scene, quantity):
        return True
    if quantity.in_words:
        return False
    behind = folded[quantity.end : quantity.end + 1]
    if moves and (not behind or behind in _CHINESE_ENDS or folded.startswith("以下", quantity.end)):
        gap = folded[moves[-1].end : quantity.start]
        if len(gap) <= 3 and _CHINESE_REACHED.fullmatch(gap):
            return True
    if behind not in ("升", "降", "跌", "减", "增", "回") or not behind:
        return False
    following = scene.following(quantity)  # 由9.8降至4.2
    if following is None or following.unit is not None or following.start - quantity.end > _MOST_CHINESE_GAP:
        return False
    return folded[following.start - 1] in "至到" and bool(scene.roles(quantity.end, following.start, Role.MOVE))


def _is_either_end(scene: Scene, quantity: Quantity) -> bool:
    """A 14% increase, from *630* to *719*; a 15% rise last year, to *146* from *127*: the ends of what a ratio moved."""
    if quantity.in_words or not scene.folded[quantity.end - 1].isascii() or not _ENDS.match(scene.folded, quantity.end):
        return False
    lead = _END_OF_MOVE.search(scene.folded, max(scene.sentence.start, quantity.start - 24), quantity.start)
    if lead is None:
        return False
    before = [one for one in scene.quantities if scene.sentence.start <= one.start < quantity.start]
    ratio = next((one for one in reversed(before) if one.unit == "percent"), None)
    if ratio is None or len([one for one in before if one.start > ratio.start]) > 1:
        return False
    return bool(scene.roles(scene.clause_start(ratio.start), ratio.end + _NEAR_MOVE, Role.MOVE, Role.RATE))


def _is_framed(draft: Draft) -> bool:
    """killed *nine people*: the verb says what happened to them."""
    said = draft.evidence.get("metric")
    return said is not None and said.rule in _FRAMES


def _is_told_in_turn(draft: Draft) -> bool:
    """16時遇難2人，20時*6人*: a number of a course of counts."""
    said = draft.evidence.get("metric")
    return said is not None and said.rule == tolls_in_turn.RULE


def _is_part_of_a_word(draft: Draft) -> bool:
    """95無鉛汽油: a bare number that runs on into a word counts nothing, unless the word behind is its metric."""
    word = draft.metric_word
    return draft.quantity.runs_on and not (word is not None and word.start == draft.quantity.end)


def _is_in_latin(scene: Scene, quantity: Quantity) -> bool:
    return scene.folded[quantity.start - 1 : quantity.start] == " " and scene.folded[quantity.end - 1].isascii()


def _is_english(scene: Scene, quantity: Quantity) -> bool:
    return "a" <= scene.folded[quantity.core] <= "z"


def _at_least(quantity: Quantity, least: int, *, most: int | None = None) -> bool:
    return quantity.value is not None and quantity.value >= least and (most is None or quantity.value <= most)
