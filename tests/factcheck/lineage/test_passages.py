"""Copied passages are found through editing; what was written anew, or filled in anew, is none."""

from itertools import pairwise

import pytest

from factcheck.lineage import NumberPair, Passage, passages, tokens
from tests.factcheck.lineage.examples import ALTERED, CROSSED, ENGLISH, NEXT_DAY, ONE_DAY, OWN_WORDS, TOLD

FIRST, SECOND = TOLD.split("。")[:2]


def found(one: str, other: str) -> list[Passage]:
    return passages(tokens(one), tokens(other))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (TOLD, TOLD),
        (TOLD, CROSSED),
        (TOLD, f"長河日報訊：{TOLD}（完）"),
        (TOLD, ALTERED),
        (ENGLISH, ENGLISH.replace("said on Monday", "has announced").replace("second", "other")),
    ],
    ids=["word for word", "other script, words and signs", "in a longer text", "a number altered", "English, edited"],
)
def test_copied(earlier: str, later: str) -> None:
    (passage,) = found(earlier, later)
    assert passage.end - passage.start > 0.8 * len(earlier)


@pytest.mark.parametrize(
    ("one", "other"),
    [(TOLD, OWN_WORDS), (ONE_DAY, NEXT_DAY), (TOLD, ENGLISH), ("遠山科技董事長林遠山", "遠山科技董事長林遠山"), ("", "")],
    ids=["own words", "a form filled in anew", "another story", "a name", "nothing"],
)
def test_not_copied(one: str, other: str) -> None:
    assert found(one, other) == []


def test_the_passage_has_its_place_in_both_texts() -> None:
    later = f"本報訊　{SECOND}。"
    (passage,) = found(TOLD, later)
    assert TOLD[passage.start : passage.end] == SECOND == later[passage.other_start : passage.other_end]


def test_the_altered_number_has_its_place_in_both_texts() -> None:
    (passage,) = found(TOLD, "快訊 " + ALTERED)
    here, there = TOLD.index("6113"), ALTERED.index("6114") + 3
    assert passage.changed == (NumberPair(start=here, end=here + 4, other_start=there, other_end=there + 4),)


def test_sentences_in_another_order_are_two_passages() -> None:
    assert [passage.start for passage in found(TOLD, f"{SECOND}。{FIRST}。")] == [0, len(FIRST) + 1]


def test_a_text_that_repeats_itself_counts_once() -> None:
    assert len(found(TOLD, TOLD + "\n" + TOLD)) == len(found(TOLD + "\n" + TOLD, TOLD)) == 1


def test_of_two_copies_the_longer_counts() -> None:
    (passage,) = found(TOLD, f"{FIRST}。\n{TOLD}")
    assert TOLD[passage.start : passage.end] == TOLD.rstrip("。")


def test_a_sentence_put_in_is_no_part_of_what_was_copied() -> None:
    own = "本報記者翻查過去三年的紀錄，發現該公司曾經兩度更改統計口徑，分析員對此早有保留。"
    (first, second) = found(TOLD, f"{FIRST}。{own}{SECOND}。")
    assert (TOLD[first.start : first.end], TOLD[second.start : second.end]) == (FIRST, SECOND)


@pytest.mark.parametrize(
    "text",
    ["".join(chr(0x4E00 + (7 * n * n + n // 9) % 5000) for n in range(20_000)), TOLD * 200, "ab" * 20_000, "1,2 三" * 9_000],
    ids=["no two alike", "one story again and again", "two letters", "numbers"],
)
def test_nothing_is_in_two_passages_of_whatever_text(text: str) -> None:
    copied = found(text, text[len(text) // 2 :] + text[: len(text) // 2])
    there = sorted((passage.other_start, passage.other_end) for passage in copied)
    assert all(one.end <= other.start for one, other in pairwise(copied))
    assert all(one[1] <= other[0] for one, other in pairwise(there))
