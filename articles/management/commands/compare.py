"""Where do the texts agree and disagree? One figure with two claims or more a line, as JSON; needs no database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from articles.management.text_command import TextCommand, readings_of
from factcheck.json_lines import figure_line
from factcheck.lining_up import File, group
from factcheck.lining_up.neighbours import with_siblings
from factcheck.lining_up.one_story import stories, telling
from factcheck.text_files import TextFile


class Command(TextCommand):
    help = (
        "Prints every figure that the texts state twice or more, one a line as JSON, with relation and reason. Needs no database."
    )

    def lines(self, texts: Iterator[TextFile]) -> Iterator[Mapping[str, Any]]:
        files, tellings = [], []
        for text in texts:
            file = _file(text)
            files.append(file)
            tellings.append(telling(file.name, text.text, file.readings, file.published))
        story = stories(tellings)
        for figure in with_siblings(group(replace(file, story=story[file.name]) for file in files)):
            if len(figure.members) > 1:
                yield figure_line(figure)


def _file(text: TextFile) -> File:
    return File(
        name=text.name,
        outlet=text.outlet or text.name,
        readings=readings_of(text),
        published=_moment(text.published),
        text=text.text,
    )


def _moment(published: date | datetime | None) -> datetime | None:
    """In the desk's own time, as the desk compares what other zones print; a day alone counts from its beginning."""
    if published is None:
        return None
    if not isinstance(published, datetime):
        return datetime.combine(published, time.min)
    return published if published.tzinfo is None else published.astimezone(timezone.get_default_timezone())
