"""Stories and outlets are found by name, in whichever characters, or opened."""

from __future__ import annotations

import pytest

from articles import stories
from articles.models import Entity, Outlet, Story
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_story_is_opened_once() -> None:
    story = stories.open_story("商湯 裁員")

    assert (story.name, story.slug) == ("商湯 裁員", "商湯-裁員")
    assert stories.open_story("  商汤  裁员 ") == story
    assert Story.objects.count() == 1


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("商湯", "商湯"),
        ("ai-2024", "AI: 2024!"),
        ("story", "！？"),
        ("x" * 200, "X" * 200),
    ],
)
def test_addresses(slug: str, name: str) -> None:
    assert stories.open_story(name).slug == slug


def test_two_names_with_one_address_are_numbered() -> None:
    assert [stories.open_story(name).slug for name in ("A!", "A?", "A.")] == ["a", "a-2", "a-3"]


def test_an_outlet_learns_its_region() -> None:
    first = stories.open_outlet("明報")

    assert stories.open_outlet("明报", region="HK") == first
    assert Outlet.objects.get().region == "HK"
    stories.open_outlet("明報", region="TW")
    assert Outlet.objects.get().region == "HK"


@pytest.mark.parametrize("open_one", [stories.open_story, stories.open_outlet])
@pytest.mark.parametrize(("sentence", "name"), [("it is blank", " \n\x00 "), ("has 201 characters", "長" * 201)])
def test_a_name_that_is_none_is_refused(sentence: str, name: str, open_one: object) -> None:
    with pytest.raises(ValueError, match=sentence):
        open_one(name)  # type: ignore[operator]


def test_a_story_has_one_event() -> None:
    story = factories.story(name="花蓮地震")

    event = stories.event_of(story)

    assert (event.kind, event.name) == (Entity.Kind.EVENT, "花蓮地震")
    assert stories.event_of(Story.objects.get()) == event == story.event
