"""To which number is a time tied? 2021年底*的*6113名, 2024年*為*7.74億, to 15% from 25% *last year*."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.period.time_behind import LINK_BEHIND
from factcheck.extraction.scene import Memory, Scene, Time
from factcheck.extraction.times.bases import A_WHOLE_BEFORE
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import LEADERS, either
from factcheck.figures import Period

_TIED = re.compile(r"[的 (]{0,2}")
_OWNED = re.compile("'s (?:[a-z-]+ ){0,2}")  #: this year's revised $3 million
#: last week's *No. 1* tumbled 61%: who led then, of whom something is told now
LEADER_OF = re.compile(f"'s (?:[a-z-]+ ){{0,2}}(?:{either(LEADERS)})(?![a-z])")
_SAME_TIED = re.compile(r"(?:的|为|是|则为|仅为?|只有|约|达|录得|:|：| |则|赚|蚀|亏|有|就){0,3}")
#: than in the first quarter of 2025, when it stood at NT$40.26 billion
_WHEN = re.compile(r",? when (?:[a-z]+ ){0,5}")
#: 2024年為7.74億, 上年末为2.48%, (2023: $1.44bn): said of one number, where the text is at a later time
_SAID_OF_ONE = re.compile(r"(?:则|仅|只|就|也|约)?(?:为|是|有|录得|达|只有|仅有|:|：|则为|仅为)(?:约|近|逾)? ?|: ?")
#: 較本年度修訂預算的346億, 較上年度修訂赤字872億元減少: what a move is measured from, with its noun
_NOUN_OF_BASE = re.compile(r"[^，,。;；:：0-9增减升降跌涨多少高低长滑窄扩缩加至]{0,10}")
#: 第二季為淨損9.8億元；, 2024年淨損9.8億元；: the one number of a clause, behind which the text is where it was
_SAID_AGAIN = re.compile(
    r"(?P<link>(?:则|仅)?(?:为|是)?)(?P<noun>[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,6}"
    r"[0-9][0-9.,]{0,14}(?:[亿万千][0-9][0-9.,]{0,14})?[^0-9，,；;。()\n]{0,8}"
    r"(?:[；;。)]|[，,](?=[增减升跌降涨]幅|同比|按年|年增|年减))"
)
_AND = re.compile("[死伤亡]?(?:、|及|和|与|以及)| and ")
_CLAUSE = 40  #: characters
_VERB = 6
_SENTENCE_BACK = 80  #: characters
_MOVE_BEHIND = re.compile(
    r"(?:/[股吨辆台])?(?:的[^，,。；;、0-9]{1,8}?)?(?:(?:相比|相较|比较)|(?:大幅|略|微|急|轻微|大|明显|再|续|小幅)?[增减升降跌涨多少高低下上收扩缩回提翻]|为[高低多少]"
    r"|[，,](?:按[年季月周]|同比|环比|年|大幅)?[增减升降跌涨多少][^，,。；;、]{0,3}[0-9一二三四五六七八九])"
)
#: the 1961-1990 *average of* 14.0C, its 2019 *peak of* 5 million
_ITS_AVERAGE = re.compile(
    r" (?:[a-z-]+ )?(?:average|mean|peak|record|high|low|level|total|figure|tally)"
    r"(?: (?:of|at|was|:))? (?:about |around |some |just )?"
)
_OLD_VALUE = re.compile(
    "(?:from|against|than|with|to|versus) (?:a |an |some |about )?$|(?:against|than|compared with|versus) (?:[a-z-]+ ){1,6}$"
)


def is_tied(scene: Scene, time: Time, quantity: Quantity) -> bool:
    """2021年12月31日*的*6113名, 去年同期*為*31.23億: the mention belongs to this number alone."""
    mention = time.mention
    if _WHEN.fullmatch(scene.folded, mention.end, quantity.start) and not _has_time_behind(scene, quantity):
        return True
    if mention.in_brackets and scene.folded[mention.end : quantity.start].strip() == ":":
        return True
    if mention.english and _ITS_AVERAGE.fullmatch(scene.folded, mention.end, quantity.start):
        return True
    if quantity.start - mention.end > 12 or (mention.same is not None and quantity.unit == "multiple"):
        return False
    gap = scene.folded[mention.end : quantity.start]
    if mention.english and _OWNED.fullmatch(gap):
        return True
    if (
        mention.base
        and quantity.unit == "percent"
        and A_WHOLE_BEFORE.search(scene.folded, max(0, mention.start - _VERB), mention.start) is not None
    ):
        return False  # 恢復至2019年同期的60.7%
    if mention.same is not None:
        return _SAME_TIED.fullmatch(gap) is not None
    if mention.base and gap.endswith("的") and _NOUN_OF_BASE.fullmatch(gap[:-1]):
        return True
    return gap.startswith("的") and _TIED.fullmatch(gap) is not None


def _has_time_behind(scene: Scene, quantity: Quantity) -> bool:
    """In 2017, when 66 people were killed *in June*."""
    return any(quantity.end <= time.mention.start < quantity.end + _CLAUSE for time in scene.times)


def is_tied_to_its_list(scene: Scene, time: Time, quantity: Quantity) -> bool:
    """與昨晚6時*的*24死、318傷相比: what the first of a list is tied to, the others are."""
    between = [q for q in scene.quantities if time.mention.end <= q.start < quantity.start]
    if not between or not scene.folded.startswith("的", time.mention.end) or not is_tied(scene, time, between[0]):
        return False
    return are_enumerated(scene, [*between, quantity])


def looks_back(folded: str, mention: Mention, period: Period, later: Period | None) -> bool:
    """2024年為7.74億, 2024年淨損9億元；in a text about 2025: a number of another time, said beside the text's own."""
    if later is None or period.end >= later.end:
        return False
    match = _SAID_OF_ONE.match(folded, mention.end)
    if match is not None and folded[match.end() : match.end() + 1] in "0123456789一二三四五六七八九十两$人港美约近逾":
        return True
    noun = _SAID_AGAIN.match(folded, mention.end)
    if noun is None:
        return False
    lead = folded[max(0, mention.start - _SENTENCE_BACK) : mention.start].rpartition("。")[2]
    return noun["link"] != "" or (noun["noun"] in lead and lead.endswith(("，", ",", "(", "；", ";")))


def is_old_value(scene: Scene, time: Time, quantity: Quantity) -> bool:
    """較上年度修訂赤字872億元減少: the number that a move is measured from stands in the time of the comparison."""
    mention = time.mention
    if not mention.base or quantity.start - mention.end > 10:
        return False
    gap = scene.folded[mention.end : quantity.start]
    return _NOUN_OF_BASE.fullmatch(gap) is not None and _MOVE_BEHIND.match(scene.folded, quantity.end) is not None


def are_enumerated(scene: Scene, numbers: list[Quantity]) -> bool:
    """上年度為3,640億元及4.8%: what is said of the first is said of the second."""
    return all(_AND.fullmatch(scene.folded, a.end, b.start) is not None for a, b in pairwise(numbers))


def dates_the_number_before_it(scene: Scene, time: Time, memory: Memory) -> bool:
    """cut to 15% from 25% *last year*, dipped 1.4%: an earlier time that English ties to the number before it."""
    start, main = time.mention.start, memory.main
    if main is None or time.period is None or time.period.end >= main.end or not scene.folded[start].isascii():
        return False
    before = [q for q in scene.quantities if q.end <= start]
    if not before or _OLD_VALUE.search(scene.folded, max(0, before[-1].start - 50), before[-1].start) is None:
        return False
    return start - before[-1].end < 30 and LINK_BEHIND.fullmatch(scene.folded, before[-1].end, start) is not None
