"""When is a slot as it was written down?"""

from __future__ import annotations

import pytest
from accuracy import is_right


@pytest.mark.parametrize(
    ("right", "slot", "expected", "found"),
    [
        (True, "entity", "遠山集團", "远山集团"),
        (True, "entity", "遠山集團", "遠山"),
        (True, "entity", "Farhill", "Farhill Holdings"),
        (True, "entity", None, None),
        (False, "entity", "遠山集團", "長河集團"),
        (False, "entity", "遠山集團", "集團"),
        (False, "entity", "遠山集團", None),
        # the end of a name is the name, more in front of it is not; of a Latin one either
        (True, "entity", "北原雷鳥", "雷鳥"),
        (False, "entity", "雷鳥", "宿敵雷鳥"),
        (True, "entity", "Okafor", "Maria Okafor"),
        (False, "entity", "Marlowe", "Farmarlowe"),
        # a place is nobody else whose name begins with it
        (False, "entity", "台灣大學", "台灣"),
        (True, "entity", "台灣隊", "台灣"),
        (True, "entity", "青森縣", "青森"),
        # the scope counts where it was written down
        (True, "metric", "revenue", "revenue/雲"),
        (True, "metric", "revenue/雲", "revenue/云"),
        (False, "metric", "revenue/雲", "revenue"),
        (False, "metric", "revenue", "net_profit"),
        (True, "value", "6113", "6113"),
        (False, "value", "6113", "6114"),
        (False, "period", "2024-01-01/2024-06-30", "2024-01-01"),
    ],
)
def test_a_slot_is_right(right: bool, slot: str, expected: str | None, found: str | None) -> None:
    assert is_right(expected, found, slot=slot) is right
