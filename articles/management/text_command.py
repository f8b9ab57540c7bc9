"""What do `extract`, `compare` and `explain` share? Paths, manifest, options and errors; none opens a database."""

from __future__ import annotations

import codecs
import json
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError

from articles.wording import reasons
from factcheck import manifest, text_files
from factcheck.extraction import MOST_NUMERALS, extract, is_read_in_part
from factcheck.figures import Reading
from factcheck.text_files import Options, TextFile


class TextCommand(BaseCommand):
    """A command that reads texts from files and prints lines, JSON mostly; works where no database is."""

    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help="a file of any format that is read, or a folder or .zip of them"
        )
        parser.add_argument("--manifest", type=Path, help="a CSV with the columns file, outlet, region, title, url, published")
        parser.add_argument("--published", type=_moment, help="when the texts were published: 2024-10-23 or 2024-10-24T01:35")
        parser.add_argument("--region", choices=("TW", "HK", "CN"), help="where the texts were published")
        parser.add_argument(
            "--encoding", type=_encoding, help="the encoding of plain texts (default: UTF-8, else judged among Big5, GB18030 …)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.unreadable = 0
        try:
            for line in self.printed(self._texts(options)):
                self.stdout.write(line)
            self.stdout.flush()
        except BrokenPipeError:  # whoever reads us has seen enough, as `head` has
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if self.unreadable:
            sys.exit(1)

    def printed(self, texts: Iterator[TextFile]) -> Iterator[str]:
        """The lines of the output: JSON, where a command does not say otherwise."""
        return (json.dumps(line, ensure_ascii=False) for line in self.lines(texts))

    def lines(self, texts: Iterator[TextFile]) -> Iterator[Mapping[str, Any]]:
        """What the command prints of the texts, one object a line."""
        raise NotImplementedError

    def _texts(self, options: Mapping[str, Any]) -> Iterator[TextFile]:
        """The texts that can be read; each of the others is one line on stderr."""
        try:
            rows = {} if options["manifest"] is None else manifest.read(options["manifest"])
        except manifest.ManifestError as error:
            raise CommandError(str(error)) from error
        known = Options(
            encoding=options["encoding"],
            sentence=lambda error: reasons.sentence(error.reason),
            manifest=rows,
            published=options["published"],
            region=options["region"],
        )
        for found in text_files.texts(options["paths"], known):
            if isinstance(found, TextFile):
                if is_read_in_part(found.text):
                    said = reasons.sentence({"code": "read_in_part", "params": {"most": f"{MOST_NUMERALS:,}"}})
                    self.stderr.write(f"{found.name}: {said}")
                yield found
            else:
                self.unreadable += 1
                self.stderr.write(str(found))


def readings_of(text: TextFile) -> list[Reading]:
    return extract(text.text, published=text.published, region=text.region, blocks=text.blocks)


def _moment(text: str) -> date | datetime:
    try:
        return manifest.parse_published(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text} is no date; write 2024-10-23 or 2024-10-24T01:35") from error


def _encoding(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        raise ArgumentTypeError(f"{name} is no encoding; write utf-8, big5, gb18030 …") from error
