"""How is Markdown read? By markdown-it: headings, lists, quotations and tables as blocks, the text without its marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.formats.decoding import decode
from factcheck.formats.document import BlockKind, Document, Proposed
from factcheck.formats.metadata import moment
from factcheck.formats.writing import Placed, Writer, one_line

_TAG = re.compile(r"<!--[^<>]*-->|</?[A-Za-z][^<>]*>")
_FRONT = re.compile(r"\A---\n(.{0,4000}?)\n---\n", re.DOTALL)
_SAID = re.compile(r"^([a-z_]{2,20}):[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE)
_KINDS = {"blockquote_open": BlockKind.QUOTE, "list_item_open": BlockKind.ITEM}


def read(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Document:
    decoded = decode(data, encoding=encoding, declared=declared)
    text = decoded.text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    writer = Writer()
    write(writer, text[front.end() :] if front else text)
    proposed = _proposed(dict(_SAID.findall(front[1])) if front else {})
    return writer.document("md", encoding=decoded.encoding, notes=decoded.notes, proposed=proposed)


def write(writer: Writer, text: str) -> None:
    """Every block of a Markdown text."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    around: list[BlockKind] = []
    for index, token in enumerate(tokens):
        if token.type in _KINDS:
            around.append(_KINDS[token.type])
        elif token.type in ("blockquote_close", "list_item_close"):
            around.pop()
        elif token.type == "table_open":
            writer.table(_cells(tokens, index))
        elif token.type == "inline" and tokens[index - 1].type not in ("th_open", "td_open"):
            writer.add(_kind(tokens[index - 1], around, writer), _words(token))
        elif token.type in ("fence", "code_block"):
            writer.add(BlockKind.PARAGRAPH, token.content)
        elif token.type == "html_block":
            writer.add(BlockKind.PARAGRAPH, _TAG.sub("", token.content))


def _kind(opening: Token, around: Sequence[BlockKind], writer: Writer) -> BlockKind:
    if opening.type == "heading_open":
        return BlockKind.TITLE if opening.tag == "h1" and writer.is_empty else BlockKind.HEADING
    return around[-1] if around else BlockKind.PARAGRAPH


def _words(inline: Token) -> str:
    """A line break in the file is none in the text; one that is marked as such stays."""
    parts = []
    for child in inline.children or []:
        if child.type in ("text", "code_inline", "image"):
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append("\n")
        elif child.type == "hardbreak":
            parts.append("\v")
    return "\n".join(one_line(line) for line in "".join(parts).split("\v"))


def _cells(tokens: Sequence[Token], index: int) -> Iterator[Placed]:
    row = column = -1
    for token in tokens[index:]:
        if token.type == "table_close":
            return
        if token.type == "tr_open":
            row, column = row + 1, -1
        elif token.type in ("th_open", "td_open"):
            column, header = column + 1, token.type == "th_open"
        elif token.type == "inline":
            yield Placed(text=_words(token), row=row, column=column, header=header)


def _proposed(said: Mapping[str, str]) -> Proposed:
    """What stands above the text between two lines of dashes."""
    known = {name.lower(): value for name, value in said.items() if value}
    return Proposed(
        title=known.get("title"),
        byline=known.get("author") or known.get("byline"),
        outlet=known.get("outlet") or known.get("source"),
        url=known.get("url"),
        published=moment(known.get("published") or known.get("date")),
    )
