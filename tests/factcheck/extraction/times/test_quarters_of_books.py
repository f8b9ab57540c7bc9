"""When do the quarters end by which a company counts? Told on Wednesday 4 November 2026, all of July to September 2026."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factcheck.extraction.examples import around

TOLD = date(2026, 11, 4)
REPORTED, BEFORE, TO_COME = "2026-07-01/2026-09-30", "2026-04-01/2026-06-30", "2026-10-01/2026-12-31"


def period_of(text: str, quote: str, region: str | None = None) -> str | None:
    period = around(text, quote, published=TOLD, **({"region": region} if region else {})).period
    return None if period is None else period.iso


@pytest.mark.parametrize(
    "text",
    [
        "遠山電子2027財年第二季度（截至2026年9月30日止三個月）營收52.3億美元。",
        "截至2026年9月30日止三個月（2027財年第二季度），遠山電子營收52.3億美元。",
        "遠山電子公布截至9月28日的2027財年第二季業績，營收52.3億美元。",
        "遠山電子第二財季（截至9月30日止）營收52.3億美元。",
        "遠山電子2027財年（2026年4月至2027年3月）第二季度營收52.3億美元。",
        "遠山電子2027財年Q2（2026年7-9月）營收52.3億美元。",
        "遠山電子2027財年第二財季（對應2026年第三季度）營收52.3億美元。",
        "遠山電子公布2027財年第二財季業績，截至9月30日，季內營收52.3億美元。",
        "遠山電子截至9月底止的第二財政季度，營收52.3億美元。",
        "遠山電子公布第二財季業績，營收52.3億美元。公司財年從4月開始。",
        "遠山電子公布第二財季業績，營收52.3億美元。公司財年截止日為3月31日。",
        "遠山電子公布上季（截至9月底）營收52.3億美元。",
        "远山电子公布2026年9月季度业绩，营收52.3亿美元。",
        "遠山電子3Q營收52.3億美元。",
        "Farhill said revenue for its fiscal second quarter, which ended Sept. 27, was $52.3 million.",
        "Farhill said revenue in the three months through September, its fiscal second quarter, was $52.3 million.",
        "Farhill said revenue in the second quarter of the fiscal year ending March 2027 was $52.3 million.",
        "Farhill said revenue in the second quarter of the year to March 2027 was $52.3 million.",
        "Farhill posted revenue of $52.3 million in its second fiscal quarter, which ran from July to September.",
        "Farhill's revenue in the latest quarter, which ended in September, was $52.3 million.",
        "Farhill reported fiscal second-quarter revenue of $52.3 million. Its fiscal year ends on March 31.",
        "Farhill said September-quarter revenue was $52.3 million.",
        # nobody says when it ends: what is reported now was over a few weeks ago
        "遠山電子2027財年第二季財報，營收52.3億美元。",
        "遠山電子第二財季營收52.3億美元，高於市場預期。",
        "Farhill reported fiscal second-quarter revenue of $52.3 million, beating estimates.",
        "Farhill topped expectations with revenue of $52.3 million for the second quarter of fiscal 2027.",
        "Farhill posted revenue of $52.3 million for 2QFY27.",
        "Farhill's revenue in the second quarter of its financial year was $52.3 million.",
    ],
)
def test_the_quarter_that_is_reported(text: str) -> None:
    assert period_of(text, "52.3") == REPORTED


@pytest.mark.parametrize(
    ("period", "text"),
    [
        # the other quarters by their number alone
        (REPORTED, "遠山電子公布截至9月30日止第二財季業績，營收52.3億美元。\n第二季淨利8.1億美元。"),
        (BEFORE, "遠山電子公布截至9月30日止第二財季業績，營收52.3億美元。\n第一季淨利8.1億美元。"),
        (BEFORE, "遠山電子公布第二財季（7至9月）業績，營收52.3億美元，上一季淨利8.1億美元。"),
        (TO_COME, "遠山電子公布第二財季（7至9月）業績，營收52.3億美元。公司預計第三季淨利8.1億美元。"),
        (TO_COME, "Farhill's fiscal second quarter ended Sept. 27. It expects third-quarter net profit of $8.1 million."),
        (BEFORE, "Farhill's revenue for the quarter ended September 30, the second of its fiscal year, was $52.3 million."
                 " First-quarter net profit was $8.1 million."),
        (TO_COME, "Farhill reported results for its second quarter ended Sept. 28."
                  " For the current quarter, it forecast net profit of $8.1 million."),
        # whose quarters end with the calendar's, rivals, and what has no number
        ("2026-07-01/2026-09-30", "遠山電子第三季（7至9月）營收52.3億美元。\n第三季淨利8.1億美元。"),
        ("2026-04-01/2026-06-30", "遠山電子第三季（7至9月）營收52.3億美元。\n第二季淨利8.1億美元。"),
        ("2026-07-01/2026-09-30", "遠山電子公布第四財季（7至9月）業績，營收52.3億美元。競爭對手長河的第三季淨利8.1億美元。"),
        ("2026-04-01/2026-06-30", "Farhill's fiscal second quarter ended Sept. 27. In the April-June quarter it earned $8.1 million."),
        # a year of a budget is no year of a company's quarters
        ("2026-04-01/2026-06-30", "遠山市2026/27年度預算赤字52.3億元。第二季經濟收縮8.1%。"),
        # a quarter long over, or to come, is not the one that is reported
        ("2026-04-01/2026-06-30", "遠山電子料第二財季淨利8.1億美元。"),
    ],
)  # fmt: skip
def test_the_other_quarters(period: str | None, text: str) -> None:
    assert period_of(text, "8.1") == period


def test_a_year_to_come_is_the_next_one() -> None:
    text = "For the full year ending in March, Farhill expects revenue of $210 million."
    assert period_of(text, "210") == "2026-04-01/2027-03-31"


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # the number of the quarter, and its days further on in the sentence or the text
        (REPORTED, "$212", "Farhill reported a first-quarter profit of $212 million, or $1.04 per share, for the three months ended"
                           " Sept. 30, up from $187 million, or 91 cents, a year ago."),
        ("2025-07-01/2025-09-30", "91 cents", "Farhill reported a first-quarter profit of $212 million, or $1.04 per share, for the"
                                              " three months ended Sept. 30, up from $187 million, or 91 cents, a year ago."),
        (REPORTED, "$2.84", "Second-quarter sales came in at $2.84 billion. Farhill earned 92 cents per share in the quarter ended"
                            " Sept. 26."),
        ("2026-07-01/2027-06-30", "3%", "Farhill reported a first-quarter profit of $212 million for the three months ended Sept. 30."
                                        " For fiscal 2027, it expects sales growth of 3%."),
        # the calendar's where it is that quarter, and where another one is compared
        (REPORTED, "$2.84", "Third-quarter sales came in at $2.84 billion. Farhill earned 92 cents per share in the quarter ended"
                            " Sept. 26."),
        (BEFORE, "$187", "Farhill's profit was $187 million in the second quarter, less than in the three months ended Sept. 30."),
        # the year that is told of with its halves
        ("2026-04-01/2027-03-31", "£80", "The group's pre-tax loss for the six months to 30 September was £42 million. It expects"
                                         " full-year losses of £80 million."),
        ("2026-04-01/2027-03-31", "540", "Farhill raised its full-year profit forecast to 540 billion yen for the year ending March 31."),
        ("2026-07-01/2026-09-30", "141", "Farhill's profit for the year ending March 31 will be 540 billion yen, it said."
                                         " Second-quarter profit was 141 billion yen."),
        ("2025-10-01/2026-03-31", "45", "Farhill posted profit of $84 million for the year to September 30. First-half profit was $45 million."),
        # of a state's year, and of anybody's halves
        (BEFORE, "3.1%", "The government's deficit for the year ending March 31 will be $54 billion. GDP grew 3.1% in the second quarter."),
        ("2026-01-01/2026-06-30", "32.4", "The airport handled 32.4 million passengers in the first half."
                                          " Its owner reported a profit of $4 million for the year to March 31."),
    ],
)  # fmt: skip
def test_a_report_on_results(period: str, quote: str, text: str) -> None:
    assert period_of(text, quote) == period


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("2026-01-01/2026-11-04", "Farhill's revenue in the quarter ended Sept. 26 rose. Its shares have gained 31% this year."),
        ("2026-01-01/2026-12-31", "Farhill's revenue in the quarter ended Sept. 26 rose. Its shares are expected to gain 31% this year."),
    ],
)  # fmt: skip
def test_what_a_share_has_moved_by_this_year_goes_up_to_the_day(period: str, text: str) -> None:
    assert period_of(text, "31%") == period
