"""How do codes become words in a template: {{ figure.relation|relation_word }}?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from html import escape

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext_lazy

from articles.display.board import Row, html
from articles.querysets.outlets import Choice
from articles.wording import labels, moments

register = template.Library()

#: where a claim stands, beyond the words that editors mark with
STANDINGS = {
    **labels.WORDS,
    "mixed": pgettext_lazy("mark", "Editors differ"),
    "apart": pgettext_lazy("mark", "Apart from the others"),
    "unmarked": pgettext_lazy("mark", "Not marked"),
    "source": pgettext_lazy("mark", "Source"),
}


@register.simple_tag
def board_row(row: Row) -> SafeString:
    """Its HTML, made once for equal rows: the head of the board is asked for again and again."""
    return html(row, get_language())


@register.simple_tag
def options(rows: Iterable[Choice], chosen: Choice | None) -> SafeString:
    """One for each row under its name. Hundreds of them take a loop in the template as long as the rest of the page."""
    given = ((row.pk, " selected" if row == chosen else "", escape(row.name)) for row in rows)
    return SafeString("".join(f'<option value="{key}"{selected}>{name}</option>' for key, selected, name in given))


@register.filter(expects_localtime=True)
def moment(value: datetime | None) -> str:
    """22 Nov 2026 14:05, as the reader's region writes it; empty for none."""
    return moments.moment(value) if value else ""


@register.simple_tag
def this_minute() -> str:
    """For a page that is printed: when it stood so."""
    return moments.moment(timezone.localtime())


@register.filter(expects_localtime=True)
def day(value: date | None) -> str:
    return moments.day(value) if value else ""


@register.filter(expects_localtime=True)
def lately(value: datetime | None) -> str:
    """Without the year."""
    return moments.lately(value) if value else ""


@register.filter
def relation_word(code: str) -> str:
    return str(labels.RELATIONS.get(code, code))


@register.filter
def standing_word(code: str) -> str:
    return str(STANDINGS.get(code, code))


@register.filter
def remark_word(code: str) -> str:
    return str(labels.REMARKS.get(code, code))


@register.filter
def outcome_word(code: str) -> str:
    return str(labels.OUTCOMES.get(code, code))


@register.filter
def outcome_icon(code: str) -> str:
    """The symbol and the look of the mark that comes nearest to it."""
    return {"stood": "agree", "fell": "conflict"}.get(code, "unclear")


@register.filter
def feed_icon(health: str) -> str:
    """What alarms has the sign of a failure, what has not spoken yet that of something under way."""
    return {"well": "done", "new": "reading", "paused": "unclear"}.get(health, "failed")


@register.filter
def item_word(code: str) -> str:
    return str(labels.ITEM_STATES.get(code, code))


@register.filter
def work_word(code: str) -> str:
    return str(labels.WORKFLOW.get(code, code))


@register.filter
def state_word(code: str) -> str:
    return str(labels.STATES.get(code, code))
