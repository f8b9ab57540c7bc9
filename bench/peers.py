"""What do the established recognisers read, and how fast? Runs in their own environment; answers JSON lines on stdin.

A line asks `{"peer", "kind", "cases": [{"text", "reference", "given"}]}` and gets a list of answers for each case, or
`{"peer", "texts"}` and gets, for each of the peer's jobs, the seconds of each text and how many it broke on. Nothing of
this project is imported here.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

FIRST = "2024年上半年收入3亿元，增长三成。"
Answers = list[dict[str, Any]]
_UNITS = {"元": "CNY", "人民币": "CNY", "美元": "USD", "港元": "HKD", "新台币": "TWD", "日元": "JPY", "欧元": "EUR"}
_UNITS |= {"英镑": "GBP", "泰铢": "THB", "卢布": "RUB", "澳元": "AUD", "韩元": "KRW", "加元": "CAD", "瑞士法郎": "CHF"}
_UNITS |= {"Ruble": "RUB"}  # without a code in their answer


class Recognizers:
    """recognizers-text-suite, culture Chinese."""

    kinds = ("numbers", "numerals", "percentages", "money", "times")

    def __init__(self) -> None:
        from recognizers_date_time import DateTimeRecognizer
        from recognizers_number import Culture, NumberRecognizer
        from recognizers_number_with_unit import NumberWithUnitRecognizer

        self.number = NumberRecognizer(Culture.Chinese).get_number_model()
        self.percentage = NumberRecognizer(Culture.Chinese).get_percentage_model()
        self.currency = NumberWithUnitRecognizer(Culture.Chinese).get_currency_model()
        self.datetime = DateTimeRecognizer(Culture.Chinese).get_datetime_model()

    def read(self, kind: str, text: str, reference: str | None, given: bool) -> Answers:
        if kind.startswith("times"):
            return list(self._times(text, reference))
        if kind == "money":
            found = [self._money(one.resolution) for one in self.currency.parse(text)]
            if found or not given:
                return found
            return [{"value": one.resolution["value"], "unit": "CNY"} for one in self.number.parse(text)]
        model = self.percentage if kind == "percentages" else self.number
        return [{"value": one.resolution["value"].rstrip("%")} for one in model.parse(text)]

    def _money(self, resolution: dict[str, Any]) -> dict[str, Any]:
        unit = resolution.get("isoCurrency") or _UNITS.get(resolution["unit"], resolution["unit"])
        return {"value": resolution["value"], "unit": unit}

    def _times(self, text: str, reference: str | None) -> Iterator[dict[str, Any]]:
        for one in self.datetime.parse(text, _moment(reference)):
            values = (one.resolution or {}).get("values") or [{}]
            yield _either([_span(value) for value in values])

    def jobs(self) -> dict[str, Callable[[str], object]]:
        now = datetime(2026, 7, 1)
        times: Callable[[str], object] = lambda text: self.datetime.parse(text, now)  # noqa: E731
        return {
            "numbers": self.number.parse,
            "percentages": self.percentage.parse,
            "money": self.currency.parse,
            "times": times,
            "money and times": lambda text: (self.currency.parse(text), times(text)),
        }


class JioNLP:
    """jionlp: the parsers for a text that is nothing else, the extractors for a sentence."""

    kinds = ("money", "times")

    def __init__(self) -> None:
        import jionlp

        self.jio = jionlp
        jionlp.ner.extract_money("3亿元"), jionlp.ner.extract_time("去年")  # builds what is built once

    def read(self, kind: str, text: str, reference: str | None, given: bool) -> Answers:
        if kind == "money":
            if given:
                return [self._money(self.jio.parse_money(text))]
            return [self._money(one) for one in self._extracted(self.jio.ner.extract_money(text, with_parsing=True))]
        base = _parts(reference)
        if given:
            found = [self.jio.parse_time(text, time_base=base)]
        else:
            found = self._extracted(self.jio.ner.extract_time(text, time_base=base, with_parsing=True))
        return [self._time(one["time"]) for one in found]

    def _extracted(self, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [one["detail"] for one in found if one.get("detail")]

    def _money(self, found: dict[str, Any]) -> dict[str, Any]:
        unit = _UNITS.get(found["case"], found["case"])
        if isinstance(found["num"], str):
            return {"value": found["num"], "unit": unit}
        return {"low": found["num"][0], "high": found["num"][1], "unit": unit}

    def _time(self, found: Any) -> dict[str, Any]:
        if not isinstance(found, list) or not all(isinstance(end, str) for end in found):
            return {"start": None, "end": None}  # a length of time, or what comes again and again
        start, end = (end.replace(" ", "T") for end in found)
        if start.endswith(("T00:00:00", "-inf")) and end.endswith(("T23:59:59", "inf")):
            start, end = start[:10], end[:10]
        return {"start": None if start == "-inf" else start, "end": None if end == "inf" else end}

    def jobs(self) -> dict[str, Callable[[str], object]]:
        base = datetime(2026, 7, 1).timestamp()
        money: Callable[[str], object] = lambda text: self.jio.ner.extract_money(text, with_parsing=True)  # noqa: E731
        times: Callable[[str], object] = lambda text: self.jio.ner.extract_time(text, time_base=base, with_parsing=True)  # noqa: E731
        return {"money": money, "times": times, "money and times": lambda text: (money(text), times(text))}


class Cn2an:
    """cn2an: a numeral by cn2an(), a sentence by transform(), whose Arabic numbers are the answers."""

    kinds = ("numbers", "numerals", "percentages")

    def __init__(self) -> None:
        import cn2an

        self.cn2an = cn2an

    def read(self, kind: str, text: str, reference: str | None, given: bool) -> Answers:
        if kind != "percentages":
            try:
                return [{"value": str(self.cn2an.cn2an(text.strip(), "smart"))}]
            except ValueError:
                pass  # a sentence
        written = self.cn2an.transform(text, "cn2an")
        pattern = r"-?[0-9]+(?:\.[0-9]+)?(?=%)" if kind == "percentages" else r"-?[0-9]+(?:\.[0-9]+)?(?![0-9.]*%)"
        return [{"value": value} for value in re.findall(pattern, written)]

    def jobs(self) -> dict[str, Callable[[str], object]]:
        return {"numbers": lambda text: self.cn2an.transform(text, "cn2an")}


PEERS: dict[str, Callable[[], Any]] = {"recognizers": Recognizers, "jionlp": JioNLP, "cn2an": Cn2an}


def _parts(reference: str | None) -> Any:
    """jionlp takes [2021, 6, 14, 1, 6, 40], as far as it is known; None lets it read lengths of time."""
    return None if reference is None else [int(part) for part in re.split("[-T:]", reference)]


def _moment(reference: str | None) -> datetime:
    """The recognisers take a whole moment; of a year or a month alone one of its last days."""
    parts = _parts(reference) or [2021]
    if len(parts) == 1:
        parts += [12, 31]
    elif len(parts) == 2:
        parts.append(28)
    year, month, day, *clock = parts
    return datetime(year, month, day, *clock)


def _span(value: dict[str, Any]) -> dict[str, Any]:
    start = value.get("start", value.get("value"))
    end = value.get("end", value.get("value"))
    return {"start": _iso(start), "end": _iso(end)}


def _iso(moment: str | None) -> str | None:
    return moment.replace(" ", "T") if moment else None


def _either(ways: list[dict[str, Any]]) -> dict[str, Any]:
    return ways[0] | {"or": ways[1:]} if len(ways) > 1 else ways[0]


def seconds(job: Callable[[str], object], texts: list[str]) -> tuple[list[float], int]:
    """Seconds of the processor for each text, after a first one has built what is built once; on how many of them it broke."""
    taken, broken = [], 0
    for text in [FIRST, *texts]:
        begun = time.process_time()
        try:
            job(text)
        except Exception:  # whatever it breaks on is part of what it can do
            broken += 1
        taken.append(time.process_time() - begun)
    return taken[1:], broken


def answer(peer: Any, asked: dict[str, Any]) -> list[Answers | None]:
    """A list for each case; None where the peer broke or found the text illegal."""
    found: list[Answers | None] = []
    for case in asked["cases"]:
        try:
            found.append(peer.read(asked["kind"], case["text"], case["reference"], case["given"]))
        except Exception:
            found.append(None)
    return found


def main() -> None:
    out, sys.stdout = sys.stdout, sys.stderr  # some of them greet on standard output
    made: dict[str, Any] = {}
    for line in sys.stdin:
        asked = json.loads(line)
        name = asked["peer"]
        if name not in made:
            made[name] = PEERS[name]()
        if "texts" in asked:
            reply: Any = {job: seconds(run, asked["texts"]) for job, run in made[name].jobs().items()}
        elif asked["kind"].partition(":")[0] in made[name].kinds:
            reply = answer(made[name], asked)
        else:
            reply = "reads none"
        print(json.dumps(reply, ensure_ascii=False), file=out, flush=True)


if __name__ == "__main__":
    main()
