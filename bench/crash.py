"""What is lost when web, worker and database are killed while files come in? kill -9 at random moments, round after round."""

from __future__ import annotations

import argparse
import random
import sys
import threading
import time
from hashlib import sha256
from uuid import uuid4

import desk as whole
from companies import company

CLIENTS = 8
PATIENCE = 90  #: seconds without any progress, three times the lease of a dead worker: what waits then is stuck
VICTIMS = ("web", "worker 1", "worker 2", "database")


def files(round_number: int, number: int, dice: random.Random) -> list[tuple[str, bytes]]:
    """Short articles of a few figures, no two alike, in three encodings; of some companies each, as outlets write of them."""
    found = []
    for place in range(number):
        people, money = dice.randrange(1000, 99_999), dice.randrange(10, 999)
        name = company(dice)
        text = (
            f"{name}年報（{round_number}-{place}）\n截至2021年12月31日，{name}有{people}名員工。"
            f"2021年營收為{money}.{dice.randrange(1, 10)}億元，淨利潤{dice.randrange(1, 10)}.5億元。"
        )
        found.append((f"{place}.txt", text.encode(("utf_8", "utf_16", "gb18030")[place % 3])))
    return found


class Sender(threading.Thread):
    """Somebody at a browser: sends a few files at a time, and again with the same form until it is answered."""

    def __init__(self, desk: whole.Desk, cookie: str, story: str, share: list[tuple[str, bytes]], dice: random.Random) -> None:
        super().__init__(daemon=True)
        self.desk, self.cookie, self.story, self.share, self.dice = desk, cookie, story, share, dice
        self.acknowledged: list[tuple[str, str]] = []
        self.refused = 0

    def run(self) -> None:
        waiting = list(self.share)
        while waiting:
            some = [waiting.pop() for _number in range(min(len(waiting), self.dice.randrange(1, 6)))]
            body, kind = whole.form({"key": str(uuid4()), "new_story": self.story}, some)
            while self.desk.post("/upload/", body, Cookie=self.cookie, Content_Type=kind)[0] != 303:
                self.refused += 1
                time.sleep(0.3)
            self.acknowledged += [(name, sha256(data).hexdigest()) for name, data in some]
            time.sleep(self.dice.random() * 0.6)


def play(desk: whole.Desk, cookie: str, seed: int, *, number: int, kills: int) -> tuple[int, int, int]:
    """One round: uploads lost, double claims, items stuck."""
    dice = random.Random(seed)
    story = f"round {seed}"
    sent = files(seed, number, dice)
    senders = [Sender(desk, cookie, story, sent[place::CLIENTS], random.Random(dice.random())) for place in range(CLIENTS)]
    begun = time.monotonic()
    for sender in senders:
        sender.start()
    killed = []
    for _kill in range(kills):
        time.sleep(dice.uniform(0.3, 4))
        victim = dice.choice(VICTIMS)
        desk.kill(victim)
        killed.append(f"{victim} {time.monotonic() - begun:.1f} s")
    for sender in senders:
        sender.join()
    settle(story)
    acknowledged = [pair for sender in senders for pair in sender.acknowledged]
    lost, double, stuck, failed = _lost(story, acknowledged), _double(story), _waiting(story), _count(story, "failed")
    print(
        f"seed {seed}: {len(acknowledged)} acknowledged after {sum(sender.refused for sender in senders)} without an answer, "
        f"killed {', '.join(killed)}; {time.monotonic() - begun:.0f} s; "
        f"lost {lost}, double {double}, stuck {stuck}, failed {failed}",
        flush=True,
    )
    return lost, double, stuck + failed


def settle(story: str) -> None:
    """Waits until nothing waits any more, or nothing moves."""
    before, since = _waiting(story), time.monotonic()
    while before and time.monotonic() - since < PATIENCE:
        time.sleep(0.5)
        if (now := _waiting(story)) != before:
            before, since = now, time.monotonic()


#: what was sent in one round, from the item (i) to its article (a) and that to its claims (c)
ITEMS = "articles_item i JOIN articles_batch b ON b.id = i.batch_id JOIN articles_story s ON s.id = b.story_id AND s.name = %s"
ARTICLES = f"{ITEMS} JOIN articles_article a ON a.id = i.article_id"
CLAIMS = f"{ARTICLES} JOIN articles_claim c ON c.article_id = a.id AND c.superseded_at IS NULL"


def _count(story: str, *states: str) -> int:
    return int(whole.rows(f"SELECT count(*) FROM {ITEMS} WHERE i.state = ANY (%s)", story, list(states))[0][0])


def _waiting(story: str) -> int:
    return _count(story, "received", "reading", "lining_up")


def _lost(story: str, acknowledged: list[tuple[str, str]]) -> int:
    """Acknowledged files that are no item, or whose article does not hold what reading it undisturbed gives."""
    from factcheck.extraction import extract

    done = whole.rows(f"SELECT i.name, i.sha256, a.id, a.text FROM {ARTICLES} WHERE i.state = 'done'", story)
    claims = dict(whole.rows(f"SELECT a.id, count(DISTINCT c.id) FROM {CLAIMS} GROUP BY a.id", story))
    kept = {(name, digest) for name, digest, key, text in done if claims.get(key, 0) >= len(extract(text))}
    return len(set(acknowledged) - kept)


def _double(story: str) -> int:
    """Claims at one place of one article, and articles of the same bytes: each beyond the first."""
    claims = whole.rows(f'SELECT count(DISTINCT c.id) - count(DISTINCT (a.id, c.start, c."end")) FROM {CLAIMS}', story)
    articles = whole.rows(f"SELECT count(DISTINCT a.id) - count(DISTINCT a.sha256) FROM {ARTICLES}", story)
    items = whole.rows(f"SELECT count(*) - count(DISTINCT i.sha256) FROM {ITEMS}", story)
    return sum(int(found[0][0]) for found in (claims, articles, items))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--kills", type=int, default=4, help="in each round")
    parser.add_argument("--seed", type=int, default=int(time.time()) % 100_000, help="of the first round")
    options = parser.parse_args()
    totals = [0, 0, 0]
    with whole.desk(workers=2) as running:
        cookie = whole.editor()
        for number in range(options.rounds):
            found = play(running, cookie, options.seed + number, number=options.files, kills=options.kills)
            totals = [total + one for total, one in zip(totals, found, strict=True)]
    print(f"{options.rounds} rounds: acknowledged uploads lost {totals[0]}, double claims {totals[1]}, items stuck {totals[2]}")
    sys.exit(1 if any(totals) else 0)


if __name__ == "__main__":
    main()
