"""Does a text tell of a disease that spreads? Which diseases there are, and whether most of its cases are local ones."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.folding import fold
from factcheck.language_data import load

_CASES = frozenset(("confirmed_cases", "local_cases", "imported_cases", "severe_cases", "asymptomatic_cases", "vaccinated"))
_DISASTER = frozenset(("trapped", "missing", "power_outage", "buildings_damaged"))
RULE = "the cases of the disease that the text tells of"
#: what is counted by the week where a disease is told of
_COUNTED = re.compile(
    "病例|确诊|个案|疫情|感染|重症|阳性|求诊|就诊|门诊|染疫|死[亡于者]|不治|[0-9][例宗起]|(?<![a-z])(?:cases|infections|tested)(?![a-z])"
)
_OFTEN = 3  #: times that a disease must be spoken of


def cases(known: list[Word], folded: str) -> str | None:
    """The metric of cases where a disease is spoken of again and again, and no disaster: local ones where most words say so."""
    said = [word.meaning for word in known if word.role in (Role.METRIC, Role.AFTER)]
    if _CASES.isdisjoint(said) or not _DISASTER.isdisjoint(said):
        return None
    if sum(1 for _ in islice(_spoken_of().finditer(folded), _OFTEN)) < _OFTEN:
        return None
    nouns = [word.meaning for word in known if word.role is Role.METRIC]
    local = nouns.count("local_cases")
    return "local_cases" if local > 1 and 2 * local > nouns.count("confirmed_cases") else "confirmed_cases"


def is_told(folded: str) -> bool:
    """Whether the text names a disease and speaks of those who have it: of the weeks in which they are counted."""
    return _COUNTED.search(folded) is not None and _spoken_of().search(folded) is not None


@cache
def diseases() -> tuple[str, ...]:
    return tuple(map(fold, load("head_nouns")["diseases"]))


@cache
def _spoken_of() -> re.Pattern[str]:
    chinese = [re.escape(word) for word in diseases() if not word.isascii()]
    english = [re.escape(word) for word in diseases() if word.isascii()]
    return re.compile(f"{'|'.join(chinese)}|(?<![a-z])(?:{'|'.join(english)})")
