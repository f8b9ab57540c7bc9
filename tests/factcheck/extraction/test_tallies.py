"""Which numbers of an event are its total, which tell how it went on, and which are of something else?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import read


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        # the same again, or rounded
        (["injured", "injured"], "地震造成213人受傷。縣府說，傷者中213人受傷送醫。"),
        (["injured", "injured"], "地震造成逾200人受傷。\n縣府說，有213人受傷。"),
        # another time
        (["dead", "dead"], "截至下午2時，地震造成11人死亡。截至上午8時，有7人死亡。"),
        # of something else, and nobody says of what
        (["injured", "injured/another"], "地震造成213人受傷。當地一家飯店有2人受傷。"),
        (["turnout", "turnout/another"], "全縣投票率68.04%。沿海各鄉投票率61.3%。"),
        # what is no tally of an event
        (["employees", "employees"], "遠山科技有員工6,113名。長河科技有員工4,500名。"),
    ],
)
def test_the_first_tally_is_the_events(keys: list[str], text: str) -> None:
    assert [reading.metric_key for reading in read(text) if reading.metric in ("dead", "injured", "turnout", "employees")] == keys
