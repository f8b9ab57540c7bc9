"""What a test needs of the record, made in one call each; only what the test is about has to be said."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from itertools import count
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User

from articles.access import make_groups
from articles.models import (
    Article,
    Batch,
    Citation,
    Claim,
    Entity,
    EntityAlias,
    Entry,
    Feed,
    Figure,
    Item,
    Mark,
    Metric,
    Notice,
    Outlet,
    Piece,
    Snapshot,
    Source,
    Story,
)
from articles.models.fields import range_of_bounds, range_of_period
from articles.stories import open_outlet
from articles.wording import labels
from factcheck.figures import Bounds, Kind, Period, Qualifier

_numbers = count(1)

PUBLISHED = datetime(2024, 10, 24, 1, 0, tzinfo=UTC)
END_OF_2021 = Period.from_iso("2021-12-31")


def user(*, name: str | None = None, group: str | None = None, **fields: Any) -> User:
    """A signed-up person, in one of the four groups when one is named."""
    person: User = get_user_model().objects.create_user(name or f"editor{next(_numbers)}", **fields)
    if group is not None:
        make_groups(apps)  # a test that truncates tables takes the groups along
        person.groups.add(Group.objects.get(name=group))
    return person


def admin(*, name: str | None = None) -> User:
    person: User = get_user_model().objects.create_superuser(name or f"admin{next(_numbers)}")
    return person


def outlet(*, name: str | None = None, region: str = "HK") -> Outlet:
    return Outlet.objects.create(name=name or f"第{next(_numbers)}日報", region=region)


def unknown_outlet() -> Outlet:
    """The one that stands for every outlet which neither a person nor the text has named."""
    return open_outlet(labels.UNKNOWN_OUTLET)


def story(*, name: str | None = None) -> Story:
    number = next(_numbers)
    return Story.objects.create(name=name or f"專題{number}", slug=f"story-{number}")


def article(
    *,
    text: str | None = None,
    story: Story | None = None,
    outlet: Outlet | None = None,
    title: str = "商湯裁員",
    published_at: datetime | None = PUBLISHED,
    state: str = Article.State.DONE,
    **fields: Any,
) -> Article:
    text = text or f"商湯於2021年12月31日有6113名員工。（{next(_numbers)}）"
    original = text.encode()
    return Article.objects.create(
        story=story or _story(),
        outlet=outlet or _outlet(),
        title=title,
        published_at=published_at,
        text=text,
        original=original,
        encoding="utf_8",
        sha256=sha256(original).hexdigest(),
        state=state,
        **fields,
    )


def batch(*, story: Story | None = None, sent_by: User | None = None, **fields: Any) -> Batch:
    return Batch.objects.create(story=story or _story(), sent_by=sent_by, **fields)


def item(
    *,
    batch: Batch | None = None,
    name: str | None = None,
    data: bytes | None = b"",
    state: str = Item.State.RECEIVED,
    **fields: Any,
) -> Item:
    """Something sent; its bytes, unless given, hold one figure. data=None: it has none, as an address that was not fetched."""
    if data == b"":
        data = f"商湯於2021年12月31日有6113名員工。（{next(_numbers)}）".encode()
    if data is not None:
        fields = {"size": len(data), "sha256": sha256(data).hexdigest(), **fields}
    made = Item.objects.create(batch=batch or _batch(), name=name or f"{next(_numbers)}.txt", state=state, **fields)
    if data:
        Piece.objects.create(item=made, number=0, data=data)
    return made


def entity(*, name: str = "商湯集團", kind: str = Entity.Kind.ORGANISATION, aliases: tuple[str, ...] = ()) -> Entity:
    made = Entity.objects.create(name=name, kind=kind)
    for alias in dict.fromkeys((name, *aliases)):
        EntityAlias.objects.create(entity=made, name=alias)
    return made


def metric(*, key: str = "employees", nature: str = Metric.Nature.INSTANT) -> Metric:
    return Metric.objects.get_or_create(key=key, defaults={"nature": nature})[0]


def figure(
    *,
    entity: Entity | None = None,
    metric: Metric | None = None,
    period: Period | None = END_OF_2021,
    kind: Kind = Kind.LEVEL,
    dimension: str = "person",
    **fields: Any,
) -> Figure:
    return Figure.objects.create(
        entity=entity or _entity(),
        metric=metric or _metric(),
        period=None if period is None else range_of_period(period),
        kind=kind,
        dimension=dimension,
        **fields,
    )


def claim(
    *,
    figure: Figure | None = None,
    article: Article | None = None,
    quote: str = "6113名",
    value: str | int | Decimal | None = 6113,
    bounds: Bounds | None = None,
    unit: str = "person",
    start: int | None = None,
    **fields: Any,
) -> Claim:
    """A claim whose bounds, unless given, are its value and nothing else; its article is made to hold the quote."""
    article = article or _article(text=f"商湯有{quote}（{next(_numbers)}）")
    start = article.text.index(quote) if start is None else start
    value = None if value is None else Decimal(value)
    bounds = bounds or Bounds.point(value if value is not None else Decimal(0))
    if figure is not None:
        fields = {
            "entity": figure.entity,
            "metric": figure.metric,
            "period": figure.period,
            "kind": figure.kind,
            **fields,
        }
    return Claim.objects.create(
        article=article,
        figure=figure,
        start=start,
        end=start + len(quote),
        quote=quote,
        value=value,
        bounds=range_of_bounds(bounds),
        unit=unit,
        qualifier=fields.pop("qualifier", Qualifier.EXACT),
        **fields,
    )


def source(*, title: str = "2021年年報", publisher: str = "商湯集團", **fields: Any) -> Source:
    return Source.objects.create(title=title, publisher=publisher, **fields)


def snapshot(*, asked: str = "https://example.org/report", data: bytes | None = None, **fields: Any) -> Snapshot:
    """What an address gave; something of its own unless data is given."""
    data = data or f"<p>6113 ({next(_numbers)})</p>".encode()
    moment = fields.pop("fetched_at", PUBLISHED)
    given = {"asked": asked, "final": asked, "status": 200, "content_type": "text/html", "data": data, "size": len(data)}
    given |= {"sha256": sha256(data).hexdigest(), "fetched_at": moment, "seen_at": moment, **fields}
    return Snapshot.objects.create(**given)


def feed(*, outlet: Outlet | None = None, address: str = "https://news.example/rss", **fields: Any) -> Feed:
    return Feed.objects.create(outlet=outlet or _outlet(), address=address, **fields)


def entry(*, feed: Feed | None = None, title: str = "商湯裁員", **fields: Any) -> Entry:
    number = next(_numbers)
    address = f"https://news.example/{number}"
    return Entry.objects.create(feed=feed or _feed(), key=f"{number:064}", address=address, title=title, **fields)


def citation(*, claim: Claim, source: Source | None = None, **fields: Any) -> Citation:
    return Citation.objects.create(claim=claim, source=source or _source(), **fields)


def mark(*, claim: Claim, editor: User | None = None, word: str = Mark.Word.AGREE, note: str = "") -> Mark:
    return Mark.objects.create(claim=claim, editor=editor or user(), word=word, note=note)


def notice(*, user: User | None = None, figure: Figure | None = None, kind: str = "comment", **fields: Any) -> Notice:
    return Notice.objects.create(user=user or _user(), figure=figure or _figure(), kind=kind, key=f"{next(_numbers)}", **fields)


# a keyword argument of the same name hides the function
_story, _outlet, _entity, _metric, _article, _source, _batch, _feed = story, outlet, entity, metric, article, source, batch, feed
_user, _figure = user, figure
