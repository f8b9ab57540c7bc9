"""What is each kind, relation, mark and state called on a screen?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, pgettext_lazy

Labels = Mapping[str, str | Promise]

#: the name that the record keeps of the one outlet which stands for all that nobody has named; shown in the reader's language
UNKNOWN_OUTLET = gettext_noop("(unknown outlet)")


@cache
def names_of_the_unknown_outlet() -> frozenset[str]:
    """As the desk says it in each of its languages: a form may send it back as it was shown."""
    said = {UNKNOWN_OUTLET}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            said.add(translation.gettext(UNKNOWN_OUTLET))
    return frozenset(said)


RELATIONS: Labels = {
    "conflict": pgettext_lazy("relation", "Conflict"),
    "unit_mismatch": pgettext_lazy("relation", "Unit mismatch"),
    "updated": pgettext_lazy("relation", "Updated"),
    "compatible": pgettext_lazy("relation", "Compatible"),
    "same": pgettext_lazy("relation", "Same"),
    "single": pgettext_lazy("relation", "Single"),
}

KINDS: Labels = {
    "level": pgettext_lazy("kind of figure", "Level"),
    "change": pgettext_lazy("kind of figure", "Change"),
    "rate": pgettext_lazy("kind of figure", "Rate of change"),
    "share": pgettext_lazy("kind of figure", "Share"),
}

QUALIFIERS: Labels = {
    "exact": pgettext_lazy("qualifier", "exactly"),
    "approx": pgettext_lazy("qualifier", "about"),
    "under": pgettext_lazy("qualifier", "less than"),
    "over": pgettext_lazy("qualifier", "more than"),
    "at_least": pgettext_lazy("qualifier", "at least"),
    "at_most": pgettext_lazy("qualifier", "at most"),
    "range": pgettext_lazy("qualifier", "between"),
}

CHANGES: Labels = {
    "up": pgettext_lazy("direction", "up"),
    "down": pgettext_lazy("direction", "down"),
}

SLOTS: Labels = {
    "number": pgettext_lazy("slot of a claim", "Value"),
    "unit": pgettext_lazy("slot of a claim", "Unit"),
    "hedge": pgettext_lazy("slot of a claim", "Qualifier"),
    "change": pgettext_lazy("slot of a claim", "Kind"),
    "metric": pgettext_lazy("slot of a claim", "Metric"),
    "scope": pgettext_lazy("slot of a claim", "Scope"),
    "entity": pgettext_lazy("slot of a claim", "Whose"),
    "period": pgettext_lazy("slot of a claim", "When"),
    "attribution": pgettext_lazy("slot of a claim", "Who says so"),
    "stage": pgettext_lazy("slot of a claim", "Stage"),
}

STAGES: Labels = {
    "provisional": pgettext_lazy("stage of a number", "a first number"),
    "final": pgettext_lazy("stage of a number", "the last word"),
}

#: what became of a claim in the next version of its article
FATES: Labels = {
    "kept": pgettext_lazy("in the next version", "Unchanged"),
    "reworded": pgettext_lazy("in the next version", "Same number, other words"),
    "changed": pgettext_lazy("in the next version", "Changed"),
    "gone": pgettext_lazy("in the next version", "Gone"),
}

ADDED = pgettext_lazy("in the next version", "Added")

REMARKS: Labels = {
    "apart": pgettext_lazy("remark on the time line", "At odds"),
    "old": pgettext_lazy("remark on the time line", "Old count"),
    "lower": pgettext_lazy("remark on the time line", "Lower than before"),
}

WORDS: Labels = {
    "agree": pgettext_lazy("mark", "Agree"),
    "conflict": pgettext_lazy("mark", "Conflict"),
    "unclear": pgettext_lazy("mark", "Unclear"),
}

OUTCOMES: Labels = {
    "stood": pgettext_lazy("outcome of a claim", "Stood"),
    "fell": pgettext_lazy("outcome of a claim", "Did not stand"),
    "open": pgettext_lazy("outcome of a claim", "Left open"),
}

#: the diagnoses of factcheck.comparison.wording, each in a few words
SLIPS: Labels = {
    "off_by_one": pgettext_lazy("kind of slip", "Off by one"),
    "transposed_digits": pgettext_lazy("kind of slip", "Two digits changed places"),
    "doubled_digit": pgettext_lazy("kind of slip", "A digit doubled or halved"),
    "dropped_digit": pgettext_lazy("kind of slip", "A digit dropped or added"),
    "wrong_digit": pgettext_lazy("kind of slip", "One digit differs"),
    "last_digit": pgettext_lazy("kind of slip", "One unit of the last digit"),
    "truncated": pgettext_lazy("kind of slip", "Cut off, not rounded"),
    "rounded": pgettext_lazy("kind of slip", "Rounded without saying so"),
    "power_of_ten": pgettext_lazy("kind of slip", "The decimal point"),
    "scale_word": pgettext_lazy("kind of slip", "Scale words such as 萬 and 億"),
    "currency_label": pgettext_lazy("kind of slip", "The currency label"),
    "conversion": pgettext_lazy("kind of slip", "The conversion between currencies"),
    "percent_label": pgettext_lazy("kind of slip", "Per cent or percentage points"),
    "direction": pgettext_lazy("kind of slip", "The direction"),
    "other_period": pgettext_lazy("kind of slip", "Another period"),
    "other_metric": pgettext_lazy("kind of slip", "Another metric"),
    "other_entity": pgettext_lazy("kind of slip", "Of somebody else"),
    "change_as_level": pgettext_lazy("kind of slip", "The change given as the whole"),
    "level_as_change": pgettext_lazy("kind of slip", "The whole given as the change"),
    "difference_as_level": pgettext_lazy("kind of slip", "The difference given as the whole"),
    "provisional": pgettext_lazy("kind of slip", "Provisional against final"),
    "superseded": pgettext_lazy("kind of slip", "Superseded"),
}

#: how far the desk is with a figure
WORKFLOW: Labels = {
    "new": pgettext_lazy("state of work", "New"),
    "in_check": pgettext_lazy("state of work", "In check"),
    "second_check": pgettext_lazy("state of work", "Second check"),
    "decided": pgettext_lazy("state of work", "Decided"),
    "corrected": pgettext_lazy("state of work", "Corrected"),
    "withdrawn": pgettext_lazy("state of work", "Withdrawn"),
}

#: what became of a second check
CHECKS: Labels = {
    "open": pgettext_lazy("second check", "Open"),
    "agreed": pgettext_lazy("second check", "Both agree"),
    "differs": pgettext_lazy("second check", "The two differ"),
    "called_off": pgettext_lazy("second check", "Called off"),
}

#: what somebody is told of a figure
NOTICES: Labels = {
    "mention": pgettext_lazy("notice", "You are mentioned"),
    "comment": pgettext_lazy("notice", "A comment"),
    "assigned": pgettext_lazy("notice", "Assigned to you"),
    "second_check": pgettext_lazy("notice", "A second check is asked of you"),
    "differs": pgettext_lazy("notice", "The second check differs"),
    "decided": pgettext_lazy("notice", "Decided"),
    "corrected": pgettext_lazy("notice", "Verdict corrected"),
    "withdrawn": pgettext_lazy("notice", "Verdict withdrawn"),
    "contradicted": pgettext_lazy("notice", "Contradicted since decided"),
}

STATES: Labels = {
    "new": pgettext_lazy("state of an article", "Waiting"),
    "reading": pgettext_lazy("state of an article", "Being read"),
    "done": pgettext_lazy("state of an article", "Done"),
    "failed": pgettext_lazy("state of an article", "Failed"),
}

ITEM_KINDS: Labels = {
    "file": pgettext_lazy("kind of item", "File"),
    "text": pgettext_lazy("kind of item", "Pasted text"),
    "address": pgettext_lazy("kind of item", "Address"),
}

ITEM_STATES: Labels = {
    "received": pgettext_lazy("state of an item", "Received"),
    "reading": pgettext_lazy("state of an item", "Being read"),
    "lining_up": pgettext_lazy("state of an item", "Being lined up"),
    "done": pgettext_lazy("state of an item", "Done"),
    "failed": pgettext_lazy("state of an item", "Failed"),
    "duplicate": pgettext_lazy("state of an item", "Already there"),
    "asks": pgettext_lazy("state of an item", "Asks you"),
    "opened": pgettext_lazy("state of an item", "Opened"),
}

ENTITY_KINDS: Labels = {
    "organisation": pgettext_lazy("kind of entity", "Organisation"),
    "person": pgettext_lazy("kind of entity", "Person"),
    "place": pgettext_lazy("kind of entity", "Place"),
    "event": pgettext_lazy("kind of entity", "Event"),
}

NATURES: Labels = {
    "instant": pgettext_lazy("nature of a metric", "At a day"),
    "duration": pgettext_lazy("nature of a metric", "Over a period"),
    "event": pgettext_lazy("nature of a metric", "Of an event"),
}

#: of a source: whether what its address gives is kept
ARCHIVES: Labels = {
    "": pgettext_lazy("archived copy", "None"),
    "waiting": pgettext_lazy("archived copy", "Being fetched"),
    "kept": pgettext_lazy("archived copy", "Kept"),
    "failed": pgettext_lazy("archived copy", "Failed"),
}

FEED_HEALTH: Labels = {
    "well": pgettext_lazy("feed", "Well"),
    "new": pgettext_lazy("feed", "Not read yet"),
    "paused": pgettext_lazy("feed", "Paused"),
    "silent": pgettext_lazy("feed", "Silent too long"),
    "failing": pgettext_lazy("feed", "Cannot be read"),
    "empty": pgettext_lazy("feed", "Lists nothing"),
    "unchecked": pgettext_lazy("feed", "Not looked at"),
}
FEED_ALARMS = ("silent", "failing", "empty", "unchecked")

SOURCE_KINDS: Labels = {
    "filing": pgettext_lazy("kind of source", "Filing"),
    "statistics": pgettext_lazy("kind of source", "Statistics"),
    "release": pgettext_lazy("kind of source", "Press release"),
    "interview": pgettext_lazy("kind of source", "Interview"),
    "dataset": pgettext_lazy("kind of source", "Dataset"),
    "page": pgettext_lazy("kind of source", "Web page"),
}

REGIONS: Labels = {
    "TW": _("Taiwan"),
    "HK": _("Hong Kong"),
    "CN": _("Mainland China"),
    "MO": _("Macau"),
    "SG": _("Singapore"),
    "US": _("United States"),
    "GB": _("United Kingdom"),
    "": _("Elsewhere or unknown"),
}

LANGUAGES: Labels = {
    "zh-hant": _("Traditional Chinese"),
    "zh-hans": _("Simplified Chinese"),
    "en": _("English"),
    "": _("Unknown"),
}
