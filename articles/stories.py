"""How is a story or an outlet found by name, or opened?"""

from __future__ import annotations

from django.db import transaction
from django.utils.text import slugify

from articles.models import Entity, EntityAlias, Outlet, Story
from articles.wording import labels
from factcheck.clean_text import line
from factcheck.folding import fold

LONGEST = 200  #: characters of a name


def open_story(name: str) -> Story:
    """The story of this name, made when there is none. 商湯 and 商汤 are one name.

    Raises ValueError when it is blank or too long.
    """
    name = _name(name, what="story")
    with transaction.atomic():
        found: Story = Story.objects.get_or_create(folded=fold(name), defaults={"name": name, "slug": _free_slug(name)})[0]
        return found


def open_outlet(name: str, *, region: str = "") -> Outlet:
    """The outlet of this name, made when there is none; an unknown region is filled in. The unknown outlet has none.

    Raises ValueError when it is blank or too long.
    """
    name = _name(name, what="outlet")
    if name in labels.names_of_the_unknown_outlet():
        name, region = labels.UNKNOWN_OUTLET, ""
    with transaction.atomic():
        outlet: Outlet = Outlet.objects.get_or_create(folded=fold(name), defaults={"name": name, "region": region})[0]
        if region and not outlet.region:
            outlet.region = region
            outlet.save(update_fields=["region"])
        return outlet


def event_of(story: Story) -> Entity:
    """What the toll or the votes of a story are counted of, made when a claim first speaks of it."""
    if story.event is not None:
        return story.event
    with transaction.atomic():
        locked = Story.objects.select_for_update().get(pk=story.pk)
        if locked.event is None:
            event = Entity.objects.create(name=locked.name, kind=Entity.Kind.EVENT)
            EntityAlias.objects.create(entity=event, name=locked.name)
            locked.event = event
            locked.save(update_fields=["event"])
        story.event = locked.event
        return locked.event


def _name(name: str, *, what: str) -> str:
    name = " ".join(line(name).split())
    if not name:
        raise ValueError(f"a name for the {what} is needed: it is blank")
    if len(name) > LONGEST:
        raise ValueError(f"the name of the {what} has {len(name)} characters; give one of {LONGEST} or fewer")
    return name


def _free_slug(name: str) -> str:
    """An address that no other story has: the name itself, then with a number."""
    stem = slugify(name, allow_unicode=True)[:200].strip("-_") or "story"
    taken = set(Story.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    number, slug = 1, stem
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug
