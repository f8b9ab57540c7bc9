"""How many notices has the reader not read? One query a page, asked where it is shown."""

from __future__ import annotations

from typing import Any

from django import template

from articles.models import Notice
from articles.querysets.notices import MOST_UNREAD

register = template.Library()


@register.simple_tag(takes_context=True)
def unread(context: template.Context, user: Any) -> str:
    """Nothing, a number, or 99+. A page that has counted them says so as unread_count."""
    number = context["unread_count"] if "unread_count" in context else Notice.objects.number_unread(user)
    return "" if not number else f"{MOST_UNREAD}+" if number > MOST_UNREAD else str(number)
