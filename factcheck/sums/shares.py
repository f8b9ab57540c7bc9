"""Does a stated share fit the part and the whole?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.figures import Bounds, Kind, Reading
from factcheck.sums import amounts
from factcheck.sums.answers import Check, Part, Role, Rule
from factcheck.sums.intervals import HUNDRED, divided
from factcheck.sums.page import Page, Sentence
from factcheck.sums.weighing import weighed
from factcheck.sums.words import WORDS, says

_NEAR = 24  #: characters between a part and its share
_BACK = 4  #: numbers before a part among which its whole is looked for
_AROUND = 16  #: characters before a whole in which its name stands
_OF = re.compile(r"的(?:约|近|逾|超过)?$")
#: what stands at the end of a whole's name and says nothing of what it is: 總投訴*量的比例*
_TAIL = re.compile(r"(?:的|比例|比重|比率|比|达到|达|为|是|约|近|逾|超过|超|高达|仅|已)+$")
_COUNTED = re.compile(r"[量数额值]$")
_EVERYTHING = re.compile(r"(?:其中|其|全部|整体|总体|总数|总|全.{0,2}|所有)?")
_HELD = re.compile(r"(?:持有|持股|所持)")


def checks(page: Page) -> Iterator[Check]:
    known = amounts.by_figure(page.readings)
    for sentence in page.sentences:
        for place, share in enumerate(sentence.readings):
            if share.kind is not Kind.SHARE or share.unit != "percent" or share.value is None or place == 0:
                continue
            found = _named_between(page, sentence, place) or _told_before(page, sentence, place) or _by_metric(known, share)
            if found is None:
                continue
            roles = zip((Role.PART, Role.WHOLE, Role.SHARE), (*found, share), strict=True)
            check = weighed(Rule.SHARE, [Part(role=role, reading=reading) for role, reading in roles], _share)
            if check is not None:
                yield check


def _named_between(page: Page, sentence: Sentence, place: int) -> tuple[Reading, Reading] | None:
    """P，佔庫容T的S: the whole stands between the part and the share."""
    if place < 2:
        return None
    part, whole, share = sentence.readings[place - 2 : place + 1]
    is_of = _OF.match(page.between(whole, share)) is not None and says("share", page.between(part, whole))
    return (part, whole) if is_of and len(page.between(part, whole)) <= _NEAR and _may_be(part, whole) else None


def _told_before(page: Page, sentence: Sentence, place: int) -> tuple[Reading, Reading] | None:
    """共T，其中P，佔S; 註冊資本T，出資P，佔註冊資本S."""
    part, share = sentence.readings[place - 1 : place + 1]
    words = page.between(part, share)
    if not says("share", words) or len(words) > _NEAR or not amounts.is_level(part):
        return None
    name = _name(words)
    for whole in reversed(sentence.readings[max(0, place - 1 - _BACK) : place - 1]):
        if not _may_be(part, whole):
            continue
        is_of_which = says("of_which", page.between(whole, part)) and _EVERYTHING.fullmatch(name) is not None
        is_named = _is_named(page, whole, name) and not _is_share_of_it(page, whole, name)
        return (part, whole) if is_of_which or is_named else None
    return None


def _name(words: str) -> str:
    """By what the share calls its whole: 註冊資本 in 佔公司註冊資本的."""
    found = WORDS["share"].search(words)
    return _TAIL.sub("", words[found.end() :]) if found is not None else ""


def _is_share_of_it(page: Page, whole: Reading, name: str) -> bool:
    """Whether it is itself told as a share of the same whole: 出資4900萬元，佔出資的98%."""
    own = _name(page.behind(whole, _NEAR))
    return bool(own) and own[-2:] == name[-2:]


def _is_named(page: Page, whole: Reading, name: str) -> bool:
    """Whether the words beside the whole are those by which the share calls it."""
    beside = page.before(whole, _AROUND) + page.behind(whole, _AROUND // 4)
    if _HELD.search(name):
        return _HELD.search(beside) is not None
    noun = _COUNTED.sub("", name)[-2:]
    return len(noun) == 2 and noun in beside


def _by_metric(known: Mapping[amounts.Figure, Sequence[Reading]], share: Reading) -> tuple[Reading, Reading] | None:
    """10.51億 of generative AI, 17.4億 in all, and a share of 60.4% read as of the same segment, owner and period."""
    if not share.metric or not share.entity or share.period is None or not amounts.part_of(share) or share.is_of_a_part:
        return None
    key = amounts.figure_of(share, share.period)
    part, whole = amounts.agreed(known.get(key, ())), amounts.agreed(known.get((*key[:2], (), key[3]), ()))
    return (part, whole) if part is not None and whole is not None and _may_be(part, whole) else None


def _may_be(part: Reading, whole: Reading) -> bool:
    """Whether one may be a part of the other: of one unit, neither less than nothing, and no larger."""
    if not (amounts.is_level(part) and amounts.is_level(whole)) or amounts.is_ratio(whole) or not amounts.same_unit(part, whole):
        return False
    part, whole = amounts.size(part), amounts.size(whole)
    return part.value is not None and whole.value is not None and part.value <= whole.value


def _share(bounds: Sequence[Bounds]) -> Bounds | None:
    """The part in per cent of the whole."""
    part, whole = bounds
    ratio = divided(part, whole)
    return None if ratio is None else ratio.times(HUNDRED)
