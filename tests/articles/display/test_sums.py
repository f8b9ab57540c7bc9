"""The sums of an article come from its claims as they now stand, with every number linked to its claim."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from articles import ingest
from articles.display.sums import of_text
from articles.models import Article
from articles.models.fields import range_of_bounds
from articles.wording.sums import OUTCOMES
from factcheck.figures import Bounds
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "遠山科技公布業績。遠山科技2024年收入18.92億元人民幣，較去年同期的17.83億元人民幣增加6.1%。遠山科技門市由45000家增至54000家，增幅約70%。"


@pytest.fixture
def article() -> Article:
    found = factories.article(text=TEXT, state="new")
    ingest.read(found.pk)
    return found


def rows(article: Article) -> list[tuple[str, str, str, str]]:
    claims = article.claims.live().in_text_order().with_figure()
    shown = of_text(article.text, 0, claims)
    return [(row.outcome, plain(row.sum), row.says, plain(row.off)) for row in (*shown.to_look_at, *shown.hold)]


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


def test_those_that_fail_stand_first(article: Article) -> None:
    assert rows(article) == [
        ("fails", "54,000 companies ÷ 45,000 companies − 1 = +20%", "the text says “約70%”", "off by 50 percentage points"),
        ("holds", "1.892 billion yuan ÷ 1.783 billion yuan − 1 = +6.11%", "the text says “6.1%”", ""),
    ]


def test_an_editors_correction_counts(article: Article) -> None:
    claim = article.claims.get(quote="約70%")
    claim.value = Decimal(20)
    claim.bounds = range_of_bounds(Bounds(low=Decimal("19.5"), high=Decimal("20.5")))
    claim.save()
    assert [row[0] for row in rows(article)] == ["holds", "holds"]


def test_one_query_is_enough(article: Article, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        of_text(article.text, 0, article.claims.live().with_figure())


def test_numbers_are_linked_to_their_claims(article: Article) -> None:
    [row] = of_text(article.text, 0, article.claims.live().with_figure()).to_look_at
    [sentence] = row.sentences
    linked = {piece.text: piece.claim for piece in sentence if piece.claim}
    assert linked == {quote: article.claims.get(quote=quote).pk for quote in ("45000家", "54000家", "約70%")}
    assert "".join(piece.text for piece in sentence) == "遠山科技門市由45000家增至54000家，增幅約70%。"


def test_a_part_of_a_long_text_is_counted_from_its_start(article: Article) -> None:
    start = TEXT.index("遠山科技門市")
    shown = of_text(TEXT[start:], start, article.claims.live().with_figure())
    assert [row.outcome for row in shown.to_look_at] == ["fails"]
    assert shown.hold == []


def test_the_sum_is_said_in_the_readers_language(article: Article) -> None:
    with translation.override("zh-hant"):
        said = rows(article)
    assert said[1][1:3] == ("18.92 億元人民幣 ÷ 17.83 億元人民幣 − 1 = +6.11%", "原文作「6.1%」")


def test_a_total_is_written_with_one_unit() -> None:
    article = factories.article(text="遠山科技違約3326.5萬元，長河科技違約2101.5萬元，兩筆金額合計5482萬元。", state="new")
    ingest.read(article.pk)
    with translation.override("zh-hant"):
        assert rows(article) == [
            ("fails", "3,326.5 + 2,101.5 = 5,428 萬港元", "原文作「5482萬元」", "相差 54 萬港元"),
        ]


def test_numbers_of_thirty_digits_are_shown_too() -> None:
    long = "1" * 29
    article = factories.article(text=f"遠山科技門市由{long}家增至3{long[1:]}家，增加1{long[1:]}家，增幅1%。", state="new")
    ingest.read(article.pk)
    shown = of_text(article.text, 0, article.claims.live().with_figure())
    assert [row.outcome for row in shown.to_look_at] == ["fails"]


def test_a_total_above_its_parts_is_not_called_cut_off() -> None:
    found = factories.article(text="甲廠產量30.4萬輛、乙廠20.3萬輛、丙廠14.2萬輛，合計65.1萬輛。", state="new")
    ingest.read(found.pk)
    assert [(row[0], OUTCOMES[row[0]]) for row in rows(found)] == [("nearly", "Off in the last digit")]
