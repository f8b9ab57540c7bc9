"""Of which year is a mention? The year that it says, the one that the text is at, or the latest that had come."""

from __future__ import annotations

import re
from datetime import date

from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import TO_COME, either
from factcheck.figures import Period

_SOON = 2  #: months; 12月15日 in October is to come: of a day ten months ago a paper says the year
_NEWS = 14  #: days
_YEAR, _JUST_OVER = 12, 4  #: months
_AHEAD = 5  #: months
_BEGINS = re.compile(
    "份?(?:起|将|要)?(?:登场|开跑|上路|开幕|举行|举办|开打|实施|生效|启用|上市|开卖|开售|上映|交车|开放|动工|完工|启动|推出|发售|开播|开学|亮相|通车|开业"
    "|落成|投产|量产|选举|大选|投票)"
)
#: what English says before a month that is to come: bills *to rise* by £63 in October, prices *to* gain 3 per cent by December
_TO_COME = re.compile(
    "(?<![a-z])(?:(?:will|would|should|may|could|set|due|expects?|expected|forecasts?|plans?|aims?|hopes?)"
    " (?:[a-z0-9$£€.,%-]+ ){0,14}"
    f"|to (?:{either(TO_COME)}) (?:[a-z0-9$£€.,%-]+ ){{0,10}})"
    "(?:in|by|from|on|until|before|for|during|next|early|late|mid-|the|end|of|start) ?$"
)
_TO_COME_REACH = 100  #: characters
REPORTED_AFTER = 4  #: months; in October 預期第三季 is of the quarter that nobody has reported yet


def year_of(mention: Mention, published: date | None, anchor: Period | None) -> int | None:
    """The said year, else the one that the text is at, else the latest that had come when it was published."""
    if mention.year is not None:
        return mention.year
    if mention.prior and mention.year_shift is not None and anchor is not None:
        return anchor.end.year + mention.year_shift
    if mention.prior and mention.year_shift == 1:
        return None  # 翌年: of which year?
    if mention.year_shift is not None:
        return published.year + mention.year_shift if published else None
    if mention.ahead and published is not None:
        return published.year + (mention.months is not None and mention.months[1] < published.month - REPORTED_AFTER)
    if anchor is not None and not _is_fresh(mention, published, anchor):
        return anchor.end.year - (_is_of_its_first_year(mention, anchor) or _is_a_base_to_come(mention, published, anchor))
    if published is None:
        return None
    if mention.months is None:
        return published.year
    if mention.day is not None and 0 < (mention.months[0] - published.month) % 12 <= _SOON:
        return published.year + (mention.months[0] < published.month)
    if mention.months[0] < mention.months[1] and 0 < mention.months[0] - published.month <= REPORTED_AFTER - 1:
        return published.year  # 9至12月, in July
    comes_next = mention.day is None and mention.months == (published.month + 1,) * 2  # 8月登場, in July
    return published.year if mention.months[0] <= published.month or comes_next else published.year - 1


def _is_of_its_first_year(mention: Mention, anchor: Period) -> bool:
    """9月 in a text that is at the year from April 2026 to March 2027: of 2026."""
    if mention.months is None or anchor.start.year != anchor.end.year - 1 or mention.edge is not None:
        return False
    return anchor.start.month <= mention.months[0] and mention.months[1] > anchor.end.month


def _is_a_base_to_come(mention: Mention, published: date | None, anchor: Period) -> bool:
    """1.93% in June, against 1.82% in December: nothing is compared with a month that has not been."""
    if published is None or mention.months is None or not (mention.base or mention.english) or mention.day or mention.edge:
        return False
    soon = 0 if mention.base else _SOON
    return anchor.end.year == published.year and mention.months[0] > published.month + soon


def _is_fresh(mention: Mention, published: date | None, anchor: Period) -> bool:
    """3月25日 or 3月 shortly before the article, in a text that is at the year before: of the year of the article."""
    if published is None or mention.months is None or anchor.end.year != published.year - 1 or mention.edge is not None:
        return False
    if mention.day is not None:
        return _is_just_over(mention.months[1], mention.day, published)
    ago = published.month - mention.months[1]
    return mention.months[0] == mention.months[1] and ago in (0, 1) and (anchor.end - anchor.start).days > 360


def is_to_come(folded: str, mention: Mention, published: date | None) -> bool:
    """9月舉行, 拚10月交車, in July: a month ahead in which something begins is not that of the year before."""
    if published is None or mention.months is None or mention.year is not None or mention.year_shift is not None:
        return False
    if mention.english and mention.span == _YEAR:  # the year ending March 31, in November
        return "ending" in folded[mention.start : mention.end] and (published.month - mention.months[1]) % _YEAR > _JUST_OVER
    if mention.day is not None or mention.edge is not None or mention.to is not None or mention.base:
        return False
    if mention.english and mention.span is None and 0 < mention.months[0] - published.month <= _AHEAD:
        return _TO_COME.search(folded, max(0, mention.start - _TO_COME_REACH), mention.start) is not None
    if mention.as_of:
        return False
    return 0 < mention.months[0] - published.month <= _AHEAD and _BEGINS.match(folded, mention.end) is not None


def is_news(mention: Mention, published: date | None, anchor: Period) -> bool:
    """9月底, 11月4日 in November, behind a sentence that has looked back on 2019 or ahead to 2030: of the year of the article."""
    if published is None or mention.months is None or mention.year is not None or mention.year_shift is not None:
        return False
    if anchor.end.year in (published.year, published.year - 1) or mention.ahead or mention.same is not None:
        return False
    ago = published.month - mention.months[1]
    if mention.day is not None:
        return _is_just_over(mention.months[1], mention.day, published)
    return 0 <= ago <= _SOON


def _is_just_over(month: int, day: int, published: date) -> bool:
    """Whether that day of the year of the article is news in it."""
    return 0 <= (published - date(published.year, month, min(day, 28))).days <= _NEWS
