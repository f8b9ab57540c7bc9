"""Does the text call a number a first one or the last word?"""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from factcheck.figures import Stage

FIRST, LAST = Stage.PROVISIONAL, Stage.FINAL

SAID = [
    (FIRST, "第二季GDP初值按年增長3.1%。"),
    (FIRST, "統計處初步估計第二季經濟增長3.1%。"),
    (FIRST, "第二季经济增长3.1%（初值）。"),
    (FIRST, "遠山科技自結第三季營收17.4億元。"),
    (FIRST, "遠山科技未經審計的淨利潤為3億元。"),
    (FIRST, "The economy grew a preliminary 3.1% in the second quarter."),
    (LAST, "第二季GDP修訂後按年增長3.4%。"),
    (LAST, "第二季經濟增長修正值為3.4%。"),
    (LAST, "遠山科技經審計的淨利潤為3億元。"),
    (LAST, "Second-quarter growth was revised to 3.4%."),
    # most texts say neither
    (None, "第二季GDP按年增長3.1%。"),
    (None, "遠山科技初步同意，營收為17.4億元。"),
    (None, "初步調查已經完成；遠山科技第三季營收17.4億元。"),
    (None, "The finalists of 2024 earned 3.1 million yuan."),
]


@pytest.mark.parametrize(("stage", "text"), SAID)
def test_the_stage_of_a_number(stage: Stage | None, text: str) -> None:
    *_, reading = extract(text)

    assert reading.stage is stage


def test_the_words_are_kept_and_the_figure_is_the_same() -> None:
    text = "第二季GDP初值按年增長3.1%。"
    [first], [plain] = extract(text), extract("第二季GDP按年增長3.1%。")
    said = next(words for words in first.evidence if words.slot == "stage")

    assert text[said.start : said.end] == "初值"
    assert (first.metric_key, first.kind, first.value) == (plain.metric_key, plain.kind, plain.value)


def test_each_number_of_a_sentence_has_the_words_before_it() -> None:
    readings = extract("第二季GDP初值按年增長3.1%，修訂後為3.4%。")

    assert [reading.stage for reading in readings] == [FIRST, LAST]
