"""A new version takes the place of the one before: what stands as it stood goes over with all that was said of it."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

import pytest
from django.db import IntegrityError, transaction

from articles import ingest, job_queue, judging, review, sourcing, verdicts, versions
from articles.ingest.correcting import correct
from articles.models import Article, Claim, Figure, Fingerprint, Item, Mark, Snapshot, Story
from factcheck.formats import Block, BlockKind, Unreadable
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = """遠山科技裁員

遠山科技於2024年12月31日有6113名員工，按年減少12%。
遠山科技2024年收入為17.4億元人民幣。
遠山科技2024年的淨利潤為3.2億元人民幣，派息共5000萬元人民幣。
"""
CORRECTED = TEXT.replace("6113", "6114").replace("，派息共5000萬元人民幣", "")


def came(text: str, *, corrects: Article | None = None, story: Story | None = None, **details: object) -> Article:
    """An article that has come in and has been read."""
    story = story or (corrects.story if corrects else factories.story())
    article = ingest.receive(
        ingest.receiving.texts.clean(text),
        original=text.encode(),
        name="甲.txt",
        story=story,
        later=False,
        corrects=corrects,
        **{"outlet": "晨鐘日報", "region": "HK", "published": datetime(2025, 3, 1, tzinfo=UTC), **details},  # type: ignore[arg-type]
    )
    ingest.read(article.pk)
    article.refresh_from_db()
    return article


def states(article: Article) -> dict[str, str]:
    """What the article's claims say, as it stands now, or what became of them."""
    now = Article.objects.get(pk=article.pk)
    return {claim.quote: claim.fate or "live" for claim in Claim.objects.stated_in(now).in_text_order()}


def claim_of(article: Article, quote: str) -> Claim:
    return Claim.objects.stated_in(Article.objects.get(pk=article.pk)).get(quote=quote)


def test_the_next_version_takes_the_place_of_the_one_before() -> None:
    first = came(TEXT)
    assert set(states(first).values()) == {"live"}

    second = came(CORRECTED, corrects=first)

    first.refresh_from_db()
    assert (first.version, first.current, first.state) == (1, False, "done")
    assert (second.version, second.current, second.first_version, second.state) == (2, True, first, "done")
    assert (first.text, bytes(first.original)) == (TEXT, TEXT.encode())
    assert states(first) == {
        "6113名": "changed",
        "12%": "kept",
        "17.4億元人民幣": "kept",
        "3.2億元人民幣": "reworded",  # its sentence has other words now
        "5000萬元人民幣": "gone",
    }
    assert states(second) == dict.fromkeys(("6114名", "12%", "17.4億元人民幣", "3.2億元人民幣"), "live")
    assert claim_of(first, "6113名").successor == claim_of(second, "6114名")
    assert claim_of(first, "3.2億元人民幣").successor == claim_of(second, "3.2億元人民幣")


def test_one_article_counts_once() -> None:
    first = came(TEXT)
    figure = claim_of(first, "17.4億元人民幣").figure
    came(CORRECTED, corrects=first)

    assert figure is not None
    figure.refresh_from_db()
    assert (figure.claim_count, figure.outlet_count, figure.relation) == (1, 1, "single")
    staff = claim_of(first, "6113名").figure
    assert staff is not None
    assert [claim.quote for claim in staff.claims.live()] == ["6114名"]
    (story,) = Story.objects.with_counts()
    assert story.article_count == 1  # type: ignore[attr-defined]
    assert not Fingerprint.objects.filter(article=first).exists()  # an outlet does not copy itself


def test_what_was_said_goes_over_where_the_passage_is_the_same() -> None:
    first = came(TEXT)
    editor, source = factories.user(group="Checker"), factories.source()
    kept, changed = claim_of(first, "17.4億元人民幣"), claim_of(first, "6113名")
    for claim in (kept, changed):
        review.mark(claim, editor=editor, word="agree", note="年報第3頁")
        sourcing.cite(claim, source=source, added_by=editor, passage="…", value=claim.value)
        assert claim.figure is not None
        verdicts.decide(claim.figure, decided_by=editor, reason="年報", value=claim.value, citations=claim.citations.all())

    second = came(CORRECTED, corrects=first)

    moved = claim_of(second, "17.4億元人民幣")
    assert moved.pk == kept.pk and second.text[moved.start : moved.end] == moved.quote
    assert [(mark.word, mark.note) for mark in moved.marks.all()] == [("agree", "年報第3頁")]
    assert moved.citations.count() == 1 and moved.outcome.word == "stood"
    assert claim_of(first, "17.4億元人民幣").successor == moved
    new = claim_of(second, "6114名")
    assert not new.marks.exists() and not new.citations.exists()
    left = claim_of(first, "6113名")
    assert left.marks.count() == left.citations.count() == 1
    staff = Figure.objects.get(pk=left.figure_id)
    assert staff.agree_count == 0 and moved.figure is not None and moved.figure.agree_count == 1
    assert [claim for claim in Claim.objects.shown_of(staff.pk, 60) if not claim.is_live] == [left] and left.successor == new
    judging.judge([staff.pk])
    assert new.outcome.word == "fell"  # the verdict is the desk's, and stands


def test_the_words_may_stand_while_their_meaning_changes() -> None:
    """The sentence is the same; the one before it now speaks of another year."""
    text = "遠山科技公布2023年業績。全年收入為17.4億元人民幣，創下歷來新高。"
    first = came(text)
    review.mark(claim_of(first, "17.4億元人民幣"), editor=factories.user(), word="agree")

    second = came(text.replace("2023", "2022"), corrects=first)

    assert claim_of(first, "17.4億元人民幣").fate == "changed"
    assert not claim_of(second, "17.4億元人民幣").marks.exists()


def test_corrections_and_dismissals_go_over() -> None:
    first = came(TEXT)
    editor = factories.user()
    review.correct(claim_of(first, "17.4億元人民幣"), editor=editor, unit="HKD")
    review.dismiss(claim_of(first, "12%"), editor=editor)

    second = came(CORRECTED, corrects=first)

    kept = claim_of(second, "17.4億元人民幣")
    assert (kept.unit, kept.corrected, kept.edited_by) == ("HKD", ["unit"], editor)
    assert "12%" not in states(second)


def test_over_three_versions_each_says_what_the_next_one_made_of_it() -> None:
    first = came(TEXT)
    second = came(CORRECTED, corrects=first)
    third = came(CORRECTED.replace("17.4", "17.5"), corrects=second)

    assert third.first_version == first and third.version == 3
    was, then, now = claim_of(first, "17.4億元人民幣"), claim_of(second, "17.4億元人民幣"), claim_of(third, "17.5億元人民幣")
    assert (was.fate, was.successor, then.fate, then.successor) == ("kept", then, "changed", now)
    assert claim_of(first, "6113名").successor == claim_of(second, "6114名")
    assert claim_of(second, "6114名").successor == claim_of(third, "6114名")


def test_doing_it_twice_changes_nothing() -> None:
    first = came(TEXT)
    review.mark(claim_of(first, "17.4億元人民幣"), editor=factories.user(), word="agree")
    second = came(CORRECTED, corrects=first)
    before = list(Claim.objects.order_by("pk").values_list("pk", "article", "start", "fate", "successor", "figure"))

    assert came(CORRECTED, corrects=first) == second and Article.objects.count() == 2
    for article in (second, first):
        ingest.read(article.pk)
    assert job_queue.read_again([first]) == 0 and Article.objects.get(pk=first.pk).state == "done"
    assert list(Claim.objects.order_by("pk").values_list("pk", "article", "start", "fate", "successor", "figure")) == before
    assert Mark.objects.count() == 1


def test_a_version_that_cannot_be_read_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    first = came(TEXT)

    def broken(*_arguments: object, **_options: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(ingest.reading, "extract", broken)
    second = came(CORRECTED, corrects=first)
    first.refresh_from_db()
    assert (first.current, second.state, second.current) == (True, "failed", False)
    assert set(states(first).values()) == {"live"}

    monkeypatch.undo()
    ingest.read(second.pk)
    second.refresh_from_db()
    assert second.current and second.state == "done"


def test_one_that_a_later_version_has_overtaken_is_settled() -> None:
    first = came(TEXT)
    decoded = ingest.receiving.texts.clean
    waiting, last = (
        ingest.receive(
            decoded(text), original=text.encode(), name="", story=first.story, later=False, corrects=first, outlet="晨鐘日報"
        )
        for text in (CORRECTED, CORRECTED + "。完")
    )
    assert (waiting.version, last.version) == (2, 3)
    item = factories.item(article=waiting, state="lining_up")

    ingest.read(last.pk)
    ingest.read(waiting.pk)

    waiting.refresh_from_db()
    assert (waiting.current, waiting.is_replaced, waiting.state) == (False, True, "done")
    assert waiting.reason == {"code": "overtaken", "params": {}}
    assert Article.objects.current().get() == last
    assert Item.objects.get(pk=item.pk).state == "done"


def test_an_outlet_may_go_back_to_what_it_had() -> None:
    first = came(TEXT)
    second = came(CORRECTED, corrects=first)

    third = came(TEXT, corrects=second)

    assert (third.version, third.current, third.sha256) == (3, True, first.sha256)
    assert came(TEXT, story=first.story).pk == third.pk  # sent again without a word of what it corrects


def test_menus_make_no_version() -> None:
    first = came(TEXT)
    text = TEXT + "更多新聞\n"
    start = text.index("更多")
    blocks = [Block(start=start, end=start + 4, kind=BlockKind.FURNITURE)]
    assert versions.said_already([first], text, blocks, snapshot=None)
    assert not versions.said_already([first], CORRECTED, [], snapshot=None)


def fetched(text: str, story: Story, **details: object) -> Article:
    """The same address gives this text."""
    data = text.encode()
    known = {"asked": "https://news.example/1", "content_type": "text/plain", "charset": "utf-8"}
    snapshot = Snapshot.objects.filter(sha256=sha256(data).hexdigest()).first() or factories.snapshot(data=data, **known)
    return came(text, story=story, snapshot=snapshot, **details)


@pytest.mark.parametrize(
    ("text", "is_a_version"),
    [
        (TEXT.replace("6113", "6114"), True),
        (TEXT[: len(TEXT) * 2 // 3], True),  # a passage was taken out
        (TEXT + "遠山科技的股價下跌3%。", True),
        (TEXT[:30] + "……訂閱後可閱讀全文", False),
        ("本頁須登入後瀏覽，請先成為會員。", False),
        ("遠山科技裁員\n\n\n" + " " * 300, False),
    ],
)
def test_a_page_that_gives_only_a_part_takes_no_place(text: str, is_a_version: bool) -> None:
    first = fetched(TEXT, factories.story())
    if is_a_version:
        assert fetched(text, first.story).version == 2
        return
    with pytest.raises(Unreadable) as refused:
        fetched(text, first.story)
    assert refused.value.code == "less_than_before" and refused.value.params["version"] == 1
    with pytest.raises(Unreadable):  # asked for on the article's page
        fetched(text, first.story, corrects=first)
    first.refresh_from_db()
    assert first.current and Article.objects.count() == 1
    assert set(states(first).values()) == {"live"}

    assert came(text, corrects=first).version == 2  # a person has sent this file


def test_a_short_notice_may_become_shorter() -> None:
    first = fetched("遠山科技裁員6113人，稍後詳報。遠山科技在港上市。", factories.story())
    assert fetched("遠山科技裁員6114人。", first.story).version == 2


def test_the_database_holds_the_numbers() -> None:
    first = came(TEXT)
    second = came(CORRECTED, corrects=first)
    for wrong, name in (
        ({"current": True, "replaced_at": None}, "article_has_one_current_version"),
        ({"current": True}, "article_replaced_is_not_current"),
        ({"version": 2}, "article_versions_start_at_one"),
    ):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Article.objects.filter(pk=first.pk).update(**wrong)
    with pytest.raises(IntegrityError, match="article_version_once"), transaction.atomic():
        factories.article(story=first.story, first_version=first, version=2, current=False, replaced_at=second.created_at)


def test_the_article_leaves_with_all_its_versions() -> None:
    first = came(TEXT)
    second = came(CORRECTED, corrects=first)
    ingest.withdraw([second])
    assert not Article.objects.exists() and not Claim.objects.exists()
    assert not Figure.objects.spoken().exists()


def test_what_a_person_has_set_right_stays_so_in_later_versions() -> None:
    first = came(TEXT, title="甲", byline="某")
    correct(
        first,
        outlet="島嶼時報",
        region="TW",
        title="乙",
        published=datetime(2024, 3, 1, tzinfo=UTC),
        byline="",
        url="https://news.example/1",
        language="zh-hant",
    )
    ingest.read(first.pk)

    second = came(CORRECTED, corrects=first, title="丙", byline="某", published=datetime(2026, 3, 1, tzinfo=UTC))

    assert (second.outlet.name, second.title, second.byline, second.url) == ("島嶼時報", "乙", "", "https://news.example/1")
    assert second.published_at == datetime(2024, 3, 1, tzinfo=UTC)
    assert second.corrected == ["byline", "language", "outlet", "published_at", "title", "url"] or "byline" in second.corrected


def test_a_correction_goes_over_where_the_words_stand_and_their_time_does_not() -> None:
    """The engine now reads another year there, of which nobody has said anything; the unit is the editor's."""
    text = "遠山科技公布2023年業績。全年收入為17.4億元人民幣，創下歷來新高。"
    first, editor = came(text), factories.user()
    review.mark(claim_of(first, "17.4億元人民幣"), editor=factories.user(), word="agree")
    review.correct(claim_of(first, "17.4億元人民幣"), editor=editor, unit="HKD")

    second = came(text.replace("2023", "2022"), corrects=first)

    now = claim_of(second, "17.4億元人民幣")
    assert (now.unit, now.corrected, now.edited_by, now.as_read) == ("HKD", ["unit"], editor, {"unit": "CNY"})
    assert now.period_value is not None and now.period_value.iso == "2022-01-01/2022-12-31"
    assert claim_of(first, "17.4億元人民幣").fate == "changed" and not now.marks.exists()
    ingest.read(second.pk)
    now.refresh_from_db()
    assert (now.unit, now.corrected) == ("HKD", ["unit"])
