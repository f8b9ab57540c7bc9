"""Do the numbers of each text add up? One sum a line, as JSON; needs no database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from articles.management.text_command import TextCommand, readings_of
from factcheck.json_lines import sum_line
from factcheck.sums import check
from factcheck.text_files import TextFile


class Command(TextCommand):
    help = "Prints every sum that the texts state in full, one a line as JSON, and whether it holds. Needs no database."

    def lines(self, texts: Iterator[TextFile]) -> Iterator[Mapping[str, Any]]:
        for text in texts:
            for one in check(text.text, readings_of(text)):
                yield sum_line(one, file=text.name)
