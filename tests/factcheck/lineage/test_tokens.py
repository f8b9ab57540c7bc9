"""What of a text counts when texts are set against each other?"""

import pytest

from factcheck.lineage import tokens
from factcheck.lineage.tokens import NUMBER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("營收為17.4億元", "营收为17.4亿元"),  # script
        ("公司，說：「好」", "公司 说 好"),  # signs and spaces
        ("軟體與晶片", "软件与芯片"),  # words of regions
        ("有6,113名員工", "有６１１３名員工"),  # full width, grouping
        ("有6113名員工", "有9名員工"),  # numbers are alike
        ("The Plant", "the plant"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert tokens(one).codes == tokens(other).codes


@pytest.mark.parametrize(("one", "other"), [("長河電子", "長河電力"), ("six plants", "six planes"), ("6113名", "名")])
def test_not_alike(one: str, other: str) -> None:
    assert tokens(one).codes != tokens(other).codes


def test_each_token_knows_its_place_in_the_text() -> None:
    text = "有 6,113名員工, said"
    found = tokens(text)
    assert [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == [
        *("有", "6,113", "名", "員工", "員工"),  # each half of a region's word stands for all of it
        "said",
    ]
    assert found.codes[1] == NUMBER and found.numbers == {1: "6113"}
