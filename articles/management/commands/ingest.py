"""How do files come into a story from the command line? Received and read at once, one after the other."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError

from articles import ingest, stories
from articles.models import Article, Figure, Story
from articles.wording import reasons
from factcheck import manifest, text_files
from factcheck.formats.decoding import Decoded
from factcheck.formats.document import Document


class Command(BaseCommand):
    help = "Stores articles in a story and reads them. What cannot be read is one line on stderr and exit status 1."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help="a file of any format that is read, or a folder or .zip of them"
        )
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
        known_of = text_files.Options(sentence=lambda error: reasons.sentence(error.reason))
        for path in text_files.files(options["paths"]):
            found = [("", b"", path)] if isinstance(path, Exception) else text_files.documents(path, known_of)
            for inside, data, document in found:
                if isinstance(document, Exception):
                    self.stderr.write(str(document))
                    failed += 1
                    continue
                name = (inside or str(path)).rsplit("/", 1)[-1]
                row = rows.get(name, manifest.Row(file=name))
                article = _receive(data, name, document, row, story, options["outlet"])
                nameless += article.outlet.is_unknown
                if article.state == Article.State.FAILED:
                    self.stderr.write(f"{path}: {article.reason_text}")
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


def _receive(data: bytes, name: str, document: Document, row: manifest.Row, story: Story, outlet: str | None) -> Article:
    """The article, read to its end. One that was there is read only when its reading has not ended."""
    own = document.proposed
    article = ingest.receive(
        Decoded(text=document.text, encoding=document.encoding, notes=document.notes),
        original=data,
        name=name,
        story=story,
        later=False,
        blocks=[block.to_json() for block in document.blocks],
        outlet=outlet or row.outlet or own.outlet,
        region=row.region or own.region,
        title=row.title or own.title,
        byline=own.byline,
        url=row.url or own.url,
        published=row.published or own.published,
        language=own.language,
    )
    if article.state != Article.State.DONE:
        ingest.read(article.pk)
        article.refresh_from_db(fields=["state", "reason"])
    return article


def _counts(story: Story) -> str:
    counts = Figure.objects.in_story(story).relation_counts()
    said = ", ".join(f"{number} {relation.replace('_', ' ')}" for relation, number in sorted(counts.items()))
    return f"{sum(counts.values())} figures{f' ({said})' if said else ''}."
