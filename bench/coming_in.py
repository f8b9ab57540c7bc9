"""How fast do files come in, and how much memory does it take? Mixed files, half of them zipped, by the form and by backfill."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import desk as whole
from companies import company

PART = 100  #: files of one request, as upload.js sends them
PACK = 50  #: files of one zip
LARGE = 200 * 2**20  #: bytes of the upload that must leave no trace in the web process
PATIENCE = 1800
MB = 2**20


def article(number: int, dice: random.Random) -> str:
    """A news text of some eight hundred characters with a dozen figures."""
    name = company(dice)
    lines = [f"{name}業績（{number}）", f"2024年10月{1 + number % 28}日"]
    for part in range(1, 5):
        money, growth, people = dice.randrange(100, 999) / 10, dice.randrange(2, 40), dice.randrange(1000, 9999)
        lines.append(
            f"第{part}季營收為{money}億元，按年增長{growth}%，員工有{people}名。管理層在記者會上表示，市場需求仍然穩定，"
            "公司會繼續控制開支，並把資源放在研發與海外市場，預計下半年的情況會有所改善。"
        )
    return "\n".join([*lines, f"截至2021年12月31日，{name}有{dice.randrange(1000, 9999)}名員工。"])


def file(number: int, dice: random.Random) -> tuple[str, bytes]:
    text = article(number, dice)
    kind = ("txt", "gb18030", "big5", "html", "docx")[number % 5]
    if kind == "html":
        body = "".join(f"<p>{line}</p>" for line in text.splitlines()[1:])
        head = f"<!doctype html><html lang=zh-Hant><meta charset=utf-8><title>{text.splitlines()[0]}</title><body>"
        return f"{number}.html", f"{head}<article>{body}</article>".encode()
    if kind == "docx":
        from docx import Document

        document, packed = Document(), io.BytesIO()
        for line in text.splitlines():
            document.add_paragraph(line)
        document.save(packed)
        return f"{number}.docx", packed.getvalue()
    return f"{number}.txt", text.encode("utf_8" if kind == "txt" else kind, "replace")


def packed(files: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Half of the files as they are, half in zips."""
    half = len(files) // 2
    found = files[:half]
    for place in range(half, len(files), PACK):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as writing:
            for name, data in files[place : place + PACK]:
                writing.writestr(name, data)
        found.append((f"{place}.zip", archive.getvalue()))
    return found


def by_form(desk: whole.Desk, cookie: str, files: list[tuple[str, bytes]], story: str) -> None:
    """As a browser does: part after part with one key."""
    key = str(uuid4())
    for place in range(0, len(files), PART):
        body, kind = whole.form({"key": key, "new_story": story}, files[place : place + PART])
        status, _headers = desk.post("/upload/", body, Cookie=cookie, Content_Type=kind)
        if status != 303:
            raise SystemExit(f"the form answered {status}")


def by_backfill(files: list[tuple[str, bytes]], story: str) -> None:
    with TemporaryDirectory() as folder:
        for name, data in files:
            (Path(folder) / name).write_bytes(data)
        command = [sys.executable, "manage.py", "backfill", folder, "--story", story]
        subprocess.run(command, cwd=whole.ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)


def settled(story: str, number: int) -> dict[str, int]:
    """How they came out, once all of them have."""
    sql = (
        "SELECT i.state, count(*) FROM articles_item i JOIN articles_batch b ON b.id = i.batch_id "
        "JOIN articles_story s ON s.id = b.story_id WHERE s.name = %s AND i.state <> 'opened' GROUP BY i.state"
    )
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        counts = dict(whole.rows(sql, story))
        if sum(counts.values()) >= number and not counts.keys() & {"received", "reading", "lining_up"}:
            return counts
        time.sleep(0.5)
    raise SystemExit(f"not settled after {PATIENCE} s: {counts}")


def report(*, number: int, workers: int) -> bool:
    """Prints what it takes; whether the web process has kept within its memory."""
    dice = random.Random(5)
    with whole.desk(workers=workers) as desk:
        cookie = whole.editor()
        for way in ("form", "backfill"):
            files = packed([file(place, dice) for place in range(number)])
            begun = time.monotonic()
            by_form(desk, cookie, files, way) if way == "form" else by_backfill(files, way)
            sent = time.monotonic() - begun
            counts = settled(way, number)
            seconds = time.monotonic() - begun
            said = ", ".join(f"{count} {state}" for state, count in sorted(counts.items()))
            print(f"{way:9} {number} files, half zipped: stored in {sent:.1f} s, {number / sent:.0f} a second; ", end="")
            print(f"on the board in {seconds:.1f} s, {number / seconds:.1f} a second with {workers} workers; {said}", flush=True)
        kept = large(desk, cookie)
        print("most memory  " + ", ".join(f"{name} {peak / MB:.0f} MB" for name, peak in sorted(desk.peaks.items())))
    return kept


def large(desk: whole.Desk, cookie: str) -> bool:
    """An upload of 200 MB: what it takes of the web process while it comes in, and what it leaves there."""
    (web,) = whole.children(desk.running["web"].pid)
    files = [(f"{place}.bin", random.randbytes(25 * MB)) for place in range(LARGE // (25 * MB))]
    body, kind = whole.form({"new_story": "large"}, files)
    before = whole.memory(web)
    desk.peaks["web"] = 0
    begun = time.monotonic()
    status, _headers = desk.post("/upload/", body, Cookie=cookie, Content_Type=kind)
    seconds = time.monotonic() - begun
    time.sleep(1)
    after, most = whole.memory(web), max(desk.peaks["web"], before)
    print(
        f"200 MB     answered {status} in {seconds:.1f} s; the web process had {before / MB:.0f} MB, at most {most / MB:.0f} MB, "
        f"and has {after / MB:.0f} MB"
    )
    return status == 303 and after - before <= 20 * MB
