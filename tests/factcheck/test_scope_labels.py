"""What is a scope called on a page?"""

from __future__ import annotations

import pytest

from factcheck import metrics, scope_labels


@pytest.mark.parametrize(
    ("label", "scope", "language"),
    [
        # marks of our own
        ("新增", "new", "zh-hant"),
        ("预测", "forecast", "zh-hans"),
        ("on the period before", "qoq", "en"),
        ("較 2021-12-31", "since 2021-12-31", "zh-hant"),
        ("2018 的事件", "of 2018", "zh-hant"),
        # segments, as the reader writes them
        ("傳統AI", "传统ai", "zh-hant"),
        ("传统AI", "传统ai", "zh-hans"),
        ("traditional AI", "传统ai", "en"),
        ("robot arm", "robot arm", "en"),
    ],
)
def test_a_scope_has_a_name_in_every_language(label: str, scope: str, language: str) -> None:
    assert scope_labels.label(scope, language) == label


def test_a_metric_is_named_with_its_scopes() -> None:
    assert metrics.label("revenue/传统ai", "zh-hant") == "傳統AI · 營業收入"
