"""Something sent becomes an article, or says why not; whatever happens, it is begun three times at most."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO
from zipfile import ZipFile

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import ingest, job_queue
from articles.ingest import items
from articles.models import Article, Item, Piece
from factcheck import formats
from factcheck.formats import Document, Proposed
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "商湯於2021年12月31日有6113名員工。"


def taken(item: Item) -> Item:
    ingest.take(item.pk)
    item.refresh_from_db()
    return item


def test_a_file_becomes_an_article_that_waits_and_then_is_done() -> None:
    editor = factories.user()
    batch = factories.batch(sent_by=editor, outlet="晨鐘日報", region="HK")

    item = taken(factories.item(batch=batch, name="夾/甲.txt", data=TEXT.encode()))

    article = item.article
    assert article is not None
    assert (item.state, item.attempts) == ("lining_up", 1)
    assert (article.text, bytes(article.original), article.original_name) == (TEXT, TEXT.encode(), "甲.txt")
    assert (article.story, article.outlet.name, article.uploaded_by) == (batch.story, "晨鐘日報", editor)
    assert not Piece.objects.exists()  # the article holds the bytes
    ingest.read(article.pk)
    item.refresh_from_db()
    assert item.state == "done"


def test_taking_it_twice_changes_nothing() -> None:
    item = taken(factories.item())
    ingest.take(item.pk)

    assert (Article.objects.count(), taken(item).attempts) == (1, 1)


def test_the_same_bytes_in_one_story_are_a_duplicate_and_in_another_are_not() -> None:
    first = taken(factories.item(data=TEXT.encode()))

    again = taken(factories.item(batch=factories.batch(story=first.batch.story), data=TEXT.encode(), name="另.txt"))
    elsewhere = taken(factories.item(data=TEXT.encode()))

    assert (again.state, again.article) == ("duplicate", first.article)
    assert elsewhere.state == "lining_up"


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("empty_file", b""),
        ("other_kind", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
        ("not_text", bytes(range(256)) * 20),
    ],
)
def test_what_cannot_be_read_says_why_and_keeps_its_bytes(code: str, data: bytes) -> None:
    item = factories.item(data=b"x")
    Piece.objects.all().delete()
    Item.objects.update(size=len(data))
    Piece.objects.bulk_create([Piece(item=item, number=0, data=data)] if data else [])

    taken(item)

    assert item.state == "failed"
    assert item.reason is not None
    assert item.reason["code"] == code
    assert item.reason_text != code
    assert Piece.objects.count() == bool(data)


def test_what_a_person_can_answer_is_a_question(monkeypatch: pytest.MonkeyPatch) -> None:
    def unsure(data: bytes, **options: object) -> Document:
        raise formats.Unreadable("encoding_unsure", candidates=["big5", "gb18030"])

    monkeypatch.setattr(items.formats, "read_apart", unsure)

    item = taken(factories.item())

    assert item.state == "asks"
    assert item.reason == {"code": "encoding_unsure", "params": {"candidates": ["big5", "gb18030"]}}


def test_an_error_of_the_program_is_a_failure_of_this_item_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(items.formats, "read_apart", lambda data, **options: 1 / 0)

    item = taken(factories.item())

    assert item.state == "failed"
    assert "ZeroDivisionError" in item.reason_text


def test_what_kills_its_worker_is_begun_three_times_and_then_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(data: bytes, **options: object) -> Document:
        raise KeyboardInterrupt  # nothing here catches it: as if the process were gone

    monkeypatch.setattr(items.formats, "read_apart", killed)
    item = factories.item()
    for attempt in (1, 2, 3):
        with pytest.raises(KeyboardInterrupt):
            ingest.take(item.pk)
        item.refresh_from_db()
        assert (item.state, item.attempts) == ("reading", attempt)

    taken(item)

    assert (item.state, item.attempts) == ("failed", 3)
    assert "3 times" in item.reason_text


def test_what_is_said_of_one_goes_before_the_batch_and_that_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Proposed(title="網頁的題\x00目", byline="文/甲", outlet="網頁", url="https://example.org/1", published=None)
    monkeypatch.setattr(items.formats, "read_apart", lambda data, **options: Document(text=TEXT, format="html", proposed=own))
    batch = factories.batch(outlet="晨鐘日報")

    article = taken(factories.item(batch=batch, details={"published": "2024-10-24", "url": "https://example.org/2"})).article

    assert article is not None
    assert (article.outlet.name, article.title, article.byline) == ("晨鐘日報", "網頁的題目", "文/甲")
    assert article.url == "https://example.org/2"
    assert str(article.published_at) == "2024-10-23 16:00:00+00:00"


def test_an_archive_is_opened_and_its_files_are_items_of_their_own() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as writing:
        writing.writestr("晨鐘/甲.txt", TEXT)
        writing.writestr("空.txt", "")
        writing.writestr("又.zip", b"PK\x03\x04" + bytes(30))
    batch = factories.batch(outlet="晨鐘日報")

    archive = taken(factories.item(batch=batch, name="文章.zip", data=packed.getvalue()))

    assert archive.state == "opened"
    members = {item.name: item for item in archive.members.all()}
    assert {name: item.state for name, item in members.items()} == {
        "晨鐘/甲.txt": "received",
        "空.txt": "received",
        "又.zip": "failed",
    }
    assert ProcrastinateJob.objects.filter(task_name="articles.take_item").count() == 2
    article = taken(members["晨鐘/甲.txt"]).article
    assert article is not None
    assert (article.text, article.outlet.name, article.original_name) == (TEXT, "晨鐘日報", "甲.txt")
    ingest.take(archive.pk)
    assert archive.members.count() == 3


def test_an_archive_that_is_not_opened_makes_no_items() -> None:
    archive = taken(factories.item(name="文章.zip", data=b"PK\x03\x04" + bytes(30)))

    assert archive.state == "failed"
    assert Item.objects.count() == 1


def mailed(*files: tuple[str, bytes | EmailMessage]) -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"] = "年報"
    mail.make_mixed()
    for name, held in files:
        if isinstance(held, bytes):
            mail.add_attachment(held, maintype="application", subtype="octet-stream", filename=name)
        else:
            mail.add_attachment(held, filename=name)
    return mail


def zipped(name: str, data: bytes) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as writing:
        writing.writestr(name, data)
    return packed.getvalue()


def all_taken(name: str, data: bytes) -> dict[str, tuple[str, str]]:
    """State and reason of all items that come of one, by name."""
    factories.item(name=name, data=data)
    while waiting := list(Item.objects.filter(state="received").values_list("pk", flat=True)):
        for key in waiting:
            ingest.take(key)
    return {item.name: (item.state, (item.reason or {"code": ""})["code"]) for item in Item.objects.all()}


def test_an_archive_in_a_mail_is_opened_and_one_in_an_archive_is_not_whatever_lies_between() -> None:
    """Else each would unpack to a hundred times its size, and those to a hundred times theirs."""
    inner = zipped("甲.txt", TEXT.encode())

    assert all_taken("信.eml", mailed(("年報.zip", inner)).as_bytes())["甲.txt"] == ("lining_up", "")

    ends = all_taken("全部.zip", zipped("又一信.eml", mailed(("又.zip", inner)).as_bytes()))
    assert (ends["全部.zip"], ends["又一信.eml"]) == (("opened", ""), ("lining_up", ""))
    assert ends["又.zip"] == ("failed", "archive_in_archive")


def test_mails_in_mails_are_opened_twice() -> None:
    third = mailed(("丙.txt", TEXT.encode()))
    second = mailed(("乙.txt", f"{TEXT}又".encode()), ("三.eml", third))

    ends = all_taken("一.eml", mailed(("二.eml", second)).as_bytes())

    assert (ends["乙.txt"], ends["三.eml"]) == (("lining_up", ""), ("lining_up", ""))
    assert ends["丙.txt"] == ("failed", "archive_in_archive")


def test_a_pasted_text_is_cleaned_of_what_no_database_keeps() -> None:
    item = taken(factories.item(kind="text", data=f"{TEXT}\x00\ud800".encode("utf_8", "surrogatepass")))

    assert item.article is not None
    assert item.article.text == f"{TEXT}\ufffd"
    assert [note["code"] for note in item.article.notes] == ["nul_removed", "surrogates_replaced"]


def test_what_has_been_begun_goes_before_what_has_not() -> None:
    item = factories.item()
    job_queue.take_later([item], priority=job_queue.ARCHIVE)
    ingest.take(item.pk, priority=job_queue.ARCHIVE)

    found = {job.task_name: job.priority for job in ProcrastinateJob.objects.all()}
    assert found == {"articles.take_item": -10, "articles.read_article": -9}


def test_an_item_that_is_gone_is_no_error() -> None:
    ingest.take(1)
