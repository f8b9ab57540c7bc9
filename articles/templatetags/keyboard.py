"""What does a template need of the keyboard? The keys for the page's script, and the rows of the list."""

from __future__ import annotations

from typing import Any

from django import template

from articles import shortcuts

register = template.Library()
register.simple_tag(shortcuts.pairs, name="key_pairs")
register.simple_tag(shortcuts.places_of, name="places")


@register.simple_tag
def shortcut_rows(user: Any) -> list[tuple[str, Any]]:
    """Of each act its key, as it is printed on one, and what it does."""
    keys = shortcuts.keys_of(user)
    return [(keys[each.act].upper(), each.does) for each in shortcuts.SHORTCUTS]
