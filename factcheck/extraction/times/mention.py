"""What does a text say when it names a time? The fields that it names, and what it leaves to the calendar."""

from __future__ import annotations

from typing import NamedTuple

WEEKEND = 7  #: as a weekday: Saturday and Sunday


class Mention(NamedTuple):
    """A time as the text names it: the fields it says, the others None. calendar.resolve() makes a Period of it.

    A tuple, for a text has many and a frozen dataclass of so many fields takes five times as long to make.
    """

    start: int
    end: int
    year: int | None = None
    year_shift: int | None = None  #: years from the published one: 去年 is -1
    last_year: int | None = None  #: of a range of whole years
    months: tuple[int, int] | None = None
    month_shift: int | None = None  #: months from the published one
    quarter_shift: int | None = None
    week_shift: int | None = None  #: weeks from the published one, which begin on Monday
    week: int | None = None  #: 第20周 of the named year, as ISO 8601 counts them
    weekday: int | None = None  #: Monday is 0
    day: int | None = None
    day_shift: int | None = None
    edge: str | None = None  #: "end" (年底, 月底), "start" (年初) or "middle" (年中)
    same: int | None = None  #: 同期: the period before it, so many years earlier
    ago: tuple[int, str] | None = None  #: 半年前, 三天前: so many years, months, weeks or days before what the text is at
    past: tuple[int, str] | None = None  #: 過去12個月: so many that end with the published day; 未來三年 is a negative count
    to: Mention | None = None  #: the other end of a range of days or months
    week_ends: bool = False  #: the seven days that end on the one named
    weeks: int | None = None  #: with week_ends: how many weeks end on it (the 26 weeks to August 1)
    span: int | None = None  #: 止六個月: so many months, the last of which is the one named; the first one where it is negative
    clock: tuple[int, int] | None = None
    fiscal: bool = False  #: a year that runs into the next one (2026-27年度)
    books: bool = False  #: 財年: the year, half or quarter of the text's books, not of the calendar
    school: bool = False  #: 115學年度, 本學年
    nth: int | None = None  #: the first quarter ended June 30: which quarter of the books ends there
    named: int | None = None  #: the year by which a text names its books (2025財年) whose end it says behind (截至2026年3月)
    in_brackets: bool = False  #: R43.7bn (2025: R40.2bn): a year of whatever books the text tells of
    whole: bool = False  #: 全年: the year that the text is at
    reported: bool = False  #: 期內: the span that the text reports
    interim: bool = False  #: 中期: the half year that the text reports
    to_date: bool = False  #: 年初至今: from New Year on
    since: bool = False  #: 6月以來: from its first day on
    this_day: bool = False  #: a clock time alone: of the day that the text is at; with day_shift (當天, 翌日) the one last named
    as_of: bool = False
    base: bool = False  #: what something is compared with (較去年同期): not the time of the sentence
    told: bool = False  #: when somebody said it (昨天公布): not the time of the number
    prior: bool = False  #: 上年, the previous quarter: the one before what the text is at
    current: bool = False  #: 當月, 當季: the one that the text is at
    ahead: bool = False  #: 將於10月, 年底可望: the one to come
    english: bool = False  #: English dates a number from behind as well

    @property
    def whole_year_only(self) -> bool:
        return (
            (self.year is not None or self.year_shift is not None)
            and self.months is None
            and self.week is None
            and self.day is None
            and self.edge is None
            and self.same is None
            and not self.books
            and not self.school
            and not self.to_date
            and not self.since
        )

    @property
    def is_day_before(self) -> bool:
        """前一天, 前一晚: the text looks back on it, and is not there."""
        return self.this_day and self.day_shift == -1

    @property
    def is_distance(self) -> bool:
        """三年前, 過去12個月: said in passing; the clauses behind do not stand in it."""
        return self.ago is not None or self.past is not None
