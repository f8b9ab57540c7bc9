"""How far from another time do these Chinese words go? 三年前, 兩周前, 過去五年, 未來三個月, 近一年."""

from __future__ import annotations

import re

from factcheck.extraction.times.chinese_time_tails import Found
from factcheck.extraction.times.time_words import small

_UNITS = {"年": "year", "月": "month", "季": "quarter", "周": "week", "星": "week", "礼": "week", "天": "day", "日": "day"}
_COUNT = "[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半"
_AMOUNT = rf"(?P<count>{_COUNT})(?P<unit>年|个?月|个?季度?|周|个?星期|个?礼拜|天|日)"
_AGO = re.compile(_AMOUNT)
_PAST = re.compile(
    rf"(?P<back>(?:过去|过往|最近|近|未来|今后|往后)(?:的|这)?)(?:{_AMOUNT})(?:之?[内间]|以?来)?(?!以?来|的?[新最首次同历单高低])"
    "|(?P<ago>半年|半个月)(?:之|以)?前"
)


def ago(text: str, end: int) -> Found | None:
    """三年前, 半年前: text is the words, end where they end."""
    amount = _AGO.match(text)
    if amount is None:
        return None
    return end, {"ago": (_count(amount["count"]), _unit(amount["unit"]))}


def _count(text: str) -> int:
    return 0 if text == "半" else small(text)


def _unit(text: str) -> str:
    return _UNITS[text.removeprefix("个")[0]]


def past(folded: str, start: int, key: re.Match[str]) -> Found | None:
    """過去12個月, 近三年, 未來五年, 半年前."""
    match = _PAST.match(folded, start)
    if match is None or (start and folded[start - 1] in "将接附最邻靠贴逼相临就远迫" and key[0] == "近"):
        return None
    if match["ago"]:
        return match.end(), {"ago": (0, "year") if match["ago"] == "半年" else (0, "month")}
    unit = _unit(match["unit"])
    if key[0] == "近" and unit in ("day", "week"):
        return None
    count = _count(match["count"])
    return match.end(), {"past": (-count if match["back"][0] in "未今往" else count, unit)}
