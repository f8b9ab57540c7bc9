"""An editor who cites an article that came as a PDF finds its page: beside the claim, in the list of figures, and in the text."""

from __future__ import annotations

import pytest
from django.test import Client

from articles import ingest
from articles.models import Article, Claim
from factcheck.formats import read
from factcheck.formats.paged import page_at, turns_of
from tests import factories
from tests.articles.views.test_board import text
from tests.factcheck.formats.pdfs import lines, pdf

pytestmark = pytest.mark.django_db

PAGES = [
    lines("遠山科技公布2024年年報。", "遠山科技於2024年12月31日有6113名員工，按年減少12%。"),
    lines("遠山科技2024年收入為17.4億元人民幣，按年增長21%。", "甲" * 30, "乙" * 22 + "遠山科技2024年的"),
    lines("淨利潤為3.2億元人民幣。", "遠山科技2024年派息共5000萬元人民幣。"),
]
WHERE = {"6113名": 1, "12%": 1, "17.4億元人民幣": 2, "21%": 2, "3.2億元人民幣": 3, "5000萬元人民幣": 3}


@pytest.fixture
def article() -> Article:
    document = read(pdf(PAGES))
    made = factories.article(text=document.text, blocks=[block.to_json() for block in document.blocks], original_name="年報.pdf")
    ingest.read(made.pk)
    made.refresh_from_db()
    return made


def test_the_database_and_the_program_find_the_same_page(article: Article) -> None:
    turns = turns_of(read(pdf(PAGES)).blocks)
    claims = list(Claim.objects.filter(article=article).with_words_around())

    assert {claim.quote: claim.page for claim in claims} == WHERE  # type: ignore[attr-defined]
    assert {claim.quote: page_at(turns, claim.start) for claim in claims} == WHERE
    plain = factories.claim()
    assert Claim.objects.with_words_around().get(pk=plain.pk).page is None  # type: ignore[attr-defined]


def test_the_card_of_a_claim_says_it(article: Article, editor: Client) -> None:
    claim = article.claims.get(quote="17.4億元人民幣")
    assert claim.figure is not None
    assert "page 2" in text(editor.get(claim.figure.get_absolute_url()))
    other = factories.article(text="遠山科技2024年收入為18.4億元人民幣。", story=article.story)
    ingest.read(other.pk)
    said = text(editor.get("/queue/", {"claim": claim.pk}))
    assert "page 2" in said and "18.4億元" in said
    plain = factories.claim(figure=factories.figure())
    assert plain.figure is not None
    assert (
        "page"
        not in text(editor.get(plain.figure.get_absolute_url())).partition("What each outlet wrote")[2].partition("Attach")[0]
    )


def test_the_text_says_where_a_page_begins(article: Article, editor: Client) -> None:
    said = text(editor.get(article.get_absolute_url()))
    assert said.index("Page 1") < said.index("公布2024年年報") < said.index("收入為")
    assert "Pages 2 to 3" in said and "Page 3" in said and "Page 2 " not in said
    assert said.count("page 3") == 2 and said.count("page 1") == 2
    assert "Page 1" not in text(editor.get(factories.article().get_absolute_url()))
