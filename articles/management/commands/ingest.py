"""How do files come into a story from the command line? Received and read at once, one after the other."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError

from articles import ingest, stories, texts
from articles.models import Article, Figure, Story
from factcheck import manifest


class Command(BaseCommand):
    help = "Stores articles in a story and reads them. What cannot be read is one line on stderr and exit status 1."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a text file, or a folder with .txt files")
        parser.add_argument("--story", required=True, help="the story's name; opened when there is none")
        parser.add_argument("--outlet", help="the outlet of every file; without it the manifest or the text says")
        parser.add_argument("--manifest", type=Path, help="a CSV with the columns file, outlet, region, title, url, published")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rows = {} if options["manifest"] is None else manifest.read(options["manifest"])
            story = stories.open_story(options["story"])
        except ValueError as error:
            raise CommandError(str(error)) from error
        read, known, failed, nameless = 0, 0, 0, 0
        for path in _files(options["paths"]):
            try:
                article = _receive(path, rows.get(path.name, manifest.Row(file=path.name)), story, options["outlet"])
            except texts.Unreadable as error:
                self._complain(path, str(error))
                failed += 1
            except OSError as error:
                self._complain(path, f"it cannot be read: {error.strerror or error}.")
                failed += 1
            else:
                nameless += article.outlet.is_unknown
                if article.state == Article.State.FAILED:
                    self._complain(path, article.reason_text)
                    failed += 1
                else:
                    known, read = known + article.was_there, read + (not article.was_there)
        self.stdout.write(f"{story.name}: {read} read, {known} there already, {failed} failed. {_counts(story)}")
        if nameless:
            self.stdout.write(
                f"No outlet is known of {nameless}: that such articles agree confirms nothing. "
                "Name it with --outlet or --manifest, or on the article's page."
            )
        if failed:
            sys.exit(1)

    def _complain(self, path: Path, sentence: str) -> None:
        self.stderr.write(f"{path}: {sentence}")


def _receive(path: Path, row: manifest.Row, story: Story, outlet: str | None) -> Article:
    """The article, read to its end. One that was there is read only when its reading has not ended."""
    article = ingest.receive_file(
        path.read_bytes(),
        name=path.name,
        story=story,
        later=False,
        outlet=outlet or row.outlet,
        region=row.region,
        title=row.title,
        url=row.url,
        published=row.published,
    )
    if article.state != Article.State.DONE:
        ingest.read(article.pk)
        article.refresh_from_db(fields=["state", "reason"])
    return article


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Each file; a folder stands for its .txt files, and for itself, which cannot be read, when it has none."""
    for path in paths:
        found = sorted(path.glob("*.txt")) if path.is_dir() else []
        yield from found or [path]


def _counts(story: Story) -> str:
    counts = Figure.objects.in_story(story).relation_counts()
    said = ", ".join(f"{number} {relation.replace('_', ' ')}" for relation, number in sorted(counts.items()))
    return f"{sum(counts.values())} figures{f' ({said})' if said else ''}."
