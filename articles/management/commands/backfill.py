"""How does a whole archive come into a story? Every file of a folder is sent and waits for a worker; stopped, it goes on."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from articles import batches, job_queue, stories
from articles.batches import Sent
from articles.models import Article, Batch, Item, Story
from factcheck import manifest

TOGETHER = 50  #: files of one transaction
MOST_BYTES = 32 * 2**20  #: of one transaction
OFTEN, SELDOM = 0.2, 5.0  #: seconds between drawings of the bar; between lines where no terminal is
WIDTH = 30  #: characters of the bar


@dataclass(frozen=True)
class Found:
    """A file with its name below the folder; without a hash it is too large to be sent."""

    path: Path
    name: str
    digest: str
    size: int


@dataclass
class Counts:
    """How many files came to what."""

    sent: int = 0
    there: int = 0
    refused: int = 0
    unreadable: int = 0


class Command(BaseCommand):
    help = (
        "Sends every file of a folder, with those below it, into a story; workers read them. Ctrl-C stops it, and the same "
        "command goes on: what is in the story is known by its content. What cannot be sent is one line on stderr."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR", help="a folder of articles, or of zips of them")
        parser.add_argument("--story", required=True, help="the story's name; opened when there is none")
        parser.add_argument("--outlet", default="", help="the outlet of every file; without it the manifest or the text says")
        parser.add_argument("--manifest", type=Path, help="a CSV with the columns file, outlet, region, title, url, published")

    def handle(self, *args: Any, **options: Any) -> None:
        self.folder: Path = options["folder"]
        if not self.folder.is_dir():
            raise CommandError(f"{self.folder} is no folder.")
        try:
            self.rows = {} if options["manifest"] is None else manifest.read(options["manifest"])
            story = stories.open_story(options["story"])
        except ValueError as error:
            raise CommandError(str(error)) from error
        paths = sorted(path for path in self.folder.rglob("*") if path.is_file() and not path.name.startswith("."))
        counts, self.shown, self.begun, self.done, self.total = Counts(), 0.0, time.monotonic(), 0, len(paths)
        try:
            self.send_all(story, paths, counts, outlet=options["outlet"])
        except KeyboardInterrupt:
            self.progress(last=True)
            self.stderr.write("Stopped. What was sent stays; the same command goes on with the rest.")
            self.report(story, counts)
            sys.exit(130)
        self.progress(last=True)
        self.report(story, counts)
        if counts.unreadable:
            sys.exit(1)

    def send_all(self, story: Story, paths: Sequence[Path], counts: Counts, *, outlet: str) -> None:
        batch: Batch | None = None
        for group in self.groups(paths, counts):
            fresh = _unknown(story, group)
            counts.there += len(group) - len(fresh)
            if fresh:
                batch = batch or batches.open_batch(story, outlet=outlet)
                self.send(batch, fresh, counts)
            self.done += len(group)
            self.progress()

    def groups(self, paths: Sequence[Path], counts: Counts) -> Iterator[list[Found]]:
        """Files of one transaction, each with its hash and size."""
        group: list[Found] = []
        weight = 0
        for path in paths:
            try:
                with path.open("rb") as file:
                    size = path.stat().st_size
                    digest = file_digest(file, "sha256").hexdigest() if size <= settings.MAX_FILE_BYTES else ""
            except OSError as error:
                self.stderr.write(f"{path}: it cannot be read: {error.strerror or error}.")
                counts.unreadable += 1
                self.done += 1
                continue
            if group and (len(group) >= TOGETHER or weight + size > MOST_BYTES):
                yield group
                group, weight = [], 0
            group.append(Found(path, path.relative_to(self.folder).as_posix(), digest, size))
            weight += size if digest else 0
        if group:
            yield group

    def send(self, batch: Batch, group: Sequence[Found], counts: Counts) -> None:
        with ExitStack() as opened:
            things = [
                Sent(
                    name=file.name,
                    file=opened.enter_context(file.path.open("rb")) if file.digest else None,
                    size=file.size,
                    details=self.details(file.path),
                )
                for file in group
            ]
            items = batches.send(batch, things, priority=job_queue.ARCHIVE)
        counts.sent += len(items)
        counts.there += len(group) - len(items)
        counts.refused += sum(item.state == Item.State.FAILED for item in items)

    def details(self, path: Path) -> dict[str, Any]:
        """What the manifest says of this file; a date as it is written there."""
        said = asdict(self.rows.get(path.name, manifest.Row(file=path.name)))
        del said["file"]
        if said["published"] is not None:
            said["published"] = said["published"].isoformat()
        return {name: value for name, value in said.items() if value}

    def progress(self, *, last: bool = False) -> None:
        """A bar that is drawn over itself on a terminal, and a line now and then elsewhere."""
        seconds = time.monotonic() - self.begun
        bar = self.stderr.isatty()
        if not last and seconds - self.shown < (OFTEN if bar else SELDOM):
            return
        self.shown = seconds
        said = f"{self.done:,} / {self.total:,} files, {self.done / seconds if seconds else 0:.0f} a second"
        full = WIDTH * self.done // self.total if self.total else WIDTH
        drawn = f"\r[{'#' * full}{'.' * (WIDTH - full)}] {said} "
        self.stderr.write(drawn if bar else said, ending="\n" if last or not bar else "")

    def report(self, story: Story, counts: Counts) -> None:
        waiting = Item.objects.in_story(story).waiting().count()
        self.stdout.write(
            f"{story.name}: {counts.sent} sent, of these {counts.refused} too large; {counts.there} there already; "
            f"{counts.unreadable} unreadable. {waiting} wait for a worker."
        )


def _unknown(story: Story, group: Sequence[Found]) -> list[Found]:
    """Those that the story does not hold, neither as an article nor on the way to one."""
    digests = [file.digest for file in group if file.digest]
    known = set(Article.objects.in_story(story).filter(sha256__in=digests).values_list("sha256", flat=True))
    items = Item.objects.in_story(story)
    known |= set(items.filter(sha256__in=digests).values_list("sha256", flat=True))
    large = [file.name for file in group if not file.digest]
    refused = set(items.without_content().filter(name__in=large).values_list("name", flat=True))
    return [file for file in group if (file.digest not in known if file.digest else file.name not in refused)]
