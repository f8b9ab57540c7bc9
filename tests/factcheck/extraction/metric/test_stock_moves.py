"""Is it the share price that has moved, though no word says so?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around

COMPANY = "遠山科技公布業績，遠山科技營收18億元。\n"


@pytest.mark.parametrize(
    ("metric", "text", "quote"),
    [
        ("share_price", COMPANY + "遠山科技(2330)午後一度大漲5%。", "5%"),
        ("share_price", COMPANY + "格隆匯12日丨遠山科技(02330.HK)升7%。", "7%"),
        ("share_price", COMPANY + "科技股走低，遠山科技跌2.3%。", "2.3%"),
        ("share_price", "港股午評：騰訊漲3%。", "3%"),
        ("share_price", COMPANY + "遠山科技（02330，半導體股）午後大漲5%。", "5%"),
        # no market in the sentence, no company, a noun of its own
        (None, COMPANY + "遠山科技漲5%。", "5%"),
        (None, COMPANY + "港股走低，台灣跌5%。", "5%"),
        ("revenue", COMPANY + "股市休市，遠山科技營收漲5%。", "5%"),
    ],
)
def test_what_has_moved(metric: str | None, text: str, quote: str) -> None:
    assert around(text, quote).metric == metric
