"""A day and a time, as browsers send them and as people type them; a year that is none is refused."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.forms.moments import Moment


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2024-10-24T09:30", (2024, 10, 24, 9, 30)),
        ("2024-10-24T09:30:15", (2024, 10, 24, 9, 30, 15)),
        ("2024-10-24 09:30", (2024, 10, 24, 9, 30)),
        ("2024-10-24", (2024, 10, 24)),
        ("1843-12-31", (1843, 12, 31)),
    ],
)
def test_read(typed: str, moment: tuple[int, ...]) -> None:
    assert Moment().clean(typed) == timezone.make_aware(datetime(*moment))  # type: ignore[arg-type]


@pytest.mark.parametrize("typed", ["0001-01-01T00:00", "0202-10-24", "3024-10-24", "9999-12-31T23:59"])
def test_no_year_of_ours(typed: str) -> None:
    with pytest.raises(ValidationError, match="from 1000 to 2999"):
        Moment().clean(typed)


@pytest.mark.parametrize("typed", ["tomorrow", "2024-13-01", "10000-01-01", "2024-02-30T10:00"])
def test_no_time(typed: str) -> None:
    with pytest.raises(ValidationError, match="Enter a valid date/time"):
        Moment().clean(typed)
