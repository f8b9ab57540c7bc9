"""How is a mail read? Its subject and its body, plain where it has one; what is attached, a mail too, comes out as files."""

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
DEEPEST = 50  #: parts in parts in which a text is looked for
MAILS = ("message/rfc822", "message/global")  #: a mail that was forwarded as it stood
_AS_WRITTEN = policy.default.clone(refold_source="none")


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
        name = _name(part, number)
        content = _content(part)
        if content is None:
            yield Member(name=name, refused=Unreadable("damaged", error="attachment"))
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
    for body in _bodies(mail):
        content = body.get_payload(decode=True)
        if not isinstance(content, bytes) or not content.strip():
            continue
        text = decode(content, declared=body.get_content_charset()).text
        if body.get_content_subtype() == "html":
            _write_page(writer, text)
            continue
        for passage in text.replace("\r\n", "\n").split("\n\n"):
            quoted = passage.lstrip().startswith(">")
            writer.add(BlockKind.QUOTE if quoted else BlockKind.PARAGRAPH, passage)


def _write_page(writer: Writer, text: str) -> None:
    for piece in pieces(html.parsed(text)):
        if piece.cells:
            writer.table(piece.cells)
        writer.add(piece.kind, piece.text)


def _bodies(part: EmailMessage, depth: int = 0) -> list[EmailMessage]:
    """What is read: of alternatives the plain one, or else the last; of parts that follow each other, as around a file, all."""
    if part.get_content_type() in ("text/plain", "text/html"):
        return [] if part.get_filename() or part.is_attachment() else [part]
    if part.get_content_maintype() != "multipart" or not part.is_multipart() or depth > DEEPEST:
        return []
    found = [_bodies(one, depth + 1) for one in _inside(part)]
    if part.get_content_subtype() == "alternative":
        readable = [some for some in found if some]
        plain = [some for some in readable if all(one.get_content_subtype() == "plain" for one in some)]
        return (plain or readable[-1:] or [[]])[0]
    if part.get_content_subtype() == "related":
        return found[0] if found else []
    return [one for some in found for one in some]


def _attached(mail: EmailMessage) -> list[EmailMessage]:
    """The parts with a name, but pictures that the text shows; and mails, whole."""
    found = []
    for part in _parts(mail):
        is_picture = part.get_content_maintype() == "image" and part.get_content_disposition() != "attachment"
        is_file = part is not mail and not part.is_multipart() and part.get_filename() and not is_picture
        if is_file or _holds_a_mail(part):
            found.append(part)
        if len(found) > MOST_PARTS:
            raise Unreadable("too_many_entries", count=f"> {MOST_PARTS}", most=MOST_PARTS)
    return found


def _parts(mail: EmailMessage) -> Iterator[EmailMessage]:
    """All parts in order, but none of those that an attached mail is made of."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        yield part
        if part.is_multipart() and not _holds_a_mail(part):
            waiting += reversed(_inside(part))


def _holds_a_mail(part: EmailMessage) -> bool:
    return part.get_content_type() in MAILS and bool(_inside(part))


def _inside(part: EmailMessage) -> list[EmailMessage]:
    """The parts of a part that has several, and the mail that one holds."""
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, EmailMessage)] if isinstance(payload, list) else []


def _name(part: EmailMessage, number: int) -> str:
    """As the sender calls it; an attached mail, which has mostly no name, by its subject."""
    name = part.get_filename() or ""
    if _holds_a_mail(part) and not name.lower().endswith(".eml"):
        subject = _header(_inside(part)[0], "subject")
        name = f"{name or subject.replace('/', '-')[:200] or f'mail {number}'}.eml"
    name = (name or f"attachment {number}").replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(character for character in name if character >= " ")[-255:]


def _content(part: EmailMessage) -> bytes | None:
    """The bytes of an attachment; None where they cannot be had."""
    if not _holds_a_mail(part):
        content = part.get_payload(decode=True)
        return content if isinstance(content, bytes) else None
    try:
        return _inside(part)[0].as_bytes(policy=_AS_WRITTEN)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):  # the library's own errors over odd mails
        return None


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
