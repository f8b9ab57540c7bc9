"""How are the tolls of a developing event told? Several at once, each with its word, as of an hour. Published 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import read, time_of


@pytest.mark.parametrize(
    ("metrics", "text"),
    [
        # the word right behind a bare number says what it counts, not the quake before it
        (["dead"], "遠山強震37死 旅館瓦礫堆傳敲擊聲"),
        (["dead", "missing"], "遠山地震第五天 74死6失蹤"),
        (["magnitude"], "遠山發生規模6.9地震"),
        # a comma parts a word from the number before it
        (["dead", "injured", "missing"], "死亡人數增至74人，受傷688人，失蹤減為6人。"),
        (["dead", "injured"], "造成3人死亡，受傷5人。"),
        (["dead", "injured"], "3死5傷"),
        # dealt out in order, with one noun for all
        (["dead", "injured", "missing"], "遇難、受傷和失蹤人數分別為52人、602人和28人。"),
        (["dead", "injured"], "死亡、受傷人數分別為3人和5人。"),
        (["missing", "missing"], "失蹤人數為28人和27人。"),
        # the toll, not what people died of
        (["dead"], "Death toll from the Norland floods and landslides climbs past 120"),
        (["landslides"], "The storm brought 120 landslides."),
        (["dead"], "Deaths in the Norland landslides reached 14."),
        (["dead"], "Death toll in Norland earthquake surpasses 15,000"),
        (["dead"], "Another 2,902 people have been reported to have been killed."),
        (["population"], "Some 350 residents said their neighbours were killed."),
        # what and joins is of the next number
        (["confirmed_cases", "dead"], "Dengue cases rose to 3,200 this week and deaths reached 14."),
    ],
)
def test_each_toll_has_its_own_word(metrics: list[str], text: str) -> None:
    assert [reading.metric for reading in read(text)] == metrics


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # when the event was is not when its dead were counted
        ("2025-03-11T12:00", "61人", "截至11日12時，9日凌晨發生的6.9級地震已導致61人遇難，655人受傷。"),
        ("2025-03-11T12:00", "655人", "截至11日12時，9日凌晨發生的6.9級地震已導致61人遇難，655人受傷。"),
        (None, "61人", "9日凌晨發生的地震已導致61人遇難。"),
        # an hour alone is of the day of the article, whatever number follows it
        (
            "2025-03-12T06:00",
            "602 people",
            "The council of the province said the fire was out. As of 6am, 602 people were injured.",
        ),
        ("2025-03-12T06:00", "30 people", "The council of the province said the fire was out. By 6am, 30 people were missing."),
        ("2025-03-10T06:00", "602 people", "The council of the province spoke. As of 6am, Monday, 602 people were injured."),
    ],
)
def test_the_time_of_a_toll_is_that_of_the_count(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
