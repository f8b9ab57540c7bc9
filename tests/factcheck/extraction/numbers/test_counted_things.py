"""Which unit does the noun beside a number name, where its classifier says less, or English has none?"""

from __future__ import annotations

import pytest

from tests.factcheck.extraction.examples import around


@pytest.mark.parametrize(
    ("unit", "quote", "text"),
    [
        # the noun before the number, and behind its classifier
        ("case", "2236件", "上半年網路投資詐騙2236件，財損14.2億元。"),
        ("item", "2236件", "上半年檢驗2236件檢體。"),
        ("bed", "1260張", "全國設床位1260張。"),
        ("bed", "2,460張", "全台有2,460張專責病床。"),
        ("ticket", "2.2萬張", "遠山隊售出季票2.2萬張。"),
        ("vote", "1,186,420張", "有效票共1,186,420張。"),
        ("shop", "186家", "廣場內有186家商鋪。"),
        ("company", "186家", "園區內有186家廠商。"),
        ("item", "12部", "遠山下半年上映12部電影。"),
        ("vehicle", "68部", "消防處派出68部消防車。"),
        ("dwelling", "9,000個", "市府承諾興建9,000個社會住宅單位。"),
        ("person", "61條人命", "2013年的船難曾奪走61條人命。"),
        ("item", "61條", "颱風吹倒61條電線。"),
        ("item", "39針", "歌手重摔縫39針。"),
        ("person", "216.8萬投資人", "七檔基金今配息244億，全台216.8萬投資人受益。"),
        ("person", "30萬股民", "遠山分紅，30萬股民受惠。"),
        ("item", "35套", "公司交付設備35套。"),
        ("dwelling", "35套", "小區成交35套，均價3萬元。"),
        ("dose", "39針", "遠山診所一天打了39針。"),
        # another clause names another thing
        ("item", "2236件", "打擊詐騙，檢驗2236件檢體。"),
        # the dead and the injured are people, whatever else a headline names
        ("person", "13", "遠山商場崩塌13死 母女獲救"),
        ("person", "23傷", "遠山山崩11死23傷"),
        # English, which counts without a classifier
        ("case", "38", "There were 38 robberies and 486 burglaries in the city of Yuanshan."),
        ("animal", "seven", "More than 260 rescuers and seven dogs have worked in the ruins of the mall."),
        ("person", "Five", "The collapse of the mall killed 13 people. Five of the dead were children."),
        ("number", "five", "The collapse of the mall killed 13 people. The police found five broken phones and the safe."),
        # the unit that is said once for two
        ("tonne", "1.51 million", "The crop is expected to reach 1.62 million tonnes this year, up from 1.51 million in 2025."),
        ("CNY", "87.32 billion", "Education gets 168.45 billion yuan, up 5.1%, health 87.32 billion and the arts 39.86 billion."),
        ("CNY", "39.86 billion", "Education gets 168.45 billion yuan, up 5.1%, health 87.32 billion and the arts 39.86 billion."),
        ("number", "1.2 million", "The company spent 3 million yuan and the film has 1.2 million frames."),
        ("number", "1,510", "The crop of the province weighs 1.62 million tonnes, and the temple has 1,510 steps."),
        # how quick
        ("kilometre_per_hour", "80公里", "客車時速94公里，該路段限速80公里。"),
        ("kilometre_per_hour", "91 km", "Data from the coach showed a speed of 91 km an hour."),
        ("kilometre", "91 km", "The coach ran for 91 km on the coast and stopped."),
        ("metre_per_second", "62.3公尺", "東岬最大陣風每秒62.3公尺。"),
        ("metre", "62.3公尺", "東岬的橋長62.3公尺。"),
        # cents of a share, points of a percentage
        ("CNY", "27分", "遠山營收人民幣3億元，每股盈利27分，不派息。"),
        ("score", "27分", "遠山隊攻下27分。"),
        ("percentage_point", "27.55 points", "Turnout was 40.8%, down 27.55 points from 68.35% at the last poll of the city."),
        ("point", "27.55 points", "The index of the city fell by 27.55 points on Tuesday."),
    ],
)  # fmt: skip
def test_the_thing_that_a_number_counts(unit: str, quote: str, text: str) -> None:
    assert around(text, quote).unit == unit


def test_cents_of_a_share_are_hundredths() -> None:
    assert str(around("遠山營收人民幣3億元，每股盈利27分，不派息。", "27分").value) == "0.27"
