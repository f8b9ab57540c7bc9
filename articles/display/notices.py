"""What does one row of the list of notices show?"""

from __future__ import annotations

from dataclasses import dataclass

from articles.display import names
from articles.models import Notice
from articles.wording import notices as wording


@dataclass(frozen=True, kw_only=True)
class Row:
    notice: Notice
    figure: str
    text: str
    icon: str


ICONS = {"contradicted": "conflict", "differs": "conflict", "decided": "done", "corrected": "done", "withdrawn": "failed"}


def row(notice: Notice) -> Row:
    """Needs the notice as listed()."""
    return Row(
        notice=notice,
        figure=names.title(notice.figure),
        text=wording.sentence(notice),
        icon=ICONS.get(notice.kind, "asks"),
    )
