"""Are things that are counted apart read apart? Each sentence once lined two of them up, or lost one."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from factcheck.extraction import extract
from factcheck.lining_up import File, group


def read(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """Value, metric with its scope, entity and period of every reading."""
    readings = extract(text, published=date(2025, 3, 12))
    return [(str(r.value), r.metric_key, r.entity, r.period.iso if r.period else None) for r in readings]


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        # parts of a tally, and what came to it
        (["dead", "dead/儿童"], "死亡人數3人，其中兒童2人死亡。"),
        (["dead/司机", "dead/乘客"], "司機1人死亡，乘客3人死亡。"),
        (["dead/earlier", "dead"], "死亡人數由9人增至16人。"),
        # for and against, satisfied and not
        (["votes_for", "votes_against"], "決議案獲贊成票120票，反對票80票。"),
        (["approval", "disapproval"], "滿意度45.5%，不滿意度38%。"),
        # indices, terms, grades
        (["inflation", "producer_prices"], "2月CPI同比上涨0.7%，PPI同比下降2.2%。"),
        (["interest_rate/10年期公债", "interest_rate/2年期公债"], "10年期公債殖利率4.2%，2年期公債殖利率3.9%。"),
        (["price/92无铅汽油", "price/95无铅汽油"], "92無鉛汽油每公升29.7元，95無鉛汽油每公升31.2元。"),
        (["gold_medals", "silver_medals"], "代表隊奪得40枚金牌、27枚銀牌。"),
        (["high_temperature", "low_temperature"], "測得38.6度高溫；天文台錄得最低氣溫9.8度。"),
        # what is and what is expected
        (["revenue", "revenue/forecast"], "公司營收3億元，預期營收3.5億元。"),
        # another noun, another thing; two quakes
        (["students", "厨工"], "該校學生有1,200人、廚工80人。"),
        (["magnitude", "magnitude/another"], "當地發生規模5.1、3.7兩起地震。"),
        # another time, which the text does not name
        (["turnout", "turnout/earlier"], "投票率51%，較上屆的66%低。"),
    ],
)
def test_what_is_counted_apart(keys: list[str | None], text: str) -> None:
    assert [key for _, key, _, _ in read(text)] == keys


def test_candidates_have_their_own_votes() -> None:
    assert [entity for *_, entity, _ in read("王小明獲得12萬票，李大山獲得9萬票。")] == ["王小明", "李大山"]


@pytest.mark.parametrize(
    ("periods", "text"),
    [
        (["2021-01-01/2021-12-31", "2022-01-01/2022-12-31"], "公司2021、2022年营收分别为3亿元、4亿元。"),
        (["2023-04-01/2024-03-31"], "公司截至2024年3月底止年度，營業額12億港元。"),
        (["2023-07-01/2023-12-31"], "公司截至2023年12月底止六個月，收入3億港元。"),
        (["2025-01-01/2025-02-28"], "公司首兩個月收入2.1億港元。"),
        # the day of the announcement is no period
        ([None], "海星电子8月20日晚间披露半年报，实现营业收入17.4亿元。"),
    ],
)
def test_spans_that_are_named_by_their_ends(periods: list[str | None], text: str) -> None:
    assert [period for *_, period in read(text)] == periods


@pytest.mark.parametrize("text", ["3港元3", "30人以上百人受傷", "至少0港元數千"])
def test_words_that_two_numbers_could_claim_belong_to_the_first(text: str) -> None:
    readings = extract(text)
    assert readings and all(one.end <= other.start for one, other in pairwise(readings))


def meet(one: str, other: str, region: str = "TW") -> bool:
    """Whether a number of one text is lined up with a number of the other."""
    files = [
        File(name=outlet, outlet=outlet, readings=extract(text, published=date(2025, 3, 12), region=region))
        for outlet, text in (("one", one), ("other", other))
    ]
    return any({member.file.name for member in found.members} == {"one", "other"} for found in group(files))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # profits and losses of different depth
        ("海星科技2024年營業利益3億元。", "海星科技2024年淨利2億元。"),
        ("海星科技2024年毛利3億元。", "海星科技2024年淨利2億元。"),
        ("海星科技2024年稅前淨利3億元。", "海星科技2024年稅後淨利2億元。"),
        ("海星科技2024年經營虧損3億元。", "海星科技2024年淨虧損2億元。"),
        ("海星科技2024年淨利3億元。", "海星科技2024年扣非淨利潤2億元。"),
        ("海星科技2024年淨利3億元。", "海星科技2024年經調整淨利潤2億元。"),
        ("海星科技2024年EBITDA為3億元。", "海星科技2024年淨利2億元。"),
        ("海星科技2024年每股盈餘3.2元。", "海星科技2024年稀釋每股盈餘3.1元。"),
        ("海星科技2024年毛利率45%。", "海星科技2024年淨利率12%。"),
        ("海星科技2024年毛利率45%。", "海星科技2024年營益率20%。"),
        # total and per share, gross and net
        ("海星科技2024年每股股息0.5元。", "海星科技2024年派息總額5億元。"),
        ("海星科技2024年淨利3億元。", "海星科技2024年每股盈餘3元。"),
        ("海星科技集資額3億港元，2025年3月1日公布。", "海星科技集資淨額2.8億港元，2025年3月1日公布。"),
        ("海星科技2024年底總資產30億元。", "海星科技2024年底淨資產20億元。"),
        ("海星科技2024年底總負債30億元。", "海星科技2024年底淨負債20億元。"),
        # half and full year, quarter and year
        ("海星科技2024年上半年營收3億元。", "海星科技2024年營收7億元。"),
        ("海星科技2024年第四季營收3億元。", "海星科技2024年營收7億元。"),
        ("海星科技2024年12月營收3億元。", "海星科技2024年營收7億元。"),
        ("海星科技2024年營收增長21%。", "海星科技2023年營收增長12%。"),
        # rate against the year before and the period before
        ("海星科技2024年第四季營收年增21%。", "海星科技2024年第四季營收季增3%。"),
        ("海星科技2024年12月營收月增21%。", "海星科技2024年12月營收年增3%。"),
        # forecast and actual
        ("海星科技2024年營收3億元。", "海星科技預計2024年營收3.5億元。"),
        ("海星科技2024年營收3億元。", "海星科技2024年財測營收3.5億元。"),
        # segment and whole
        ("海星科技2024年營收3億元。", "海星科技2024年雲端業務營收1億元。"),
        ("海星科技2024年海外營收3億元。", "海星科技2024年國內營收1億元。"),
        ("海星科技2024年廣告收入3億元。", "海星科技2024年遊戲收入1億元。"),
        # parent and subsidiary, one company and another
        ("海星科技2024年營收3億元。", "海星電子2024年營收1億元。"),
        # level, change, rate, share
        ("海星科技2024年營收增加3億元。", "海星科技2024年營收增至3億元。"),
        ("海星科技2024年營收增長21%。", "海星科技2024年海外營收佔營收21%。"),
        # staff of different kinds
        ("海星科技2024年底員工3,000人。", "海星科技2024年底兼職員工200人。"),
        ("海星科技2024年底員工3,000人。", "海星科技2024年底研發人員900人。"),
        ("海星科技2024年裁員300人。", "海星科技2024年底員工3,000人。"),
        # new, cumulative, local, imported
        ("台灣2025年3月11日新增確診35例。", "台灣截至2025年3月11日累計確診4820例。"),
        ("台灣2025年2月本土病例35例。", "台灣2025年2月境外移入12例。"),
        ("台灣2025年2月確診病例35例。", "台灣2025年2月死亡病例2例。"),
        # dead and injured, injured and badly injured, a part of them
        ("地震造成3人死亡。", "地震造成5人受傷。"),
        ("地震造成30人受傷。", "地震造成5人重傷。"),
        ("地震造成30人死亡。", "地震造成兒童5人死亡。"),
        ("颱風造成3萬戶停電。", "颱風造成2萬戶停水。"),
        ("地震震源深度12公里，規模6.4。", "地震造成5.1億元經濟損失。"),
        # votes, places in polls
        ("王小明2024年得票率51.2%。", "李大山2024年得票率44.8%。"),
        ("選舉投票率66.3%。", "候選人得票率51.2%。"),
        ("選舉有效票128,645票。", "選舉無效票1,645票。"),
        # prices of different things
        ("台灣2025年3月10日金價每盎司2,900美元。", "台灣2025年3月10日銀價每盎司32美元。"),
        ("台灣2025年2月進口300億美元。", "台灣2025年2月出口310億美元。"),
        ("台灣2025年2月CPI年增1.6%。", "台灣2025年2月PPI年增2.2%。"),
        ("台灣2025年2月通膨率1.6%。", "台灣2025年2月核心通膨率1.8%。"),
        # most and least
        ("台灣2025年3月10日最高氣溫31度。", "台灣2025年3月10日最低氣溫18度。"),
        # unknown metrics of different nouns
        ("台灣2025年2月垃圾分類率12%。", "台灣2025年2月廚餘再利用率18%。"),
    ],
)  # fmt: skip
def test_look_alikes_are_never_lined_up(one: str, other: str) -> None:
    assert not meet(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the accounts of a company
        ("海星科技2024年營收3億元。", "海星科技2024年营业收入3亿元。"),
        ("海星科技2024年營收3億元。", "海星科技2024年營業額為3億元。"),
        ("海星科技2024年營收3億元。", "海星科技去年錄得收入3億元。"),
        ("海星科技2024年稅後純益3億元。", "海星科技2024年净利润3亿元。"),
        ("海星科技2024年淨利3億元。", "海星科技2024年純利3億元。"),
        ("海星科技2024年淨利3億元。", "海星科技2024年股東應佔溢利3億元。"),
        ("海星科技2024年賺3億元。", "海星科技2024年淨利3億元。"),
        ("海星科技2024年淨損3億元。", "海星科技2024年净亏损3亿元。"),
        ("海星科技2024年虧損3億元。", "海星科技2024年淨利為-3億元。"),
        ("海星科技2024年營業利益3億元。", "海星科技2024年经营利润3亿元。"),
        ("海星科技2024年研發費用3億元。", "海星科技2024年研发开支3亿元。"),
        ("海星科技2024年每股盈餘3.2元。", "海星科技2024年每股收益3.2元。"),
        ("海星科技2024年資本支出3億元。", "海星科技2024年資本開支3億元。"),
        ("海星科技2024年毛利率45.2%。", "海星科技2024年毛利率為45.2%。"),
        ("海星科技2024年底淨負債比率41%。", "海星科技2024年末净负债率41%，净负债比率为41%。"),
        ("海星科技2024年不良貸款率1.2%。", "海星科技2024年逾放比1.2%。"),
        ("海星科技2024年淨息差1.61%。", "海星科技2024年净利息收益率1.61%。"),
        ("海星科技2024年營收年增21%。", "海星科技2024年营收同比增长21%。"),
        ("海星科技2024年營收年增21%。", "海星科技2024年營收按年上升21%。"),
        ("海星科技2024年營收年減21%。", "海星科技2024年营收同比-21%。"),
        ("海星科技2024年淨利翻倍。", "海星科技2024年淨利增長100%。"),
        ("海星科技2024年第四季營收季增3%。", "海星科技2024年第四季度营收环比增长3%。"),
        # people who work
        ("海星科技2024年底有員工6,113人。", "海星科技2024年末员工总数6113名。"),
        ("海星科技2024年底員工6,113人。", "海星科技2024年底共聘用6,113人。"),
        ("海星科技2024年裁員300人。", "海星科技2024年裁减300名员工。"),
        ("海星科技2024年底門市412家。", "海星科技2024年末门店412家。"),
        ("海星科技2024年底月活躍用戶3億。", "海星科技2024年末月活3亿。"),
        # disasters
        ("地震造成3人死亡。", "地震致3人遇难。"),
        ("地震釀3死。", "地震造成3人罹難。"),
        ("地震造成12人受傷。", "地震造成12人受伤送医。"),
        ("颱風造成3萬戶停電。", "台风致3万户断电。"),
        ("颱風取消112班航班。", "台风造成112架次航班取消。"),
        ("地震撤離512人。", "地震已疏散512人。"),
        ("地震造成8人失蹤。", "地震造成8人下落不明。"),
        ("The quake killed 43 people.", "地震造成43人死亡。"),
        ("The quake left 12 people injured.", "地震造成12人受傷。"),
        ("The storm forced 112 flights to be cancelled.", "颱風令112班航班取消。"),
        # the economy
        ("台灣2025年2月失業率3.4%。", "台灣2025年2月失業率為3.4%。"),
        ("台灣2025年2月出口310億美元。", "台灣2025年2月出口總值310億美元。"),
        ("台灣2025年2月底外匯存底5,775億美元。", "台灣2025年2月底外汇储备5775亿美元。"),
        ("台灣2024年人口2,340萬人。", "台灣2024年總人口2,340萬人。"),
        ("台灣2024年GDP年增4.3%。", "台灣2024年經濟成長率4.3%。"),
        ("台灣2025年2月CPI年增1.6%。", "台灣2025年2月通膨率1.6%。"),
        # votes
        ("選舉投票率66.3%。", "選舉總投票率為66.3%。"),
        # weather
        ("台灣2025年3月10日最高溫31度。", "台灣2025年3月10日最高氣溫31度。"),
        # unknown metrics meet by their noun
        ("台灣2025年2月廚餘再利用率18%。", "台灣2025年2月厨余再利用率为18%。"),
    ],
)  # fmt: skip
def test_one_figure_is_lined_up_whatever_wording_it_has(one: str, other: str) -> None:
    assert meet(one, other)
