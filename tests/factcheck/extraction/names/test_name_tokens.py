"""What may a word do in a name? End it, be the kind of company before it, or tell that it is one."""

from __future__ import annotations

import pytest
import rjieba

from factcheck.extraction.names.name_tokens import Token, is_unusual, token_of
from factcheck.folding import fold


def tokens(name: str) -> list[Token]:
    return [token_of(word, tag) for word, tag in rjieba.tag(fold(name))]


@pytest.mark.parametrize("word", ["宣布", "營收", "科技", "他", "了", "8", "股王"])
def test_a_name_begins_behind_it(word: str) -> None:
    (token,) = tokens(word)
    assert token.ends


@pytest.mark.parametrize("word", ["遠山", "香港", "曜"])
def test_a_name_goes_on_with_it(word: str) -> None:
    (token,) = tokens(word)
    assert not token.ends


def test_what_it_tells() -> None:
    *_, kind = tokens("晶片廠")
    (place,), (number,) = tokens("香港"), tokens("27")

    assert kind.is_kind and not place.is_kind
    assert place.known and not number.known
    assert number.counts and not place.counts


@pytest.mark.parametrize(("unusual", "name"), [(True, "曜興"), (True, "遠山"), (False, "香港"), (False, "工程")])
def test_more_than_common_nouns_make_a_name_unusual(unusual: bool, name: str) -> None:
    assert is_unusual(tokens(name)) is unusual
