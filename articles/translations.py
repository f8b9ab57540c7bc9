"""Which sentences does the project say, and are they said in Chinese too? Collects, compiles and checks without GNU gettext.

Babel reads Python; Django's own templatize turns a template into what Babel can read. Babel comes with requirements-dev.txt.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

BASE = Path(settings.BASE_DIR)
LOCALES = {"zh_Hant": "zh_Hant_TW", "zh_Hans": "zh_Hans_CN"}  #: folder as Django names it, and as Babel does
FOLDERS = ("articles", "factcheck", "templates")
SUFFIXES = {"templates": (".html", ".txt")}  #: of a mail the text; articles are .txt, too, and say nothing to translate
SKIPPED = ("migrations", "static")
DROPPED_HEADERS = ("Project-Id", "Report-", "POT-", "PO-Rev", "Last-", "Language-Team", "Generated-")  #: dates make noise
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def po_path(folder: str) -> Path:
    return BASE / "locale" / folder / "LC_MESSAGES" / "django.po"


def sources() -> Iterator[Path]:
    for folder in FOLDERS:
        for path in sorted((BASE / folder).rglob("*")):
            if path.suffix in SUFFIXES.get(folder, (".py", ".html")) and not set(path.parts) & set(SKIPPED):
                yield path


def collected() -> Catalog:
    """Every message of the sources, with the file it stands in; line numbers would only make noise in each change."""
    catalog = Catalog(project="Factcheck", charset="utf-8")
    for path in sources():
        text = path.read_text(encoding="utf-8")
        if path.suffix in (".html", ".txt"):
            text = "\n".join(line.strip() for line in templatize(text).splitlines())  # else Python minds the indents
        found = extract("python", BytesIO(text.encode()), keywords=KEYWORDS, comment_tags=["Translators:"])
        for _line, message, comments, context in found:
            name = path.relative_to(BASE).as_posix()
            catalog.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    return catalog


def catalog_of(folder: str) -> Catalog:
    """The translations that are there; an empty catalogue when there are none yet."""
    path = po_path(folder)
    if not path.exists():
        return Catalog(locale=LOCALES[folder], project="Factcheck", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=LOCALES[folder])


def update(folder: str) -> Catalog:
    """Brings a catalogue up to date: new messages untranslated, vanished ones gone, and no guessing of likenesses."""
    catalog = catalog_of(folder)
    catalog.update(collected(), no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    catalog.header_comment = (
        f"# What the desk says in Chinese ({folder}), written by hand. manage.py translations keeps it complete."
    )
    catalog.fuzzy = False
    path = po_path(folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    written = BytesIO()
    write_po(written, catalog, width=120, sort_output=True)
    lines = written.getvalue().decode().splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(tuple(f'"{name}' for name in DROPPED_HEADERS))]
    path.write_text("".join(kept), encoding="utf-8")
    return catalog


def compile_catalog(folder: str) -> None:
    with po_path(folder).with_suffix(".mo").open("wb") as file:
        write_mo(file, catalog_of(folder))


def missing(folder: str) -> list[str]:
    """What is wrong with a catalogue, one sentence each: messages that lack, are untranslated, fuzzy or stand for nothing."""
    catalog, wanted = catalog_of(folder), collected()
    known = {_key(message): message for message in catalog if message.id}
    said = []
    for message in wanted:
        if not message.id:
            continue
        found = known.pop(_key(message), None)
        if found is None:
            said.append(f"{folder}: {message.id!r} is not in the catalogue; run manage.py translations")
        elif not all(found.string if isinstance(found.string, (list, tuple)) else [found.string]):
            said.append(f"{folder}: {message.id!r} is not translated")
        elif found.fuzzy:
            said.append(f"{folder}: the translation of {message.id!r} is marked fuzzy")
        else:
            said += [f"{folder}: {message.id!r}: {error}" for error in found.check(catalog)]
    said += [f"{folder}: {key!r} is said nowhere any more; run manage.py translations" for key in known]
    return said


def _key(message: Message) -> tuple[str, str | None]:
    first = message.id[0] if isinstance(message.id, (list, tuple)) else message.id
    return first, message.context
