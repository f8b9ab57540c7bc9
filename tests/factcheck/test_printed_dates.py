"""Which dates do newspapers print, and what only looks like one?"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from factcheck.printed_dates import find_date

DAY = date(2024, 10, 24)
HONG_KONG = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("moment", "line"),
    [
        (DAY, "2024-10-24"),
        (DAY, "2024/10/24 星期四"),
        (DAY, "2024.10.24"),
        (DAY, "2024年10月24日"),
        (DAY, "民國113年10月24日"),
        (DAY, "113/10/24"),
        (DAY, "Published 24 October 2024"),
        (DAY, "Oct. 24, 2024"),
        (DAY, "October 24th, 2024"),
        (datetime(2024, 10, 24, 1, 35), "2024-10-24 01:35"),
        (datetime(2024, 10, 24, 1, 35, 14), "2024-10-24 01:35:14 2"),
        (datetime(2024, 10, 24, 21, 5), "2024年10月24日 下午9:05"),
        (datetime(2024, 10, 24, 21, 5), "2024年10月24日 21時05分"),
        (datetime(2024, 10, 24, 15, 30), "24 October 2024, 3:30pm"),
        (datetime(2024, 10, 24, 1, 35, 14, tzinfo=HONG_KONG), "2024-10-24T01:35:14+08:00"),
        (datetime(2024, 10, 24, 1, 35, 14, tzinfo=UTC), "2024-10-24T01:35:14.120Z"),
    ],
)
def test_dates(moment: date | datetime, line: str) -> None:
    found = find_date(line)
    assert found is not None
    assert found.moment == moment
    assert type(found.moment) is type(moment)


@pytest.mark.parametrize(
    "line", ["10月24日", "2024年", "2024年10月", "24/10", "2024-02-31", "12024-10-24", "V2.10.24", "May 2025"]
)
def test_what_is_no_date(line: str) -> None:
    assert find_date(line) is None
