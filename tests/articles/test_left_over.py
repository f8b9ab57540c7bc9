"""Do claims that nothing but their words and neighbours puts together stand in one figure, as without a database?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from articles import ingest, left_over, lineup
from articles.live_claims import Live
from articles.models import Article, Claim, Figure, Story
from factcheck.comparison import Relation
from tests import factories

pytestmark = pytest.mark.django_db

TEXTS = (
    "遠山銀行公布2025年全年業績。營業收入174.2億元，員工6,113名，分行286間，不良貸款率1.32%，淨利潤27.16億元。",
    "遠山銀行2025年業績：營業收入174.2億元，員工6,113名，分行286間，壞帳1.23%，淨利潤27.16億元。",
)


def told(story: Story) -> list[Article]:
    articles = [ingest.receive_text(text, story=story, later=False) for text in TEXTS]
    for article in articles:
        ingest.read(article.pk)
    return articles


def figure_of(article: Article, quote: str) -> Figure | None:
    return Claim.objects.live().get(article=article, quote=quote).figure


def test_what_is_left_over_in_both_articles_stands_together() -> None:
    one, other = told(factories.story())

    bad = figure_of(one, "1.32%")
    assert bad is not None and bad == figure_of(other, "1.23%")
    assert bad.relation == Relation.CONFLICT
    assert [diagnosis["code"] for diagnosis in bad.diagnoses][:1] == ["transposed_digits"]


def test_the_claim_that_was_moved_keeps_what_spoke_for_it() -> None:
    told(factories.story())
    kept = {claim.quote: claim.lined_up_by for claim in Claim.objects.live().filter(quote__in=("1.32%", "1.23%", "6,113名"))}

    assert kept["1.23%"] is not None and kept["1.23%"][0] == "exchanged 3"
    assert "adjacent 2" in kept["1.23%"]
    assert kept["1.32%"] is None and kept["6,113名"] is None, "their own words say of which figure they are"


def test_who_is_moved_back_keeps_no_reason() -> None:
    _one, other = told(factories.story())
    Claim.objects.filter(article=other, quote="1.23%").update(corrected=["metric"], metric=None)
    lineup.place(Claim.objects.live().values_list("pk", flat=True))

    assert Claim.objects.get(article=other, quote="1.23%").lined_up_by is None


def test_it_stays_so_when_it_is_looked_at_again() -> None:
    one, other = told(factories.story())
    claims = list(Claim.objects.live().order_by("pk").values_list("pk", "figure_id"))

    lineup.place([pk for pk, _figure in claims])

    assert figure_of(one, "1.32%") == figure_of(other, "1.23%")
    assert list(Claim.objects.live().order_by("pk").values_list("pk", "figure_id")) == claims


def test_articles_of_two_stories_stay_apart() -> None:
    one, other = (ingest.receive_text(text, story=factories.story(), later=False) for text in TEXTS)
    for article in (one, other):
        ingest.read(article.pk)

    assert figure_of(one, "1.32%") != figure_of(other, "1.23%")


def test_a_claim_that_a_person_corrected_stands_where_its_slots_say() -> None:
    _one, other = told(factories.story())
    Claim.objects.filter(article=other, quote="1.23%").update(corrected=["metric"], metric=None)
    lineup.place(Claim.objects.live().values_list("pk", flat=True))

    assert figure_of(other, "1.23%") is None


@pytest.mark.parametrize(
    ("rule", "standing"), [("value|a word for a first number", [0, None, 0, 0, 0, 0]), ("value|a word", [0, 1, 0, 0, 1, 1])]
)
def test_a_first_number_stands_with_the_revised_one(rule: str, standing: list[int | None]) -> None:
    """One article gives a quake's 速報 of 7.4 and its 7.3; others give one of the two."""
    values = [(1, "7.3"), (1, "7.4"), (2, "7.3"), (3, "7.3"), (4, "7.4"), (5, "7.4")]
    live = [quake(article, Decimal(value)) for article, value in values]
    words = [left_over._Words(at, 0, 3, None, None, [rule] if at == 1 else []) for at in range(len(live))]

    assert left_over._standing(live, [1] * len(live), words) == standing


def quake(article: int, value: Decimal) -> Live:
    half = Decimal("0.05")
    return Live(
        claim=article,
        article=article,
        story=1,
        stands_in=None,
        own_figure=1,
        is_corrected=False,
        unit="magnitude",
        kind="level",
        change="",
        value=value,
        low=value - half,
        high=value + half,
        low_closed=True,
        high_closed=False,
        entity=1,
        metric_key="magnitude",
        period=None,
        is_settled=True,
        lined_up_by=None,
        heads=False,
        metric=1,
        figure_kind="level",
        dimension="magnitude",
    )
