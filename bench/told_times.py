"""How is a measured time printed? A name and what was found, p50 and p95."""

from __future__ import annotations

import statistics
from collections.abc import Sequence


def say(name: str, told: str) -> None:
    print(f"{name:34} {told}", flush=True)


def milliseconds(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"p50 {statistics.median(ordered) * 1000:7.1f} ms   p95 {p95 * 1000:7.1f} ms"
