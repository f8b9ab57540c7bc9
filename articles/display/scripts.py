"""In which script does the reader want to see what outlets wrote? Display alone: quotes and offsets are always the original's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.display.passages import Paragraph, Passage, language_tag
from articles.models import Article
from factcheck.script_shown import SIMPLIFIED, TRADITIONAL, shown

ORIGINAL = "original"
CHOICES = (ORIGINAL, TRADITIONAL, SIMPLIFIED)
LABELS: Mapping[str, str | Promise] = {ORIGINAL: _("Original"), TRADITIONAL: "繁", SIMPLIFIED: "简"}
NAMES: Mapping[str, str | Promise] = {
    ORIGINAL: _("as the outlet wrote it"),
    TRADITIONAL: _("in Traditional characters"),
    SIMPLIFIED: _("in Simplified characters"),
}
#: what is in a script already is shown as it is
_WRITTEN_IN = {"zh-hant": TRADITIONAL, "zh-hans": SIMPLIFIED}


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One of the three, as the switch offers it."""

    code: str
    label: str
    name: str
    current: bool
    next: bool  #: the one that the key chooses


def choices(script: str) -> list[Choice]:
    following = CHOICES[(CHOICES.index(script) + 1) % len(CHOICES)]
    return [
        Choice(code=code, label=str(LABELS[code]), name=str(NAMES[code]), current=code == script, next=code == following)
        for code in CHOICES
    ]


def converts(language: str) -> bool:
    """Whether a text of this language can be shown in another script."""
    return language != "en"


def to(script: str, language: str) -> Callable[[str], str]:
    """What shows words of this language in the script asked for."""
    if not _changes(script, language):
        return str
    return lambda text: shown(text, script)


def tag(script: str, article: Article) -> str:
    """The language tag of the article's words as they are shown, so that the browser takes that script's forms."""
    if _changes(script, article.language):
        return "zh-Hant-TW" if script == TRADITIONAL else "zh-Hans"
    return language_tag(article.language, article.outlet.region)


def _changes(script: str, language: str) -> bool:
    return script != ORIGINAL and converts(language) and _WRITTEN_IN.get(language) != script


def passage_in(show: Callable[[str], str], passage: Passage) -> Passage:
    """Each run by itself: the mark's ends stay where they are."""
    return Passage(before=show(passage.before), quote=show(passage.quote), after=show(passage.after))


def paragraphs_in(show: Callable[[str], str], paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    if show is str:
        return paragraphs
    return [replace(line, pieces=[replace(piece, text=show(piece.text)) for piece in line.pieces]) for line in paragraphs]


def chosen(asked: Mapping[str, Any], kept: Mapping[str, Any]) -> str:
    """The script that the address names, else the one that the browser has kept."""
    for said in (asked.get("show"), kept.get("script")):
        if said in CHOICES:
            return str(said)
    return ORIGINAL
