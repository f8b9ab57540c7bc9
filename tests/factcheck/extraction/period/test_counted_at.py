"""When was a toll counted that names no time? Published on Wednesday 12 March 2025."""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import time_of


@pytest.mark.parametrize(
    ("period", "quote", "text"),
    [
        # before and behind the sentence that names the moment
        ("2025-03-12T14:00", "40人", "遠山火警，40人獲救。截至12日下午2時，11人死亡。\n傷者共有23人受傷。"),
        ("2025-03-12T14:00", "23人", "遠山火警，40人獲救。截至12日下午2時，11人死亡。\n傷者共有23人受傷。"),
        ("2025-03-11T18:00", "Three", "A fire killed six people by 6pm on Tuesday in Yuanshan. Three are missing."),
        # English names it at the end of the sentence
        ("2025-03-11T18:00", "nine people", "A fire killed nine people and injured 32, officials said on Tuesday at 6 pm."),
        ("2025-03-11T18:00", "32", "A fire killed nine people and injured 32, officials said on Tuesday at 6 pm."),
        # who is still in hospital is counted with them, to the hour
        ("2025-03-12T14:00", "5人", "遠山火警，截至12日下午2時，11人死亡。23人受傷，5人在加護病房。"),
        ("2025-03-12T20:00", "31人", "到12日晚間8時，11人死亡，31人留醫。"),
        (None, "30名", "截至12日下午2時，遠山市11人死亡。\n遠山科技員工30名。"),
        # two moments say nothing of a third number
        (None, "23人", "截至12日上午8時，9人死亡。\n截至12日下午2時，11人死亡。\n23人受傷。"),
        # but one that a paragraph has named holds in it, until another time is named
        ("2025-03-12T14:00", "23人", "截至12日上午8時，9人死亡。\n截至12日下午2時，11人死亡。另有23人受傷。"),
        (None, "23人", "截至12日上午8時，9人死亡。\n截至12日下午2時，11人死亡。長河昨日表示，23人受傷。"),
        # what stands now is of the latest moment, whatever the text looks back on
        ("2025-03-12T14:00", "23人", "截至12日下午2時，11人死亡。11日下午6時公布，9人死亡。目前有23人受傷。"),
        # the hour at which it struck is none, where the text says to when it counts
        ("2025-03-12T14:00", "61人", "截至12日14時，11日凌晨發生的地震已致61人遇難。"),
        ("2025-03-11T18:00", "318傷", "官方今（12）日清晨6時更新，37人罹難、486人受傷。與昨晚6時的24死、318傷相比，一夜之間又多了十幾人。"),
        ("2025-03-12T18:00", "602 people", "As of 6pm, 602 people were injured."),
        # the hour of the accident is none
        (None, "23人", "12日下午2時一輛巴士失事，11人死亡。\n23人受傷。"),
        # another event, which the paragraph looks back on
        (None, "19人", "截至12日下午2時，11人死亡。\n2018年大火9人死亡。之後的騷亂中19人受傷。"),
        # where the text counts to no hour, the day on which it was told is the toll's, and no day of anything planned
        ("2025-03-12", "30人", "（遠山社長河12日專電）長河餐廳大火死亡人數增至30人。"),
        ("2025-03-11", "30人", "長河當局11日表示，大火造成30人死亡。"),
        (None, "10億美元", "（遠山社長河12日綜合外電報導）遠山科技稍早表示，將斥資10億美元擴廠。"),
        # other tallies come from others
        (None, "300戶", "截至12日下午2時，11人死亡。\n停電300戶。"),
    ],
)  # fmt: skip
def test_the_tolls_of_a_text_are_counted_at_its_one_moment(period: str | None, quote: str, text: str) -> None:
    assert time_of(text, quote) == period
