"""What does a text say when it names a time? The fields that it names, and what it leaves to the calendar."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """A time as the text names it: the fields it says, the others None. calendar.resolve() makes a Period of it."""

    start: int
    end: int
    year: int | None = None
    year_shift: int | None = None  #: years from the published one: 去年 is -1
    last_year: int | None = None  #: of a range of whole years
    months: tuple[int, int] | None = None
    month_shift: int | None = None  #: months from the published one
    quarter_shift: int | None = None
    day: int | None = None
    day_shift: int | None = None
    edge: str | None = None  #: "end" (年底, 月底) or "start"
    same: int | None = None  #: 同期: the period before it, so many years earlier
    to: Mention | None = None  #: the other end of a range of days or months
    clock: tuple[int, int] | None = None
    fiscal: bool = False  #: a government's year that begins in this one's April (2026-27年度)
    whole: bool = False  #: 全年: the year that the text is at
    reported: bool = False  #: 期內: the span that the text reports
    this_day: bool = False  #: a clock time alone: of the day that the text is at
    as_of: bool = False
    base: bool = False  #: what something is compared with (較去年同期): not the time of the sentence
    current: bool = False  #: 當月: the month that the text is at

    @property
    def whole_year_only(self) -> bool:
        return (
            self.months is None
            and self.day is None
            and self.edge is None
            and self.same is None
            and (self.year is not None or self.year_shift is not None)
        )
