"""What nobody sees (NUL, lone surrogates, marks of direction, characters of no width) is kept nowhere, whichever door it comes by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import reverse

from articles import feeds, ingest, review, sourcing, stories, verdicts
from articles.models import Article, Claim, Outlet, Story
from articles.models.fields import AddressField, LineField, ProseField
from tests import factories
from tests.articles.views.conftest import SignedIn
from tests.articles.views.test_access import TABLE, address
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db

UNSEEN = "\x00\x1b\u202e\u2066\u200b\u2060\ufeff\u200d\u00ad"
NASTY = f"商{UNSEEN}湯"
SENT = quote(NASTY) + "%ED%A0%80"  # and a surrogate that stands alone, as no text but a program sends it
BAD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]")
#: columns that hold an article's or a figure's own words, which stay as they came but for what no database keeps
VERBATIM = {"Article.text", "Claim.quote", "Claim.attribution", "Figure.search", "Figure.sort_name", "Notice.said"}
FORM = "application/x-www-form-urlencoded"


def unseen() -> Iterator[str]:
    """Where in the record something stands that nobody sees."""
    for model in apps.get_app_config("articles").get_models():
        names = [
            field.attname for field in model._meta.concrete_fields if isinstance(field, (models.CharField, models.TextField))
        ]
        kept = [name for name in names if f"{model.__name__}.{name}" not in VERBATIM]
        for row in model._default_manager.values_list(*kept) if kept else ():
            yield from (
                f"{model.__name__}.{name}: {value!a}" for name, value in zip(kept, row, strict=True) if BAD.search(str(value))
            )


def body(**fields: str) -> str:
    """A form as a program sends it: nasty stands for the words with all that nobody sees."""
    return "&".join(f"{name}={value if value == SENT else quote(value)}" for name, value in fields.items())


FORMS = [
    ("upload", {"new_story": SENT, "outlet": SENT, "title": SENT, "text": "商湯有6113名員工。"}),
    ("upload", {"new_story": "x", "addresses": "https://news.example/" + NASTY.replace("\x00", "")}),
    ("send", {"new_story": SENT, "outlet": SENT, "title": SENT, "text": SENT}),
    ("correct", {"outlet": SENT, "title": SENT, "byline": SENT, "url": "", "language": ""}),
    ("new_version", {"text": SENT}),
    ("mark", {"word": "agree", "note": SENT}),
    ("cite", {"title": SENT, "publisher": SENT, "kind": "filing", "passage": SENT, "place": SENT}),
    ("decide", {"reason": SENT, "value": "6113"}),
    ("follow", {"outlet": SENT, "address": "https://news.example/rss", "words": SENT}),
    ("feed_change", {"words": SENT}),
]


@pytest.mark.parametrize(("name", "fields"), FORMS)
def test_forms(name: str, fields: dict[str, str], room: Newsroom, signed_in: SignedIn) -> None:
    response = signed_in("Checker").post(address(name, room), body(**fields), content_type=FORM)
    assert response.status_code in (200, 303, 422)
    assert list(unseen()) == []
    if response.status_code == 422:
        assert "errors" in response.content.decode()  # refused with a sentence


NAMES = (
    "text",
    "title",
    "name",
    "note",
    "reason",
    "words",
    "outlet",
    "value",
    "unit",
    "metric",
    "entity",
    "period",
    "key",
    "q",
    "story",
)


@pytest.mark.parametrize(("name", "method"), [row[:2] for row in TABLE])
def test_every_address_bears_it(name: str, method: str, room: Newsroom, signed_in: SignedIn) -> None:
    client, path = signed_in("Checker"), address(name, room)
    if method == "post":
        response = client.post(path, body(**dict.fromkeys(NAMES, SENT)), content_type=FORM)
    else:
        response = client.get(f"{path}?{body(**dict.fromkeys(NAMES, SENT))}")
    assert response.status_code < 500
    assert list(unseen()) == []


def test_the_admin(client: Client) -> None:
    client.force_login(factories.user(group="Admin", is_staff=True, is_superuser=True))
    outlet = factories.outlet()
    path = reverse("admin:articles_outlet_change", args=[outlet.pk])
    assert client.post(path, body(name=SENT, region="HK", homepage=""), content_type=FORM).status_code == 302
    outlet.refresh_from_db()
    assert outlet.name == "商湯\ufffd\ufffd\ufffd"


def test_other_doors() -> None:
    nasty = NASTY + "\ud800"
    story, outlet = stories.open_story(nasty), stories.open_outlet(nasty)
    assert (story.name, outlet.name) == ("商湯\ufffd", "商湯\ufffd")
    assert stories.open_story("商湯\ufffd") == story
    article = ingest.receive_file(
        "商湯有6113名員工。".encode(),
        name=nasty,
        story=story,
        outlet=nasty,
        title=nasty,
        byline=nasty,
        url="https://a.example/" + NASTY,
    )
    assert (article.title, article.original_name) == ("商湯\ufffd", "商湯\ufffd")
    claim = factories.claim(figure=factories.figure())
    editor = factories.user(group="Checker")
    review.mark(claim, editor=editor, word="agree", note=f"甲\n{nasty}")
    assert claim.marks.get().note == "甲\n商湯\ufffd"
    source = sourcing.add_source(title=nasty, publisher=nasty, url="https://a.example/")
    sourcing.cite(claim, source=source, added_by=editor, passage=nasty, place=nasty)
    verdicts.decide(claim.figure, decided_by=editor, reason=nasty, value=claim.value)  # type: ignore[arg-type]
    feeds.follow(outlet, "https://news.example/rss", words=nasty)
    Outlet.objects.filter(pk=outlet.pk).update(homepage="https://a.example/" + UNSEEN)
    Story.objects.bulk_create([Story(name="另" + UNSEEN, folded="另", slug="other", summary=nasty)])
    assert list(unseen()) == []


@pytest.mark.parametrize("opened", [stories.open_story, stories.open_outlet])
def test_a_name_that_nobody_sees_is_none(opened: object) -> None:
    with pytest.raises(ValueError, match="blank"):
        opened(UNSEEN)  # type: ignore[operator]


def test_it_is_refused_in_a_form_too(signed_in: SignedIn) -> None:
    response = signed_in("Editor").post("/upload/", f"new_story={quote(UNSEEN)}&text=6113", content_type=FORM)
    assert response.status_code == 422 and not Story.objects.exists()


def test_an_articles_own_text_stays_as_it_came() -> None:
    text = "商湯\u200b有6113名員工。"
    article = ingest.receive_text(text, story=factories.story(), published=datetime(2024, 1, 1, tzinfo=UTC))
    assert Article.objects.get(pk=article.pk).text == text and not Claim.objects.exists()


def test_whoever_adds_a_field_of_words_says_which() -> None:
    """LineField, ProseField or AddressField for what people say; the rest is made by the program, or kept word for word."""
    made_by_the_program = re.compile(
        r"\.(sha256|encoding|folded|unit|content_type|charset|etag|modified|key|dimension|slug|slip|asked|final|gone|anchor|noun|.*_state|fate)$"
        r"|^Presence\.place$"
    )
    strangers = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("articles").get_models()
        if not hasattr(model, "pgh_tracked_model")  # history holds what the record held
        for field in model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
        and not isinstance(field, (LineField, ProseField, AddressField))
        if not field.choices and f"{model.__name__}.{field.name}" not in VERBATIM
    ]
    assert [name for name in strangers if not made_by_the_program.search(name)] == []
