"""What an administrator does goes through the verbs: read again, merge, correct, take away."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import lineup, merging
from articles.models import Article, Claim, Entity, EntityAlias, Figure, Mark, Merge, Metric, Outlet
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Client:
    client = Client()
    client.force_login(factories.admin(name="boss"))
    return client


def act(desk: Client, noun: str, action: str, rows: list[Any], **answer: Any) -> str:
    """The page after an action on the chosen rows."""
    data = {"action": action, ACTION_CHECKBOX_NAME: [row.pk for row in rows], **answer}
    response = desk.post(reverse(f"admin:articles_{noun}_changelist"), data, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def test_articles_are_read_again(desk: Client) -> None:
    article = factories.article()

    page = act(desk, "article", "read_again", [article])

    assert "1 article waits to be read again." in page
    article.refresh_from_db()
    assert article.state == "new"
    assert ProcrastinateJob.objects.filter(args={"article_id": article.pk}).exists()


@pytest.mark.parametrize("noun", ["entity", "metric"])
def test_two_are_merged_after_asking_which_stays(desk: Client, noun: str) -> None:
    if noun == "entity":
        stays, goes = factories.entity(name="商湯集團"), factories.entity(name="SenseTime")
        figures = [factories.figure(entity=row) for row in (stays, goes)]
    else:
        stays, goes = factories.metric(key="employees"), factories.metric(key="employees/大陸")  # type: ignore[assignment]
        entity = factories.entity()
        figures = [factories.figure(entity=entity, metric=row) for row in (stays, goes)]  # type: ignore[arg-type]
    for figure, value in zip(figures, (6113, 6114), strict=True):
        factories.claim(figure=figure, quote=f"{value}名", value=value)
    lineup.refresh(figures)

    question = act(desk, noun, "merge", [stays, goes])
    assert "Which of the two stays?" in question and f'value="{stays.pk}"' in question
    assert Figure.objects.count() == 2

    page = act(desk, noun, "merge", [stays, goes], stays=stays.pk)

    assert "Their figures were lined up again." in page
    figure = Figure.objects.get()
    assert (figure.relation, figure.claim_count) == ("conflict", 2)
    assert (Entity if noun == "entity" else Metric).objects.get() == stays


@pytest.mark.parametrize("number", [1, 3])
def test_merging_needs_exactly_two(desk: Client, number: int) -> None:
    page = act(desk, "entity", "merge", [factories.entity(name=str(n)) for n in range(number)])

    assert "Choose exactly two to merge." in page


def test_what_cannot_be_merged_is_said(desk: Client) -> None:
    stays, goes = factories.entity(name="甲"), factories.entity(name="地震", kind="event")

    assert "One of the two is an event" in act(desk, "entity", "merge", [stays, goes], stays=stays.pk)


def claim_form(claim: Claim, **changed: str) -> dict[str, Any]:
    """What the claim's page sends, with what the administrator has changed."""
    inlines = {f"{name}-{part}": 0 for name in ("citations", "marks") for part in ("TOTAL_FORMS", "INITIAL_FORMS")}
    return {
        "value": "6113",
        "bounds": "[6113, 6113]",
        "unit": "person",
        "kind": "level",
        "change": "",
        "qualifier": "exact",
        "entity": claim.entity_id,
        "metric": claim.metric_id,
        "period": "2021-12-31",
        "attribution": "",
        **inlines,
        **changed,
    }


def save(desk: Client, claim: Claim, **changed: str) -> str:
    address = reverse("admin:articles_claim_change", args=[claim.pk])
    response = desk.post(address, claim_form(claim, **changed), follow=True)
    assert response.status_code == 200
    return response.content.decode()


def test_a_claim_set_right_is_the_editors_word(desk: Client) -> None:
    claim = factories.claim(figure=factories.figure())
    lineup.refresh([claim.figure])

    save(desk, claim, value="6114", bounds="[6114, 6114]", period="2021-01-01/2022-12-31")

    claim.refresh_from_db()
    assert (claim.value, claim.bounds.lower, claim.corrected) == (6114, 6114, ["bounds", "period", "value"])
    assert (claim.edited_by.username, claim.figure.period_iso) == ("boss", "2022-12-31")  # employees: the last day


def test_a_unit_is_chosen_among_those_there_are(desk: Client) -> None:
    claim = factories.claim(figure=factories.figure())

    assert "household" in save(desk, claim, unit="household")
    claim.refresh_from_db()
    assert (claim.unit, claim.corrected, claim.figure.dimension) == ("household", ["unit"], "household")


@pytest.mark.parametrize("unit", ["", "persons", "人"])
def test_no_other_unit_is_taken(desk: Client, unit: str) -> None:
    claim = factories.claim(figure=factories.figure())

    assert "errorlist" in save(desk, claim, unit=unit)
    claim.refresh_from_db()
    assert claim.unit == "person"


def test_a_unit_that_nobody_defined_is_kept(desk: Client) -> None:
    claim = factories.claim(unit="窩")

    save(desk, claim, unit="窩", attribution="公司", entity="", metric="", period="")

    claim.refresh_from_db()
    assert (claim.unit, claim.corrected) == ("窩", ["attribution"])


@pytest.mark.parametrize(("unit", "is_taken"), [("case", True), ("", True), ("cases", False)])
def test_the_unit_of_a_citation_is_chosen_too(desk: Client, unit: str, is_taken: bool) -> None:
    citation = factories.citation(claim=factories.claim(), unit="person")
    form = {"passage": "", "place": "第4頁", "value": "", "unit": unit, "bounds": ""}

    desk.post(reverse("admin:articles_citation_change", args=[citation.pk]), form)

    citation.refresh_from_db()
    assert (citation.unit, citation.place) == ((unit, "第4頁") if is_taken else ("person", ""))


def test_saving_without_a_change_corrects_nothing(desk: Client) -> None:
    claim = factories.claim(figure=factories.figure())

    save(desk, claim)

    claim.refresh_from_db()
    assert (claim.corrected, claim.edited_by) == ([], None)


@pytest.mark.parametrize(
    ("sentence", "changed"),
    [
        ("The value lies outside the bounds", {"value": "7"}),
        ("Write bounds as [low, high]", {"bounds": "6113"}),
        ("Write the ends as plain numbers", {"bounds": "[17億, 18億]"}),
        ("Write the ends as plain numbers", {"bounds": "[nan, 18]"}),
        ("No value lies within these bounds", {"bounds": "[6113, 6113)"}),
        ("No value lies within these bounds", {"bounds": "[2, 1]"}),
        ("Write a day as 2021-12-31", {"period": "去年"}),
        ("Write a day as 2021-12-31", {"period": "2024-06-30/2024-01-01"}),
        ("Write a day as 2021-12-31", {"period": "9999-12-31"}),
    ],
)
def test_a_wrong_correction_is_answered_with_a_sentence(desk: Client, sentence: str, changed: dict[str, str]) -> None:
    claim = factories.claim(figure=factories.figure())

    assert sentence in save(desk, claim, **changed)
    claim.refresh_from_db()
    assert claim.corrected == []


def alias_form(entity: Entity, *names: str) -> dict[str, Any]:
    rows = {f"aliases-{place}-name": name for place, name in enumerate(names)}
    keys = {f"aliases-{place}-entity": entity.pk for place in range(len(names))}
    form = {"name": entity.name, "kind": entity.kind, "aliases-TOTAL_FORMS": len(names), "aliases-INITIAL_FORMS": 0}
    return form | rows | keys


def test_a_name_given_by_the_desk_is_looked_for_and_searched(desk: Client) -> None:
    figure = factories.figure()
    factories.claim(figure=figure)

    desk.post(reverse("admin:articles_entity_change", args=[figure.entity_id]), alias_form(figure.entity, "Shangtang"))

    assert EntityAlias.objects.get(name="Shangtang").by_desk
    assert Figure.objects.matching("shangtang").get() == figure


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("is a name of 商汤 already", ["商湯"]),  # folded
        ("stands here twice", ["甲", "甲"]),
    ],
)
def test_a_name_means_one_entity(desk: Client, sentence: str, names: list[str]) -> None:
    factories.entity(name="商汤")
    entity = factories.entity(name="另一家")

    response = desk.post(reverse("admin:articles_entity_change", args=[entity.pk]), alias_form(entity, *names))

    assert sentence in response.content.decode()


def test_an_outlet_there_already_is_said(desk: Client) -> None:
    factories.outlet(name="明報")

    response = desk.post(reverse("admin:articles_outlet_add"), {"name": "明报", "region": "HK", "homepage": ""})

    assert "There is “明報” already." in response.content.decode()
    assert Outlet.objects.count() == 1


def test_an_article_goes_with_its_claims_and_its_figures_follow(desk: Client) -> None:
    claim = factories.claim(figure=factories.figure())
    lineup.refresh([claim.figure])

    desk.post(reverse("admin:articles_article_delete", args=[claim.article_id]), {"post": "yes"})

    assert not Article.objects.exists() and not Claim.objects.exists()
    assert Figure.objects.get().claim_count == 0


def test_an_article_under_a_mark_stays(desk: Client) -> None:
    claim = factories.mark(claim=factories.claim()).claim

    page = act(desk, "article", "delete_selected", [claim.article], post="yes")

    assert "protected" in page
    assert Article.objects.exists()


def test_a_mark_taken_away_is_no_longer_counted(desk: Client) -> None:
    mark = factories.mark(claim=factories.claim(figure=factories.figure()))
    lineup.refresh([mark.claim.figure])

    desk.post(reverse("admin:articles_mark_delete", args=[mark.pk]), {"post": "yes"})

    assert not Mark.objects.exists()
    assert Figure.objects.get().mark_count == 0


def test_the_outlet_of_an_article_set_right_is_read_again(desk: Client) -> None:
    article, other = factories.article(), factories.outlet(name="另報")
    form = {"story": article.story_id, "outlet": other.pk, "title": "新題", "byline": "", "url": "", "language": ""}
    form |= {"published_at_0": "2024-10-24", "published_at_1": "09:00:00"}

    desk.post(reverse("admin:articles_article_change", args=[article.pk]), form)

    article.refresh_from_db()
    assert (article.title, article.outlet, article.state) == ("新題", other, "new")


def test_unknown_metrics_are_merged_into_one_that_is_known(desk: Client) -> None:
    figure = factories.figure(metric=factories.metric(key="打卡量", nature="duration"), entity=factories.entity(name="遠山科技"))
    claim = factories.claim(figure=figure)
    row = Metric.objects.get()

    question = act(desk, "metric", "merge_into", [row])
    assert "What do these words mean?" in question
    assert "打卡量" in question and "Figures: 0, claims: 1." in question
    assert '<option value="visitors">Visitors</option>' in question
    assert Metric.objects.get() == row

    page = act(desk, "metric", "merge_into", [row], into="visitors")

    assert "Merged. The words are known from now on; 1 article is read again." in page
    claim.refresh_from_db()
    assert claim.metric is not None and claim.metric.key == "visitors"
    merge = Merge.objects.get()
    assert merge.merged_by is not None and merge.merged_by.username == "boss"


def test_a_known_metric_is_not_merged_away_as_unknown(desk: Client) -> None:
    page = act(desk, "metric", "merge_into", [factories.metric(key="employees"), factories.metric(key="打卡量")])
    assert "Choose unknown metrics only" in page


def test_unknown_metrics_are_listed_by_how_often_they_are_claimed(desk: Client) -> None:
    rare, often = factories.metric(key="乙量"), factories.metric(key="甲量")
    factories.metric(key="employees")
    for metric, number in ((rare, 1), (often, 3)):
        for _n in range(number):
            factories.claim(metric=metric)

    page = desk.get(reverse("admin:articles_metric_changelist"), {"vocabulary": "unknown"}).content.decode()

    assert page.index("甲量") < page.index("乙量")
    assert "unknown metric" in page
    assert "employees" not in page.partition("result_list")[2]


def test_a_merge_is_taken_back(desk: Client) -> None:
    stays, goes = factories.entity(name="遠山科技"), factories.entity(name="長河銀行")
    merging.merge_entities(goes, into=stays)

    page = act(desk, "merge", "take_back", [Merge.objects.get()])

    assert "長河銀行 → 遠山科技 was taken back." in page
    assert set(Entity.objects.values_list("name", flat=True)) == {"遠山科技", "長河銀行"}
    assert "taken back" in act(desk, "merge", "take_back", [Merge.objects.get()])
