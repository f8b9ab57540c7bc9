"""Lists and their totals: behind the list, before it, around brackets, and by the metrics alone."""

from __future__ import annotations

import pytest

from tests.factcheck.sums.examples import said

YEARS = "2018年—2023年，遠山科技淨利潤分別為-34.33億元、-49.68億元、-121.58億元、-171.77億元、-60.93億元和-64.95億元，累計虧損{total}。"
HOLDS = [
    ("total holds 50324000000", YEARS.format(total="503.24億元")),
    ("total holds 50324000000", YEARS.format(total="逾500億元")),
    ("total holds 54280000", "遠山科技違約3326.5萬元，長河科技違約2101.5萬元，兩筆金額合計5428萬元。"),
    ("total holds 43", "累計確診43例，其中德縣37例、右區2例、田區4例。"),
    ("total holds 58", "全國麻疹確診58例，含本土41例、境外移入17例。"),
    ("total holds 163", "本土病例163例（津市80例，其中東區1例；河省68例；廣省15例）。"),
    (
        "total holds 4060000000000",
        "2021年海州市進出口總值4.06萬億元。海州市出口1.57萬億元，增長14.6%；海州市進口2.49萬億元，增長17.7%。",
    ),
    ("total nearly 649000", "甲廠產量30.4萬輛、乙廠20.3萬輛、丙廠14.2萬輛，合計65.1萬輛。"),
]
FAILS = [
    ("total fails 50324000000", YEARS.format(total="530.24億元")),
    ("total fails 13", "意外造成12人受傷，其中男性7人、女性6人。"),  # both halves: the list is the whole
    ("total fails 132", "被點名的店家有134間，其中，口頭警告23間、限期改正85間、勒令停業24間。"),
    (
        "total fails 54280000",
        "遠山科技違約3326.5萬元，長河科技違約2101.5萬元，兩筆金額合計5482萬元。",
    ),  # two digits changed places
    ("total fails 312", "累計確診321例（津南區293例，西青區11例，河西區8例）。"),
]
SILENT = [
    "名單共計143人，其中棒球19人、籃球17人。",  # not the whole
    "被點名的店家有134間，其中，口頭警告23間、限期改正85間、勒令停業24間，其餘待查。",  # it nearly fits, but for the rest
    "國中組8件、國小組9件，共獲得11項獎項。",
    "113例病例中，其中54例來自婚宴，58例來自母嬰館，其餘不明。",
    "回購最高價格4.49元，最低價格3.51元，累計支付2.21億元。",
    "確診4064495例，死亡100203例，累計治癒3622745例。",
    "遠山科技違約3326.5萬元，長河科技違約2101.5萬元，兩筆金額合計8425萬元。",  # digits far apart change places by no slip
    "遠山科技2023年純利5億元，2024年虧損3億元，合計8億元。",  # a profit and a loss are not added as if they were one
]


@pytest.mark.parametrize(("expected", "text"), HOLDS + FAILS)
def test_totals(expected: str, text: str) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize("text", SILENT)
def test_a_list_that_may_not_be_the_whole_says_nothing(text: str) -> None:
    assert said(text) == []
