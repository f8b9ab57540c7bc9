"""What comes of asking an address: what it gave, or why it gave nothing?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

#: worth asking again by itself; whoever stood in the way may be gone in a while
PASSING = frozenset({"no_connection", "took_too_long", "cut_short"})
PASSING_STATUS = frozenset({408, 425, 429, 500, 502, 503, 504})


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """What a server gave, as it gave it; its compression alone is undone.

    content_type is the media type alone, in lower case, and empty where the server names none; charset as declared there.
    headers are those of the last answer, fit for the database, without cookies. 304 comes without a body.
    """

    url: str  #: as asked
    final_url: str  #: after redirects
    status: int
    headers: tuple[tuple[str, str], ...]
    content_type: str
    charset: str
    body: bytes
    fetched_at: datetime  #: UTC

    def header(self, name: str) -> str:
        """The first of this name, in any case; empty where there is none."""
        return next((value for known, value in self.headers if known.lower() == name.lower()), "")


@dataclass(kw_only=True, eq=False)  # not frozen: Python itself writes the traceback into an exception
class NotFetched(Exception):
    """Why an address gave nothing: {code, params} of a sentence, which articles/wording/reasons.py has.

    Whatever the judge refuses has one code and no parameters, so that nobody learns from the answer which names and
    addresses there are inside. detail is for the operators' log alone.
    """

    code: str
    params: dict[str, Any] = field(default_factory=dict)
    detail: str = ""

    def __str__(self) -> str:
        return self.code

    @property
    def reason(self) -> dict[str, Any]:
        """As it is stored."""
        return {"code": self.code, "params": self.params}

    @property
    def passing(self) -> bool:
        """Whether the same address may well answer in a while."""
        return self.code in PASSING or self.params.get("status") in PASSING_STATUS


def refused(detail: str) -> NotFetched:
    return NotFetched(code="address_refused", detail=detail)
