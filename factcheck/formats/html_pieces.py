"""Which pieces of text does a page show, in order? Its paragraphs, headings, captions and tables, hidden parts left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from factcheck.formats.document import BlockKind
from factcheck.formats.writing import Placed, is_layout, one_line, tidy

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = HEADINGS | {
    *("p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "li", "ul", "ol", "dl", "dt", "dd", "menu"),
    *("blockquote", "pre", "figure", "figcaption", "table", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "form"),
    *("fieldset", "address", "hr", "center", "body", "details", "summary", "button"),
}
#: neither they nor what is in them is seen as text
UNSEEN = {
    *("script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "embed", "textarea", "select"),
    *("option", "datalist", "canvas", "audio", "video", "map", "noframes"),
}
APART = {"nav", "footer", "aside", "menu", "form", "button"}
APART_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog"}
#: parts of a class or an id by which sites call what is not the article
APART_NAMES = re.compile(
    r"(?:^|[\s_-])(?:related|recommend(?:ed|ation)?s?|more-?news|read-?more|share|sharing|social|comments?|breadcrumbs?|sidebar|footer|navbar|"
    r"nav|menu|ad|ads|advert(?:isement)?|banner|sponsor(?:ed)?|promo|copyright|disclaimer|subscribe|newsletter|cookie|popup|hot-?news|rank(?:ing)?|"
    r"taglist|download-?app|open-?app|qrcode)(?:$|[\s_-])",
    re.IGNORECASE,
)
KINDS = {"li": BlockKind.ITEM, "blockquote": BlockKind.QUOTE, "figcaption": BlockKind.CAPTION, "caption": BlockKind.CAPTION}
DEEPEST_CELL = 5_000  #: cells of one table that are looked at one by one


@dataclass(kw_only=True)
class Piece:
    """A piece of text with what the page's markup says of it."""

    kind: BlockKind
    text: str
    linked: float = 0  #: which part of it is links
    apart: bool = False  #: in a menu, a footer, a box of related articles
    in_article: bool = False
    top: bool = False  #: in the first order of headings
    cells: list[Placed] = field(default_factory=list)


def pieces(root: HtmlElement) -> Iterator[Piece]:
    """Every piece in order. Walks without recursion: a page may nest without end."""
    yield from _Walk().pieces(root)


class _Walk:
    def __init__(self) -> None:
        self.words: list[str] = []
        self.linked = 0
        self.around: list[str] = []  #: the tags that hold the place
        self.apart = 0
        self.links = 0

    def pieces(self, root: HtmlElement) -> Iterator[Piece]:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if not isinstance(tag, str):
                if event == "end":
                    self._say(element.tail)
                continue
            if event == "start":
                if is_unseen(element):
                    walk.skip_subtree()
                    self.around.append("")
                    continue
                if tag in BLOCKS:
                    yield from self._flush()
                if tag == "table" and (cells := table_cells(element)):
                    for caption in element.iterchildren("caption"):
                        text = one_line("".join(pieces_text(caption)))
                        yield Piece(kind=BlockKind.CAPTION, text=text, apart=bool(self.apart), in_article=self._in_article())
                    yield Piece(kind=BlockKind.TABLE, text="", cells=cells, apart=bool(self.apart), in_article=self._in_article())
                    walk.skip_subtree()
                    self.around.append("")
                    continue
                self._enter(element)
            else:
                entered = self.around.pop()
                if entered:
                    if tag in BLOCKS:
                        self.around.append(tag)
                        yield from self._flush()
                        self.around.pop()
                    self._leave(element)
                self._say(element.tail)
        yield from self._flush()

    def _enter(self, element: HtmlElement) -> None:
        tag = element.tag
        self.around.append(tag)
        self.apart += is_apart(element)
        self.links += tag == "a"
        if tag == "br":
            self._say("\n")
        self._say(element.text)

    def _leave(self, element: HtmlElement) -> None:
        self.apart -= is_apart(element)
        self.links -= element.tag == "a"

    def _say(self, words: str | None) -> None:
        if words:
            self.words.append(words if "br" in self.around[-1:] or words == "\n" else words.replace("\n", " "))
            self.linked += len(words.strip()) if self.links else 0

    def _in_article(self) -> bool:
        return "article" in self.around or "main" in self.around

    def _flush(self) -> Iterator[Piece]:
        text = tidy("".join(self.words))
        linked, self.linked = self.linked, 0
        self.words.clear()
        if not text:
            return
        heading = next((tag for tag in reversed(self.around) if tag in HEADINGS), None)
        kind = next((KINDS[tag] for tag in reversed(self.around) if tag in KINDS), BlockKind.PARAGRAPH)
        for part in _parts(text):
            yield Piece(
                kind=BlockKind.HEADING if heading else kind,
                text=part,
                linked=min(1.0, linked / len(text)),
                apart=bool(self.apart),
                in_article=self._in_article(),
                top=heading == "h1",
            )


def _parts(text: str) -> list[str]:
    """The lines of a text: sites that write no <p> part their paragraphs by <br>."""
    return [line for line in text.split("\n") if line]


def is_unseen(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.tag in UNSEEN or element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def is_apart(element: HtmlElement) -> bool:
    """Whether the markup calls a part something beside the article. A page that calls all of itself so is not believed."""
    if element.tag in ("body", "html", "main", "article", "h1"):
        return False
    if element.tag in APART or element.get("role") in APART_ROLES:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(names) > 1 and APART_NAMES.search(names[:300]) is not None


def table_cells(table: HtmlElement) -> list[Placed]:
    """The cells of a table; none where it holds another or only lays out the page."""
    if table.get("role") in ("presentation", "none") or next(table.iterdescendants("table"), None) is not None:
        return []
    cells: list[Placed] = []
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(table.iterdescendants("tr")):
        column = 0
        for cell in row.iterchildren("td", "th"):
            while (number, column) in taken:
                column += 1
            rows, columns = _span(cell.get("rowspan")), _span(cell.get("colspan"))
            taken.update((number + down, column + right) for down in range(rows) for right in range(columns))
            header = cell.tag == "th" or row.getparent().tag == "thead"
            text = one_line(" ".join(pieces_text(cell)))
            cells.append(Placed(text=text, row=number, column=column, rows=rows, columns=columns, header=header))
            column += columns
        if len(cells) > DEEPEST_CELL:
            break
    return [] if is_layout([cell for cell in cells if cell.text]) else cells


def pieces_text(element: HtmlElement) -> Iterator[str]:
    """The words of an element as they are seen."""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, child in walk:
        if not isinstance(child.tag, str):
            continue
        if event == "start":
            if child is not element and is_unseen(child):
                walk.skip_subtree()
            elif child.text:
                yield child.text
        elif child is not element and child.tail:
            yield child.tail


def _span(said: str | None) -> int:
    return min(int(said), 100) if said and said.isascii() and said.isdigit() and int(said[:4]) > 0 else 1
