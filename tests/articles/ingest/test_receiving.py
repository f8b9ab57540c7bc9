"""An article comes in: its row, its bytes and its job, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone, translation
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import ingest, job_queue, stories, texts
from articles.ingest import correcting, receiving
from articles.models import Article, Outlet
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "商湯裁員與架構調整\n\n（明報記者陳大文報道）商湯集團於2021年12月31日有6113名員工，較上年底多。"


def jobs() -> list[dict[str, object]]:
    return list(ProcrastinateJob.objects.values_list("args", flat=True))


def test_a_pasted_text() -> None:
    story, editor = factories.story(), factories.user()

    article = ingest.receive_text(TEXT, story=story, outlet="明報", title="商湯裁員", uploaded_by=editor)

    article.refresh_from_db()
    assert (article.text, article.state, article.uploaded_by) == (TEXT, "new", editor)
    assert bytes(article.original) == TEXT.encode()
    assert article.outlet == Outlet.objects.named("明報").get()
    assert jobs() == [{"article_id": article.pk}]
    assert not article.was_there


def test_a_file_keeps_its_bytes_and_name() -> None:
    data = TEXT.encode("big5", "ignore")

    article = ingest.receive_file(data, name="C:\\文章\\商湯.txt", story=factories.story())

    article.refresh_from_db()
    assert (bytes(article.original), article.original_name, article.encoding) == (data, "商湯.txt", "big5hkscs")


def test_what_the_text_says_of_itself_fills_what_is_not_said() -> None:
    article = ingest.receive_text(TEXT, story=factories.story())

    assert (article.title, article.outlet.name, article.language) == ("商湯裁員與架構調整", "明報", "zh-hant")


def test_what_a_person_says_comes_first() -> None:
    published = datetime(2024, 10, 24, 1, tzinfo=UTC)
    outlet = factories.outlet()

    article = ingest.receive_text(TEXT, story=factories.story(), outlet=outlet, title="另題", published=published, byline="甲")

    assert (article.title, article.outlet, article.published_at, article.byline) == ("另題", outlet, published, "甲")


def test_a_day_begins_on_the_desks_clock() -> None:
    article = ingest.receive_text(TEXT, story=factories.story(), published=date(2024, 10, 24))

    assert article.published_at == datetime(2024, 10, 23, 16, tzinfo=UTC)


def test_an_outlet_that_nobody_names_is_the_unknown_one() -> None:
    story = factories.story()
    one = ingest.receive_file("有六千名員工。".encode(), name="gb.txt", story=story)
    other = ingest.receive_file("有七千名員工。".encode(), name="big5.txt", story=story, outlet="", region="TW")

    assert one.outlet == other.outlet == Outlet.objects.get()
    assert (one.outlet.name, other.outlet.region, one.outlet.is_unknown) == ("(unknown outlet)", "", True)


def test_the_unknown_outlet_is_one_in_every_language() -> None:
    unknown = factories.unknown_outlet()

    with translation.override("zh-hant"):
        shown = Outlet.objects.get().name
        assert shown != "(unknown outlet)"
        assert stories.open_outlet(shown, region="HK") == unknown
        Outlet.objects.get().save()

    with translation.override("en"):
        assert [(outlet.name, outlet.region) for outlet in Outlet.objects.all()] == [("(unknown outlet)", "")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("商湯裁員與架構調整", TEXT),
        ("商湯有六千名員工。", "商湯有六千名員工。"),
        ("商湯集團有六千名員工。", "（中央社記者陳大文台北24日電）\n2024年10月24日\n商湯集團有六千名員工。"),
        ("約" * 59 + "…", "約" * 300),
        ("gb", "【明報專訊】"),
        ("gb", "2024年10月24日"),
    ],
)
def test_the_title_is_the_first_line_that_is_no_dateline(title: str, text: str) -> None:
    assert ingest.receive_file(text.encode(), name="gb.txt", story=factories.story()).title == title


def test_the_same_bytes_twice_are_one_article() -> None:
    story = factories.story()
    first = ingest.receive_file(TEXT.encode(), name="a.txt", story=story)
    again = ingest.receive_file(TEXT.encode(), name="b.txt", story=story)

    assert (again, again.was_there) == (first, True)
    assert (Article.objects.count(), len(jobs())) == (1, 1)


def test_another_story_has_its_own() -> None:
    for _ in range(2):
        ingest.receive_text(TEXT, story=factories.story())

    assert Article.objects.count() == 2


def test_a_refused_file_leaves_nothing() -> None:
    with pytest.raises(texts.Unreadable):
        ingest.receive_file(b"", name="empty.txt", story=factories.story())

    assert not Article.objects.exists() and not Outlet.objects.exists() and not jobs()


def test_article_and_job_come_and_go_together() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        ingest.receive_text(TEXT, story=factories.story())
        raise RuntimeError

    assert not Article.objects.exists() and not jobs()


def test_reading_later_by_hand_needs_no_job() -> None:
    ingest.receive_text(TEXT, story=factories.story(), later=False)

    assert not jobs()


def test_an_article_waits_once_only() -> None:
    article = ingest.receive_text(TEXT, story=factories.story())

    assert job_queue.read_again([article]) == 1
    assert len(jobs()) == 1


@pytest.mark.parametrize("name", ["", "\x00.txt", "a" * 400 + ".txt", "\ud800.txt", "../../etc/passwd"])
def test_file_names_are_only_names(name: str) -> None:
    article = ingest.receive_file(TEXT.encode(), name=name, story=factories.story())

    assert "/" not in article.original_name and len(article.original_name) <= 255


def test_what_the_story_holds_is_found_by_one_statement_the_version_that_stands_first(
    django_assert_num_queries: Callable[[int], Any],
) -> None:
    first = ingest.receive_text(TEXT, story=factories.story(), later=False)
    digest = first.sha256
    Article.objects.filter(pk=first.pk).update(current=False, replaced_at=first.created_at)
    with django_assert_num_queries(1):
        assert receiving.in_story(first.story, digest) == first
    assert receiving.in_story(first.story, digest, standing=True) is None


def test_a_dateline_without_its_year_dates_an_article_of_these_weeks_and_says_so() -> None:
    day = timezone.localdate() - timedelta(days=3)
    text = f"港灣大橋通車\n中新社台北{day.month}月{day.day}日電　港灣大橋通車，全長1.2公里。"

    article = ingest.receive_text(text, story=factories.story())

    assert timezone.localdate(article.published_at) == day
    [said] = article.note_texts
    assert "no year" in said and str(day.year) in said

    correcting.correct(article, outlet=article.outlet.name, region="", title=article.title, published=factories.PUBLISHED)
    article.refresh_from_db()
    assert (article.published_at, article.note_texts) == (factories.PUBLISHED, [])


def test_who_says_that_nobody_knows_the_day_is_believed() -> None:
    day = timezone.localdate()
    text = f"港灣大橋通車\n中新社台北{day.month}月{day.day}日電　港灣大橋通車，全長1.2公里。"

    article = ingest.receive_text(text, story=factories.story(), by_hand=["published_at"])

    assert (article.published_at, article.note_texts) == (None, [])
