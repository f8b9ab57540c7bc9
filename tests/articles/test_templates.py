"""Templates hold no style and no script of their own: the content security policy would refuse them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from articles.shortcuts import PLACES, SHORTCUTS

TEMPLATES = sorted((Path(settings.BASE_DIR) / "templates").rglob("*.html"))
STATIC = Path(settings.BASE_DIR) / "articles" / "static" / "articles"

FORBIDDEN = {
    r"<style": "a style element",
    r"\sstyle=": "a style attribute",
    r"<script(?![^>]*\ssrc=)": "a script in the page",
    r"\son[a-z]+=": "an event attribute",
    r"hx-on": "hx-on, which needs eval",
    r"hx-(vals|headers)=['\"]js:": "js: values, which need eval",
    r"hx-boost": "hx-boost",
    r"https?://": "an address of another host",
    r"\|safe\b|autoescape off": "unescaped output",
    r"""\|(date|time):(?!["'](c|H:i)["'])""": "a date that not every region writes so: use moment, day or lately",
}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_templates(path: Path, pattern: str) -> None:
    assert not re.search(pattern, path.read_text()), f"{path.name} has {FORBIDDEN[pattern]}"


@pytest.mark.parametrize(
    "path", [path for path in TEMPLATES if path.name.startswith("_") and path.stat().st_size], ids=lambda path: path.name
)
def test_a_fragment_has_the_id_of_its_name(path: Path) -> None:
    """_story.html has the root id story; rows add their key, and what belongs to a noun may be named after it."""
    name = path.stem.removeprefix("_").replace("_", "-")
    roots = {"help": "help-body", "board-row": "figure", "claim-gone": "claim"}
    root = re.search(r'<\w+ id="([a-z-]+?)-?[{"]|<\w+ class="row" id="([a-z-]+?)-?[{"]', path.read_text())
    assert root is not None and (root[1] or root[2]) == roots.get(name, name)


def test_own_javascript_stays_small() -> None:
    """Of any one page: every page has articles.js, and some have scripts of their own."""
    sizes = {path.name: path.stat().st_size for path in STATIC.rglob("*.js")}
    pages = [set(re.findall(r"articles/(\w+\.js)", path.read_text())) for path in TEMPLATES if path.name != "base.html"]
    assert max(sum(sizes[name] for name in page | {"articles.js"}) for page in pages) < 15 * 1024


def test_every_act_of_a_page_stands_in_the_table_of_shortcuts_and_every_letter_behind_g_among_the_places() -> None:
    text = "".join(path.read_text() for path in TEMPLATES)
    fixed = {"j", "k", "g", "/", "?"}
    assert set(re.findall(r'data-key="(.)"', text)) | fixed == {each.act for each in SHORTCUTS}
    told = set(re.findall(r"""href="{% url '(\w+)' %}" data-go="(.)\"""", text))
    assert told == {(place.url_name, place.letter) for place in PLACES}


def test_raw_colours_stand_among_the_tokens_only() -> None:
    _before, _tokens, shared = re.split(r"/\* ---- (?:tokens|type)[^*]*\*/", (STATIC / "articles.css").read_text())
    elsewhere, _print = (STATIC / "media.css").read_text().split("@media print")
    for screen in (shared, (STATIC / "pages.css").read_text(), elsewhere):
        assert not re.findall(r"#[0-9A-Fa-f]{3,6}\b", screen)
