"""A labelled set of headlines and articles: all but a few are read as they were written, the rest ask, and none is read wrongly."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.formats import encodings
from factcheck.formats.decoding import decode
from factcheck.formats.document import Unreadable
from tests.factcheck.formats.labelled_texts import ENCODINGS, labelled, texts

#: what a page or a server may say wrongly of each encoding
LIES = ("big5", "gb2312", "utf-8", "iso-8859-1", "shift_jis", "no-such-thing")


def outcome(text: str, data: bytes, declared: str | None = None) -> str:
    try:
        return "right" if decode(data, declared=declared).text == text else "wrong"
    except Unreadable as error:
        assert error.code == "encoding_unsure"
        assert any(data.decode(name) == text for name in error.params["candidates"])
        return "asks"


def test_the_set_is_large_enough() -> None:
    every = list(texts())

    assert len(set(every)) == len(every) >= 100
    assert min(len(text) for _, text in every) < 12
    assert max(len(text) for _, text in every) > 400


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_nearly_all_are_read_and_none_wrongly(encoding: str) -> None:
    counted = Counter(outcome(text, data) for _, text, written, data in labelled() if written == encoding)

    assert counted["wrong"] == 0 and counted.total() > 0
    assert counted["right"] >= 0.98 * counted.total()


def test_a_wrong_declaration_misleads_nobody() -> None:
    counted = Counter(outcome(text, data, lie) for _, text, written, data in labelled() for lie in LIES)

    assert counted["wrong"] == 0 and counted.total() > 0
    assert counted["right"] >= 0.98 * counted.total()


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("big5", "big5hkscs", "香港"),
        ("gb2312", "gb18030", "北京"),
        ("GBK", "gb18030", "臺北"),  # not in GB 2312: what is declared is read as its superset
        ("big5", "big5hkscs", "佢哋喺𨋢門口"),
        ("windows-1252", "cp1252", "it’s"),
        ("shift_jis", "cp932", "これは日本語の文章です。売上高は三億円でした。"),
    ],
)
def test_a_declaration_settles_what_is_too_short_or_outside_the_newsrooms_own(declared: str, encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding), declared=declared)

    assert (decoded.text, decoded.encoding, decoded.notes) == (text, encoding, ())


def test_a_declaration_that_the_bytes_contradict_is_noted() -> None:
    decoded = decode("遠山科技上半年收入增兩成。".encode("gb18030"), declared="big5")

    assert [(note["code"], note["params"]["declared"]) for note in decoded.notes] == [("declared_wrongly", "big5")]


@pytest.mark.parametrize(
    ("text", "encoding"), [("烤肉炒", "gb18030"), ("元", "gb18030"), ("蒲團", "big5hkscs"), ("naïve", "cp1252")]
)
def test_a_word_may_be_too_short_to_tell(text: str, encoding: str) -> None:
    assert outcome(text, text.encode(encoding)) == "asks"


@pytest.mark.parametrize(
    "data",
    [
        ("遠山科技收入增兩成。" * 20).encode("big5") + ("远山科技收入增两成。" * 20).encode("gb18030"),  # two files in one
        "한국어로 쓴 기사입니다. 매출은 삼억 원이었습니다.".encode("euc_kr"),
    ],
)
def test_what_fits_no_candidate_asks(data: bytes) -> None:
    with pytest.raises(Unreadable, match="encoding_unsure"):
        decode(data)


def test_a_character_outside_the_plane_and_a_stray_byte_do_not_change_the_encoding() -> None:
    text = "遠山科技上半年收入增兩成，虧損收窄。" * 10 + "😀"
    data = text.encode("gb18030").replace("窄".encode("gb18030"), b"\xff", 1)

    decoded = decode(data)

    assert decoded.encoding == "gb18030"
    assert decoded.text.endswith("😀")
    assert [note["code"] for note in decoded.notes] == ["undecodable_replaced"]


@pytest.mark.parametrize("written", ["big5", "gb18030"])
def test_the_names_in_an_archive_are_weighed_together(written: str) -> None:
    names = "\n".join(["財經／遠山年報.txt", "颱風死傷.docx"])

    assert encodings.judge(names.encode(written), among=("gb18030", "big5hkscs", "cp437")).best.text == names
