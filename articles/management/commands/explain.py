"""Which words of a text gave each slot of a reading, and by which rule? Printed as a small tree; needs no database."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from typing import Any

from django.core.management import CommandError

from articles.management.text_command import TextCommand, readings_of
from factcheck.extraction import explain
from factcheck.figures import Reading
from factcheck.text_files import TextFile


class Command(TextCommand):
    help = "Prints which words and which rule gave each slot of a reading, as a small tree. Needs no database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--at",
            type=_offset,
            metavar="OFFSET",
            help="only the figure that covers this character of the text, counted from 0, or else the next one behind it",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.offset: int | None = options["at"]
        if self.offset is not None and len(options["paths"]) > 1:
            raise CommandError("--at is a place in one text: name one file with it.")
        super().handle(*args, **options)

    def printed(self, texts: Iterator[TextFile]) -> Iterator[str]:
        for text in texts:
            readings = readings_of(text)
            if self.offset is not None:
                readings = [_at(text, readings, self.offset)]
            for reading in readings:
                yield "\n".join([text.name, *explain.tree(text.text, reading).lines(), ""])


def _at(text: TextFile, readings: list[Reading], offset: int) -> Reading:
    if offset >= len(text.text):
        raise CommandError(f"{text.name} has {len(text.text)} characters: there is no character {offset}, counted from 0.")
    found = explain.at(readings, offset)
    if found is None:
        raise CommandError(f"{text.name}: no figure was read at character {offset} or behind it.")
    return found


def _offset(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ArgumentTypeError(f"{text} is no place in a text; write how many characters stand before it: 0, 128 …")
    return int(text)
