"""Does the clause of a number speak of now, of this time or of what is ahead? Words that name no time."""

from __future__ import annotations

import pytest

from factcheck.extraction.period.tense import is_forecast, is_foreseen, is_of_now, is_of_this_time
from factcheck.extraction.scene import Draft, Scene
from tests.factcheck.extraction.examples import scene


def last_number(text: str) -> tuple[Scene, Draft]:
    """The sentence, and a draft of its last number."""
    sentence = scene(text)
    return sentence, Draft(quantity=sentence.quantities[-1], unit=sentence.quantities[-1].unit)


@pytest.mark.parametrize(
    ("now", "text"),
    [
        (True, "集團現有92架飛機。"),
        (True, "It now has 92 planes."),
        (True, "目前，旗下管理13支基金。"),
        # until another time is named
        (True, "截至目前，旗下管理13支基金，資產15億元。"),
        (False, "截至目前，旗下管理13支基金，2011年成立，資產15億元。"),
        (False, "集團有92架飛機。"),
        (False, "集團目前擴張，共92架飛機。"),
    ],
)
def test_what_there_is_now(now: bool, text: str) -> None:
    assert is_of_now(*last_number(text)) is now


@pytest.mark.parametrize(("this", "text"), [(True, "本次交付20台。"), (False, "交付20台。"), (False, "本次擴產，交付20台。")])
def test_what_is_of_this_time(this: bool, text: str) -> None:
    assert is_of_this_time(*last_number(text)) is this


@pytest.mark.parametrize(
    ("forecast", "foreseen", "text"),
    [
        (True, True, "公司預計營收3億元。"),
        (True, True, "公司訂下營收3億元的目標。"),
        (True, True, "Revenue will reach 3 million."),
        # the verb stands before a comma
        (False, True, "戴女士料，樓價升7%。"),
        (False, False, "樓價升7%。"),
        (False, False, "公司簽訂3億元合約。"),
        (False, False, "公司接獲訂單3億元。"),
    ],
)
def test_what_is_ahead(forecast: bool, foreseen: bool, text: str) -> None:
    assert (is_forecast(*last_number(text)), is_foreseen(*last_number(text))) == (forecast, foreseen)
