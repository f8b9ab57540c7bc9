"""What does Lighthouse say of the Board, a Figure and an Article? With the sample newsroom, served as on a server."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import desk as whole

LEAST = {"performance": 95, "accessibility": 100, "best-practices": 95}
TIMES = (
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
    "total-byte-weight",
)
TRIES = 3
CHROMIUM = "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update"


def newsroom() -> tuple[str, dict[str, str]]:
    """The cookies of an editor of the sample newsroom, and the paths of its pages."""
    from django.contrib.auth import get_user_model

    from articles import sample
    from articles.models import Article, Figure

    sample.load(get_user_model().objects.create_superuser("sender"))
    figure, article = Figure.objects.in_disagreement().widest_first().first(), Article.objects.earliest("pk")
    assert figure is not None
    return whole.editor(), {"board": "/board/", "figure": figure.get_absolute_url(), "article": article.get_absolute_url()}


def judged(lighthouse: str, address: str, cookies: str, *, phone: bool) -> dict[str, Any]:
    """Lighthouse's report of one page, as its JSON has it."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [lighthouse, address, "--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={CHROMIUM}"]
        command += [f"--only-categories={','.join(LEAST)}", f"--extra-headers={json.dumps({'Cookie': cookies})}"]
        command += [] if phone else ["--preset=desktop"]
        for tried in range(1, TRIES + 1):  # now and then it loses the beginning of its own recording, and says so
            if subprocess.run(command, check=tried == TRIES, cwd=folder).returncode == 0:
                break
        found: dict[str, Any] = json.loads(report.read_text())
        return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lighthouse", help="the command, as npm puts it into node_modules/.bin")
    parser.add_argument("--failing", action="store_true", help="name what each page loses points by")
    options = parser.parse_args()
    lighthouse, short = str(Path(options.lighthouse).resolve()), False
    with whole.desk(workers=0, web=2) as desk:
        cookies, pages = newsroom()
        for path in pages.values():
            desk.get(path, Cookie=cookies)  # what is loaded once is loaded before
        for kind in ("desktop", "phone"):
            for name, path in pages.items():
                report = judged(lighthouse, f"http://127.0.0.1:{desk.port}{path}", cookies, phone=kind == "phone")
                scores = {key: round(100 * (each["score"] or 0)) for key, each in report["categories"].items()}
                times = ", ".join(f"{each}: {report['audits'][each]['displayValue']}" for each in TIMES)
                print(f"{kind:8} {name:8} {scores}\n{' ' * 18}{times}", flush=True)
                if options.failing:
                    for key, audit in report["audits"].items():
                        if audit["score"] is not None and audit["score"] < 0.9:
                            print(f"{' ' * 18}{key}: {audit.get('displayValue', audit['score'])}")
                short |= any(scores[key] < least for key, least in LEAST.items())
    sys.exit(1 if short else 0)


if __name__ == "__main__":
    main()
