"""Do hostile files harm the desk by any door? All that tests/hostile makes, through each, with web and workers running."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import desk as whole
import near_worker
from doors import DOORS, ITEMS, Run, answers, until, waiting

from tests.factcheck.fetching.servers import serving
from tests.hostile.corpus import corpus
from tests.hostile.hostile import GOOD

MOST_SECONDS, MOST_GROWTH = 60.0, 50 * 2**20
FAULTS = ("program_error", "engine_error", "item_given_up", "given_up")
MB = 2**20


def walk(run: Run, name: str) -> None:
    """One door: sends all, waits for their ends, opens every page of them, and has a good text read behind them."""
    story, begun, faults = f"door {name}", time.monotonic(), len(run.faults)
    DOORS[name](run, story)
    if stuck := until(lambda: waiting(story)):
        run.faults.append(f"{name}: {stuck} stuck")
    states = dict(whole.rows(f"SELECT i.state, count(*) FROM {ITEMS} GROUP BY i.state", story))
    for what, code, number in whole.rows(
        f"SELECT min(i.name), i.reason->>'code', count(*) FROM {ITEMS} WHERE i.state IN ('failed', 'asks') GROUP BY 2", story
    ):
        if not code or code in FAULTS:
            run.faults.append(f"{name}: {number} {code} ({what[-60:]!a})")
    for path, sql in (
        ("/items/%s/", f"SELECT i.id FROM {ITEMS}"),
        ("/batches/%s/", f"SELECT DISTINCT i.batch_id FROM {ITEMS}"),
        ("/items/%s/encoding/", f"SELECT i.id FROM {ITEMS} WHERE i.state = 'asks'"),
        ("/articles/%s/", "SELECT a.id FROM articles_article a JOIN articles_story s ON s.id = a.story_id AND s.name = %s"),
    ):
        for (key,) in whole.rows(sql, story):
            run.get(path % key)
    after(run, name)
    said = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
    print(f"{name:10}  {said or 'no items'}; {time.monotonic() - begun:.0f} s, {len(run.faults) - faults} faults", flush=True)


def after(run: Run, name: str) -> None:
    """The next item is read as if nothing had been."""
    run.post("/upload/", {"new_story": f"after {name}", "text": f"{GOOD}（{name}之後）"}, [])
    until(lambda: waiting(f"after {name}"))
    sql = f"SELECT count(*) FROM {ITEMS} JOIN articles_claim c ON c.article_id = i.article_id WHERE c.quote = '17.4億元'"
    if not whole.rows(sql, f"after {name}")[0][0]:
        run.faults.append(f"{name}: the next text was not read")


def slowest(number: int = 3) -> list[tuple[float, str, str]]:
    """Seconds of the longest jobs, with what they were about."""
    return [
        (float(seconds), task, str(args))
        for seconds, task, args in whole.rows(
            """SELECT extract(epoch FROM ended - at), task_name, args FROM (
                SELECT job_id, type, at, lead(at) OVER (PARTITION BY job_id ORDER BY id) AS ended FROM procrastinate_events
            ) AS event JOIN procrastinate_jobs AS job ON job.id = job_id
            WHERE type = 'started' AND ended IS NOT NULL AND queue_name <> 'house' ORDER BY 1 DESC LIMIT %s""",
            number,
        )
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--doors", nargs="*", choices=DOORS, default=list(DOORS))
    parser.add_argument("--only", default="", help="files whose kind or name holds these letters")
    options = parser.parse_args()
    files = [one for one in corpus() if options.only in f"{one.kind} {one.name}"]
    with tempfile.TemporaryDirectory(prefix="factcheck-hostile-") as temporary, serving(answers(files)) as site:
        os.environ |= {"FACTCHECK_BENCH_WEB": str(site.port), "TMPDIR": temporary}
        Path(temporary).chmod(0o777)
        before = outside(temporary)
        with whole.desk(workers=2, worker=[str(Path(near_worker.__file__))]) as desk:
            run = Run(desk, site, whole.editor(), files)
            print(f"{len(files)} files, doors: {', '.join(options.doors)}")
            faults = attack(run, options.doors)
            if (now := outside(temporary)) != before:
                faults.append(f"written: {sorted(now - before)}")
    print("\n".join(faults) or "no faults")
    sys.exit(1 if faults else 0)


def attack(run: Run, doors: list[str]) -> list[str]:
    """All doors in turn; what went wrong."""
    workers = [name for name in run.desk.commands if name.startswith("worker")]
    for number in range(20):  # what is loaded and built once is loaded and built before
        run.post("/upload/", {"new_story": "before"}, [(f"{number}.txt", f"{GOOD}（{number}）".encode() * 20)])
    until(lambda: waiting("before"))
    pids = {name: run.desk.running[name].pid for name in workers}
    held = {name: whole.memory(pid) for name, pid in pids.items()}
    for door in doors:
        walk(run, door)
        grown = {name: whole.memory(pid) - held[name] for name, pid in pids.items()}
        print(f"            {_listed(grown, sign='+')} since the beginning; most so far {_listed(run.desk.peaks)}", flush=True)
    for name, more in grown.items():
        if run.desk.running[name].pid != pids[name]:
            run.faults.append(f"{name} has died")
        elif more > MOST_GROWTH:
            run.faults.append(f"{name} has grown by {more / MB:.0f} MB")
    for seconds, task, args in slowest():
        print(f"slowest     {seconds:.1f} s  {task} {args}")
        if seconds > MOST_SECONDS:
            run.faults.append(f"{task} {args} took {seconds:.0f} s")
    failed = whole.rows("SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'")[0][0]
    print(f"answers     {dict(sorted(run.answers.items()))}; {failed} jobs failed")
    return run.faults


def _listed(bytes_of: dict[str, int], *, sign: str = "") -> str:
    return ", ".join(f"{name} {number / MB:{sign}.0f} MB" for name, number in sorted(bytes_of.items()))


def outside(temporary: str) -> set[str]:
    """What lies where nothing is to be written: beside the program, among temporary files, and where the archives' names lead."""
    own = {path.name for path in whole.ROOT.iterdir()} - {"var"}
    kept = {path.name for path in Path(temporary).iterdir() if not path.name.startswith("factcheck-")}
    return own | kept | {str(path) for path in Path("/tmp").glob("factcheck-escaped*")}


if __name__ == "__main__":
    main()
