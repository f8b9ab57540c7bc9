"""What do the public test cases of other recognisers ask, and is an answer right? Cases as data, judged in one way for all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent / "public_cases"
#: one row of the table each; the file of each holds its cases in the order of their source
KINDS = ("numbers", "numerals", "percentages", "number_ranges", "money", "times")
Answer = Mapping[str, Any]

_CALENDAR_OF_FEASTS = re.compile("农历|正月|腊月|闰|廿|初|大年|节|国庆|元旦|端午|元宵|十一$|寒|芒种|春|夏|秋|冬|暑假")
_SAME = Decimal("1e-12")
_SAME_THIRD = Decimal("2e-6")  #: a third is written with six digits here, with fifteen there


@dataclass(frozen=True, kw_only=True)
class Case:
    """One sentence with the answers that its makers expect, in order; none where nothing is to be found."""

    kind: str
    source: str
    text: str
    expect: Sequence[Answer]
    #: whence relative times are seen, as far as it is given: 2021-06, 2021-06-14T01:06:40
    reference: str | None = None


def load() -> Iterator[Case]:
    """Every case of every kind, unselected."""
    for name in KINDS:
        for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield Case(kind=kind_of(name, row), **row)


def kind_of(name: str, row: Mapping[str, Any]) -> str:
    """The row of the table: times are told apart by their words and their answer alone, so that none is picked by hand."""
    if name != "times":
        return name.replace("_", " ")
    if not row["expect"]:
        return "times: none"
    if _CALENDAR_OF_FEASTS.search(row["text"]):
        return "times: lunar days, feasts, seasons"
    first = row["expect"][0]
    if any(key in first for key in ("vague", "open")):
        return "times: vague or open"
    if "T" in first["start"] or "T" in first["end"]:
        return "times: with a clock"
    return "times: days" if first["start"] == first["end"] else "times: periods"


def is_right(case: Case, answers: Sequence[Answer]) -> bool:
    """Whether the answers are those expected: as many, in the same order, each with the same value."""
    if len(answers) != len(case.expect):
        return False
    same = {"number ranges": _same_ends, "money": _same_money}.get(case.kind, _same_value)
    if case.kind.startswith("times"):
        same, answers = same_time, [_in_days_too(answer, case.reference) for answer in answers]
    return all(same(expected, answer) for expected, answer in zip(case.expect, answers, strict=True))


def _same_value(expected: Answer, answer: Answer) -> bool:
    """One number; where the wording gives a span (十多万), its lower end."""
    said = answer.get("value")
    return _equal(expected["value"], answer.get("low") if said is None else said)


def _same_ends(expected: Answer, answer: Answer) -> bool:
    """Both ends. Whether an end is itself included is not judged: the makers differ on it for 20~100."""
    return all(_equal(expected[end], answer.get(end)) for end in ("low", "high"))


def _same_money(expected: Answer, answer: Answer) -> bool:
    if expected["unit"] != answer.get("unit"):
        return False
    one = expected["low"] == expected["high"]
    return _same_value({"value": expected["low"]}, answer) if one else _same_ends(expected, answer)


def _equal(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    first, second = Decimal(one), Decimal(other)
    endless = all(int(number.as_tuple().exponent) <= -4 for number in (first, second))
    return abs(first - second) <= (_SAME_THIRD if endless else _SAME) * max(abs(first), abs(second))


def same_time(expected: Answer, answer: Answer) -> bool:
    """Both ends, each to the minute where a clock is said. Where the makers give two years (3月: past or next), either.

    Makers differ in how they write a last day: some write the day after it, some of a range of years the first day of its
    last year. The answer may be in either way, or with the last day itself.
    """
    pairs = product([expected, *expected.get("or", ())], [answer, *answer.get("or", ())])
    return any(
        _same_moment(one["start"], other["start"]) and (_same_end(one["end"], other["end"]) or _is_one_hour(one, other))
        for one, other in pairs
    )


def _in_days_too(answer: Answer, reference: str | None) -> Answer:
    """What begins or ends now (從2001年至今) may be answered to the second or with the day of now."""
    start, end = answer["start"], answer["end"]
    if reference is None or not (start and end) or reference not in (start, end):
        return answer
    return {**answer, "or": [*answer.get("or", ()), {"start": start[:10], "end": end[:10]}]}


def _is_one_hour(one: Answer, other: Answer) -> bool:
    """17點: one maker writes the minute, another the hour or the minute up to its last second."""
    return any(way["start"] == way["end"] for way in (one, other)) and all(
        way["start"] and "T" in way["start"] and way["end"] and way["end"][:13] == way["start"][:13] for way in (one, other)
    )


def _same_end(expected: str | None, answer: str | None) -> bool:
    if _same_moment(expected, answer):
        return True
    if expected is None or answer is None or "T" in expected or "T" in answer:
        return False
    last, said = date.fromisoformat(expected), date.fromisoformat(answer)
    if (last.month, last.day) == (1, 1) and said == date(last.year, 12, 31):
        return True
    return abs(last - said) == timedelta(days=1)


def _same_moment(expected: str | None, answer: str | None) -> bool:
    """Equal, seconds left out."""
    if expected is None or answer is None:
        return expected is answer
    return expected[:16] == answer[:16]
