"""Who says so? The source that stands over a number: 據…, …表示, according to …; the outlet's own telling has none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.extraction import source_names
from factcheck.extraction.source_names import ENGLISH, PRONOUNS, VERBS, Span

NAMED = "named as the source"
AGAIN = "the speaker named before"
QUOTED = "said behind the quotation"

_SENTENCE = 400  #: characters of a sentence that a source may stand over
_QUOTATION = 1500  #: characters of a quoted passage
_ENDS = re.compile(r"[。！？!?；;\n]|\.(?=\s|$)")
_OPENS_SENTENCE = re.compile(r".*(?:[。！？!?；;\n]|\.\s)", re.DOTALL)
_CLOSED_BY = {"「": "」", "“": "”", "『": "』", '"': '"'}
_OPENED_BY = {close: opening for opening, close in _CLOSED_BY.items()}
_QUOTING = ("引述", "援引")
_BEHIND = ("据", "按照", *_QUOTING)
#: 報告指: the document speaks, unless the verb is 指出
_CUES = re.compile(
    "|".join(word + ("(?!出)" if word.endswith("指") else "") for word in sorted((*_BEHIND, *VERBS), key=len, reverse=True))
)
_ENGLISH_CUES = re.compile("according to |" + "|".join(rf"{verb}\b" for verb in ENGLISH["verbs"]))
#: what may stand before 據: else it is a part of another word (數據, 占據)
_STARTS = "，,。：:；;！？!?「“（(\n 根依另又而且但并"
_LEADS_IN = re.compile(r"[到了]?[，,：:]? ?")
_SAID_AT_LAST = re.compile(r"(?= (?:on|in|at|late|during|[a-z]{3,6}day)\b|[.,\n]|$)")


@dataclass(frozen=True, slots=True)
class Saying:
    """Text that somebody says: from start up to but not including end. words: where the text names who it is."""

    start: int
    end: int
    words: Span
    rule: str = NAMED


class Sources:
    """All that a text gives to somebody, found in one pass; time is linear in the text's length."""

    def __init__(self, folded: str) -> None:
        found = [*_chinese(folded), *_english(folded)]
        self._sayings: list[Saying] = []
        if found:
            named = _with_pronouns_resolved(folded, sorted(found, key=lambda saying: saying.words))
            self._sayings = sorted(named, key=lambda saying: saying.start)
        self._starts = [saying.start for saying in self._sayings]

    def at(self, offset: int) -> Saying | None:
        """Who says what stands at this offset: of several the one that began last."""
        if not self._sayings:
            return None
        last = bisect_right(self._starts, offset)
        return next((s for s in reversed(self._sayings[max(0, last - 4) : last]) if offset < s.end), None)


def _with_pronouns_resolved(folded: str, sayings: list[Saying]) -> Iterator[Saying]:
    """他表示 is said by the last one named; by nobody where none is."""
    speaker: Span | None = None
    for saying in sayings:
        if folded[slice(*saying.words)] not in PRONOUNS:
            speaker = saying.words
            yield saying
        elif speaker is not None:
            yield replace(saying, words=speaker, rule=AGAIN)


class _Scan:
    """A text that is gone through from left to right: what has been looked for is not looked for twice."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self._ahead: dict[str, int] = {}
        self._clause, self._seen, self._quoted, self._end = 0, 0, 0, -1

    def next(self, char: str, at: int) -> int:
        """The next place of a character; the text's length where there is none."""
        found = self._ahead.get(char, -1)
        if found < at:
            found = self.folded.find(char, at)
            self._ahead[char] = found = len(self.folded) if found < 0 else found
        return found

    def clause_start(self, at: int) -> int:
        found = source_names.clause_start(self.folded, at, max(self._seen, at - source_names.LONGEST))
        self._clause, self._seen = self._clause if found is None else found, at
        return self._clause

    def quotation_before(self, at: int) -> Span | None:
        """「今年收入3億元。」王大明說: the quoted sentence that ends right before the name."""
        close = at - 1
        while close > 0 and self.folded[close] in " ，,":
            close -= 1
        opening = _OPENED_BY.get(self.folded[close]) if close > 0 else None
        if opening is None or self.folded[close - 1] not in "。，,.！？!?":
            return None
        opened = self.folded.rfind(opening, max(self._quoted, close - _QUOTATION), close)
        self._quoted = close
        return None if opened < 0 or "\n" in self.folded[opened:close] else (opened, close)

    def end(self, at: int) -> int:
        """Where what is said from here on ends: with the sentence, or with the quotation that it begins with."""
        lead = _LEADS_IN.match(self.folded, at)
        opened = at if lead is None else lead.end()
        closing = _CLOSED_BY.get(self.folded[opened : opened + 1])
        if closing is not None:
            closed = self.next(closing, opened + 1)
            if closed < min(opened + _QUOTATION, self.next("\n", opened)):
                if self.folded[closed - 1] in "。.！？!?":
                    return closed
                at = closed
        if self._end < at:
            found = _ENDS.search(self.folded, at)
            self._end = len(self.folded) if found is None else found.start()
        return min(self._end, at + _SENTENCE)

    def sentence_start(self, at: int) -> int:
        floor = max(0, at - _SENTENCE)
        found = _OPENS_SENTENCE.match(self.folded, floor, at)
        return floor if found is None else found.end()


def _chinese(folded: str) -> Iterator[Saying]:
    scan = _Scan(folded)
    for cue in _CUES.finditer(folded):
        start, end = cue.span()
        if cue[0] in _BEHIND:
            words = source_names.behind(folded, end) if cue[0] in _QUOTING or folded[start - 1 : start] in _STARTS else None
            if words is not None:
                yield Saying(words[1], scan.end(words[1]), words)
            continue
        if not any(verb.says(folded, start) for verb in VERBS[cue[0]]) and folded[end : end + 1] not in "。\n":
            continue
        if len(cue[0]) == 3 and cue[0].endswith(("指", "称")):
            start = end - 1  # 調查報告指
        words = source_names.before(folded, scan.clause_start(start), start)
        if words is None:
            continue
        quotation = scan.quotation_before(words[0])
        if quotation is not None:
            yield Saying(*quotation, words, QUOTED)
        yield Saying(end, scan.end(end), words)


def _english(folded: str) -> Iterator[Saying]:
    if folded.count(" ") * 12 < len(folded):
        return  # names and terms in a Chinese text
    scan = _Scan(folded)
    for cue in _ENGLISH_CUES.finditer(folded):
        start, end = cue.span()
        if cue[0].startswith("according"):
            words = source_names.english_behind(folded, end)
            if words is not None:
                yield Saying(scan.sentence_start(start), scan.end(end), words)
            continue
        if folded[start - 1 : start] != " ":
            continue
        quoted = folded[start - 2 : start - 1] in _OPENED_BY
        words = source_names.english_behind(folded, end + 1) if quoted else source_names.english_before(folded, start)
        if words is not None:
            yield from _said_in_english(scan, words, start, end)


def _said_in_english(scan: _Scan, words: Span, start: int, end: int) -> Iterator[Saying]:
    """What stands before "the company said", where that comes last, and what stands behind it."""
    quotation = scan.quotation_before(min(words[0], start))
    if quotation is not None:
        yield Saying(*quotation, words, QUOTED)
    elif scan.folded[words[0] - 2 : words[0]] == ", " and _SAID_AT_LAST.match(scan.folded, end):
        yield Saying(scan.sentence_start(words[0]), words[0], words)
    yield Saying(end, scan.end(end), words)
