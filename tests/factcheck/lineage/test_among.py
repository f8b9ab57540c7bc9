"""Which of several texts carry passages of which, and what is only an outlet's furniture?"""

import pytest

from factcheck.lineage import MOST_OF_ONE_OUTLET, Carrier, among
from tests.factcheck.lineage.examples import ALTERED, CROSSED, OWN_WORDS, TOLD

NOTICE = "訂閱本報電子版即可閱讀全文，並可參加抽獎贏取遠山酒店住宿禮券，詳情請瀏覽本報網站或致電讀者服務部查詢。"


def links(*texts: tuple[str, str]) -> list[tuple[int, int]]:
    return [(copied.earlier, copied.later) for copied in among([Carrier(outlet=outlet, text=text) for outlet, text in texts])]


def test_who_carried_it_first_and_who_copied() -> None:
    assert links(("甲報", TOLD), ("乙報", OWN_WORDS), ("丙報", CROSSED)) == [(0, 2)]


def test_the_places_are_those_of_the_earlier_and_the_later_text() -> None:
    (copied,) = among([Carrier(outlet="甲報", text=TOLD), Carrier(outlet="乙報", text="快訊：" + ALTERED)])
    (pair,) = copied.passage.changed
    assert (TOLD[pair.start : pair.end], ("快訊：" + ALTERED)[pair.other_start : pair.other_end]) == ("6113", "6114")


def numbered(count: int) -> list[str]:
    """So many articles that have nothing in common but the notice."""
    return [
        "".join(chr(0x4E00 + 97 * number + step * step % 89) for step in range(60)) + "\n" + NOTICE for number in range(count)
    ]


@pytest.mark.parametrize(("count", "are_linked"), [(MOST_OF_ONE_OUTLET, True), (MOST_OF_ONE_OUTLET + 1, False)])
def test_what_many_articles_of_one_outlet_share_links_none(count: int, are_linked: bool) -> None:
    assert bool(links(*[("甲報", text) for text in numbered(count)], ("乙報", NOTICE))) is are_linked


def test_what_many_outlets_carry_does() -> None:
    assert len(links(*[(f"第{number}報", TOLD) for number in range(9)])) == 9 * 8 / 2
