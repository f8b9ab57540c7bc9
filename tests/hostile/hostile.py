"""What is one hostile file? A name, and bytes that are made when they are asked for, so that no bomb lies in memory for long."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass

GOOD = "遠山科技2024年上半年收入為17.4億元，同比增長21%，員工4,531人。"


@dataclass(frozen=True)
class Hostile:
    kind: str
    name: str
    make: Callable[[], bytes]

    @property
    def id(self) -> str:
        """How a report of the tests calls it."""
        return f"{self.kind}: {self.name[-40:]!a}"


def packed(parts: Iterable[tuple[str, str | bytes]], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with these parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return held.getvalue()
