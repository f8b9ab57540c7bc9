"""Is this a count of the match that the text tells of? Then it is of its day: 轟入37分兼搶15個籃板, 57 per cent of possession."""

from __future__ import annotations

import re

from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.times.mention import Mention
from factcheck.extraction.times.time_words import OF_A_MATCH
from factcheck.figures import Kind, Period

#: counted over more than one match: 本季場均31分, 18 goals this season, in his last five games
_OVER_MANY = re.compile(
    "本?[赛球]?季|场均|生涯|例行赛|季后赛|系列赛|总决赛|联赛|累计|累积|历来|历史|纪录|平均|连续|连[胜败]"
    "|[近前过][0-9一二三四五六七八九十两]{1,3}[场战轮仗]|[0-9一二两三四五六七八九十]{1,3}[场战轮]"
    "|效力|转会|合约|交手|对战|榜|排名|领先|落后|过去|目前|至今|今年|去年|上届|首轮|次轮|前一?轮"
    r"|(?<![a-z])(?:season|career|averag(?:e|es|ed|ing)|games|matches|appearances|outings|per game|a game|so far|series|tests"
    r"|previous|all-time|record|tally|table|standings|consecutive|straight|in a row|this year|last year|tournament|campaign"
    r"|caps|rank(?:ed|ing))(?![a-z])"
)
#: what is counted in play and no vocabulary names
_IN_PLAY = re.compile(
    "命中率|投篮|三分球?|罚球|篮板|助攻|抄截|抢断|阻攻|盖帽|火锅|失误|射门|射正|控球|角球|犯规|越位|扑救|安打|三振|保送|打点"
    "|全垒打|双打"
    r"|(?<![a-z])(?:shots?|possession|rebounds|assists|steals|blocks|turnovers|corners|fouls|saves|tackles|winners|aces"
    r"|double faults|runs|wickets|balls|overs|sixes|fours|yards|tries|touchdowns|strikeouts|hits|points)(?![a-z])"
)
_SEASONS = frozenset(("本季", "今季", "上季", "下季"))
#: what a company has in a quarter
BOOKS = re.compile("营收|财报|净利|毛利|营业额|每股盈|revenue|profit|earnings|turnover|sales ")
_BEHIND = 30  #: characters behind the number that may say so
_NEAR = 14  #: characters to a noun of play before or behind the number


def of_count(scene: Scene, draft: Draft, here: Period | None, memory: Memory) -> Period | None:
    """The day of the match, or nothing where the text tells of none or the count may be of many."""
    day = memory.event_day
    if day is None or "sport" not in memory.topics or here not in (None, day) or draft.kind not in (Kind.LEVEL, Kind.SHARE):
        return None
    if draft.metric not in OF_A_MATCH and not _is_in_play(scene, draft):
        return None
    sentence = scene.folded[scene.clause_start(draft.quantity.start) : draft.quantity.end + _BEHIND]
    return None if _OVER_MANY.search(sentence) is not None else day


def _is_in_play(scene: Scene, draft: Draft) -> bool:
    if draft.unit not in ("score", "point", "percent", None, "item"):
        return False
    start = max(scene.clause_start(draft.quantity.start), draft.quantity.start - _NEAR)
    return draft.unit == "score" or _IN_PLAY.search(scene.folded, start, draft.quantity.end + _NEAR) is not None


def is_a_season(folded: str, mention: Mention) -> bool:
    """本季場均31分, in a text on sport that tells of no books: a season, which nobody dates, and no quarter."""
    return folded[mention.start : mention.end] in _SEASONS
