"""Does the sample newsroom show what the desk is for?"""

from __future__ import annotations

import csv
import logging
from collections import Counter

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from articles import sample, verdicts
from articles.models import Article, Citation, Figure, Mark, Outlet, Source, Story, Verdict
from articles.querysets import DISAGREEMENTS
from articles.sample.loading import FOLDER

pytestmark = pytest.mark.django_db


@pytest.fixture
def user() -> User:
    return User.objects.create_user("editor")


def test_the_sample_newsroom(user: User, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        story = sample.load(user)

    assert caplog.messages == []  # every claim that desk.toml names was read
    assert Article.objects.in_story(story).filter(state=Article.State.DONE).count() == 11
    assert Outlet.objects.count() == 4
    assert (Source.objects.count(), Citation.objects.count(), Mark.objects.count(), Verdict.objects.count()) == (4, 9, 12, 2)
    colleagues = User.objects.exclude(pk=user.pk)
    assert not any(person.is_active or person.has_usable_password() for person in colleagues)


def test_loading_it_twice_changes_nothing(user: User) -> None:
    def everything() -> list[object]:
        models = (Article, Citation, Figure, Mark, Outlet, Source, Story, User, Verdict)
        return [list(model._default_manager.order_by("pk").values_list("pk", flat=True)) for model in models]

    sample.load(user)
    before = everything()
    sample.load(user)

    assert everything() == before


def test_a_verdict_that_the_desk_has_changed_stays(user: User) -> None:
    sample.load(user)
    verdict = Verdict.objects.first()
    assert verdict is not None
    verdicts.decide(verdict.figure, decided_by=user, reason="settled otherwise")

    sample.load(user)

    assert Verdict.objects.count() == 3
    assert verdict.figure.verdicts.latest_first()[0].reason == "settled otherwise"


SHOWN = [
    # who disagrees by one, by one unit of the last digit, by a currency
    ("conflict", "employees", "2021-12-31", {"6113", "6114"}),
    ("conflict", "administrative_expense", "2024-01-01/2024-06-30", {"735000000", "734000000"}),
    ("unit_mismatch", "net_profit", "2022-01-01/2022-12-31", {"-6000000000", "-6093000000", "-6090000000"}),
    ("unit_mismatch", "net_profit", "2023-01-01/2023-12-31", {"-6400000000", "-6495000000", "-6500000000"}),
    # who agrees, to the digit or within what the wording allows
    ("same", "employees", "2023-12-31", {"4531"}),
    ("same", "employees", "2024-06-30", {"4672"}),
    ("compatible", "net_profit", "2018-01-01/2018-12-31", {"-3400000000", "-3433000000"}),
    ("compatible", "net_profit", "2021-01-01/2021-12-31", {"-17200000000", "-17177000000"}),
]


def test_what_its_board_shows(user: User) -> None:
    story = sample.load(user)

    for relation, metric, period, values in SHOWN:
        [figure] = [
            found
            for found in Figure.objects.in_story(story).filter(metric__key=metric, kind="level")
            if found.period_iso == period and found.claim_count > 1
        ]
        told = {f"{claim.value.normalize():f}" for claim in figure.claims.live()}
        assert (figure.relation, told) == (relation, values), f"{metric} {period}"
    apart = {(found.relation, found.metric.key, found.period_iso) for found in Figure.objects.in_story(story).in_disagreement()}
    assert apart == {row[:3] for row in SHOWN if row[0] in DISAGREEMENTS}, "no alarm that is none"


def test_texts_and_manifest_belong_together() -> None:
    with (FOLDER / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert sorted(row["file"] for row in rows) == sorted(path.name for path in (FOLDER / "texts").iterdir())
    assert len(Counter(row["outlet"] for row in rows)) == 4


def test_the_command_line_reads_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("compare", str(FOLDER / "texts"), "--manifest", str(FOLDER / "manifest.csv"))

    assert '"relation": "conflict"' in capsys.readouterr().out
