"""Texts and files come in, each is answered for, and what was taken from a text can be corrected."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import Article, Story
from tests import factories
from tests.articles.views.test_board import text

pytestmark = pytest.mark.django_db


def file(name: str, data: bytes | str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data.encode() if isinstance(data, str) else data)


def test_several_files_into_a_new_story(editor: Client) -> None:
    files = [file("甲.txt", "商湯有6113名員工。"), file("乙.txt", "商湯有6114名員工。".encode("gb18030"))]
    response = editor.post("/upload/", {"new_story": "商湯", "uploads": files}, follow=True)
    assert response.redirect_chain[0][1] == 303
    assert Story.objects.get().name == "商湯"
    assert [article.text for article in Article.objects.order_by("pk")] == ["商湯有6113名員工。", "商湯有6114名員工。"]
    assert len(response.context["batch"]) == 2
    assert "0 / 2 read" in text(response)
    assert "every 2s" in response.content.decode()


def test_a_pasted_text_with_its_details(editor: Client) -> None:
    story = factories.story()
    sent = {
        "story": story.pk,
        "text": "商湯有6113名員工。",
        "outlet": "晨鐘日報",
        "region": "HK",
        "title": "商湯",
        "published_at": "2024-10-24T09:30",
    }
    editor.post("/upload/", sent)
    article = Article.objects.select_related("outlet").get()
    assert (article.story, article.title, article.outlet.name, article.outlet.region) == (story, "商湯", "晨鐘日報", "HK")
    assert article.published_at is not None


#: what is sent, and what is said of it; nothing is kept
REFUSED = [
    (file("空.txt", b""), "空.txt: The file is empty."),
    (file("圖.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256))), "圖.txt: This is a file of another kind (PNG)"),
    (file("亂.txt", bytes(range(256)) * 20), "亂.txt: This is not a text file."),
]


@pytest.mark.parametrize(("sent", "said"), REFUSED, ids=["empty", "png", "binary"])
def test_an_unreadable_file_is_one_sentence_and_the_others_come_in(sent: SimpleUploadedFile, said: str, editor: Client) -> None:
    sent.seek(0)
    files = [sent, file("好.txt", "商湯有6113名員工。")]
    response = editor.post("/upload/", {"new_story": "商湯", "uploads": files}, follow=True)
    assert said in text(response)
    assert Article.objects.get().original_name == "好.txt"


@pytest.mark.parametrize(("sent", "said"), REFUSED, ids=["empty", "png", "binary"])
def test_nothing_readable_opens_no_story_and_forgets_nothing(sent: SimpleUploadedFile, said: str, editor: Client) -> None:
    sent.seek(0)
    response = editor.post("/upload/", {"new_story": "商湯", "outlet": "晨鐘日報", "title": "裁員", "uploads": [sent]})
    assert response.status_code == 422
    assert said in text(response)
    assert all(f'value="{typed}"' in response.content.decode() for typed in ("商湯", "晨鐘日報", "裁員"))
    assert not Story.objects.exists()


def test_the_same_file_twice_is_one_article(editor: Client) -> None:
    for _time in range(2):
        response = editor.post("/upload/", {"new_story": "商湯", "uploads": [file("甲.txt", "6113名")]}, follow=True)
    assert Article.objects.count() == 1
    assert "was in this story already; nothing was added." in text(response)


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"text": "6113名"}, "Choose a story, or name a new one."),
        ({"new_story": "商湯"}, "Choose a file, or paste a text below."),
        ({"new_story": "商湯", "text": "6113名", "published_at": "soon"}, "Enter a valid date/time."),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(sent: dict[str, str], said: str, editor: Client) -> None:
    response = editor.post("/upload/", sent)
    assert response.status_code == 422
    assert said in text(response)
    assert sent.get("text", "") in response.content.decode()
    assert not Article.objects.exists()


def test_a_file_that_is_too_large(editor: Client, settings: pytest.FixtureRequest) -> None:
    settings.MAX_FILE_BYTES = 10  # type: ignore[attr-defined]
    response = editor.post("/upload/", {"new_story": "商湯", "uploads": [file("大.txt", "6113" * 10)]})
    assert "大.txt has 40" in text(response)
    assert not Story.objects.exists()


def test_progress_is_the_fragment(editor: Client) -> None:
    article = factories.article(state="new")
    path = f"/upload/?article={article.pk}&article=x&article=99999999999999999999"
    fragment = editor.get(path, headers={"hx-request": "true"}).content.decode()
    assert fragment.startswith('<div id="upload-progress"') and "every 2s" in fragment
    Article.objects.update(state="done")
    assert "every 2s" not in editor.get(path, headers={"hx-request": "true"}).content.decode()


def test_a_story_may_be_chosen_by_the_address(editor: Client) -> None:
    story = factories.story()
    assert f'<option value="{story.pk}" selected>' in editor.get(f"/upload/?story={story.pk}").content.decode()
