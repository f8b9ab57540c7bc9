"""Whatever is sent is kept and answered for at once; nothing of it is read in the web process."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from articles import batches
from articles.models import Article, Batch, Item, Story
from tests import factories
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db


def file(name: str, data: bytes | str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data.encode() if isinstance(data, str) else data)


def test_several_files_into_a_new_story(editor: Client) -> None:
    big5 = "商湯有6114名員工。".encode("big5")
    response = editor.post(
        "/upload/", {"new_story": "商湯", "uploads": [file("甲.txt", "商湯有6113名員工。"), file("乙.txt", big5)]}, follow=True
    )
    batch = Batch.objects.get()
    assert response.redirect_chain == [(f"/batches/{batch.pk}/", 303)]
    assert batch.story == Story.objects.get(name="商湯")
    assert [batches.content(item) for item in batch.items.all()] == ["商湯有6113名員工。".encode(), big5]
    assert [item.name for item in response.context["page"].rows] == ["甲.txt", "乙.txt"]
    assert not Article.objects.exists()  # that is the worker's


def test_files_that_come_with_their_folders(editor: Client) -> None:
    sent = {
        "new_story": "商湯",
        "folder": [file("甲.txt", "6113名"), file("甲.txt", "6114名")],
        "paths": ["晨鐘/甲.txt", "島嶼/甲.txt"],
    }
    editor.post("/upload/", sent)
    assert list(Item.objects.values_list("name", flat=True)) == ["晨鐘/甲.txt", "島嶼/甲.txt"]


def test_a_pasted_text_and_addresses_with_their_details(editor: Client) -> None:
    story = factories.story()
    sent = {
        "story": story.pk,
        "text": "商湯有6113名員工。",
        "addresses": "https://example.org/1\r\nexample.org/2",
        "outlet": "晨鐘日報",
        "region": "HK",
        "title": "商湯",
        "published_at": "2024-10-24T09:30",
    }
    editor.post("/upload/", sent)
    batch = Batch.objects.get()
    assert (batch.story, batch.title, batch.outlet, batch.region) == (story, "商湯", "晨鐘日報", "HK")
    assert batch.published_at is not None
    assert [(item.kind, item.name) for item in batch.items.all()] == [
        ("text", ""),
        ("address", "https://example.org/1"),
        ("address", "https://example.org/2"),
    ]


def test_a_form_that_comes_twice_is_one_batch(editor: Client) -> None:
    key = str(editor.get("/upload/").context["form"].initial["key"])
    for _time in range(2):
        response = editor.post("/upload/", {"key": key, "new_story": "商湯", "uploads": [file("甲.txt", "6113名")]})
    assert response["Location"] == Batch.objects.get().get_absolute_url()
    assert Item.objects.count() == 1


def test_the_parts_of_a_long_list_are_one_batch(editor: Client) -> None:
    key = str(editor.get("/upload/").context["form"].initial["key"])
    for name in ("甲.txt", "乙.txt"):
        editor.post("/upload/", {"key": key, "new_story": "商湯", "uploads": [file(name, name)]})
    assert Batch.objects.get().items.count() == 2


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"text": "6113名"}, "Choose a story, or name a new one."),
        ({"new_story": "商湯"}, "Choose a file or a folder, give an address, or paste a text."),
        ({"new_story": "商湯", "text": "6113名", "published_at": "soon"}, "Enter a valid date/time."),
        ({"new_story": "商湯", "addresses": "see this: example.org"}, "is no web address; write one a line."),
        ({"new_story": "商湯", "addresses": "\n".join(f"example.org/{n}" for n in range(201))}, "These are 201 addresses"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(sent: dict[str, str], said: str, editor: Client) -> None:
    response = editor.post("/upload/", sent)
    assert response.status_code == 422
    assert said in text(response)
    assert sent.get("text", "") in response.content.decode()
    assert not Story.objects.exists()


def test_a_file_that_is_too_large_does_not_lose_the_others(editor: Client, settings: Settings) -> None:
    settings.MAX_FILE_BYTES = 30
    sent = {
        "new_story": "商湯",
        "uploads": [file("大.txt", "6113" * 10), file("小.txt", "6113名")],
        "refused": ["更大.txt"],
        "refused_size": ["4000"],
    }
    response = editor.post("/upload/", sent, follow=True)
    assert [(item.name, item.state) for item in Item.objects.all()] == [
        ("大.txt", "failed"),
        ("小.txt", "received"),
        ("更大.txt", "failed"),
    ]
    assert "are read. Send a part of it, or its text." in text(response)
    assert "Sent 3 = Waiting 1 + Done 0 + Failed 2" in text(response)


def test_an_empty_file_and_a_name_of_any_kind_come_in(editor: Client) -> None:
    editor.post("/upload/", {"new_story": "商湯", "uploads": [file("空.txt", ""), file("<img src=x>.txt", "6113名")]})
    assert [item.name for item in Item.objects.all()] == ["空.txt", "<img src=x>.txt"]


def test_a_story_may_be_chosen_by_the_address(editor: Client) -> None:
    story = factories.story()
    assert f'<option value="{story.pk}" selected>' in editor.get(f"/upload/?story={story.pk}").content.decode()


def test_what_was_sent_last_stands_below_the_form(editor: Client) -> None:
    editor.post("/upload/", {"new_story": "商湯", "text": "6113名"})
    factories.batch(sent_by=factories.user())  # somebody else's
    page = editor.get("/upload/")
    assert [batch.story.name for batch in page.context["recent"]] == ["商湯"]
    assert page.context["recent"][0].sent_count == 1
