"""Which figures does each text state? One claim a line, as JSON; needs no database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from articles.management.text_command import TextCommand, readings_of
from factcheck.json_lines import claim_line
from factcheck.text_files import TextFile


class Command(TextCommand):
    help = "Prints every figure of the texts, one claim a line as JSON. Needs no database."

    def lines(self, texts: Iterator[TextFile]) -> Iterator[Mapping[str, Any]]:
        for text in texts:
            for reading in readings_of(text):
                yield claim_line(reading, file=text.name)
