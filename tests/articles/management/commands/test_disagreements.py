"""The board's list on the command line."""

from __future__ import annotations

import json
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles import lineup
from factcheck.figures import Bounds
from tests import factories

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("disagreements", *arguments, stdout=out)
    return out.getvalue()


def test_disagreements() -> None:
    figure = factories.figure()
    for name, value in (("甲報", 6113), ("乙報", 6114)):
        article = factories.article(text=f"有{value}名", outlet=factories.outlet(name=name), original_name=f"{name}.txt")
        factories.claim(figure=figure, article=article, quote=f"{value}名", value=value)
    lineup.refresh([figure])

    (line,) = run("--json").splitlines()

    said = json.loads(line)
    assert said.keys() == {"entity", "metric", "period", "unit", "relation", "reason", "diagnosis", "claims"}
    assert (said["entity"], said["metric"], said["period"], said["relation"]) == (
        "商湯集團",
        "employees",
        "2021-12-31",
        "conflict",
    )
    assert said["claims"][0] == {
        "file": "甲報.txt",
        "outlet": "甲報",
        "start": 1,
        "end": 6,
        "quote": "6113名",
        "value": "6113",
        "low": "6113",
        "high": "6113",
        "unit": "person",
    }
    text = run()
    assert text.startswith("conflict · 商湯集團 · employees · 2021-12-31\n") and "甲報: 6113名" in text


def test_losses_are_printed_as_losses() -> None:
    figure = factories.figure(metric=factories.metric(key="net_profit", nature="duration"), dimension="money")
    for value in (-5, -7):
        factories.claim(figure=figure, quote=f"{-value}億", value=value, unit="CNY", bounds=Bounds.point(Decimal(value)))
    lineup.refresh([figure])

    said = json.loads(run("--json"))

    assert said["metric"] == "net_loss"
    assert [claim["value"] for claim in said["claims"]] == ["5", "7"]


def test_disagreements_of_one_story() -> None:
    factories.story(name="商湯")

    assert run("--story", "商汤") == ""
    with pytest.raises(CommandError, match=r"there is no story 台積電\. There are: 商湯\."):
        run("--story", "台積電")
