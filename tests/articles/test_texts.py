"""Bytes become text by rule, or are refused with a sentence."""

from __future__ import annotations

import codecs

import pytest
from django.utils import translation

from articles import texts

ARTICLE = "商湯集團於2021年12月31日有6113名員工，較上年增加。公司表示，上半年收入為人民幣17.4億元，同比增長21%。"
SIMPLIFIED = "商汤集团于2021年12月31日有6113名员工，较上年增加。公司表示，上半年收入为人民币17.4亿元，同比增长21%。"


@pytest.mark.parametrize(
    ("text", "encoding", "data"),
    [
        (ARTICLE, "utf_8", ARTICLE.encode()),
        (ARTICLE, "utf_8_sig", codecs.BOM_UTF8 + ARTICLE.encode()),
        (ARTICLE, "utf_16", ARTICLE.encode("utf_16")),
        (ARTICLE, "utf_16", codecs.BOM_UTF16_BE + ARTICLE.encode("utf_16_be")),
        (SIMPLIFIED, "gb18030", SIMPLIFIED.encode("gb18030")),
        (ARTICLE, "big5hkscs", ARTICLE.encode("big5")),
        ("SenseTime had 6,113 employees.\r\n", "utf_8", b"SenseTime had 6,113 employees.\r\n"),
        ("一行\n二行\r\n三行\r", "utf_8", "一行\n二行\r\n三行\r".encode()),
    ],
)
def test_encodings(text: str, encoding: str, data: bytes) -> None:
    decoded = texts.decode(data)

    assert (decoded.text, decoded.encoding, decoded.notes) == (text, encoding, ())


@pytest.mark.parametrize(
    ("text", "code", "data"),
    [
        ("六千名", "nul_removed", "六千\x00名".encode()),
        ("六千名\ufffd" + "。" * 500, "undecodable_replaced", "六千名".encode() + b"\xff" + ("。" * 500).encode()),
    ],
)
def test_damage_is_mended_with_a_note(text: str, code: str, data: bytes) -> None:
    decoded = texts.decode(data)

    assert decoded.text == text
    assert [note["code"] for note in decoded.notes] == [code]


def test_lone_surrogates_are_replaced() -> None:
    decoded = texts.clean("6113\ud800名")

    assert (decoded.text, decoded.notes[0]["code"]) == ("6113\ufffd名", "surrogates_replaced")


@pytest.mark.parametrize(
    ("sentence", "data"),
    [
        ("The file is empty.", b""),
        ("The file is empty.", b" \r\n\t \n"),
        ("The file is empty.", b"\x00" * 100),
        ("another kind (PDF)", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"),
        ("The file is damaged", b"PK\x03\x04\x14\x00\x06\x00"),
        ("another kind (PNG)", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("This is not a text file.", bytes(range(256)) * 40),
        ("This is not a text file.", b"\x00\x01\x02\x03\x04\x05" * 100),
        ("There is no text.", codecs.BOM_UTF8 + b"  "),
        ("The text has 5,000,001 characters, and an article may have", b"a" * 5_000_001),
    ],
)
def test_what_is_no_article_is_refused_with_a_sentence(sentence: str, data: bytes) -> None:
    with translation.override("en"), pytest.raises(texts.Unreadable) as refused:
        texts.decode(data)

    assert sentence in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1
