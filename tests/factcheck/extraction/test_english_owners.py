"""Whose is a number in an English sentence, where an office tells it, a kind opens the sentence, or a dateline the story?"""

from __future__ import annotations

import pytest

from factcheck.extraction.names.name_words import is_agency
from tests.factcheck.extraction.examples import around

OWNERS = [
    # a kind of company or of player that opens a sentence is no part of the name
    ("Farhill", "Revenue grew.\nCarmaker Farhill posted a net profit of $350 million. Rivals of Farhill lost money."),
    ("Norhaven", "Hosts Norhaven took 350 medals. The team of Norhaven won again, Norhaven said."),
    # without a dateline's form the name stays: no capitals, or no line of its own
    # a word of an office within a company's name makes nobody of it
    ("Bishop Holdings", "Bishop Holdings posted a net profit of $350 million. Bishop Holdings employs many."),
    ("FARHILL", "FARHILL posted a net profit of $350 million. FARHILL employs many, FARHILL said."),
]  # fmt: skip


@pytest.mark.parametrize(("owner", "text"), OWNERS)
def test_the_owner_is_the_name_alone(owner: str, text: str) -> None:
    assert around(text, "350").entity == owner


NOT_OWNERS = [
    # an office only tells it
    ("Treasury", "The National Treasury on Thursday tabled a $350 billion budget. The National Treasury was at work for months."),
    ("Office", "The Office of Ports and Rail has said so. Only 350 trains were cancelled, the Office of Ports said."),
    ("Court", "The Federal Court found it had overcharged. It was ordered to pay a fine of $350 million, the Federal Court said."),
    # a person with an office in capitals has no exports
    ("Okoro", "Finance Minister Ada Okoro said it on Monday. Finance Minister Ada Okoro expects exports of $350 billion."),
    # nor is the place that it was written at what it is about
    ("NORHAVEN", "NORHAVEN — The class of 2025 has achieved a national pass rate of 350%. NORHAVEN is proud."),
    ("NORHAVEN", "NORHAVEN, Norland (Newswire) - The class has achieved a national pass rate of 350%."),
]  # fmt: skip


@pytest.mark.parametrize(("never", "text"), NOT_OWNERS)
def test_who_tells_it_is_not_the_owner(never: str, text: str) -> None:
    assert never not in (around(text, "350").entity or "")


_MORE = " {0} statisticians met on Monday. Later {0} staff and {0} lawyers met."
CALLED_SHORT = [
    # the letters of an office that the text names in full, in brackets or not
    ("The Norland Housing Authority (NHA) met. The NHA said on Monday that prices of homes rose 350 per cent." + _MORE.format("NHA"), "NHA"),
    ("So says the Office for Household Counts. The OHC said that prices of homes rose 350 per cent." + _MORE.format("OHC"), "OHC"),
    ("So says the disaster agency NDRX. NDRX said that prices of homes rose 350 per cent." + _MORE.format("NDRX"), "NDRX"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), CALLED_SHORT)
def test_an_office_by_its_letters_only_tells(text: str, name: str) -> None:
    assert around(text, "350").entity is None
    company = text.replace("Housing Authority", "Housing Motors").replace("Office for", "Motors for").replace("agency", "hero")
    assert around(company, "350").entity in (name, "Norland Housing Motors")


AT_HOME = [
    # (whose, region of the paper, text): an office of its country tells it, and no other place is named
    ("United States", "US", "Retail sales fell 3.5 percent in February, the Commerce Department said."),
    ("UK", "GB", "The unemployment rate was 3.5 per cent, the Office for National Statistics said."),
    ("Australia", "AU", "The unemployment rate was 3.5 per cent, the ABS said."),
    (None, "US", "Retail sales fell 3.5 percent in February, analysts said."),  # no office
    (None, "AU", "Retail sales fell 3.5 percent in February, the Commerce Department said."),  # no office of its own country
]


@pytest.mark.parametrize(("owner", "region", "text"), AT_HOME)
def test_an_office_of_the_paper_s_country_says_whose_its_statistics_are(owner: str | None, region: str, text: str) -> None:
    assert around(text, "3.5", region=region).entity == owner


@pytest.mark.parametrize(
    ("tells", "name"),
    [
        (True, "Ministry of Finance"),
        (True, "Office for National Statistics"),
        (True, "Norhaven Police"),
        (True, "Environment Department"),
        (False, "Farhill Department Stores"),  # the word is within the name
        (False, "Farhill Micropolice"),  # and this only ends so
        (False, "Farhill"),
    ],
)
def test_offices_by_their_first_and_last_words(tells: bool, name: str) -> None:
    assert is_agency(name) is tells
