"""Sources, and what they say beside a claim."""

from __future__ import annotations

from decimal import Decimal

import pytest

from articles import second_check, sourcing, verdicts
from articles.models import Act, Citation, Source
from tests import factories

pytestmark = pytest.mark.django_db


def test_attaching_a_source() -> None:
    claim, editor = factories.claim(), factories.user()
    source = sourcing.add_source(title="2021年年度報告", publisher="商湯集團", file=b"%PDF", file_name="a.pdf", added_by=editor)

    citation = sourcing.cite(
        claim, source=source, passage="本集團有6,113名僱員", place="第 45 頁", value=Decimal(6113), added_by=editor
    )

    assert (citation.value, citation.unit, citation.added_by) == (6113, "person", editor)
    assert list(claim.citations.all()) == [citation]
    assert Source.objects.listed().get().citation_count == 1


@pytest.mark.parametrize(("kept", "value", "unit"), [("person", 6113, ""), ("case", 6113, "case"), ("", None, "")])
def test_what_a_source_states_without_a_unit_is_in_the_claims(kept: str, value: int | None, unit: str) -> None:
    claim, source = factories.claim(), sourcing.add_source(title="年報", added_by=None)
    stated = None if value is None else Decimal(value)
    assert sourcing.cite(claim, source=source, place="p. 9", value=stated, unit=unit, added_by=None).unit == kept


def test_sending_twice_changes_nothing() -> None:
    claim, editor = factories.claim(), factories.user()
    for _ in range(2):
        source = sourcing.add_source(title="年報", publisher="商湯", file=b"x", file_name="a.txt", added_by=editor)
        sourcing.cite(claim, source=source, passage="6,113名" * 3000, added_by=editor)

    assert (Source.objects.count(), Citation.objects.count()) == (1, 1)


@pytest.mark.parametrize("other", [{"file": b"y"}, {"publisher": "港交所"}, {"url": "https://example.com/"}, {"title": "中報"}])
def test_sources_that_differ_are_two(other: dict[str, object]) -> None:
    first: dict[str, object] = {"title": "年報", "publisher": "商湯", "file": b"x", "file_name": "a.txt"}

    assert sourcing.add_source(**first) != sourcing.add_source(**(first | other))  # type: ignore[arg-type]


def test_two_passages_of_one_source_are_two_citations() -> None:
    claim, source = factories.claim(), factories.source()
    for place in ("第 4 頁", "第 5 頁"):
        sourcing.cite(claim, source=source, place=place, added_by=None)

    assert claim.citations.count() == 2


def test_nul_and_lone_surrogates_do_not_reach_the_database() -> None:
    source = sourcing.add_source(title="年\x00報\ud800")

    assert source.title == "年報\ufffd"


def test_taking_a_citation_away_twice() -> None:
    citation = factories.citation(claim=factories.claim())
    sourcing.uncite(citation)
    sourcing.uncite(citation)

    assert not Citation.objects.exists()


def test_a_citation_under_a_verdict_stays() -> None:
    figure = factories.figure()
    citation = factories.citation(claim=factories.claim(figure=figure))
    verdicts.decide(figure, decided_by=factories.user(), reason="年報", citations=[citation])

    with pytest.raises(sourcing.Refused, match="A verdict rests on this citation"):
        sourcing.uncite(citation)


def test_the_very_same_is_nobodys_second_act() -> None:
    """Undoing it would take a colleague's source away, of whose act nothing is known: it is older than the acts."""
    claim, source, lee = factories.claim(), factories.source(), factories.user()
    sourcing.cite(claim, source=source, place="第 4 頁", value=Decimal(6113), added_by=factories.user())
    Act.objects.all().delete()

    sourcing.cite(claim, source=source, place="第 4 頁", value=Decimal(6113), added_by=lee)
    assert not Act.objects.exists()
    sourcing.cite(claim, source=source, place="第 4 頁", value=Decimal(6114), added_by=lee)
    assert Act.objects.get().by == lee


def test_a_citation_stays_while_two_look_at_its_figure() -> None:
    """A sealed view may rest on it; whether one does is told to nobody."""
    figure, chan = factories.figure(), factories.user(group="Checker")
    citation = factories.citation(claim=factories.claim(figure=figure))
    second_check.ask_with_view(figure, by=chan, reason="年報", citations=[citation])
    with pytest.raises(sourcing.Refused, match="A second check of this figure runs"):
        sourcing.uncite(citation)
    second_check.call_off(figure, by=chan)
    sourcing.uncite(citation)
    assert not Citation.objects.exists()
