"""Do the words around a metric make it another one? 教師|編制 are teachers, 運價|每噸 a freight rate, 48席之中 all there are."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.metric import known_nouns
from factcheck.extraction.metric.metric_fit import Found, fits, is_ratio
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Memory, Scene
from factcheck.extraction.times.time_words import OF_CASUALTIES
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS
from factcheck.units import MONEY

#: words for people of any trade: the noun before them says which
#: words for deaths of whatever cause
_OF_ANYTHING = frozenset(("死亡", "deaths", "death"))
_OF_ANY_TRADE = frozenset(("civil_servants", "employees", "registered_users", "core_team"))
_TRAVELLERS = frozenset(("旅客", "旅客人次", "旅客人数", "旅客数字"))  #: of a railway, or of a place that they visit
_MEASURED = ("price", "budget", "home_price", "home_price_per_square_foot")
_BUDGETED = frozenset(("government_revenue", "revenue", "deficit", "surplus", "capital_expenditure"))
#: what only tells of how much or for what a price or a sum is
_OF_HOW_MUCH = re.compile("每|预算")
_ALL_BEFORE = re.compile(
    r"(?:竞逐|角逐|争夺|竞争|应选|改选|全部|全数|全体|议会|国会|立法院|立法会|众院|参院)(?:合共|总共|共有?|设有?|的)?$"
    r"|(?:议会|国会|议席|立法会|立法院|众院|参院)[^，。,;；]{0,3}(?:合共|总共|共有?|设有?)$"
    r"|[0-9] of (?:the |all )*$|(?:thirds?|half|most|majority|each|all) of (?:the |all )+$"
    r"|(?<![a-z])(?:stood for|contest|contested|contesting|fought for|all) (?:the |all )*$"
)
_ALL_BEHIND = re.compile(
    "(?:州|县|市|省|区|地方)?(?:议席|席次|席位)?(?:之中|当中|中(?![的选执常评央委国华学小山心])|里(?=的|，)"
    "|改选|洗牌"
    "|(?:州|县|市|省|区|地方)?(?:议席|席次|席位)?由[^，。]{1,8}角逐"
    "|(?:州|县|市|省|区|地方)?的?(?!成为|是|在|进入)[^，。0-9]{0,4}(?:议会|国会|立法院|众议院|参议院|立法会))"
    r"|[- ](?:[a-z]+ ){0,3}(?:assembly|parliament|chamber|house|legislature|council|senate|congress)(?![a-z])"
)
_VENUE_BEHIND = re.compile(
    r"[- ](?:[a-z-]+ ){0,3}(?:arena|stadium|theatre|theater|hall|venue|dome|ground|cinema"
    r"|auditorium|coach|bus|aircraft|jet|plane)"
)
_NO_CHAMBER = 3000  #: no parliament has so many seats
_MARGIN_BEFORE = re.compile(
    r"(?:大胜|险胜|小胜|完胜|狂胜|力压|抛离|赢|输给?|领先|落后|超过|多于|少于|高出|多出|相差|仅差|只差|差距|差|票差|多数票)[^，。、；,;以获得的0-9]{0,8}$"
    r"|(?<![a-z])(?:(?:won|lost|defeated|beaten|beat|ahead|behind|trailed|led)(?: [a-z-]+){0,3} by"
    r"|(?:majority|margin|lead|gap)(?: (?:of|was|is))?,?) (?:just |only |about |some )?$"
)
_NEAR, _GAP = 8, re.compile("[^，,。:：、;；()（）0-9的]{0,4}")  #: 員工*輕微*燙傷
_TO_ANOTHER = re.compile(r" to [0-9]|比[0-9]")

#: of cars in a text on cars, else of anything (遊戲機銷量1480萬台)
_OF_ANY_GOODS = frozenset(("销量", "销售量", "零售销量", "批发销量", "总销量", "交付量", "交付", "销售数量"))


def of(found: Found, scene: Scene, quantity: Quantity, clause: int, memory: Memory) -> Found:
    """The metric that the words around make of the one found; the same where they leave it alone."""
    hurt = _of_the_hurt(found, scene, quantity)
    if hurt is not None:
        return hurt
    key = (
        _of_seats(found, scene, quantity)
        or _of_margin(found, scene, quantity)
        or _of_trade(found, quantity)
        or _of_topic(found, scene, memory)
        or _of_goods(found, scene, quantity, memory)
    )
    if key is not None:
        return replace(found, key=key, scope=() if found.scope and _of_trade(found, quantity) else found.scope)
    return _of_what_it_measures(found, scene, quantity, clause) or found


def _of_the_hurt(found: Found, scene: Scene, quantity: Quantity) -> Found | None:
    """3乘客受傷, 1員工輕微燙傷: what happened to them, not how many there are."""
    start, end = found.word.start, found.word.end
    metric = METRICS.get(found.key)
    if start != quantity.end or found.key in OF_CASUALTIES or metric is None or "person" not in metric.dimensions:
        return None
    words = scene.roles(end, end + _NEAR, Role.AFTER)
    word = next((word for word in words if word.meaning in OF_CASUALTIES and fits(word.meaning, quantity)), None)
    if word is None or _GAP.fullmatch(scene.folded, end, word.start) is None:
        return None
    return replace(found, key=word.meaning, word=Word(start, word.end, Role.AFTER, word.meaning), scope=())


def _of_seats(found: Found, scene: Scene, quantity: Quantity) -> str | None:
    """議會共70席, 在56席中, of 113 seats, a 70-seat assembly: all that there are; a 14,200-seat arena: who fits in."""
    if found.key != "seats" or quantity.unit != "seat" or quantity.value is None:
        return None
    folded = scene.folded
    if quantity.value >= _NO_CHAMBER or _VENUE_BEHIND.match(folded, quantity.end):
        return "seating_capacity"
    before = folded[max(scene.clause_start(quantity.start), quantity.start - 24) : quantity.start]
    whole = _ALL_BEFORE.search(before) or _ALL_BEHIND.match(folded, quantity.end)
    return "seats_total" if whole else None


def _of_margin(found: Found, scene: Scene, quantity: Quantity) -> str | None:
    """大勝對手9,806票, lost by 1,427 votes, a gap of 187,578 votes: by how many; not 17,815 votes to 14,207."""
    if found.key != "votes" or quantity.unit != "vote" or _TO_ANOTHER.match(scene.folded, quantity.end):
        return None
    before = scene.folded[max(scene.sentence.start, quantity.start - 40) : quantity.start]
    return "vote_margin" if _MARGIN_BEFORE.search(before) else None


def _of_trade(found: Found, quantity: Quantity) -> str | None:
    """教師編制9,872人, 護士人手3,215人: the noun before says which people they are."""
    if found.key not in _OF_ANY_TRADE or not found.scope:
        return None
    keys = known_nouns.keys_of(found.scope[0])
    return next((key for key in keys if key not in _OF_ANY_TRADE and fits(key, quantity)), None)


def _of_topic(found: Found, scene: Scene, memory: Memory) -> str | None:
    """損失3億元 in a text on fraud is what was taken, 旅客 on tourism visitors, 零死亡 without a disease no deaths of it."""
    metric = METRICS.get(found.key)
    if (
        found.key == "epidemic_deaths"
        and memory.cases is None
        and scene.folded[found.word.start : found.word.end] in _OF_ANYTHING
    ):
        return "dead"
    if (
        found.key == "passengers"
        and "tourism" in memory.topics
        and scene.folded[found.word.start : found.word.end] in _TRAVELLERS
    ):
        return "visitors"
    return metric.of_fraud if metric is not None and "fraud" in memory.topics else None


def _of_goods(found: Found, scene: Scene, quantity: Quantity, memory: Memory) -> str | None:
    """Sales that rose 5% are what was taken in, 銷量300萬台 of anything, where no cars are told of; turnover is a session's."""
    said = scene.folded[found.word.start : found.word.end]
    if found.key == "turnout" and said.startswith("participation") and "labour" in memory.topics:
        return "participation_rate"
    if found.key == "vehicle_sales" and "vehicles" not in memory.topics:
        if not said.isascii():
            return "equipment_sales" if said in _OF_ANY_GOODS else None
        return "revenue" if is_ratio(quantity) else None
    return "trading_turnover" if found.key == "revenue" and said == "turnover" and "session" in memory.topics else None


def _of_what_it_measures(found: Found, scene: Scene, quantity: Quantity, clause: int) -> Found | None:
    """運價*每噸*19.6美元, 收入*預算*1,214億元: a word of how much is of the metric that it stands behind."""
    start = found.word.start
    if found.key not in _MEASURED or not _OF_HOW_MUCH.match(scene.folded, start):
        return None
    before = [w for w in scene.roles(clause, start, Role.METRIC) if w.end in (start, start - 1) and fits(w.meaning, quantity)]
    if not before or before[-1].meaning == found.key:
        return None
    metric = METRICS[before[-1].meaning]
    if found.key == "budget" and metric.key not in _BUDGETED:
        return None
    if MONEY not in metric.dimensions or (metric.of_organisation and found.key != "budget"):
        return None  # 平均單價每坪: what is sold there is no company's
    return replace(found, key=before[-1].meaning, word=before[-1])
