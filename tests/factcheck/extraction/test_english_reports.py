"""How are the numbers of general English news read: what they count, whether they moved, of when and whose they are?"""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around, read, time_of

CLAIMS = [
    (["39", "50"], "The bodies of the 39 Vietnamese people were found; 50 Russian drones were seen."),
    (["14%", "630", "719"], "The data showed a 14% increase in killings, from 630 to 719."),
    (["15%", "146", "127"], "It was a 15% rise last year, to 146 from 127."),
    (["6,800 kilogram"], "A 6,800 kilogram crate fell."),
    (["1.29 degree C"], "It was 1.29 degree C warmer."),
    (["179 offences"], "There were 179 offences per 100,000 residents."),
    (["6%"], "Farhill handled 6% more parcels in 2023 over 2022, it said."),
    (["55%"], "Emissions must fall 55% below 1990 levels."),
    ([], "Compared with 2016, the party did well."),
]  # fmt: skip


@pytest.mark.parametrize(("quotes", "text"), CLAIMS)
def test_what_is_a_number_of_the_news(quotes: list[str], text: str) -> None:
    assert [reading.quote for reading in read(text)] == quotes


CHANGES = [
    ("up", "6%", "The port handled 6% more international passengers."),
    ("down", "9%", "The valley had 9% less rainfall."),
    ("down", "3.8%", "Norhaven's 3.8% drop in March was the first."),
    ("down", "0.3%", "Despite a fall last month of 0.3% it grew."),
    (None, "6 miles", "The quake struck 6 miles below the earth's surface."),
    (None, "18", "Guns shot down 18 of the 23 drones."),
    (None, "$650m", "Norland's Farhill raises $650m and cuts prices by 60%."),
]


@pytest.mark.parametrize(("change", "number", "text"), CHANGES)
def test_whether_it_moved(change: str | None, number: str, text: str) -> None:
    said = around(text, number).change
    assert (said.value if said else None) == change


TIMES = [
    # counted since then
    ("2025-02-01/2025-03-12", "680", "More than 680 people have died since February 1."),
    ("2023-08-01/2025-03-12", "74", "Since its launch in August 2023 the centre has treated 74 patients."),
    (None, "4%", "Prices have risen 4% since June."),
    # compared with
    ("2024-01-01/2024-12-31", "5%", "For 2024 sales rose 5% over 2023."),
    ("2024-01-01/2024-12-31", "366,718", "Last year 40% involved a knife, a similar proportion to 2018. Thefts fell to 366,718."),
    ("2024-01-01/2024-12-31", "20%", "In 2024 rainfall was 20% below the 1991-2020 average."),
    ("1991-01-01/2020-12-31", "14.0°C", "In 2024 it was warmer than the 1991-2020 average of 14.0°C."),
    (None, "25 dead", "The strongest storm this year left 25 dead."),
    (None, "56.6", "Figures published this week show that 56.6 per cent passed."),
    ("2023-04-01/2024-03-31", "92.7%", "Coverage rose to 92.7% in 2023-'24."),
    # long ago, in passing
    ("1989-01-01/1989-12-31", "96 cases", "It includes the 96 cases at Norhaven in 1989. Knife crime rose 23% to 6,375 offences."),
    (None, "6,375", "It includes the 96 cases at Norhaven in 1989. Knife crime rose 23% to 6,375 offences."),
    ("2017-06-01/2017-06-30", "66", "The country had its worst fires in 2017, when 66 people were killed in June."),
]  # fmt: skip


@pytest.mark.parametrize(("period", "number", "text"), TIMES)
def test_of_when_it_is(period: str | None, number: str, text: str) -> None:
    assert time_of(text, number, published=date(2025, 3, 12)) == period


METRICS = [
    ("dead", "67", "The death toll from the deadliest storm to hit the islands of the south has climbed to 67."),
    ("dead", "two", "He said that two Norland special forces soldiers were killed."),
    ("dead", "Three", "Three troops and five members of the opposition were killed by a bomb."),
    ("dead", "seven", "Police said that seven passengers and the bus driver were killed."),
    ("crashes", "181", "There have been 181 fatal collisions."),
    ("soldiers", "300", "Some 300 soldiers were deployed."),
    (None, "89", "They resume at three for 89 after day one was badly affected by rain."),
    ("evacuated", "278,000", "The weather has forced 278,000 people to evacuate their homes."),
]


@pytest.mark.parametrize(("metric", "number", "text"), METRICS)
def test_what_it_is_of(metric: str | None, number: str, text: str) -> None:
    assert [reading.metric for reading in read(text) if number in reading.quote] in ([metric], [] if metric is None else [metric])


def test_an_hour_behind_the_bracket_makes_a_speed_of_both() -> None:
    units = [reading.unit for reading in read("It packed winds of up to 210 kilometres (130 miles) per hour.")]
    assert units == ["kilometre_per_hour", "mile_per_hour"]


OWNERS = [
    ("England", "45", "Australia came first with 80 gold, the second being England with 45 gold."),
    ("England and Wales", "5.6", "Forces in England and Wales registered a total of 5.6 million offences."),
    ("London", "seven", "The number of offences in England and Wales rose seven per cent in London."),
    ("West Norshire", "10 per cent", "The number of offences in England and Wales rose 10 per cent in West Norshire."),
    (None, "5,716,026", "The Electoral Commission declared the results. The Electoral Commission counted 5,716,026 votes for Okoro."),
    (None, "54", "The Deputy Director said 54 people had died of cholera. The Deputy Director was in Norhaven."),
    (None, "33", "Ada Marlow also told reporters that 33 passengers survived. Ada Marlow leads the inquiry, Ada Marlow said."),
]  # fmt: skip


@pytest.mark.parametrize(("owner", "number", "text"), OWNERS)
def test_whose_it_is(owner: str | None, number: str, text: str) -> None:
    assert around(text, number).entity == owner
