"""Is a time only when something was expected? 增速預期由2月時的1.6%下調, the 1.6% hoped for in February."""

from __future__ import annotations

import re

from factcheck.extraction.times.mention import Mention

#: 2月時估1.6%, 2月時的預測; 增速*預期*由2月時的1.6%下調
_EXPECTED_THEN = re.compile("(?:份)?时的?(?P<said>估|预[估测期计]|料|展望)|(?:份)?时的")
_EXPECTED = re.compile("(?:预[估测期计]|展望|估计|目标)[值数]?[^，,。；;\n]{0,6}$")
_EXPECTED_BEFORE = re.compile(
    "(?<!is )(?<!are )(?<!be )(?:estimated|forecast|predicted|projected|hoped for|pencilled in|assumed|budgeted)(?: back)? in$"
)
_EXPECTATION_BEHIND = re.compile("(?:'s)? (?:estimate|forecast|projection|prediction)s?(?![a-z])")


def is_one(folded: str, mention: Mention, lead: str) -> bool:
    """增速預期由2月時的1.6%下調, the 1.6% hoped for in February: when somebody expected it."""
    if mention.months is None or mention.day is not None or mention.to is not None or mention.span is not None:
        return False
    if mention.english:
        return _EXPECTED_BEFORE.search(lead) is not None or _EXPECTATION_BEHIND.match(folded, mention.end) is not None
    behind = _EXPECTED_THEN.match(folded, mention.end)
    if behind is None:
        return False
    return behind["said"] is not None or _EXPECTED.search(folded, max(0, mention.start - 16), mention.start) is not None
