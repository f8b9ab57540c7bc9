"""What speaks for a run of words being a name? Its ending, what stands behind it, and what several clauses begin with."""

from __future__ import annotations

import pytest

from factcheck.extraction.names import name_candidates
from factcheck.extraction.names.name_runs import Runs
from factcheck.folding import fold


def found(text: str) -> dict[str, name_candidates.Candidate]:
    return name_candidates.of_text(Runs(fold(text)))


@pytest.mark.parametrize(
    ("sign", "name", "text"),
    [
        ("code", "曜興地產", "曜興地產(9961)今日復牌。"),
        ("form", "遠山科技股份有限公司", "遠山科技股份有限公司去年虧損。"),
        ("opening", "曜興地產", "曜興地產公布，去年虧損收窄。"),
        ("kind", "曜興", "晶片廠曜興營收增長。"),
        ("again", "曜興", "曜興擴產。業界觀望，曜興裁員。"),
        ("votes", "蔡丹青", "蔡丹青16,930票。"),
        ("place", "瀛川", "瀛川CPI上升。"),
    ],
)
def test_what_speaks_for_a_name(sign: str, name: str, text: str) -> None:
    assert sign in found(text)[fold(name)].signs


@pytest.mark.parametrize(
    ("is_name", "name", "text"),
    [
        (True, "曜興地產", "曜興地產(9961)公布，去年虧損收窄。"),
        (False, "曜興", "曜興擴產。"),
        # another company, told by what it is to the first
        (True, "群峰物流子公司", "群峰物流子公司員工6,940人，群峰物流營收118億元。"),
        (False, "本公司子公司", "本公司子公司員工6,940人。"),
        # a word of the language, who merely speaks
        (False, "高峰", "高峰表示，高峰公布了預算。"),
        (True, "高峰", "高峰(2510)公布，去年虧損收窄。"),
        (False, "蘇映彤", "蘇映彤表示，去年虧損收窄。"),
    ],
)
def test_enough_speaks_for_it(is_name: bool, name: str, text: str) -> None:
    candidates = found(text)
    candidate = candidates.get(fold(name))
    assert (candidate is not None and candidate.is_name(candidates)) is is_name
