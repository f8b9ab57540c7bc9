"""How is a mail read? Its subject and its body, plain where it has one; what is attached comes out as files of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

from factcheck.formats import html
from factcheck.formats.decoding import decode
from factcheck.formats.document import LARGEST, BlockKind, Document, Member, Proposed, Unreadable, megabytes
from factcheck.formats.html_pieces import pieces
from factcheck.formats.writing import Writer

MOST_PARTS = 500


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    mail = _parsed(data)
    attached = _attached(mail)
    subject = _header(mail, "subject")
    writer = Writer()
    writer.add(BlockKind.TITLE, subject)
    _write(writer, mail)
    name, address = parseaddr(_header(mail, "from"))
    proposed = Proposed(title=subject or None, byline=(name or address)[:300] or None, published=_sent(mail))
    if writer.is_empty and attached:
        return Document(text="", format="eml", proposed=proposed, encloses=True)
    document = writer.document("eml", proposed=proposed)
    return Document(
        text=document.text,
        format="eml",
        blocks=document.blocks,
        notes=document.notes,
        proposed=proposed,
        encloses=bool(attached),
    )


def members(data: bytes) -> Iterator[Member]:
    """What is attached, in order, by its name."""
    for number, part in enumerate(_attached(_parsed(data)), start=1):
        name = (part.get_filename() or f"attachment {number}").replace("\\", "/").rsplit("/", 1)[-1]
        name = "".join(character for character in name if character >= " ")[-255:]
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            yield Member(name=name, refused=Unreadable("archive_in_archive"))
        elif len(content) > LARGEST:
            yield Member(name=name, refused=Unreadable("part_too_large", most=megabytes(LARGEST)))
        else:
            yield Member(name=name, data=content)


def _parsed(data: bytes) -> EmailMessage:
    try:
        mail = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(data)
    except (MessageError, ValueError, RecursionError) as error:
        raise Unreadable("damaged", error=type(error).__name__) from error
    if not any(_header(mail, name) for name in ("from", "subject", "date")):
        raise Unreadable("damaged", error="no headers")
    return mail


def _write(writer: Writer, mail: EmailMessage) -> None:
    body = mail.get_body(preferencelist=("plain", "html"))
    if body is None:
        return
    content = body.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        return
    text = decode(content, declared=body.get_content_charset()).text
    if body.get_content_subtype() == "html":
        for piece in pieces(html.parsed(text)):
            if piece.cells:
                writer.table(piece.cells)
            writer.add(piece.kind, piece.text)
        return
    for passage in text.replace("\r\n", "\n").split("\n\n"):
        quoted = passage.lstrip().startswith(">")
        writer.add(BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH, passage)


def _attached(mail: EmailMessage) -> list[EmailMessage]:
    """The parts with a name, but pictures that the text shows."""
    found = []
    for part in mail.walk():
        is_picture = part.get_content_maintype() == "image" and part.get_content_disposition() != "attachment"
        if part is not mail and not part.is_multipart() and part.get_filename() and not is_picture:
            found.append(part)
        if len(found) > MOST_PARTS:
            raise Unreadable("too_many_entries", count=f"> {MOST_PARTS}", most=MOST_PARTS)
    return found


def _header(mail: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(mail.get(name, "")).split())
    except (ValueError, IndexError, AttributeError):  # the parser's own errors over odd headers
        return ""


def _sent(mail: EmailMessage) -> datetime | None:
    try:
        return parsedate_to_datetime(_header(mail, "date"))
    except (ValueError, TypeError):
        return None
