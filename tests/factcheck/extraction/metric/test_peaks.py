"""Is 最高86萬戶 a limit, or the most that it came to? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around, bounds


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        # what was counted
        ("[855000, 865000)", "86萬戶", "颱風來襲，最高86萬戶停電。"),
        ("[855000, 865000)", "86萬戶", "颱風造成停電戶數最高達86萬戶。"),
        ("[320, 320]", "320人", "當時最多有320人受困。"),
        # what may come, or is allowed
        ("(, 860000]", "86萬戶", "颱風來襲，料最高86萬戶停電。"),
        ("(, 300000]", "30萬元", "違者罰款最高30萬元。"),
        ("(, 320]", "320人", "山屋最多320人。"),
    ],
)
def test_a_peak_is_its_number_and_a_limit_is_none(expected: str, quote: str, text: str) -> None:
    assert around(text, quote).bounds == bounds(expected)
