"""What does a text tell of, by the words that it uses? An event, public money, what somebody has."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS, Nature

#: what only a public purse has; two of them make a text one of public money
_PUBLIC = frozenset(
    (*("deficit", "surplus", "government_revenue", "fiscal_reserves", "budget", "government_debt_ratio", "deficit_ratio"),
     *("education_spending", "health_spending", "welfare_spending", "defence_spending", "transfer_payments"))
)  # fmt: skip
_PUBLIC_TOO = frozenset(("revenue", "debt", "spending", "subsidy"))
_TALLIES = frozenset(("dead", "injured", "seriously_injured", "missing", "rescued", "trapped", "evacuated"))


def of_an_event(known: list[Word]) -> bool:
    """Whether the dead, the injured and the missing are counted: what else is counted then is the event's, not a company's."""
    tallies = [word for word in known if word.meaning in _TALLIES and word.role in (Role.METRIC, Role.AFTER)]
    return len(tallies) >= 3


def of_public_money(known: list[Word], *, of_place: bool) -> bool:
    """Whether a budget is told of: three times what a public purse has, and more than one kind of it.

    of_place: the text is about a place and no organisation, whose revenue and debt are then public too.
    """
    said = [word.meaning for word in known if word.role is Role.METRIC and word.meaning in _PUBLIC]
    more = [word.meaning for word in known if word.role is Role.METRIC and word.meaning in _PUBLIC_TOO]
    if of_place and len(said) >= 2:
        said += more
    return len(said) >= 3 and len(set(said)) > 1


def of_what_somebody_has(known: list[Word]) -> bool:
    """Whether the text speaks of anything that somebody has: the tallies of an event need no names, and most news has no more."""
    return any(_is_owned(word.role, word.meaning) for word in known)


@lru_cache(maxsize=4096)
def _is_owned(role: Role, meaning: str) -> bool:
    if role is Role.METRIC:
        return METRICS[meaning.partition("/")[0]].nature is not Nature.EVENT
    return role in (Role.RATE, Role.BASIS, Role.SHARE)
