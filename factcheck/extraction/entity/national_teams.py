"""Whose are the medals of 中國隊, 中國代表團 and Team Norland? The country's, as other papers count them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.extraction.scene import Draft
from factcheck.folding import fold
from factcheck.language_data import load

_MEDALS = frozenset(("medals", "gold_medals", "silver_medals", "bronze_medals"))
_TEAM_BEFORE = "team "
_TEAM_BEHIND = ("体育代表团", "奥运代表团", "代表团", "代表队", "国家队", "军团", "队")


def mark(draft: Draft) -> None:
    """A medal table counts countries: the team that won is the country there, and there alone."""
    if draft.entity is None or draft.metric not in _MEDALS:
        return
    name = fold(draft.entity)
    bare = name.removeprefix(_TEAM_BEFORE)
    if bare == name:
        bare = next((name.removesuffix(team) for team in _TEAM_BEHIND if name.endswith(team)), name)
    draft.entity = _places().get(bare, draft.entity) if bare != name else draft.entity


@cache
def _places() -> Mapping[str, str]:
    """The name of each known place by its folded spellings."""
    places = (row for row in load("entities")["entity"] if row["kind"] == "place")
    spelt = ((fold(spelling), row["name"]) for row in places for spelling in (row["name"], *row["aliases"]))
    return {spelling: name for spelling, name in spelt if not spelling.startswith("中国") or spelling == "中国"}
