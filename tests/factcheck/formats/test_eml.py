"""Mails: the subject is the title, what is attached comes out as files."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage

import pytest

from factcheck.formats import read, registry
from factcheck.formats.document import Unreadable
from tests.factcheck.formats.blocks import blocks


def mail(**options: object) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "遠山科技公關部 <press@example.org>"
    message["Subject"] = "遠山收入增兩成"
    message["Date"] = "Tue, 27 Aug 2024 18:05:00 +0800"
    message.set_content("公司有6113名員工。\n\n> 去年有6600名。", charset="big5")
    return message


def test_subject_and_body() -> None:
    document = read(mail().as_bytes(), name="a.eml")

    assert blocks(document) == [("title", "遠山收入增兩成"), ("paragraph", "公司有6113名員工。"), ("quote", "> 去年有6600名。")]
    assert (document.proposed.title, document.proposed.byline) == ("遠山收入增兩成", "遠山科技公關部")
    assert document.proposed.published == datetime.fromisoformat("2024-08-27T18:05:00+08:00")
    assert not document.encloses


def test_a_mail_that_is_a_page() -> None:
    message = EmailMessage()
    message["Subject"] = "6113"
    message.set_content("<p>公司有6113名<b>員工</b>。<script>x</script><p>完。", subtype="html")

    assert [text for _, text in blocks(read(message.as_bytes(), name="a.eml"))] == ["6113", "公司有6113名員工。", "完。"]


def test_what_is_attached() -> None:
    message = mail()
    message.add_attachment(b"\x00\x01", maintype="application", subtype="pdf", filename="../年報.pdf")
    message.add_attachment("甲", filename="a.txt")
    message.add_attachment(b"GIF8", maintype="image", subtype="gif", filename="logo.gif", disposition="inline")
    data = message.as_bytes()

    assert read(data, name="a.eml").encloses
    assert [(member.name, member.data) for member in registry.members(data, name="a.eml")] == [
        ("年報.pdf", b"\x00\x01"),
        ("a.txt", "甲\n".encode()),
    ]


def test_a_mail_that_was_forwarded_as_it_stood_is_a_file_of_its_own() -> None:
    inner = mail()
    inner.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="年報.pdf")
    outer = EmailMessage()
    outer["Subject"] = "Fwd"
    outer.add_attachment(inner)

    document = read(outer.as_bytes(), name="a.eml")
    [member] = registry.members(outer.as_bytes(), name="a.eml")

    assert document.encloses and "6113" not in document.text
    assert member.name == "遠山收入增兩成.eml"
    assert blocks(read(member.data, name=member.name))[1] == ("paragraph", "公司有6113名員工。")
    assert [(one.name, one.data) for one in registry.members(member.data, name=member.name)] == [("年報.pdf", b"%PDF")]


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        # a program writes what stands around a file in parts of their own
        (["公司有6113名員工。", "去年有6600名。"], ["text/plain", "a.pdf", "text/plain"]),
        (["公司有6113名員工。", "去年有6600名。"], ["text/html", "text/html"]),
        (["公司有6113名員工。"], ["text/plain", "b.txt"]),
    ],
)
def test_every_part_of_the_text_is_read(texts: list[str], parts: list[str]) -> None:
    words = iter(("公司有6113名員工。", "去年有6600名。"))
    message = EmailMessage()
    message["Subject"] = "x"
    message.make_mixed()
    for part in parts:
        if part.startswith("text/"):
            made = EmailMessage()
            made.set_content(next(words), subtype=part.removeprefix("text/"))
            message.attach(made)
        else:
            message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename=part)

    assert [text for _, text in blocks(read(message.as_bytes(), name="a.eml"))][1:] == texts


def test_of_two_forms_of_one_text_the_plain_one_is_read() -> None:
    message = mail()
    message.add_alternative("<p>公司有6113名員工。</p>", subtype="html")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="a.pdf")

    assert [text for _, text in blocks(read(message.as_bytes(), name="a.eml"))].count("公司有6113名員工。") == 1


@pytest.mark.parametrize("data", [b"no headers at all\n\n6113", b"\xff\xfe\x00" * 50])
def test_no_mail(data: bytes) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        read(data, name="a.eml")
