"""Whose number is it? Owners, subjects, and who merely tells it."""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from factcheck.extraction.vocabulary import Vocabulary
from tests.factcheck.extraction.examples import PUBLISHED

VOCABULARY = Vocabulary.standard().with_entities({"海星電子": ["海星"], "北方汽車": ["北汽集"], "Harbour Foods": ["Harbour"]})


def owner(text: str, quote: str) -> str | None:
    found = [r for r in extract(text, published=PUBLISHED, vocabulary=VOCABULARY) if quote in r.quote]
    assert len(found) == 1
    return found[0].entity


def test_the_subject_of_the_clause_owns_its_numbers() -> None:
    assert owner("海星電子2024年營收17.4億元。", "17.4億") == "海星電子"


@pytest.mark.parametrize(
    ("name", "quote", "text"),
    [
        # owner of the metric
        ("海星電子", "17.4億", "去年海星電子的營收為17.4億元。"),
        ("海星電子", "17.4億", "去年，海星營收17.4億元。"),
        ("海星電子", "6113", "截至2021年底，海星員工共6113人。"),
        ("Harbour Foods", "3 million", "Harbour's revenue was $3 million."),
        ("Harbour Foods", "3 million", "Harbour Foods posted revenue of $3 million."),
        # two companies
        ("海星電子", "17.4億", "海星營收17.4億元，北方汽車營收50億元。"),
        ("北方汽車", "50億", "海星營收17.4億元，北方汽車營收50億元。"),
        # carried to the next clause and sentence
        ("海星電子", "3億", "海星電子2024年營收17.4億元，淨利3億元。"),
        ("海星電子", "3億", "海星電子2024年營收17.4億元。淨利3億元。"),
        ("海星電子", "3億", "海星電子今天公布年報。公司淨利3億元。"),
        ("海星電子", "3億", "海星電子今天公布年報。該公司淨利3億元。"),
        # who is only spoken to or compared with
        ("海星電子", "17.4億", "海星電子向北方汽車供貨，營收17.4億元。"),
        # places
        ("台北市", "250萬人", "台北市人口250萬人。"),
        ("日本", "1.24億人", "日本人口1.24億人。"),
    ],
)
def test_each_number_has_its_owner(name: str, quote: str, text: str) -> None:
    assert owner(text, quote) == name


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        # the tally of an event belongs to the event
        ("3人", "海星電子表示，火警造成3人死亡。"),
        ("3人", "火警造成3人死亡。"),
        # nobody is named
        ("17.4億", "營收17.4億元。"),
    ],
)
def test_a_number_may_have_no_owner(quote: str, text: str) -> None:
    assert owner(text, quote) is None


def test_the_names_are_the_article_s_own_spellings() -> None:
    (reading,) = extract("海星電子今天公布年報。海星營收17.4億元。", vocabulary=VOCABULARY)
    assert reading.names == ("海星電子", "海星")
