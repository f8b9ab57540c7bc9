"""Which names begin with which, and which short forms does a full name have?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.names.latin_names import _short_forms, add_aliases
from factcheck.extraction.names.name_ties import _by_beginning


@given(st.lists(st.text("遠山長河", min_size=1, max_size=4), unique=True, max_size=30))
def test_every_longer_name_is_found_by_its_beginning(names: list[str]) -> None:
    groups = {name: [name] for name in names}
    expected = {short: [full for full in names if full != short and full.startswith(short)] for short in names}
    assert _by_beginning(groups) == {short: found for short, found in expected.items() if found}


@pytest.mark.parametrize(
    ("short_forms", "full"),
    [
        (["marlowe", "robotics"], "marlowe robotics"),
        (["maria", "maria de", "okafor"], "maria de okafor"),
        (["bank", "bank of", "bank of the"], "bank of the river"),
        ([], "marlowe"),
    ],
)
def test_the_short_forms_of_a_name(short_forms: list[str], full: str) -> None:
    assert list(_short_forms(full)) == short_forms


def test_a_spelling_in_brackets_is_of_the_first_name_that_ends_there() -> None:
    groups = {"遠山科技": ["遠山科技", "科技"], "長河科技": ["長河科技"]}
    add_aliases("長河科技(Longriver)、遠山科技(Farhill)".lower(), groups)
    assert groups == {"遠山科技": ["遠山科技", "科技", "longriver", "farhill"], "長河科技": ["長河科技"]}
