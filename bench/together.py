"""Do twenty editors at once lose anything? They mark, comment and ask for news over HTTP for a minute, on shared figures."""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import desk as running  # noqa: E402 -- the path comes first

if TYPE_CHECKING:
    from desk import Desk

WORDS = ("agree", "conflict", "unclear")
P95 = 0.5  #: seconds that an editor waits for, at the most, nineteen times of twenty
NEWS_EVERY = 3.0  #: seconds, as the page asks
WEB = 2  #: processes, as the README says


@dataclass
class Editor:
    """One person at one page, with what the desk has said to be saved."""

    number: int
    cookies: str
    figure: int
    claims: list[int]
    pause: float
    port: int
    marked: dict[int, tuple[str, str]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    times: dict[str, list[float]] = field(default_factory=lambda: {"mark": [], "comment": [], "news": [], "page": []})
    answers: Counter[str] = field(default_factory=Counter)
    stamp: str = ""

    def work(self, until: float) -> None:
        """As a quick person does: an act, a breath, an act; the page asks for news by itself."""
        chance = random.Random(self.number)
        self.connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        page = self._ask("page", "GET", f"/figures/{self.figure}/", {})
        self._keep_stamp(page)
        asked = time.monotonic() + chance.random() * NEWS_EVERY
        while time.monotonic() < until:
            time.sleep(self.pause * (0.5 + chance.random()))
            if time.monotonic() > asked:
                self._keep_stamp(self._ask("news", "POST", f"/figures/{self.figure}/news/", {"stamp": self.stamp}))
                asked += NEWS_EVERY
            if chance.random() < 0.7:
                self._mark(chance)
            else:
                self._comment(chance)
        self.connection.close()

    def _mark(self, chance: random.Random) -> None:
        claim, word, note = chance.choice(self.claims), chance.choice(WORDS), f"{self.number}·{chance.random()}"
        if self._ask("mark", "POST", f"/claims/{claim}/mark/", {"word": word, "note": note}):
            self.marked[claim] = (word, note)

    def _comment(self, chance: random.Random) -> None:
        text = f"第{self.number}人 {len(self.said)} {chance.random()}"
        if self._ask("comment", "POST", f"/figures/{self.figure}/comment/", {"text": text}):
            self.said.append(text)

    def _keep_stamp(self, page: str) -> None:
        found = re.search(r'data-stamp="([^"]*)"', page)
        self.stamp = found[1] if found else self.stamp

    def _ask(self, kind: str, method: str, path: str, fields: dict[str, str]) -> str:
        """The answer's words; empty where it was an error. A page is asked for as a browser does, an act as htmx does."""
        headers = {"Cookie": self.cookies, "Content-Type": "application/x-www-form-urlencoded"}
        headers |= {"X-CSRFToken": running.CSRF, "HX-Request": "true"} if method == "POST" else {}
        begun = time.perf_counter()
        try:
            try:
                self.connection.request(method, path, urlencode(fields) or None, headers)
            except ConnectionError:  # the server ends what was idle for two seconds; a browser connects anew
                self.connection.close()
                self.connection.request(method, path, urlencode(fields) or None, headers)
            answer = self.connection.getresponse()
            body = answer.read().decode()
        except (OSError, HTTPException) as error:
            self.answers[f"{kind} {type(error).__name__}"] += 1
            self.connection.close()
            return ""
        self.times[kind].append(time.perf_counter() - begun)
        self.answers[f"{kind} {answer.status}"] += 1
        return body if answer.status == 200 else ""


def newsroom(figures: int, editors: int) -> list[tuple[int, list[int]]]:
    """The sample newsroom, and its figures that most outlets tell: each with the claims that its page shows."""
    from django.contrib.auth import get_user_model

    from articles import sample
    from articles.models import Figure

    sample.load(get_user_model().objects.create_superuser("loader"))
    told = Figure.objects.spoken().order_by("-claim_count")[:figures]
    return [(each.pk, list(each.claims.live().values_list("pk", flat=True)[:60])) for each in told]


COUNTS = """
    SELECT figure.id, agree_count, conflict_count, unclear_count, count(*) FILTER (WHERE word = 'agree'),
        count(*) FILTER (WHERE word = 'conflict'), count(*) FILTER (WHERE word = 'unclear')
    FROM articles_figure AS figure
    JOIN articles_claim AS claim ON claim.figure_id = figure.id AND claim.superseded_at IS NULL
    JOIN articles_mark AS mark ON mark.claim_id = claim.id GROUP BY figure.id
"""


def lost(editors: list[Editor]) -> list[str]:
    """What the desk said to be saved, and is not so in the record; and counts that are not those of the rows."""
    marks = {
        (claim, note.partition("·")[0]): (word, note)
        for claim, word, note in running.rows("SELECT claim_id, word, note FROM articles_mark")
    }
    said = {text for (text,) in running.rows("SELECT text FROM articles_comment")}
    found = []
    for editor in editors:
        for claim, kept in editor.marked.items():
            if (there := marks.get((claim, str(editor.number)))) != kept:
                found.append(f"mark of {editor.number} on {claim}: {kept}, in the record {there}")
        found += [f"comment: {text}" for text in editor.said if text not in said]
    rows = running.rows(COUNTS)
    return found + [f"figure {row[0]} counts {row[1:4]}, its marks are {row[4:]}" for row in rows if row[1:4] != row[4:]]


def report(editors: list[Editor], seconds: float) -> int:
    """Prints all counts; how many things are not as they should be."""
    answers: Counter[str] = sum((editor.answers for editor in editors), Counter())
    errors = sum(number for said, number in answers.items() if said.split()[1] not in ("200", "204"))
    acts = sum(len(editor.times[kind]) for editor in editors for kind in ("mark", "comment"))
    print(f"{len(editors)} editors, {seconds:.0f} s, {acts} acts, {acts / seconds:.1f} a second, load {os.getloadavg()[0]:.1f}")
    slow = 0
    for kind in ("page", "mark", "comment", "news"):
        times = sorted(each for editor in editors for each in editor.times[kind])
        if len(times) > 1:
            p50, p95 = statistics.median(times), times[int(len(times) * 0.95)]
            slow += kind != "page" and p95 >= P95
            print(f"{kind:8} {len(times):6} p50 {p50 * 1000:5.0f} ms  p95 {p95 * 1000:5.0f} ms  most {times[-1] * 1000:5.0f} ms")
    print("answers:", ", ".join(f"{said} × {number}" for said, number in sorted(answers.items())))
    gone = lost(editors)
    print(f"lost updates: {len(gone)}, errors: {errors}")
    for each in gone[:10]:
        print(" ", each)
    return len(gone) + errors + slow


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--editors", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--figures", type=int, default=5, help="over which the editors spread (default: 5)")
    parser.add_argument("--pause", type=float, default=2, help="seconds from an act to the next, on average (default: 2)")
    options = parser.parse_args()
    desk: Desk
    with running.desk(workers=0, web=WEB) as desk:
        figures = newsroom(options.figures, options.editors)
        editors = [
            Editor(
                number=number,
                cookies=running.editor(),
                figure=figures[number % len(figures)][0],
                claims=figures[number % len(figures)][1],
                pause=options.pause,
                port=desk.port,
            )
            for number in range(options.editors)
        ]
        until = time.monotonic() + options.seconds
        people = [threading.Thread(target=editor.work, args=(until,)) for editor in editors]
        for person in people:
            person.start()
        for person in people:
            person.join()
        wrong = report(editors, options.seconds)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
