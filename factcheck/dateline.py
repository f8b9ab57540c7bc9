"""Where does a text say it comes from? Proposes title, byline, outlet, region, time and language; a person may correct each.

Only what stands where newspapers put it is believed: the first lines, the brackets of a dateline, a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise

from factcheck.bylines import byline
from factcheck.folding import fold
from factcheck.language_data import checked, load
from factcheck.printed_dates import MONTH, MONTHS, find_date
from factcheck.script import language_of

HEAD = 16  #: lines that may hold a title, an outlet or a date
LONGEST_TITLE = 60
LONGEST_NOTE = 48  #: a line of its own about the text, such as the date with the author
FAR_AHEAD = 3
ENOUGH = 20_000  #: characters whose wording is weighed


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What the text says of itself; None where it says nothing that is sure."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    region: str | None = None  #: TW, HK, CN or another ISO 3166 code
    published: date | datetime | None = None
    language: str | None = None  #: zh-hant, zh-hans or en


def propose(text: str) -> Proposal:
    """Reads the head of the text. Never raises: a text that says nothing of itself gives an empty proposal."""
    lines = [line.strip() for line in text[:8000].splitlines() if line.strip()]
    head = lines[:HEAD]
    outlet, region = _outlet(head)
    language = language_of(text)
    return Proposal(
        title=_title(head),
        byline=byline(head),
        outlet=outlet,
        region=region or _region(text[:ENOUGH], head, language),
        published=_published(head, text),
        language=language,
    )


# Title

NO_TITLE = re.compile(
    r"^[•·●▪*|>＞〔（(\[]|^【[^】]*(?:訊|讯|電|电|報導|報道|报道|記者|记者)】|[>＞|｜]\s*(正文|详情|詳情|內文)|歡迎|欢迎|登入|登录|註冊|简体|繁體|繁体|首頁|首页|訂閱|订阅|[。；，,:：]$"
    r"|^(作者|文|編輯|编辑|記者|记者|來源|来源|By|Source|Published|Updated|Photo)\b|^(作者|文|編輯|编辑|記者|记者|來源|来源)\s*[|｜:：/／]"
    r"|^(作者|編輯|编辑|記者|记者|來源|来源)",
    re.IGNORECASE,
)
LABELLED_TITLE = re.compile(r"^(?:標題|标题|題目|题目|Title|Headline)\s*[:：]\s*", re.IGNORECASE)


def _title(head: list[str]) -> str | None:
    """The first line that reads as a headline: short, no full stop, neither a date nor the site's own furniture."""
    for line in head:
        labelled = LABELLED_TITLE.match(line)
        if labelled:
            return line[labelled.end() :]
        candidate = line.lstrip("# ")
        if len(candidate) > LONGEST_TITLE * (2 if candidate.isascii() else 1):
            return None  # the body has begun
        if _is_headline(candidate):
            return candidate
    return None


def _is_headline(line: str) -> bool:
    if NO_TITLE.search(line) or _is_only_a_date(line) or fold(line) in _outlets():
        return False
    return len(line.split()) >= 3 if line.isascii() else len(line) >= 6


def _is_only_a_date(line: str) -> bool:
    found = find_date(line)
    return found is not None and len(line) - (found.end - found.start) <= 16


# Outlet

IN_BRACKETS = re.compile(r"^[（(【〔\[]\s*([^）)】〕\]\n]{2,60})[）)】〕\]]")
WIRE = re.compile(r"^(\S{2,12}?)(?:記者|记者)?[^\s，。]{0,14}?\d{1,2}月\d{1,2}日(?:電|电|訊|讯)")
SIGNED = re.compile(r"(?:專訊|专讯|(?<![快簡简資资通視视短])[訊讯]|消息|報道|报道|報導|电|電)$")
NOBODY = frozenset(
    map(fold, ("本報", "本刊", "本網", "本社", "記者", "綜合", "專", "特", "即時", "財經", "娛樂頻道", "綜合外電"))
)
ENGLISH_WIRE = re.compile(
    r"^([A-Z][A-Z .'-]{2,30})(?:, [A-Z][a-z]+)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})? ?\(([A-Z][\w .]{1,24})\) ?[-–—]"
)
SOURCE = re.compile(r"(?:^|\s)(?:來源|来源|媒體|媒体|Source|Outlet)\s*[:：]\s*(.{2,30}?)(?:\s{2,}|\s*[|｜]|$)", re.IGNORECASE)
AGO = re.compile(
    r"^\d{1,2}\s?(?:分鐘|分钟|小時|小时|天|日|週|周|個月|个月|月|年)前$|^\d{1,2} (?:minutes?|hours?|days?|weeks?) ago$"
)


def _outlet(head: list[str]) -> tuple[str | None, str | None]:
    """The outlet that signs the text, with its region where it is one we know."""
    for name in _signatures(head):
        known = _outlets().get(fold(name))
        if known:
            return known
    for line, following in pairwise(head[1:]):  # a name alone above "1周前" or above a date
        if len(line) <= 12 and not NO_TITLE.search(line) and (AGO.match(following) or _is_only_a_date(following)):
            if fold(line) in _outlets():
                return _outlets()[fold(line)]
            if AGO.match(following):
                return line, None
    for name in _signatures(head):
        if fold(name) not in NOBODY and not fold(name).startswith(tuple(NOBODY)):
            return name, None
    return None, None


def _signatures(head: list[str]) -> Iterator[str]:
    """Names in the places where outlets sign: 【明報專訊】, （中央社記者…電）, 新华社北京10月24日电, HONG KONG (Reuters) -."""
    for line in head:
        if len(line) <= LONGEST_NOTE and (source := SOURCE.search(line)):
            yield source[1].strip()
        if wire := ENGLISH_WIRE.match(line):
            yield wire[2].strip()
        for found in (IN_BRACKETS.match(line), WIRE.match(line)):
            if found:
                yield from _names_in(found[1] if found.re is IN_BRACKETS else found[0])


def _names_in(signature: str) -> Iterator[str]:
    """The outlets a signature can mean: a known one that it begins with, else what is left once 專訊 is taken off."""
    folded = fold(signature)
    yield from (name for name in sorted(_outlets(), key=len, reverse=True) if folded.startswith(name))
    name = SIGNED.sub("", signature)
    if name != signature and 2 <= len(name) <= 10 and not re.search(r"[\s\d，、／/：:]", name):
        yield name


# Region


def _region(text: str, head: list[str], language: str | None) -> str | None:
    """What the wording gives away; None unless one region is far ahead of the others."""
    words = _words()
    if language == "en":
        places = (region for line in head for region, names in _places().items() if line.startswith(names))
        return next(places, None) or _region_of_dollars(text)
    if language == "zh-hans":
        abroad = [region for region in ("SG", "MY") if sum(word in text for word in words[region]) >= 2]
        return abroad[0] if abroad else "CN"
    counts = {region: sum(word in text for word in words[region]) for region in ("TW", "HK", "CN")}
    first, second = sorted(counts, key=lambda region: counts[region], reverse=True)[:2]
    ahead = counts[first] >= 2 and counts[first] >= FAR_AHEAD * counts[second]
    return first if ahead and first != "CN" else None


def _region_of_dollars(text: str) -> str | None:
    dollars = {"TW": text.count("NT$"), "HK": text.count("HK$")}
    best = max(dollars, key=lambda region: dollars[region])
    return best if dollars[best] >= 2 and not all(dollars.values()) else None


# Time

LABELLED_DATE = re.compile(r"發佈|發布|发布|發表|发表|刊登|更新|出版|時間|时间|日期|Published|Updated|Posted|Date", re.IGNORECASE)
MINGUO_CODE = re.compile(r"(?<!\d)(1[0-4]\d)(0[1-9]|1[0-2])([0-3]\d)\s*$")


def _published(head: list[str], text: str) -> date | datetime | None:
    """The first date that stands on a line of its own or in the dateline; else 中央社's closing code 1150711."""
    for line in head:
        bracket = IN_BRACKETS.match(line)
        note = bracket[0] if bracket else line
        if len(note) <= LONGEST_NOTE * (2 if note.isascii() else 1) or LABELLED_DATE.match(note):
            found = find_date(note)
            is_note = bracket or LABELLED_DATE.search(note) or (found and found.start <= 3) or _is_only_a_date(note)
            if found and is_note:
                return found.moment
    code = MINGUO_CODE.search(text[-40:])
    return None if code is None else _day(int(code[1]) + 1911, int(code[2]), int(code[3]))


DAY_ALONE = (
    re.compile(r"^[（(【]?\S{2,14}? ?\S{0,6}?(?P<month>1[0-2]|0?[1-9])月(?P<day>3[01]|[12]\d|0?[1-9])日(?:電|电|訊|讯)"),
    re.compile(
        rf"^[A-Z][A-Z .'/-]{{2,30}}(?:, [A-Z][\w .]{{1,24}})?,? {MONTH} (?P<day>3[01]|[12]\d|0?[1-9])"
        r" ?(?:\([\w .]{2,24}\))? ?[-–—]"
    ),
)
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
LATELY = timedelta(days=31)


def published_lately(text: str, today: date) -> date | None:
    """The day that the dateline names without its year (新華社北京11月19日電, TAIPEI, Nov 19 -), if that was within a month.

    None also where the text speaks of years that were then long past: it may be an old one.
    """
    lines = (line.strip() for line in text[:4000].splitlines()[: 2 * HEAD])
    found = next((match for line in lines for form in DAY_ALONE if (match := form.match(line))), None)
    if found is None:
        return None
    parts = found.groupdict()
    month = MONTHS[parts["name"][:3].lower()] if parts.get("name") else int(parts["month"])
    days = (_day(year, month, int(parts["day"])) for year in (today.year + 1, today.year, today.year - 1))
    day = next((day for day in days if day is not None and today - LATELY <= day <= today + timedelta(days=1)), None)
    years = {int(year) for year in YEAR.findall(text[:ENOUGH])}
    return None if day is None or (years and years.isdisjoint((day.year - 1, day.year))) else day


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# Data


@cache
def _outlets() -> dict[str, tuple[str, str | None]]:
    """Every folded spelling, with the name that is shown and the region."""
    known: dict[str, tuple[str, str | None]] = {}
    for name, row in load("datelines")["outlets"].items():
        row = checked(row, place=f"data/datelines.toml [outlets] {name}", required=("region",), optional=("names",))
        for spelling in (name, *row.get("names", ())):
            known[fold(spelling)] = (name, row["region"] or None)
    return known


@cache
def _words() -> dict[str, list[str]]:
    return checked(load("datelines")["words"], place="data/datelines.toml [words]", required=("TW", "HK", "CN", "SG", "MY"))


@cache
def _places() -> dict[str, tuple[str, ...]]:
    return {region: tuple(names) for region, names in load("datelines")["places"].items()}
