"""Does a name read as a Chinese person's? By its family name, and by what is no word of the dictionary."""

from __future__ import annotations

import pytest

from factcheck.extraction.names.person_names import family_names, is_person, may_be_person
from factcheck.folding import fold


@pytest.mark.parametrize("name", ["蘇映彤", "羅紹昀", "周柏鈞"])
def test_a_family_name_and_what_is_no_word(name: str) -> None:
    assert is_person(fold(name))


@pytest.mark.parametrize("name", ["遠山科技", "高峰", "林業", "周轉", "雲端", "蘇", "林國棟先生"])
def test_words_and_longer_names_are_no_persons(name: str) -> None:
    assert not is_person(fold(name))


@pytest.mark.parametrize(
    ("may_be", "name"),
    [
        # beside votes, though two of its characters are a word
        (True, "蔡丹青"),
        (True, "邱德昌"),
        # a word, one that joins others, no family name
        (False, "高中生"),
        (False, "高及林"),
        (False, "雲端區"),
    ],
)
def test_three_characters_may_be_a_person(may_be: bool, name: str) -> None:
    assert may_be_person(fold(name)) is may_be


def test_a_family_name_of_two_characters_begins_with_its_first() -> None:
    assert fold("歐") in family_names()
