"""Which texts must be read in the right encoding? Headlines and passages as newsrooms have them, all invented, by script."""

from __future__ import annotations

from collections.abc import Iterator

ENCODINGS = ("utf_8", "utf_8_sig", "utf_16_le", "utf_16_be", "gb18030", "big5hkscs")

TRADITIONAL = (
    "遠山科技上半年收入增兩成 虧損收窄至4.6億元",
    "颱風逼近 北部山區嚴防豪雨",
    "長河航運裁員三百人，工會斥無預警",
    "地震規模6.1 全台有感",
    "立法院三讀通過預算案，刪減逾百億元",
    "房價連跌五季 銀行估值創三年新低",
    "公車撞護欄釀12傷 司機送醫",
    "【財經】晶片廠毛利率回升至53.1%",
    "登革熱本土病例單週破百例",
    "港股收市升218點，成交額逾1,300億元",
    "學者：少子化衝擊私校，十年恐關二十間",
    "消費券下月發放，市民可登記電子錢包",
    "鐵路誤點27分鐘 萬人受影響",
    "「我們沒有隱瞞」 院長鞠躬道歉",
    "油價明起調漲0.3元",
    "蘭嶼颳強風，渡輪停駛",
    "觀光人次回升，旅宿業仍缺工8,000人",
    "全年通脹料放緩至百分之一點九",
    "糧食署：稻穀收購價每公斤加二元",
    "颶風奪走41命 災民逾萬",
)
SIMPLIFIED = (
    "远山科技上半年收入增两成，亏损收窄至4.6亿元",
    "央行：下调存款准备金率0.5个百分点",
    "高考报名人数创新高，达1,291万人",
    "新能源汽车渗透率首破五成",
    "长河集团拟回购不超过3亿元股份",
    "暴雨红色预警！多地停课停运",
    "楼市新政落地一周，成交量环比翻倍",
    "国家统计局：7月CPI同比上涨0.3%",
    "高速客车侧翻致3死17伤",
    "“双十一”快递业务量突破六亿件",
    "研发投入占比升至21.4%，员工减少两千人",
    "该院去年门诊量达380万人次",
    "铁路暑运发送旅客创历史新高",
    "电商平台被罚两百万元",
    "超市鸡蛋涨价，市民直呼“吃不起”",
    "沿海港口吞吐量增长4.9%",
    "专家建议：职工每周工时不超过44小时",
    "双城间轨道交通年底开通",
    "公司回应：消息不实，已报警",
    "首届机器人马拉松今晨开跑",
)
HKSCS = (
    "女星嗌停車 保安話佢哋唔識路",
    "街市檔主：啲餸貴咗三成",
    "屋邨升降機壞咗成個月，長者喊慘",
    "「唔好再嘥嘢食」 學校推惜食",
    "巴士站旁嘅樹冧咗，冇人傷",
    "佢話𨋢入面有煙，即刻報警",
    "𠝹破貨車帆布 兩漢被捕",
    "深水埗劏房加租，街坊話頂唔順",
    "鰂魚涌工地棚架塌，一人傷",
    "老字號茶餐廳執笠，街坊攞號碼買蛋撻",
)
ENGLISH = (
    "Harbour Wire: Farhill’s loss narrows to 460 million yuan",
    "“We’re hiring,” says the carmaker’s chief — after cutting 2,100 jobs",
    "Typhoon leaves 41 dead, officials say; it’s the worst since 1998",
    "Council votes 31–22 for the mayor’s budget",
    "The firm ‘can’t rule out’ more closures, its chairman said on Monday",
    "Profit up 21% — but shares fall",
    "She didn’t answer: “No comment,” her office wrote",
    "Riverlong’s ferry service won’t resume until May",
)
MIXED = (
    "遠山CEO：AI不會取代記者，會取代“複製貼上”",
    "【Farhill】Q3營收NT$45.2億，YoY +12.3%",
    "iPhone銷量跌，分析師：“It’s just a cycle”",
    "5G基站超四百万座 6G试验启动",
    "長河LRT延誤，MTR派35部shuttle bus",
    "EPS 3.21元優於預期，外資目標價上看120元",
    "繁體與简体并列：國／国、億／亿、網／网皆可检索",
    "GDP增速下修至2.8%（前值3.1%）",
    "大陸网友热议：台湾夜市涨价了嗎？",
    "The 『遠山』 report: 收入17.4億 vs. 17.5億",
)

PASSAGES = {
    "traditional": (
        "（本報記者台北報導）遠山科技昨日公布上半年業績，收入為17.4億元，較去年同期增長21%，經調整虧損淨額由7.35億元收窄至4.6億元。"
        "公司表示，員工人數截至六月底為4,531人，比兩年前減少約1,600人，但研發人員仍佔六成以上。\n",
        "中央氣象署指出，颱風中心凌晨三時位於花蓮東南方約120公里海面，以每小時18公里速度向西北進行，近中心最大陣風達14級。"
        "截至下午四時，全國共27人受傷，6,300戶停電，台電已出動2,100名人員搶修。\n",
        "議員質疑，政府去年批出的37億元撥款只用了四成，其餘項目一再延期。局長回應說，部分工程因招標不足而押後，預計明年第二季展開，"
        "屆時可提供九千個車位與三間診所。\n",
        "疾管署統計，上週新增118例本土病例，為近三年同期最高，其中高雄市佔82例；今年累計2,407例，死亡六例。醫師提醒民眾清除積水，出現發燒、"
        "頭痛等症狀應儘速就醫。\n",
    ),
    "simplified": (
        "本报讯 远山科技昨日公布上半年业绩，收入为17.4亿元，较去年同期增长21%，经调整亏损净额由7.35亿元收窄至4.6亿元。"
        "公司表示，截至六月底员工人数为4531人，比两年前减少约1600人，但研发人员仍占六成以上。\n",
        "据国家统计局数据，全国居民消费价格同比上涨0.3%，环比下降0.1%。其中，食品价格下降1.2%，非食品价格上涨0.6%。"
        "专家认为，随着政策逐步落地，下半年物价有望温和回升。\n",
        "教育部门介绍，今年全国高考报名人数为1342万人，比去年增加51万人。各地共设考点7926个，安排监考及考务人员102万人，"
        "确保考试平稳有序。\n",
        "铁路部门预计，暑运期间全国将发送旅客8.6亿人次，日均1387万人次。为方便学生出行，还将加开列车两千余列，并在主要车站增设母婴候车区。\n",
    ),
    "cantonese": (
        "佢哋話條街啲舖頭執咗成半，啲客都唔嚟，生意跌咗四成。有檔主嘆，而家一日做唔夠三千蚊，冇得搞，等租約滿咗就走。\n",
        "深水埗一座唐樓嘅𨋢壞咗三個星期，住喺頂樓嘅婆婆要行八層樓梯，佢話對腳痛到唔郁得，鄰居幫手攞餸上去。\n",
    ),
    "english": (
        "Farhill Technology said on Tuesday that its loss for the first half narrowed to 460 million yuan from 735 million a year earlier. "
        "“We’ve kept costs under control,” its chief financial officer told reporters — though she didn’t rule out further job cuts.\n",
        "The storm’s death toll rose to 41 on Thursday, the island’s emergency service said, and 6,300 homes were still without power. "
        "It’s the worst since 1998. Rescuers reached the village’s school after 14 hours; nobody inside was hurt.\n",
    ),
}


def texts() -> Iterator[tuple[str, str]]:
    """(kind, text): every headline by itself, and articles of one, two, three passages under headlines."""
    headlines = {
        "traditional": TRADITIONAL,
        "simplified": SIMPLIFIED,
        "cantonese": HKSCS,
        "english": ENGLISH,
        "mixed": MIXED,
    }
    for kind, lines in headlines.items():
        yield from ((kind, line) for line in lines)
    for kind, passages in PASSAGES.items():
        for number, headline in enumerate(headlines[kind][:10]):
            length = number % 3 + 1
            body = "".join(passages[(number + step) % len(passages)] for step in range(length))
            yield kind, f"{headline}\n\n{body}"


def labelled() -> Iterator[tuple[str, str, str, bytes]]:
    """(kind, text, encoding, bytes) for every text in each of the six encodings that has all its characters."""
    for kind, text in texts():
        for encoding in ENCODINGS:
            try:
                yield kind, text, encoding, text.encode(encoding)
            except UnicodeEncodeError:
                continue
