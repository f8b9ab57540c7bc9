"""How does a text read in the other script: 於年底 as 于年底? For display only, and of the same length, so that marks hold.

The phrases and characters of opencc-python-reimplemented: a word is converted whole (头发 is 頭髮, 发展 is 發展), but no word
is put in place of another (软件 becomes 軟件, not 軟體): what an outlet wrote stays what it wrote.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ahocorasick_rs import AhoCorasick, MatchKind

TRADITIONAL, SIMPLIFIED = "hant", "hans"


def shown(text: str, script: str) -> str:
    """The text in Traditional (hant, in Taiwan's forms) or Simplified characters (hans). Time is linear in its length."""
    for step in _steps(script):
        text = step.convert(text)
    return text


@dataclass(frozen=True)
class _Step:
    """Phrases where they stand, the longest at each place; characters elsewhere."""

    finds: AhoCorasick | None
    instead: list[str]
    characters: dict[int, str]

    def convert(self, text: str) -> str:
        if self.finds is None:
            return text.translate(self.characters)
        parts, at = [], 0
        for place, start, end in self.finds.find_matches_as_indexes(text):
            parts += [text[at:start].translate(self.characters), self.instead[place]]
            at = end
        parts.append(text[at:].translate(self.characters))
        return "".join(parts)


@cache
def _steps(script: str) -> tuple[_Step, ...]:
    if script == TRADITIONAL:
        return _step(["STPhrases"], ["STCharacters"]), _step([], ["TWVariants"])
    if script == SIMPLIFIED:
        regional = _step(["TWVariantsRevPhrases", "HKVariantsRevPhrases"], ["TWVariantsRev", "HKVariantsRev"])
        return regional, _step(["TSPhrases"], ["TSCharacters"])
    raise ValueError(f"{script!r} is no script: use {TRADITIONAL} or {SIMPLIFIED}")


def _step(phrases: Iterable[str], characters: Iterable[str]) -> _Step:
    words = {one: other for name in phrases for one, other in _pairs(name) if len(one) > 1}
    single = {ord(one): other for name in characters for one, other in _pairs(name) if len(one) == 1}
    finds = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest) if words else None
    return _Step(finds, list(words.values()), single)


def _pairs(name: str) -> Iterable[tuple[str, str]]:
    """Those of one length: others, of which these dictionaries have none, would move every mark behind them."""
    dictionary = resources.files("opencc") / "dictionary" / f"{name}.txt"
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        one, tab, others = line.partition("\t")
        first = others.split(" ")[0]
        if tab and len(one) == len(first):
            yield one, first
