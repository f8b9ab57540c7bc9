"""Which words say that something moves, and by how much where the word itself says it? 減少, 翻倍 and what stands around them."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extraction.numbers import hedges
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.figures import Change, Qualifier
from factcheck.folding import fold
from factcheck.language_data import LanguageDataError, checked, load

_ROWS = checked(
    load("changes"),
    place="data/changes.toml",
    required=(
        *("up", "down", "rate_up", "rate_down", "reach", "neutral", "share", "yoy", "qoq"),
        *("averaged", "more", "less", "more_behind", "less_behind", "by", "acts", "ratios", "whole"),
    ),
)


def _either(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(map(fold, words), key=len, reverse=True)))


REACH = tuple(fold(word) for word in _ROWS["reach"] if not word.isascii())
#: verbs that take what they move before the amount: 削減編制2%, cut its workforce by 10 %
ACTS = frozenset(map(fold, _ROWS["acts"]))
#: verbs that move a percentage only: prices firmed 0.3 %, but recovered 12 bodies
ONLY_RATIOS = frozenset(map(fold, _ROWS["ratios"]))
#: verbs of losing, which lose money without moving it: 虧了, lost 837m
LOSES = frozenset(("lost", "lose", "loses", "losing"))
#: what may stand between a verb of moving and the amount that it moves by
BY = re.compile(rf"[了约近达 ]{{0,3}}(?:{_either(_ROWS['by'])})?(?: (?:{_either(_ROWS['by'])}))? ?")
_MORE = frozenset(map(fold, _ROWS["more"]))
_ADJECTIVES = _either([*_ROWS["more"], *_ROWS["less"]])
#: 較去年多1,500元, 比上季高1.2個百分點: adjectives that say more or less only in a comparison
_COMPARED = re.compile(
    rf"(?:比(?![例重率值赛分价])[^，,。;；]|较[^，,。;；]|按[年月周季])[^，,。;；]{{0,16}}({_ADJECTIVES})(?:出|了)?(?:约|近)?$"
)
#: 開支7.35億元，多12.9%: the comparison is with what everybody knows, the year before
_BARE = re.compile(rf"[也亦则都还仍更再 ]{{0,2}}({_ADJECTIVES})(?:出|了)?(?:约|近)?$")
_MORE_BEHIND = re.compile(
    rf" (?:({_either(_ROWS['more_behind'])})|{_either(_ROWS['less_behind'])})(?![a-z])"
    r"(?! (?:the )?(?:earth's |earth’s |water's |sea )?(?:surface|ground|sea level|waterline|seabed|street|zero|freezing)"
    r"(?![a-z]))"
    r"(?= (?:than|on|from|at|in|by|to|as|and|but|after|amid|when|while|with|what|its|the|that|those|a|compared|year|this|last"
    r"|for|despite|because|since|normal|average|usual|seasonal|long-term|historical|pre-pandemic)(?![a-z])"
    r"| (?:[a-z-]+ ){1,3}than(?![a-z])| (?:19|20)[0-9]{2}(?![0-9])|[,.;)]|$)"
)
#: 6% *more* international passengers, 9 per cent *less* rainfall: only of a percentage or a multiple
_MORE_OF = re.compile(
    r" (?:(more)|fewer|less)(?= [a-z])"
    r"(?! (?:than|despite|in|on|at|to|as|and|but|or|from|for|because|since|an?|the|if|when|while|with|by|of|that"
    r"|over|last|this|so)(?![a-z]))"
)
_OF_A_HUNDRED = ("%", "cent", "pc", "pct", "points", "point")
#: against what a move is measured, either kind
_BASES = re.compile(rf"({_either(_ROWS['qoq'])})|{_either(_ROWS['yoy'])}")
#: 環比看，, 從同比來看，
_TOPIC = re.compile("(?:(?<=[。；;\n从按])|^)(环|同|按月|按年|按季)比?(?:来)?(?:看|计算?|分析|方面)[，,]")
_FARTHEST_TOPIC = 600  #: characters
_AVERAGED = re.compile(rf"(?<![0-9])(?:{_either(_ROWS['averaged'])})")  #: not 2021年均下降
_BASIS_ENDS = tuple(fold(word) for word in (*_ROWS["qoq"], *_ROWS["yoy"]))
WHOLE = {fold(word): Decimal(percent) for word, percent in _ROWS["whole"].items()}
_WHOLE = re.compile("|".join(map(re.escape, WHOLE)))
_FARTHEST_BASIS = 120  #: characters before a number
_HALF_STEP = Decimal(10)  #: 翻倍 is a round number: anything that rounds to 100 in tens
if not all(percent % _HALF_STEP == 0 for percent in WHOLE.values()):
    raise LanguageDataError("data/changes.toml [whole] has a percentage that is no multiple of ten")


def in_comparison(folded: str, clause: int, at: int) -> Word | None:
    """The adjective before an offset that says more or less in a comparison: 比上季*高*."""
    found = _COMPARED.search(folded, max(clause, at - 24), at)
    return None if found is None else _adjective(found)


def bare(folded: str, clause: int, at: int) -> Word | None:
    """The adjective that is all a clause says before its number: ，*多*12.9%."""
    found = _BARE.fullmatch(folded, clause, at)
    return None if found is None else _adjective(found)


def _adjective(found: re.Match[str]) -> Word:
    return Word(found.start(1), found.end(1), Role.MOVE, Change.UP if found[1] in _MORE else Change.DOWN)


def behind(folded: str, end: int, limit: int) -> Word | None:
    """58.7% *more* than a year before, closed 4.1% *higher*, 12% *fewer* visitors than in May."""
    found = _MORE_BEHIND.match(folded, end, limit)
    if found is None or (found[0] == " ahead of" and not folded.endswith(_OF_A_HUNDRED, 0, end)):
        return None  # 13 boats ahead of the others
    return Word(found.start() + 1, found.end(), Role.MOVE, Change.UP if found[1] else Change.DOWN)


def more_of(folded: str, end: int) -> Word | None:
    """6% *more* international passengers, 9 per cent *less* rainfall: a percentage of what stands behind the word."""
    found = _MORE_OF.match(folded, end)
    if found is None:
        return None
    return Word(found.start() + 1, found.end(), Role.MOVE, Change.UP if found[1] else Change.DOWN)


def basis(folded: str, clause: int, at: int) -> str:
    """Against what a move is measured, qoq or yoy: the last such word before the number, in English one behind it too.

    at: where the number ends.
    """
    bases = list(_BASES.finditer(folded, max(clause, at - _FARTHEST_BASIS), at))
    found = bases[-1] if bases else None
    if found is None and folded[at : at + 1] == " ":
        found = _BASES.search(folded, at, at + 48)
    return "qoq" if found is not None and found[1] else "yoy"


def basis_of_topic(folded: str, at: int) -> str:
    """環比看，…。其中，…: against what the paragraph measures, where a sentence says so at its head and none says another."""
    floor = max(0, folded.rfind("\n", 0, at) + 1, at - _FARTHEST_TOPIC)
    topics = list(_TOPIC.finditer(folded, floor, at))
    if not topics or topics[-1][1] not in ("环", "按月", "按季"):
        return "yoy"
    since = (found[1] for found in _BASES.finditer(folded, topics[-1].end(), at))
    return "qoq" if all(since) else "yoy"


def is_averaged(folded: str, clause: int, at: int) -> bool:
    """Whether it grew so much a year on average: 兩年平均增長6.5%, 年均複合增長率12%."""
    return _AVERAGED.search(folded, max(clause, at - _FARTHEST_BASIS), at) is not None


def has_basis(folded: str, start: int, end: int) -> bool:
    """Whether the text between two offsets says against what something is measured: 同比, 較上季."""
    return _BASES.search(folded, start, end) is not None


def has_basis_before(folded: str, at: int) -> bool:
    """Whether such a word ends right before an offset, where a sign begins: 同比|+12.3%, yoy |-5%."""
    return folded.endswith(_BASIS_ENDS, 0, at - 1 if folded.endswith(" ", 0, at) else at)


def with_whole(numbers: list[Quantity], words: list[Word], folded: str) -> list[Quantity]:
    """The numbers and the moves that say their amount themselves (翻倍 is up by 100 %), in order."""
    moves = [w for w in words if w.role is Role.MOVE and folded[w.start : w.end] in WHOLE]
    if not moves:
        return numbers
    kept = [n for n in numbers if not any(n.start < w.end and w.start < n.end for w in moves if not n.has_scale)]
    free = [w for w in moves if not any(n.start < w.end and w.start < n.end for n in kept)]
    return sorted([*kept, *(_amount(folded, word) for word in free)], key=lambda number: number.start)


def says_an_amount(folded: str) -> bool:
    """Whether a text without any number may still say how much: it doubled."""
    return _WHOLE.search(folded) is not None


def _amount(folded: str, word: Word) -> Quantity:
    value = abs(WHOLE[folded[word.start : word.end]])
    hedge = hedges.before(folded, word.start)
    qualifier, start = hedge if hedge is not None else (Qualifier.EXACT, word.start)
    return Quantity(
        start=start,
        end=word.end,
        core=word.start,
        value=value,
        bounds=hedges.bounds(value, _HALF_STEP, whole=False, qualifier=qualifier),
        unit="percent",
        decimals=0,
        scale=_HALF_STEP,
        qualifier=qualifier,
        hedge=None if hedge is None else (start, word.start),
        in_words=False,
        has_scale=False,
        is_word=True,
    )
