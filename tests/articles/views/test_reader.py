"""The page of an article shows its text with its claims, why each is read so, and whether its sums hold."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape

import pytest
from django.test import Client

from articles import ingest, lineup
from articles.models import Article, Claim
from factcheck.figures import Bounds
from tests import factories
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}


def test_every_claim_leads_to_its_figure(room: Newsroom, editor: Client) -> None:
    article = room.articles[0]
    response = editor.get(article.get_absolute_url())
    source = response.content.decode()
    for claim in article.claims.all():
        assert f'id="claim-{claim.pk}" href="/figures/{claim.figure_id}/#claim-{claim.pk}"' in source
    assert '<mark class="conflict n">6,113名</mark>' in source
    assert '<div class="read" lang="zh-HK">' in source
    assert "8 figures in this text" in text(response)


def test_a_claim_with_an_open_slot_is_shown_as_unknown(room: Newsroom, editor: Client) -> None:
    article = room.articles[0]
    metric = factories.metric()
    factories.claim(article=article, quote="生成式AI", value=None, bounds=Bounds.point(Decimal(1)), metric=metric)
    response = editor.get(article.get_absolute_url())
    assert '<mark class="unknown n">生成式AI</mark>' in response.content.decode()
    assert "Employees · unknown: whose it is, when" in text(response)


def asked(editor: Client, article: Article, quote: str, **headers: str) -> str:
    """The reader's answer to: why does the claim with this quote say so?"""
    claim = article.claims.get(quote=quote)
    return editor.get(f"{article.get_absolute_url()}?why={claim.pk}", headers=headers).content.decode()


def told(source: str) -> dict[str, list[str]]:
    """The tree of the answer: for each slot its value, its words and its rule."""
    tree = source.partition('class="tree"')[2].partition("</dl>")[0]
    rows = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", tree)
    return {slot: [unescape(part) for part in re.split(r"<[^>]+>", row) if part.strip()] for slot, row in rows}


WHY = "遠山科技2023年收入約17.4億元人民幣，按年增長21%。2024年有所回升，另有3名員工離職。"


@pytest.fixture
def read_article(db: None) -> Article:
    article = factories.article(text=WHY)
    ingest.read(article.pk)
    return article


def test_a_claim_says_which_words_and_which_rule_gave_each_slot(read_article: Article, editor: Client) -> None:
    source = asked(editor, read_article, "約17.4億元人民幣")
    assert {slot: parts[:2] if slot == "Whose" else parts for slot, parts in told(source).items()} == {
        "Value": [
            "1.74\u00a0billion\u00a0yuan · stands for 1.735\u00a0billion to 1.745\u00a0billion",
            "17.4億",
            " numeral and scale words",
        ],
        "Unit": ["yuan", "元人民幣", " the unit as written"],
        "Qualifier": ["about", "約", " a word for about"],
        "Metric": ["Revenue", "收入", " before the number in its clause"],
        "Whose": ["遠山科技", "遠山科技"],
        "When": ["2023", "2023年", " the nearest before the number"],
    }
    assert source.count('class="why"') > 1 and len(re.findall(r'class="why"[^>]* aria-expanded="true"', source)) == 1


def test_the_words_are_marked_in_the_text_with_what_they_gave(read_article: Article, editor: Client) -> None:
    source = asked(editor, read_article, "約17.4億元人民幣")
    assert re.findall(r'<mark class="gave" data-slot="([^"]+)">([^<]+)</mark>', source) == [
        ("Whose", "遠山科技"),
        ("When", "2023年"),
        ("Metric", "收入"),
    ]
    assert re.search(r'<mark class="[a-z_]+ asked n">約17.4億元人民幣</mark>', source)
    assert 'class="gave"' not in editor.get(read_article.get_absolute_url()).content.decode()


def test_what_is_open_is_unknown_and_what_an_editor_said_is_his(read_article: Article, editor: Client) -> None:
    claim = read_article.claims.get(quote="21%")
    Claim.objects.filter(pk=claim.pk).update(period=None, corrected=["kind"])
    source = asked(editor, read_article, "21%")
    assert told(source)["When"] == ["unknown"]
    assert told(source)["Kind"] == ["Rate of change · up", "set right by an editor"]


def test_a_loss_is_shown_as_the_article_says_it(editor: Client) -> None:
    figure = factories.figure(metric=factories.metric(key="net_profit", nature="duration"), dimension="money")
    bounds = Bounds(low=Decimal(-315), high=Decimal(-305), low_closed=False, high_closed=True)
    claim = factories.claim(figure=figure, quote="310元", value=-310, bounds=bounds, unit="CNY")
    source = editor.get(claim.article.get_absolute_url(), {"why": claim.pk}).content.decode()
    assert told(source)["Metric"] == ["Net loss"]
    assert told(source)["Value"] == ["310\u00a0yuan · stands for 305 to 315"]


def test_the_reader_alone_is_sent_to_htmx(read_article: Article, editor: Client) -> None:
    source = asked(editor, read_article, "21%", **HTMX)
    assert source.startswith('<div id="reader"') and "<html" not in source
    assert source.count("data-focus") == 1  # closing it again is where the focus stands
    claim = read_article.claims.get(quote="21%")
    closed = editor.get(f"{read_article.get_absolute_url()}?part=1&was={claim.pk}&why=", headers=HTMX).content.decode()
    assert closed.startswith('<div id="reader"') and 'class="tree"' not in closed
    assert f'id="why-{claim.pk}" data-focus' in closed


@pytest.mark.parametrize("why", ["0", "x", "-1", "９", "9" * 30, ""])
def test_asking_for_what_is_not_there_shows_the_text(read_article: Article, editor: Client, why: str) -> None:
    response = editor.get(read_article.get_absolute_url(), {"why": why})
    assert response.status_code == 200
    assert 'class="tree"' not in response.content.decode()


def test_a_metric_that_nobody_knows_is_called_so(editor: Client) -> None:
    figure = factories.figure(metric=factories.metric(key="打卡量", nature="duration"), entity=factories.entity(name="遠山科技"))
    claim = factories.claim(figure=figure)
    lineup.refresh([figure])
    source = editor.get(claim.article.get_absolute_url(), {"why": claim.pk}).content.decode()
    assert "打卡量 (unknown metric)" in told(source)["Metric"][0]
    assert "打卡量 (unknown metric)" in text(editor.get(figure.get_absolute_url()))
    assert "打卡量 (unknown metric)" in text(editor.get("/board/?relation=all"))


def test_a_long_text_comes_in_parts(editor: Client) -> None:
    lines = "\n".join(f"第{number}行" + "字" * 100 for number in range(1000))
    article = factories.article(text=lines + "\n最後有6113名")
    claim = factories.claim(figure=factories.figure(), article=article)
    first = editor.get(article.get_absolute_url())
    assert f'id="claim-{claim.pk}"' not in first.content.decode()
    there = editor.get(f"{article.get_absolute_url()}?at={claim.start}")
    assert f'id="claim-{claim.pk}"' in there.content.decode()
    assert "3 / 3" in text(there)
    for query in ("part=0", "part=99", "part=x", "at=-1", "at=99999999999999"):
        assert editor.get(f"{article.get_absolute_url()}?{query}").status_code == 200


def test_the_sites_own_words_are_shown_apart(editor: Client) -> None:
    article = ingest.receive_text(
        "遠山科技2024年收入17.4億元。\n相關新聞\n長河航運2024年收入88億元", story=factories.story(), later=False
    )
    ingest.read(article.pk)
    source = editor.get(article.get_absolute_url()).content.decode()
    assert [claim.quote for claim in article.claims.all()] == ["17.4億元"]
    assert source.count("they are not read.") == 1
    assert 'class="again">長河航運2024年收入88億元</p>' in source


def test_text_of_an_article_is_no_html(editor: Client) -> None:
    article = factories.article(text="<script>alert(1)</script> <b hx-get='/'>6113</b>", title="<i>t</i>")
    source = editor.get(article.get_absolute_url()).content.decode()
    assert "<script>alert" not in source and "<b hx-get" not in source and "<i>t</i>" not in source


SUMS = "遠山科技公布業績。遠山科技2024年收入18.92億元人民幣，較去年同期的17.83億元人民幣增加6.1%。遠山科技門市由45000家增至54000家，增幅約70%。"


def test_the_sums_of_the_text_stand_above_it_and_those_that_fail_first(editor: Client) -> None:
    article = factories.article(text=SUMS, state="new")
    ingest.read(article.pk)
    page = editor.get(article.get_absolute_url()).content.decode()
    section = page[page.index('id="sums"') : page.index('id="reader"')]
    shown = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", section)))
    assert shown.index("54,000") < shown.index("1 calculation that adds up") < shown.index("1.892")
    assert "Does not add up 1" in shown and "Adds up 1" in shown and "off by 50" in shown
    shops = article.claims.get(quote="54000家")
    assert f'<a class="claim-link" href="#claim-{shops.pk}"><mark class="conflict n">54000家</mark></a>' in section
    assert 'id="sums"' not in editor.get(f"{article.get_absolute_url()}?why={shops.pk}", headers=HTMX).content.decode()


def test_a_text_without_sums_says_so_once_it_is_read(editor: Client) -> None:
    article = factories.article(text="遠山科技有6114名員工。", state="new")
    assert 'id="sums"' not in editor.get(article.get_absolute_url()).content.decode()
    ingest.read(article.pk)
    assert "Nothing to check" in text(editor.get(article.get_absolute_url()))
