"""An editor adds a figure that the engine has missed: from selected words, or from words written into a form."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from django.test import Client

from articles import ingest
from articles.models import Article, Claim
from tests import factories
from tests.articles.views.fields import fields_in
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}
TEXT = "遠山科技2023年收入17.4億元人民幣。\n門市有四千五百餘間那麼多。\n又說四千五百餘間。"
MISSED = "四千五百餘間"


@pytest.fixture
def article() -> Article:
    made = factories.article(text=TEXT)
    ingest.read(made.pk)
    Claim.objects.filter(article=made).exclude(quote="17.4億元人民幣").delete()
    return made


def address(article: Article, query: str = "") -> str:
    return f"/articles/{article.pk}/add/{query}"


def selected(article: Article, quote: str = MISSED) -> str:
    start = article.text.index(quote)
    return f"?start={start}&end={start + len(quote)}"


def form_of(source: str) -> dict[str, str]:
    return fields_in(source[source.index('class="form slots"') :])


def test_selected_words_open_the_form_as_the_engine_proposes(article: Article, editor: Client) -> None:
    source = editor.get(address(article, selected(article)), headers=HTMX).content.decode()
    assert source.startswith('<div id="add-form"') and f'<mark class="n">{MISSED}</mark>' in source
    fields = form_of(source)
    assert (fields["value"], fields["qualifier"], fields["entity"]) == ("4,500", "over", "遠山科技")


def test_the_editor_confirms_and_the_article_has_one_more(article: Article, editor: Client) -> None:
    fields = form_of(editor.get(address(article, selected(article))).content.decode())
    response = editor.post(
        address(article, "?in=article&part=1"), fields | {"metric": "stores", "period": "2023年底"}, headers=HTMX
    )
    claim = Claim.objects.get(quote=MISSED)
    assert article.text[claim.start : claim.end] == claim.quote
    assert f'id="why-{claim.pk}" data-focus' in response.content.decode()
    assert json.loads(response.headers["HX-Trigger"])["claim-corrected"] == {"message": f"Added: {MISSED}."}
    assert "added by" in text(response) and "2 figures in this text" in text(response)


def test_without_javascript_one_writes_the_words(article: Article, editor: Client) -> None:
    page = editor.get(address(article))
    assert "The words of the figure, as they stand in the article" in text(page)
    page = editor.get(address(article, "?quote=門市有四千五百餘間"))
    fields = form_of(page.content.decode())
    response = editor.post(address(article), fields)
    claim = Claim.objects.get(quote="門市有四千五百餘間")
    assert (response.status_code, response.url) == (303, f"/articles/{article.pk}/?at={claim.start}#item-{claim.pk}")


def test_words_that_stand_twice_are_asked_about(article: Article, editor: Client) -> None:
    page = editor.get(address(article, f"?quote={MISSED}"))
    places = re.findall(r'href="([^"]+start=[^"]+)"', page.content.decode())
    assert len(places) == 2 and "more than once" in text(page)
    fields = form_of(editor.get(unescape(places[1])).content.decode())
    assert fields["start"] == str(article.text.rindex(MISSED))


#: query, then what is said
REFUSED = [
    ("?quote=四千五百間", "The article does not say “四千五百間”"),
    ("?quote=17.4億元", "is a figure already: correct it instead"),
]


@pytest.mark.parametrize(("query", "sentence"), REFUSED)
def test_what_cannot_be_added(query: str, sentence: str, article: Article, editor: Client) -> None:
    response = editor.get(address(article, query))
    assert response.status_code == 422 and sentence in text(response)


@pytest.mark.parametrize(
    "query", ["?start=5&end=5", "?start=x&end=9", "?start=-1&end=9", "?start=9999&end=99999", "?start=0&end=40"]
)
def test_places_that_are_none_ask_for_the_words(query: str, article: Article, editor: Client) -> None:
    response = editor.get(address(article, query))
    assert response.status_code == 200 and "The words of the figure" in text(response)


def test_spaces_around_a_selection_are_left_out(editor: Client) -> None:
    article = factories.article(text="有 四千五百餘間 門市")
    fields = form_of(editor.get(address(article, "?start=1&end=9")).content.decode())
    assert (fields["start"], fields["end"]) == ("2", "8")


def test_what_is_wrong_stands_at_its_field(article: Article, editor: Client) -> None:
    fields = form_of(editor.get(address(article, selected(article))).content.decode())
    response = editor.post(address(article), fields | {"value": "many", "metric": "打卡量"})
    assert response.status_code == 422
    assert "This is not read as one amount" in text(response) and "“打卡量” is no metric so far" in text(response)
    assert 'value="many"' in response.content.decode()
    assert not Claim.objects.filter(quote=MISSED).exists()
