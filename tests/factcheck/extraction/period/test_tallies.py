"""Which numbers of an event are its total, which tell how it went on, and which are of something else?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import read

_LOOKED_AT = ("firefighters", "dead", "injured", "magnitude", "turnout", "employees")


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        # the same again, or rounded
        (["injured", "injured"], "地震造成213人受傷。縣府說，傷者中213人受傷送醫。"),
        (["injured", "injured"], "地震造成逾200人受傷。\n縣府說，有213人受傷。"),
        # after everyday talk of some of them
        (["firefighters"], "一批死者有四人是消防員。前線現有1,560名消防員。"),
        # two tallies in one breath
        (["dead", "injured"], "死亡人數增至11人，67人受傷。"),
        # another time
        (["dead", "dead"], "截至下午2時，地震造成11人死亡。截至上午8時，有7人死亡。"),
        # of something else, and nobody says of what
        (["injured", "injured/another"], "地震造成213人受傷。當地一家飯店有2人受傷。"),
        (["turnout", "turnout/another"], "全縣投票率68.04%。沿海各鄉投票率61.3%。"),
        # revised, or where the count came from
        (["magnitude", "magnitude"], "研究所初步測定，發生規模7.1地震。該所將震級修訂為6.9級。"),
        (["dead", "dead"], "地震已致61人死亡。死亡人數從首日的4人一路攀升。"),
        (["dead", "dead/another"], "地震已致61人死亡。從老街運出4人遺體。"),
        # what came to it
        (["dead", "dead/further"], "A fire in the town of the region killed 17 people. Rescuers pulled two more bodies out."),
        (
            ["dead", "injured/further"],
            "A fire in the town of the region killed more than 40 people, and another 12 people were injured.",
        ),
        # of an aftershock, one or another; a class of them is none
        (["magnitude", "magnitude/aftershock"], "當地發生規模6.9地震。共記錄到餘震68次，最大規模5.7。"),
        (["magnitude/aftershock"], "未來一週仍可能有規模6的餘震。"),
        (["magnitude/aftershock/another"], "餘震231起，其中規模5以上9起。"),
        (["magnitude/aftershock"], "The coast of the town was shaken by aftershocks, the strongest of magnitude 5.7."),
        (["magnitude"], "餘震不斷，這次地震規模6.9。"),
        # what is no tally of an event
        (["employees", "employees"], "遠山科技有員工6,113名。長河科技有員工4,500名。"),
    ],
)
def test_the_first_tally_is_the_events(keys: list[str], text: str) -> None:
    assert [reading.metric_key for reading in read(text) if reading.metric in _LOOKED_AT] == keys
