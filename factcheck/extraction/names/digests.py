"""Whose news is each item of a digest? The name before its colon: 光遠科技：發行申請獲受理。長河合金：1月獲補助2,728萬元。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extraction.names import name_runs

_LABEL = re.compile("(?:^|[。；;！!\n]) ?([\u4e00-\u9fff]{2,8})[：:]")
_FEWEST = 3  #: items; one colon may introduce anything


def labels(folded: str) -> Iterator[name_runs.Run]:
    """The names that begin its items; none where fewer than three items begin so."""
    found = [match[1] for match in _LABEL.finditer(folded)]
    if len(found) < _FEWEST:
        return
    for label in found:
        run = name_runs.within(label, at_boundary=True, verb=False)
        if run is not None and run.name == label and run.unusual and not run.person:
            yield run
