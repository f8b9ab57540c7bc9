"""Which names does an article know? Those that it introduces itself: full names, short names and both scripts."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, read

REPORT = """影源科技股份有限公司今天公布2024年年報。影源科技2024年營收17.4億元，年增21%。
影源科技董事長李大山表示，公司員工已增至6113人。影源科技預計今年營收將達20億元。
"""


def test_an_article_introduces_its_company() -> None:
    owners = {reading.entity for reading in read(REPORT) if reading.metric == "revenue"}
    assert len(owners) == 1
    (owner,) = owners
    assert owner is not None
    assert owner.startswith("影源科技")


def test_full_and_short_name_are_one_entity() -> None:
    reading = around(REPORT, "17.4億")
    assert {"影源科技股份有限公司", "影源科技"} <= {*reading.names}


def test_the_company_is_its_name() -> None:
    assert around(REPORT, "6113").entity == around(REPORT, "17.4億").entity


@pytest.mark.parametrize(
    "text",
    [
        # a chinese name with its latin one
        "影源科技(Yingyuan)宣布，影源科技2024年營收17.4億元。影源科技表示滿意。",
        # simplified
        "影源科技今天发布公告，影源科技2024年营收17.4亿元。影源科技表示满意。",
        # English
        "Orchard Robotics said its revenue was $17.4 million in 2024. Orchard Robotics plans to hire more.",
    ],
)
def test_ways_to_introduce_a_company(text: str) -> None:
    owner = around(text, "17.4").entity
    assert owner is not None
    assert owner in ("影源科技", "Orchard Robotics")


@pytest.mark.parametrize(
    "text",
    [
        "公司今天公布年報。公司營收17.4億元。公司表示滿意。",
        "市場消息指出，營收17.4億元。市場表示滿意。",
        "分析師表示，營收17.4億元。分析師指出前景不明。",
        "去年營收17.4億元。今年營收看好。",
    ],
)
def test_common_nouns_are_no_names(text: str) -> None:
    assert around(text, "17.4").entity is None
