"""Whose are the medals of 中國隊, 中國代表團 and Team Norland? The country's, as other papers count them."""

from __future__ import annotations

from factcheck.extraction.names.entities import standard
from factcheck.extraction.scene import Draft
from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.folding import fold

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
    draft.entity = (_place(bare) if bare != name else None) or draft.entity


def _place(name: str) -> str | None:
    """The place that is called so; 中國香港隊 is not China's."""
    known = Vocabulary.standard().entities.get(name)
    is_part_of_china = name.startswith("中国") and name != "中国"
    return known if known in standard("place") and not is_part_of_china else None
