"""Do claims that nothing but their words and neighbours puts together stand in one figure, as without a database?"""

from __future__ import annotations

import pytest

from articles import ingest, lineup
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
