"""A person may name the encoding of a text; tests/articles/test_texts.py has the rules for those that nobody has named."""

from __future__ import annotations

import pytest

from factcheck.formats import read
from factcheck.formats.document import Unreadable

TEXT = "遠山科技有6113名員工。"


@pytest.mark.parametrize("encoding", ["big5", "gb18030", "utf_16"])
def test_the_encoding_that_a_person_has_chosen(encoding: str) -> None:
    document = read(TEXT.encode(encoding), name="a.txt", encoding=encoding)

    assert (document.text, document.encoding, document.notes) == (TEXT, encoding, ())


def test_what_does_not_fit_the_chosen_encoding_is_replaced_and_said() -> None:
    [note] = read(TEXT.encode("gb18030"), encoding="utf_8").notes

    assert note["code"] == "undecodable_replaced"


def test_an_encoding_that_nobody_knows() -> None:
    with pytest.raises(Unreadable, match="encoding_unknown"):
        read(TEXT.encode(), encoding="utf_9")
