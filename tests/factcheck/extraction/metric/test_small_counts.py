"""Does a number say how much of something there is, or is it only talk?"""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extraction import extract


def quotes(text: str) -> list[str]:
    return [reading.quote for reading in extract(text, published=date(2026, 3, 12), region="HK")]


@pytest.mark.parametrize(
    ("quoted", "text"),
    [
        # what happened to them
        (["nine people", "32"], "A fire killed nine people and injured 32."),
        (["Nine die"], "Nine die in a fire at the market"),
        # a part of what was counted, as many again
        (["312 trains", "148"], "The line added 312 trains, 148 of them at night."),
        (["312 workers", "78"], "The plant had 312 workers, of whom 78 were foreign."),
        (["218 aircraft", "64"], "The airline has 218 aircraft, another 64 on order."),
        (["Fourteen"], "Fourteen of the injured are children."),
        ([], "It takes another two days."),
        ([], "One of them left."),
        ([], "It opens in phase 3 of the plan."),
        # what a move has reached, or moved by
        (["17"], "The toll climbed to 17 by Friday."),
        (["seven"], "That was up from seven on Monday."),
        (["five", "12"], "The count fell by five to 12."),
        (["9.8", "4.2"], "布氏指數從9.8降到4.2。"),
        (["0.8"], "有效再生數已跌至0.8，醫院壓力減輕。"),
        ([], "他升至3樓。"),
        ([], "He moved to 17 High Street."),
        # the record of a club, but not the halves of a score
        (["74勝", "43敗"], "雷鳥以74勝43敗3和封王。"),
        (["41轟"], "林奕誠單季41轟寫歷史。"),
        ([], "雷鳥2：0勝海豚。"),
        ([], "雷鳥以1比2敗給海豚。"),
        ([], "他拿下第4勝。"),
        # an index without a unit, whose points others call per cent
        (["54.1"], "製造業PMI為54.1。"),
        # the plural that an English number counts
        (["Ninety-six candidates", "33 seats"], "Ninety-six candidates stood for 33 seats."),
        (["nine"], "She gave nine concerts."),
        (["18", "29"], "The ferry had 18 crew and 29 children on board."),
        ([], "She tried for nine days."),
        ([], "Two friends came."),
        # an English count that leaves its unit out
        (["21 seats", "17", "seven"], "Unity won 21 seats, Forward took 17 and independents seven."),
        # Chinese
        (["五宗"], "警方接獲五宗投訴。"),
        (["11人", "兩人"], "目前有11人留醫，其中兩人在深切治療部。"),
        ([], "他有兩個孩子。"),
        ([], "謠言四起。"),
        ([], "製作人伍宗德表示。"),
    ],
)
def test_what_is_a_figure(quoted: list[str], text: str) -> None:
    assert quotes(text) == quoted


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("vehicle", "Police towed 312 cars, 148 of them at night."),
        ("seat", "Unity won 21 seats and Forward took 17."),
    ],
)
def test_a_part_takes_the_unit_of_the_whole(unit: str, text: str) -> None:
    assert [reading.unit for reading in extract(text)] == [unit, unit]


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("person", "The ferry had 18 crew on board."),
        ("person", "Some 1,250 police officers stood guard."),
        ("number", "She gave nine concerts."),
    ],
)
def test_people_are_counted_as_persons(unit: str, text: str) -> None:
    assert [reading.unit for reading in extract(text)] == [unit]


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("dividend_per_share/per 10 shares", "公司每10股派1.5元。"),
        ("dividend_per_share/per 10 shares", "公司擬向全體股東每十股派發現金紅利1.5元。"),
        ("dividend_per_share/per 10 shares", "It pays a dividend of 1.5 yuan per 10 shares."),
        ("dividend_per_share", "公司每股派1.5元。"),
    ],
)
def test_a_dividend_on_ten_shares_is_none_per_share(key: str, text: str) -> None:
    """Nor are the ten shares a figure."""
    assert [reading.metric_key for reading in extract(text, region="CN")] == [key]
