"""By which doors does anything come onto the desk? Each takes all files of a run into one story, as browsers and people do."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import quote

import desk as whole

from tests.factcheck.fetching.servers import Server, page
from tests.hostile.feeds import entry, feeds, rss
from tests.hostile.hostile import GOOD, Hostile, packed

PATIENCE = 300  #: seconds in which nothing moves: what waits then is stuck
TOGETHER, WEIGHT = 20, 20 * 2**20  #: files and bytes of one request, archive or mail
TYPES = ("text/html; charset=utf-8", "text/plain", "application/octet-stream", "application/pdf")
ITEMS = "articles_item i JOIN articles_batch b ON b.id = i.batch_id JOIN articles_story s ON s.id = b.story_id AND s.name = %s"


@dataclass
class Run:
    """The desk under attack, and what it has answered."""

    desk: whole.Desk
    site: Server
    cookie: str
    files: list[Hostile]
    answers: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def post(self, path: str, fields: dict[str, str], files: list[tuple[str, bytes]], *, name: str = "uploads") -> dict[str, str]:
        body, kind = whole.form(fields, files, name=name)
        return self._seen(path, *self.desk.post(path, body, Cookie=self.cookie, Content_Type=kind))

    def get(self, path: str) -> None:
        self._seen(path, *self.desk.get(path, Cookie=self.cookie))

    def _seen(self, path: str, status: int, headers: dict[str, str]) -> dict[str, str]:
        self.answers[status] += 1
        if status >= 500 or status == 0:
            self.faults.append(f"{path} answered {status}")
        return headers

    def address(self, path: str) -> str:
        return f"http://news.example:{self.site.port}/{path}"

    def groups(self) -> Iterator[list[tuple[str, bytes]]]:
        """Names as a browser sends them, and bytes."""
        group: list[tuple[str, bytes]] = []
        for number, one in enumerate(self.files):
            data = one.make()
            if group and (len(group) == TOGETHER or sum(len(held) for _name, held in group) + len(data) > WEIGHT):
                yield group
                group = []
            group.append((f"{number}-{in_a_header(one.name)}", data))
        yield group


def by_form(run: Run, story: str) -> None:
    for group in run.groups():
        run.post("/upload/", {"new_story": story}, group)


def by_paste(run: Run, story: str, path: str = "/upload/") -> None:
    for one in run.files:
        title = in_a_header(one.name)[:500]
        run.post(path, {"new_story": story, "title": title, "text": one.make().decode("utf_8", "replace")}, [])


def by_selection(run: Run, story: str) -> None:
    by_paste(run, story, "/send/")


def by_address(run: Run, story: str) -> None:
    lines = [run.address(f"file/{number}/{quote(one.name[-40:])}") for number, one in enumerate(run.files)]
    for place in range(0, len(lines), 100):
        run.post("/upload/", {"new_story": story, "addresses": "\n".join(lines[place : place + 100])}, [])


def by_feed(run: Run, story: str) -> None:
    from articles.stories import open_story

    key = str(open_story(story).pk)
    listing = [f"listing/{place}" for place in range(0, len(run.files), TOGETHER)]
    for number, path in enumerate([*listing, *(f"feed/{place}" for place in range(len(list(feeds()))))]):
        run.post("/feeds/follow/", {"outlet": f"媒體{number}", "address": run.address(path), "story": key}, [])
    until(lambda: whole.rows("SELECT count(*) FROM articles_feed WHERE checked_at IS NULL")[0][0])
    for (feed,) in whole.rows("SELECT id FROM articles_feed"):
        run.get(f"/feeds/{feed}/")


def by_zip(run: Run, story: str) -> None:
    for number, group in enumerate(run.groups()):
        run.post("/upload/", {"new_story": story}, [(f"{number}.zip", packed(group))])


def by_mail(run: Run, story: str) -> None:
    for number, group in enumerate(run.groups()):
        mail = EmailMessage()
        mail["Subject"] = "遠山年報"
        mail.set_content(f"{GOOD}（{number}）")
        for name, data in group:
            mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name[:200])
        run.post("/upload/", {"new_story": story}, [(f"{number}.eml", mail.as_bytes())])


def by_backfill(run: Run, story: str) -> None:
    with folder(run) as place:
        command(run, "backfill", place, "--story", story)


def by_ingest(run: Run, story: str) -> None:
    """Read at once, by the command itself: no items, only articles."""
    with folder(run) as place:
        command(run, "ingest", place, "--story", story)


def by_next_version(run: Run, story: str) -> None:
    bases = [(f"{number}.txt", f"{GOOD}（原文{number}）".encode()) for number in range(len(run.files))]
    for place in range(0, len(bases), 100):
        run.post("/upload/", {"new_story": story}, bases[place : place + 100])
    until(lambda: waiting(story))
    keys = whole.rows(f"SELECT i.article_id FROM {ITEMS} ORDER BY i.id", story)
    for (key,), one in zip(keys, run.files, strict=True):
        run.post(f"/articles/{key}/new-version/", {}, [(in_a_header(one.name), one.make())], name="file")


def by_source(run: Run, story: str) -> None:
    """Kept and never read: as a file, and as the archived copy of an address."""
    run.post("/upload/", {"new_story": story, "text": f"{GOOD}（{story}）"}, [])
    until(lambda: waiting(story))
    ((claim,),) = whole.rows(f"SELECT max(c.id) FROM {ITEMS} JOIN articles_claim c ON c.article_id = i.article_id", story)
    for number, one in enumerate(run.files):
        said = {"title": f"{number}", "passage": "-", "url": run.address(f"file/{number}")}
        run.post(f"/claims/{claim}/cite/", said, [(in_a_header(one.name), one.make())], name="file")
    until(lambda: whole.rows("SELECT count(*) FROM articles_source WHERE archive_state = 'waiting'")[0][0])
    states = Counter(state for (state,) in whole.rows("SELECT archive_state FROM articles_source"))
    print(f"            sources: {dict(states)}")
    for (key,) in whole.rows("SELECT id FROM articles_source"):
        run.get(f"/sources/{key}/")
        run.get(f"/sources/{key}/file/")
    for (key,) in whole.rows("SELECT id FROM articles_snapshot ORDER BY id LIMIT 500"):
        run.get(f"/snapshots/{key}/")


def by_encoding(run: Run, story: str) -> None:
    """Whatever asks, wherever it came in, is read in one that somebody has chosen."""
    for number, (key,) in enumerate(whole.rows("SELECT id FROM articles_item WHERE state = 'asks'")):
        run.post(f"/items/{key}/read-as/", {"encoding": ("gb18030", "big5hkscs", "utf_16_le", "cp1252")[number % 4]}, [])
    until(lambda: whole.rows("SELECT count(*) FROM articles_item WHERE state IN ('received', 'reading', 'lining_up')")[0][0])


DOORS: dict[str, Callable[[Run, str], None]] = {
    "form": by_form,
    "zip": by_zip,
    "mail": by_mail,
    "paste": by_paste,
    "send": by_selection,
    "address": by_address,
    "feed": by_feed,
    "backfill": by_backfill,
    "ingest": by_ingest,
    "version": by_next_version,
    "source": by_source,
    "encoding": by_encoding,
}


def waiting(story: str) -> int:
    sql = f"SELECT count(*) FROM {ITEMS} WHERE i.state IN ('received', 'reading', 'lining_up')"
    return int(whole.rows(sql, story)[0][0])


def until(left: Callable[[], int]) -> int:
    """Until nothing is left, or nothing moves; how many are left."""
    before, since = left(), time.monotonic()
    while before and time.monotonic() - since < PATIENCE:
        time.sleep(0.5)
        if (now := left()) != before:
            before, since = now, time.monotonic()
    return before


def answers(files: list[Hostile]) -> Callable[[Any, bytes], None]:
    """What the site of the bench gives: a file, a feed that lists some, or a hostile feed."""
    bad = list(feeds())

    def answer(connection: Any, asked: bytes) -> None:
        parts = asked.split(b" ", 2)[1].decode("ascii", "replace").split("/")
        kind, number = parts[1], int(parts[2]) if len(parts) > 2 and parts[2].isdigit() else 0
        port = connection.getsockname()[1]
        if kind == "listing":
            places = range(number, min(len(files), number + TOGETHER))
            body = rss("".join(entry(f"http://news.example:{port}/file/{place}", files[place].name) for place in places))
        else:
            body = bad[number].make() if kind == "feed" else files[number].make()
        page(body, content_type=TYPES[number % len(TYPES)])(connection, asked)

    return answer


def in_a_header(name: str) -> str:
    """As a browser sends it: quotes and line ends are written as %22 and so on."""
    return name.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22").replace("\x00", "")[-1_000:] or "blob"


def on_a_disk(name: str) -> str:
    return name.replace("/", "_").replace("\x00", "_").encode("utf_8", "replace")[-200:].decode("utf_8", "ignore") or "blob"


@contextmanager
def folder(run: Run) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=run.desk.home) as made:
        for number, one in enumerate(run.files):
            (Path(made) / f"{number}-{on_a_disk(one.name)}").write_bytes(one.make())
        yield made


def command(run: Run, *words: str) -> None:
    """A command of the desk; that some files cannot be read is its exit status, and no fault."""
    done = subprocess.run([sys.executable, "manage.py", *words], cwd=whole.ROOT, capture_output=True, text=True, check=False)
    print(f"            {done.stdout.strip()[-300:]}")
    if "Traceback" in done.stderr or done.returncode not in (0, 1):
        run.faults.append(f"{words[0]} ended with {done.returncode}: {done.stderr[-500:]}")
