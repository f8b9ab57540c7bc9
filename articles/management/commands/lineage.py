"""Which texts carry passages of which, and which figures did a copy alter? One passage a line, as JSON; needs no database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Any

from articles.management.text_command import TextCommand, readings_of
from factcheck.json_lines import passage_line
from factcheck.lineage import Carrier, Stated, alterations, among
from factcheck.text_files import TextFile


class Command(TextCommand):
    help = "Prints every passage that a text shares with an earlier one, one a line as JSON. Needs no database."

    def lines(self, texts: Iterator[TextFile]) -> Iterator[Mapping[str, Any]]:
        files = sorted(texts, key=_published)  # of those published at one time, or at none, in the order given
        stated: dict[int, list[Stated]] = {}
        for copied in among([Carrier(text=file.text, outlet=file.outlet or file.name) for file in files]):
            for number in (copied.earlier, copied.later):
                if copied.passage.changed and number not in stated:
                    stated[number] = _stated(files[number])
            altered = alterations(copied.passage.changed, stated.get(copied.earlier, ()), stated.get(copied.later, ()))
            yield passage_line(copied.passage, altered, earlier=files[copied.earlier], later=files[copied.later])


def _published(file: TextFile) -> tuple[bool, datetime]:
    """By published time, a day from its beginning; those of no known time last."""
    if file.published is None:
        return True, datetime.max
    moment = file.published if isinstance(file.published, datetime) else datetime.combine(file.published, time.min)
    return False, moment.replace(tzinfo=None)


def _stated(file: TextFile) -> list[Stated]:
    return [
        Stated(start=reading.start, end=reading.end, bounds=reading.signed_bounds, unit=reading.unit)
        for reading in readings_of(file)
    ]
