"""The time line of a toll: every claim at its moment, who prints an old count, who goes below, and what is assumed."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings

from articles import lineup
from articles.display.time_line import TimeLine, time_line
from articles.models import Figure, Metric, Outlet
from factcheck.figures import Bounds
from tests import factories

pytestmark = pytest.mark.django_db

_numbers = count(1)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2025, 3, 2, hour, minute, tzinfo=ZoneInfo(settings.TIME_ZONE))


def toll(*, nature: str = Metric.Nature.EVENT) -> Figure:
    return factories.figure(
        entity=factories.entity(name="青嶺地震", kind="event"), metric=factories.metric(key="dead", nature=nature), period=None
    )


def told(
    figure: Figure,
    value: int | None,
    *,
    as_of: datetime | None = None,
    published: datetime | None = None,
    outlet: str = "",
    quote: str | None = None,
    **fields: object,
) -> None:
    quote = quote or f"{value}人"
    name = outlet or f"第{next(_numbers)}報"
    article = factories.article(
        text=f"{quote}死亡（{next(_numbers)}）",
        outlet=Outlet.objects.filter(name=name).first() or factories.outlet(name=name),
        published_at=published,
    )
    factories.claim(figure=figure, article=article, quote=quote, value=value, as_of=as_of, **fields)


def drawn(figure: Figure) -> TimeLine:
    lineup.refresh([figure])
    line = time_line(Figure.objects.for_page(figure.pk).get())
    assert line is not None
    return line


def test_every_claim_at_its_time() -> None:
    figure = toll()
    told(figure, 15, as_of=at(18), published=at(20))
    told(figure, 12, as_of=at(14), published=at(21))
    told(figure, 19, published=at(22, 30))
    line = drawn(figure)

    assert [(row.when, row.assumed, row.text) for row in line.rows] == [
        ("2 Mar 2025 14:00", False, "12\N{NO-BREAK SPACE}people"),
        ("2 Mar 2025 18:00", False, "15\N{NO-BREAK SPACE}people"),
        ("2 Mar 2025 22:30", True, "19\N{NO-BREAK SPACE}people"),
    ]
    assert line.assumed == 1 and line.remarks == []
    assert line.chart is not None and [point.x for point in line.chart.points][::2] == ["4.00%", "96.00%"]


def test_who_still_prints_the_old_count_and_who_goes_below() -> None:
    figure = toll()
    told(figure, 12, as_of=at(14), outlet="晨鐘日報")
    told(figure, 15, as_of=at(16), outlet="島嶼時報")
    told(figure, 12, published=at(18))
    told(figure, 13, as_of=at(20))
    line = drawn(figure)

    assert [[(note.remark, note.text) for note in row.notes] for row in line.rows] == [
        [],
        [],
        [("old", "as told for 2 Mar 2025 14:00 (晨鐘日報); another count has been told since")],
        [("lower", "15\N{NO-BREAK SPACE}people as of 2 Mar 2025 16:00 (島嶼時報)")],
    ]
    assert line.chart is not None and [point.shape for point in line.chart.points] == ["told", "told", "old", "lower"]


def test_two_of_one_moment() -> None:
    figure = toll()
    told(figure, 17, as_of=at(22), outlet="晨鐘日報")
    told(figure, 19, as_of=at(22), outlet="島嶼時報")
    told(figure, 26, as_of=at(23))
    line = drawn(figure)

    figure.refresh_from_db()
    assert figure.relation == "conflict"
    assert [note.text for row in line.rows for note in row.notes] == [
        "島嶼時報 says 19\N{NO-BREAK SPACE}people of the same moment",
        "晨鐘日報 says 17\N{NO-BREAK SPACE}people of the same moment",
    ]


def test_what_has_no_time_stands_last_and_is_not_drawn() -> None:
    figure = toll()
    told(figure, 24)
    told(figure, 12, as_of=at(14))
    told(figure, 15, as_of=at(16))
    line = drawn(figure)

    assert [row.when for row in line.rows] == ["2 Mar 2025 14:00", "2 Mar 2025 16:00", ""]
    assert line.chart is not None and len(line.chart.points) == 2


def test_a_wording_without_a_number_is_a_whisker() -> None:
    figure = toll()
    told(figure, 12, as_of=at(14))
    told(figure, None, as_of=at(16), quote="逾20人", bounds=Bounds(low=Decimal(20), high=None, low_closed=False))
    line = drawn(figure)

    assert line.rows[1].text == "stands for 20 and more"
    assert line.chart is not None
    point = line.chart.points[1]
    assert (point.y, point.high) == (None, "0.00%") and point.low is not None


def test_what_an_article_says_twice_stands_once() -> None:
    figure = toll()
    article = factories.article(text="12人死亡。警方證實12人死亡。", published_at=at(14))
    for start in (0, 10):
        factories.claim(figure=figure, article=article, quote="12人", value=12, start=start)

    assert len(drawn(figure).rows) == 1


def test_one_moment_needs_no_chart() -> None:
    figure = toll()
    told(figure, 12, as_of=at(14))

    assert drawn(figure).chart is None


@pytest.mark.parametrize("nature", [Metric.Nature.INSTANT, Metric.Nature.DURATION])
def test_only_what_goes_on_has_a_time_line(nature: str) -> None:
    figure = toll(nature=nature)
    told(figure, 12, as_of=at(14))

    assert time_line(Figure.objects.for_page(figure.pk).get()) is None


def test_of_many_the_latest_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.display.time_line.MOST_CARDS", 2)
    figure = toll()
    for hour in range(4):
        told(figure, 10 + hour, as_of=at(10) + timedelta(hours=hour))
    line = drawn(figure)

    assert ([row.when[-5:] for row in line.rows], line.more) == (["12:00", "13:00"], 2)
    assert line.rows[0].href.startswith("/articles/"), "its card may not be on the page"
