"""Of which company does a made-up text tell? One of some six hundred, since an archive in which all tell of one has no like."""

from __future__ import annotations

import random

_PARTS = ("遠長青松柏雲石金南北東", "山河原嶺川湖野崗溪浦灣", ("科技", "銀行", "航運", "食品", "電力"))


def company(dice: random.Random) -> str:
    return "".join(dice.choice(part) for part in _PARTS)
