"""Whoever copied, however many steps away, stands with whom it copied."""

import pytest

from factcheck.lineage import lines


@pytest.mark.parametrize(
    ("tellers", "copies", "groups"),
    [
        ("abc", [], [{"a"}, {"b"}, {"c"}]),
        ("abcd", [("a", "b"), ("c", "d")], [{"a", "b"}, {"c", "d"}]),
        ("abcd", [("c", "d"), ("b", "c")], [{"a"}, {"b", "c", "d"}]),
        ("abc", [("a", "b"), ("b", "c"), ("a", "c"), ("c", "a")], [{"a", "b", "c"}]),  # round about
        ("", [("a", "b"), ("b", "a")], [{"a", "b"}]),
    ],
)
def test_lines(tellers: str, copies: list[tuple[str, str]], groups: list[set[str]]) -> None:
    assert lines(tellers, copies) == groups


def test_a_long_chain_is_one() -> None:
    count = 20_000
    assert len(lines((), [(number, number + 1) for number in range(count)])) == 1
