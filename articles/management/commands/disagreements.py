"""Where do the outlets on the desk disagree? The board's list, for a terminal or another program."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError

from articles import reports
from articles.models import Story


class Command(BaseCommand):
    help = "Lists the figures on which outlets disagree, the widest relative gap first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--story", help="only figures of this story")
        parser.add_argument("--json", action="store_true", help="one JSON object a line, with the keys of `compare`")

    def handle(self, *args: Any, **options: Any) -> None:
        for figure in reports.disagreements(_story(options["story"])):
            if options["json"]:
                self.stdout.write(json.dumps(reports.figure_line(figure), ensure_ascii=False))
            else:
                self.stdout.write("\n".join(reports.figure_text(figure)) + "\n")


def _story(name: str | None) -> Story | None:
    if name is None:
        return None
    story: Story | None = Story.objects.named(name).first()
    if story is None:
        names = ", ".join(Story.objects.values_list("name", flat=True)[:20]) or "none yet"
        raise CommandError(f"there is no story {name}. There are: {names}.")
    return story
