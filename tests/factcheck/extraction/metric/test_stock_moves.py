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
        # an index is told in points, and never in money
        ("share_price", "台積電跌80元 台股下挫1720點", "80元"),
        ("index_level", "台積電跌80元 台股下挫1720點", "1720"),
        # nobody knows the company, but the sentence speaks of shares
        ("share_price", "《光電股》注意股：長河 近5日跌5.80%", "5.80%"),
        ("share_price", "概念股上漲，遠山漲9.38%，青禾旅遊漲8.13%。", "8.13%"),
        (None, "科技股上漲，黃金跌9%。", "9%"),
        (None, "科技股上漲，青禾旅遊ETF則跌9%。", "9%"),
        (None, "菜價上漲之外，青禾旅遊漲8.13%。", "8.13%"),
        # no market in the sentence, no company, a noun of its own
        (None, COMPANY + "遠山科技漲5%。", "5%"),
        (None, COMPANY + "港股走低，台灣跌5%。", "5%"),
        ("revenue", COMPANY + "股市休市，遠山科技營收漲5%。", "5%"),
    ],
)
def test_what_has_moved(metric: str | None, text: str, quote: str) -> None:
    assert around(text, quote).metric == metric


def test_a_company_that_nobody_knows_is_not_the_one_before_it() -> None:
    assert around(COMPANY + "概念股上漲，遠山科技漲9.38%，青禾旅遊漲8.13%。", "8.13%").entity is None
