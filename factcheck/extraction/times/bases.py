"""Is a time only what something is compared with, or since when something is so? 較去年同期, 低於*2015年*, 成立於2011年."""

from __future__ import annotations

import re

from factcheck.extraction.times import english_bases
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import BASE

#: more than *on results day* last year
_THAN = re.compile(" than(?: [a-z'-]+){1,4} $")
_THEN = ("则", "为", "是")  #: 上季則為2億元
#: 由*上季*18%升至21%
_LEFT_OR_OUTDONE = (*("由", "从", "自", "较", "比", "不如"), *("高于", "低于", "优于", "逊于", "多于", "少于", "胜于", "好于"))
_COMPARED_BEHIND = re.compile(
    r"(?:\([^()\n]{0,30}\))?[^，,。；;、\n]{0,16}(?:相比|相较|比较|持平|相当|相若|相近|相同|一致|无异)"
)  #: 與上季2億元相比, 與去年第四季持平
#: 由上月的2.4%, 由上月上漲2.4%轉為下降0.6%
_LEFT_BEHIND = re.compile("的|(?:同比|环比)?(?:上[涨升]|下[降跌滑]|增长|减少|回落|增加)[0-9][0-9.]{0,6}(?:%|个百分点)")
#: 僅低於9月，為歷史次高, 高於上年8個百分點; but 低於2021年56.1%的平均水平, whose number it dates
_OUTDOES = ("高于", "低于", "多于", "少于", "优于", "仅次于", "不及", "逊于", "好于", "强于", "弱于", "超过", "超越")
_OUTDONE = re.compile("[^，,。;；、\n0-9]{0,10}(?:[，,。;；)]|[0-9][0-9.]{0,5}个?百分点)")
#: 恢復至2019年同期的60.7%, 相當於去年全年的八成
A_WHOLE_BEFORE = re.compile("(?:恢复|回升|回复|达|相当|复苏|回归|仅为|只有|约为|已是|是|为)[至到于]?$")
_A_WHOLE = re.compile(
    "(?:全年|同期|同月|同季)?(?:全年)?(?:水平|水准|总量|的水平)?的[约近逾超过]{0,2}[0-9一二三四五六七八九][0-9.]{0,5}(?:%|[成倍])"
)
#: 去年夏天, 2022年國慶假期: a part of the year that no calendar ends
_SEASONS = (
    *("夏", "春", "秋", "冬", "暑", "的夏", "的春", "的秋", "的冬", "国庆", "五一", "“五一", "端午", "中秋", "清明", "元旦"),
    *("农历", "除夕", "圣诞", "双十", "双11", "“双11", "“双十", "618", "“618", "贺岁", "黄金周", "十一假", "“十一", "十一黄"),
    *("马季", "球季", "雪季", "波季"),
)
#: 今年第12號颱風, 2020年度第一期短期融資券: what is counted within a year; 今年首度突破35℃: at a time that is said elsewhere
_NUMBERED = re.compile("的?第[0-9一二三四五六七八九十]{1,3}[号期批轮波次]|[式款](?!项)")
_FIRST_THIS_YEAR = re.compile("以?来?首[度次例宗]")
_BEGUN = ("成立", "创立", "创办", "创建", "诞生")
_FOUNDED = ("founded in", "established in", "formed in")
_STARTED = ("开始", "起的", "起，", "起实", "起施", "起推")  #: 2014年開始實施的: since when, not when
#: 2021年2月以来, 10月1日入季以來, 2014年該基金成立以來: what it is measured from
_SINCE = re.compile("[^，,。；、\n0-9]{0,8}以来|来(?=[最新首高低])|至今(?!年|[天日晚早晨])|迄今")
#: 略低於*最高年份*2015年: the year of a record, which nothing after it is told of
_OF_A_RECORD = re.compile("(?:最[高低多少大小好差热冷旱涝丰]|历史高[点位]|纪录|峰值)的?(?:年份?|一年|水平|纪录)?的?$")
#: 逼近2011年4月12日頂部: a record of another time
_RECORD = re.compile("(?:的|盘中|历史)?(?:顶部|底部|高点|低点|高位|低位|峰值)")
_BASE_ENDS = {w[-1] for w in BASE}


def is_one(folded: str, mention: Mention, lead: str) -> bool:
    """Whether the words around the time say so; lead: those before it, without the prepositions that stand right there."""
    if _is_compared_with(folded, mention, lead) or _is_since_when(folded, mention, lead):
        return True
    if mention.english:
        return (
            english_bases.is_one(folded, mention) or _THAN.search(folded, max(0, mention.start - 40), mention.start) is not None
        )
    return _RECORD.match(folded, mention.end) is not None or _is_a_whole(folded, mention, lead)


def _is_compared_with(folded: str, mention: Mention, lead: str) -> bool:
    """較去年, 僅低於9月, 由上月的2.4%, 與去年第四季持平, and the year of a record."""
    last = lead[-1:]
    if last in _BASE_ENDS and lead.endswith(BASE) and not (mention.to or mention.last_year):
        return True
    if folded.endswith(_OUTDOES, 0, mention.start) and _OUTDONE.match(folded, mention.end) is not None:
        return True
    if last != "" and last in "由从" and _LEFT_BEHIND.match(folded, mention.end) is not None:
        return True
    if last != "" and last in "与跟" and _COMPARED_BEHIND.match(folded, mention.end) is not None:
        return True
    return mention.whole_year_only and _OF_A_RECORD.search(lead) is not None


def _is_since_when(folded: str, mention: Mention, lead: str) -> bool:
    """2021年2月以來, 成立於2011年, 今年第12號颱風: how long something is so, or what is counted within a year."""
    if not mention.to_date and _SINCE.match(folded, mention.end) is not None:
        return True
    if lead.endswith(("起至", "起到")) and folded.startswith("止", mention.end):  # 至8月2日止
        return True
    if mention.whole_year_only and folded.startswith(_STARTED + _SEASONS, mention.end):
        return True
    is_of_years = mention.whole_year_only or mention.books
    return _is_when_it_began(folded, mention, lead) or (is_of_years and _is_a_rank(folded, mention))


def is_the_one_before(folded: str, mention: Mention) -> bool:
    """由上季18.2%升至21.4%, 上季則為2億元: the quarter or the month before the one that the text is at."""
    if mention.quarter_shift != -1 and not (mention.month_shift == -1 and mention.day is None and mention.edge is None):
        return False
    if mention.quarter_shift == -1 and folded.startswith(_THEN, mention.end):
        return True
    return not mention.english and folded.endswith(_LEFT_OR_OUTDONE, 0, mention.start)


def _is_a_whole(folded: str, mention: Mention, lead: str) -> bool:
    """恢復至2019年的83.1%: that of which a percentage is told, not the time of it."""
    return _A_WHOLE.match(folded, mention.end) is not None and A_WHOLE_BEFORE.search(lead) is not None


def _is_when_it_began(folded: str, mention: Mention, lead: str) -> bool:
    """公司成立於2011年, 2004年創辦的, founded in 2011: of nothing that there is now."""
    if mention.english:
        return lead.endswith(_FOUNDED)
    return folded.startswith(_BEGUN, mention.end) or lead.endswith(
        (*_BEGUN, "始建", "成立日期", "成立日期为", "成立时间", "成立时间为")
    )


def _is_a_rank(folded: str, mention: Mention) -> bool:
    if _NUMBERED.match(folded, mention.end) is not None:
        return True
    return mention.year_shift == 0 and _FIRST_THIS_YEAR.match(folded, mention.end) is not None
