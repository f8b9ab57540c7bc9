"""Everything that is said in English is said in Traditional and in Simplified Chinese."""

from __future__ import annotations

import pytest

pytest.importorskip("babel", reason="Babel is not installed (pip install -r requirements-dev.txt)")

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo

from articles import translations


@pytest.mark.parametrize("folder", translations.LOCALES)
def test_nothing_is_missing_untranslated_or_fuzzy(folder: str) -> None:
    assert translations.missing(folder) == []


@pytest.mark.parametrize("folder", translations.LOCALES)
def test_what_is_compiled_is_what_is_written(folder: str) -> None:
    """python manage.py translations brings both up to date."""
    with translations.po_path(folder).with_suffix(".mo").open("rb") as file:
        compiled = said(read_mo(file))
    assert compiled == said(translations.catalog_of(folder))


def one(text: object) -> object:
    """A plural is a list in one catalogue and a tuple in the other."""
    return tuple(text) if isinstance(text, (list, tuple)) else text


def said(catalog: Catalog) -> set[tuple[str, str, str]]:
    """Id, context and translation of each message; Babel reads the context of a compiled one as bytes."""
    found = set()
    for message in catalog:
        if message.id:
            context: object = message.context
            plain = context.decode() if isinstance(context, bytes) else str(context or "")
            found.add((repr(one(message.id)), plain, repr(one(message.string))))
    return found


def test_the_two_are_two_languages() -> None:
    """Neither is a copy of the other: words that the two places write differently."""
    found = {}
    for folder in translations.LOCALES:
        catalog = translations.catalog_of(folder)
        found[folder] = [str(catalog.get(word).string) for word in ("Upload", "Save", "Help", "Database")]  # type: ignore[union-attr]
    assert found == {"zh_Hant": ["上載", "儲存", "說明", "資料庫"], "zh_Hans": ["上传", "保存", "帮助", "数据库"]}
