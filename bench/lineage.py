"""Are copies found, quickly, and only copies? Recall on synthetic edits, time and size in an archive, and pairs for the eye.

    .venv/bin/python bench/lineage.py PATH …                    recall: each text edited as copies are, and looked for
    .venv/bin/python bench/lineage.py PATH … --archive          every text into a throw-away database, one after the other
    .venv/bin/python bench/lineage.py PATH … --show 40          pairs of two outlets at random, with what differs

A PATH is a .jsonl or .jsonl.gz whose rows, or their `articles`, have a `text` and may have `outlet` and `published`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from opencc import OpenCC

from factcheck import lineage
from factcheck.lineage import Carrier, Passage

SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?\n]?")
NUMBER = re.compile(r"[0-9]{2,}(?:\.[0-9]+)?")
LEAST = 120  #: characters of a text that is edited


class Told(NamedTuple):
    text: str
    outlet: str
    published: str


def read(paths: Sequence[Path]) -> list[Told]:
    """Every text once for each outlet, the earliest first."""
    found: dict[tuple[str, str], Told] = {}
    for path in paths:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                for part in row.get("articles", [row]):
                    told = Told(part["text"].strip(), part.get("outlet") or path.name, part.get("published") or "")
                    if told.text:
                        found.setdefault((told.text, told.outlet), told)
    return sorted(found.values(), key=lambda told: told.published)


# --- recall -----------------------------------------------------------------


def edits() -> dict[str, Callable[[str], str]]:
    chance = random.Random(1)
    to_traditional, to_taiwan, to_mainland = OpenCC("s2t"), OpenCC("s2twp"), OpenCC("tw2sp")

    def other_script(text: str) -> str:
        simplified = to_mainland.convert(text)
        return str(to_traditional.convert(text) if simplified == text else OpenCC("t2s").convert(text))

    def other_region(text: str) -> str:
        simplified = to_mainland.convert(text)
        return str(to_taiwan.convert(text) if simplified == text else simplified)

    def sentence_dropped(text: str) -> str:
        sentences = [sentence for sentence in SENTENCE.findall(text) if sentence]
        if len(sentences) > 1:
            sentences.pop(chance.randrange(len(sentences)))
        return "".join(sentences)

    def number_changed(text: str) -> str:
        numbers = list(NUMBER.finditer(text))
        if not numbers:
            return text
        number = chance.choice(numbers)
        last = number.end() - 1
        return text[:last] + str((int(text[last]) + 1) % 10) + text[last + 1 :]

    def reworded(text: str) -> str:
        """Two characters in every forty are others."""
        return "".join("另" if at % 40 in (19, 20) else letter for at, letter in enumerate(text))

    def all_of_it(text: str) -> str:
        return reworded(number_changed(sentence_dropped(other_region(text))))

    return {
        "word for word": str,
        "other script": other_script,
        "other region's words": other_region,
        "a sentence dropped": sentence_dropped,
        "a number changed": number_changed,
        "two characters in forty": reworded,
        "all of it": all_of_it,
    }


def recall(told: Sequence[Told], count: int) -> None:
    texts = [each.text for each in told if len(each.text) >= LEAST]
    chosen = random.Random(2).sample(texts, min(count, len(texts)))
    print(f"{len(chosen)} texts of {LEAST} characters and more")
    print(f"{'edit':26} {'found':>7} {'by fingerprints':>16} {'covered':>8} {'number found':>13}")
    for name, edit in edits().items():
        found = [_found(text, edit(text)) for text in chosen]
        shared, covered, altered = ([row[place] for row in found if row[place] is not None] for place in (0, 1, 2))
        both = sum(by and part > 0 for by, part, _ in found) / len(found)
        by, part = sum(map(bool, shared)) / len(shared), statistics.mean(float(each or 0) for each in covered)
        said = f"{sum(filter(None, altered)) / len(altered):13.1%}" if altered and "number" in name else ""
        print(f"{name:26} {both:7.1%} {by:16.1%} {part:8.1%} {said}")


def _found(text: str, edited: str) -> tuple[bool, float, bool | None]:
    """Whether a fingerprint is shared, what part of the edited text is found, and whether the changed number is."""
    one, other = lineage.tokens(text), lineage.tokens(edited)
    shared = {mark.hash for mark in lineage.fingerprints(one)} & {mark.hash for mark in lineage.fingerprints(other)}
    passages = lineage.passages(one, other)
    part = sum(passage.other_end - passage.other_start for passage in passages) / max(1, len(edited.strip()))
    altered = None if text == edited else any(passage.changed for passage in passages)
    return bool(shared), part, altered


# --- pairs for the eye ------------------------------------------------------


def pairs(told: Sequence[Told]) -> Iterator[tuple[Told, Told, Passage]]:
    for copied in lineage.among([Carrier(text=each.text, outlet=each.outlet) for each in told]):
        earlier, later = told[copied.earlier], told[copied.later]
        if earlier.outlet != later.outlet:
            yield earlier, later, copied.passage


def show(told: Sequence[Told], count: int) -> None:
    found = list(pairs(told))
    print(f"{len(found)} passages that two outlets carry, of {len(told)} texts\n")
    for number, (earlier, later, passage) in enumerate(random.Random(3).sample(found, min(count, len(found))), 1):
        who = " → ".join(f"{each.outlet} {each.published[:16]}" for each in (earlier, later))
        print(f"{number:3} {who}: {passage.alike} tokens alike")
        print(f"    {' '.join(earlier.text[passage.start : passage.end].split())[:160]}")
        print(f"    {' '.join(later.text[passage.other_start : passage.other_end].split())[:160]}")
        for pair in passage.changed:
            print(f"    {earlier.text[pair.start : pair.end]} → {later.text[pair.other_start : pair.other_end]}")


# --- the archive ------------------------------------------------------------


def archive(told: Sequence[Told]) -> None:
    """Every text received and set against all before it; the time of the last thousand, and the size of the tables."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.models import F

    from articles import copies
    from articles.models import Article, CopiedPassage, Outlet, Story

    call_command("migrate", verbosity=0)
    story = Story.objects.create(name="archive", slug="archive")
    outlets = {name: Outlet.objects.create(name=name) for name in sorted({each.outlet for each in told})}
    rows = [_article(each, story, outlets[each.outlet], number) for number, each in enumerate(told)]
    Article.objects.bulk_create(rows, batch_size=1000)
    seconds: list[float] = []
    processor: list[float] = []
    for number, key in enumerate(Article.objects.order_by("pk").values_list("pk", flat=True), 1):
        article = Article.objects.get(pk=key)
        begun, busy = time.perf_counter(), time.process_time()
        copies.sign(article)
        copies.find(article)
        seconds.append(time.perf_counter() - begun)
        processor.append(time.process_time() - busy)
        if number % 5000 == 0 or number == len(rows):
            last = sorted(seconds[-1000:])
            print(
                f"{number:7} articles: {statistics.median(last) * 1000:.1f} ms an article, "
                f"{last[int(len(last) * 0.95)] * 1000:.1f} ms for the slowest twentieth; "
                f"{statistics.mean(processor[-1000:]) * 1000:.1f} ms of this process's processor",
                flush=True,
            )
    with connection.cursor() as cursor:
        for model in ("fingerprint", "copiedpassage", "article"):
            cursor.execute("SELECT pg_total_relation_size(%s), count(*) FROM articles_" + model, [f"articles_{model}"])
            size, count = cursor.fetchone()
            print(f"{model:14} {count:9,} rows {size / 1e6:8.1f} MB, {size / len(rows):,.0f} bytes an article")
    print(f"{CopiedPassage.objects.exclude(earlier__outlet=F('later__outlet')).count():,} passages of two outlets")


def _article(told: Told, story: Any, outlet: Any, number: int) -> Any:
    from django.utils import timezone

    from articles.models import Article

    moment = datetime.fromisoformat(told.published) if told.published else None
    if moment is not None and timezone.is_naive(moment):
        moment = timezone.make_aware(moment)
    return Article(
        story=story,
        outlet=outlet,
        title=told.text[:40],
        text=told.text,
        original=b"",
        encoding="utf_8",
        sha256=f"{number:064}",
        published_at=moment,
        state="done",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--texts", type=int, default=400, help="how many texts are edited (default: 400)")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print so many pairs of two outlets, at random")
    parser.add_argument("--archive", action="store_true", help="measure time and size in a throw-away database")
    options = parser.parse_args()
    told = read(options.paths)
    if options.show:
        show(told, options.show)
    elif options.archive:
        from throwaway import empty_record

        with empty_record():
            archive(told)
    else:
        recall(told, options.texts)


if __name__ == "__main__":
    main()
