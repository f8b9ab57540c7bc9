"""How many articles a second come onto the board? Receives, reads, stores and lines up real texts with two workers at once."""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

STORY_SIZE = 20  #: articles of one story


def receive(texts: list[str]) -> list[int]:
    """Stores the texts as articles of stories in a row; their keys."""
    from articles import ingest, stories

    keys = []
    for number, text in enumerate(texts):
        story = stories.open_story(f"story {number // STORY_SIZE}")
        article = ingest.receive_text(text, story=story, later=False, outlet=f"outlet {number % 12}", region="TW")
        if not article.was_there:
            keys.append(article.pk)
    return keys


def work(keys: list[int], start: Any, told: Any) -> None:
    """A worker: reads its articles to the end and says how long it and its processor took."""
    import django

    django.setup()
    from articles import ingest

    ingest.read(keys[0])  # what is built once is built before the clock runs
    start.wait()
    begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_utime
    for key in keys[1:]:
        ingest.read(key)
    told.put((time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_utime - before))


def report(texts: list[str], *, workers: int) -> float:
    """Prints what it takes; articles read a second."""
    from django.core.management import call_command
    from django.db import connections

    from articles.models import Article, Claim, Figure

    call_command("migrate", verbosity=0)
    begun = time.perf_counter()
    keys = receive(texts)
    print(f"received     {len(keys):,} articles, {len(keys) / (time.perf_counter() - begun):.0f} a second, one process")
    connections.close_all()
    context = multiprocessing.get_context("spawn")
    start, told = context.Barrier(workers + 1), context.Queue()
    # stories go to one worker each, as most articles of a story come in one after the other
    shares = [[key for place, key in enumerate(keys) if place // STORY_SIZE % workers == share] for share in range(workers)]
    running = [context.Process(target=work, args=(share, start, told)) for share in shares]
    for process in running:
        process.start()
    start.wait()
    begun = time.perf_counter()
    times = [told.get() for _process in running]
    seconds = time.perf_counter() - begun
    for process in running:
        process.join()
    rate = (len(keys) - workers) / seconds
    cpu = 1000 * sum(used for _wall, used in times) / (len(keys) - workers)
    print(f"read         {rate:.1f} articles a second with {workers} workers; {cpu:.1f} ms of a worker's processor each")
    done = Article.objects.filter(state="done").count()
    claims, lined_up = Claim.objects.live().count(), Claim.objects.live().lined_up().count()
    print(
        f"on the board {done:,} articles, {claims:,} claims, {lined_up:,} of them in {Figure.objects.spoken().count():,} figures"
    )
    return rate


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="texts; without any, files are made and sent: see coming_in.py")
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--at-least", type=float, default=60.0, help="articles a second, else the exit status is 1")
    options = parser.parse_args()
    if not options.paths:
        import coming_in

        sys.exit(0 if coming_in.report(number=options.articles, workers=options.workers) else 1)
    import texts as corpora
    from throwaway import empty_record

    chosen = [named.text for named in corpora.sample(list(corpora.read(options.paths)), options.articles)]
    with empty_record():
        rate = report(chosen, workers=options.workers)
    sys.exit(0 if rate >= options.at_least else 1)


if __name__ == "__main__":
    main()
