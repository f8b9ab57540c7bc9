"""How does what the board shows reach a spreadsheet? As a file that is made while it is sent."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from django.http import StreamingHttpResponse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from articles.display import exported
from articles.querysets.figures import ORDERS
from articles.querysets.keyset import Stretch
from articles.views.choosing import choice
from articles.views.downloads import streamed
from articles.views.shared import DeskRequest, signed_in

MOST_CLAIMS = 20_000  #: a spreadsheet that is read by people, not a copy of the archive
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"  #: without it Excel does not read UTF-8


@require_safe
@signed_in  # type: ignore[arg-type]  # of all views this one alone holds no whole answer
def board_export(request: DeskRequest) -> StreamingHttpResponse:
    """The claims of all figures of the choice that the address makes, as on the board: CSV, figure by figure in its order."""
    chosen = choice(request)
    # which they are is settled now: what moves while the file is sent comes neither twice nor never
    these = ORDERS[chosen.sort].stretch(chosen.found.each_relation(chosen.within), number=MOST_CLAIMS)
    address = request.build_absolute_uri("/").rstrip("/")
    name = f"board-{timezone.localdate().isoformat()}.csv"
    return streamed(_file(these, address, translation.get_language()), name=name, content_type="text/csv; charset=utf-8")


def _file(these: Stretch, address: str, language: str) -> Iterator[bytes]:
    """In the reader's language, which is no longer spoken of itself when the file is sent."""
    with translation.override(language):
        yield _written([exported.columns()], before=BOM)
    blocks = exported.blocks(these.keys, address=address, most=MOST_CLAIMS, more=these.after is not None)
    while True:
        with translation.override(language):
            lines = next(blocks, None)
        if lines is None:
            return
        yield _written(lines)


def _written(lines: list[list[str]], *, before: str = "") -> bytes:
    written = StringIO(before)
    written.seek(0, 2)
    csv.writer(written).writerows(lines)
    return written.getvalue().encode()
