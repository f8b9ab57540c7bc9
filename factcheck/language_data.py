"""How do the TOML files in data/ become values? Reads one, refuses unknown and missing keys by name and place."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


class LanguageDataError(ValueError):
    """A file in data/ says something that the engine does not understand."""


@cache
def load(name: str) -> dict[str, Any]:
    """The whole of data/<name>.toml, read once and never changed. Raises LanguageDataError when it is not TOML."""
    path = DATA / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageDataError(f"data/{name}.toml is not valid TOML: {error}") from error


def checked(row: Mapping[str, Any], *, place: str, required: Iterable[str] = (), optional: Iterable[str] = ()) -> dict[str, Any]:
    """The row itself, once every required key is there and no other than the optional ones is."""
    required = tuple(required)
    missing = [key for key in required if key not in row]
    unknown = sorted(set(row) - {*required, *optional})
    if missing:
        raise LanguageDataError(f"{place} lacks {', '.join(missing)}")
    if unknown:
        raise LanguageDataError(f"{place} has {', '.join(unknown)}, which nothing reads: a slip of the pen?")
    return dict(row)
