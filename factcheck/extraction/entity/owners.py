"""Can this name own a number? What kind of owner the metric has, and where the name stands in its clause."""

from __future__ import annotations

import re

import rjieba

from factcheck.extraction.names.entities import Cast
from factcheck.extraction.names.name_words import ends_with, is_agency, words
from factcheck.extraction.names.person_names import is_person, may_be_person
from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.folding import fold
from factcheck.metrics import METRICS

#: before a name that is spoken to, of or with: it is not the one whose figures follow
_OBJECT_BEFORE = re.compile(
    r"(?:[向与和跟对给为比较从由自据于被遭把及、]|相比|获得了?|引入|对标|低于|高于|超过|不如|多过|收购|\b(?:by|to|with|than|against|and|from|over|like|in|at|on|of|for|near|across|into|outside|via|through|between|after|before|under|among)"
    r"(?: the)?)\s*\Z"
)
_BEGIN_A_CLAUSE = (" while ", " whereas ", " while the ", " whereas the ")  #: English puts no comma there
_OBJECT_ENDS = frozenset("向与和跟对给为比较从由自据于被遭把及、得了入标过如多购abcdefghijklmnopqrstuvwxyz")
_LEAD = re.compile(
    r"(?:[，,。:：、 “\"「『‘'—-]|而|但|不过|其中|此外|另外|同时|当中|随着|在|至于|反观|例如|比如|以|仅|单是|目前|当时|至今"
    r"|邻近的?|毗邻的?|临近的?|相比之下|虽然|尽管|由于|因|因为|其|的|年|月|日|其|另|再|又|连同|包括|中|分别|方面|和|及|与|以及"
    r"|(?:the|meanwhile|despite|but|and|however|while|as|its|larger|smaller|rival|competitor|parent|subsidiary|unit|peer|carmaker|automaker"
    r"|chipmaker|retailer|lender|bank|airline|insurer|brewer|developer|candidate|incumbent|challenger|mayor|senator|city|province"
    r"|county|state|nearby|neighbouring|by contrast|separately|only|former) )*"
)
#: 根據遠山2024年上半年財報: what follows is the company's own
_ITS_REPORT = re.compile(r"的?[^，,。;；]{0,16}?(?:财报|年报|中报|季报|半年报|业绩|公告)")
#: 中指研究院的數據顯示, 工信部公布: who tells a number is not whose it is
_IS_SOURCE = re.compile(
    r"(?:社群|社团|粉专|粉丝专页|专页|贴文|发文|po文|限时动态|留言|用户表示)|(?:的|最新|今[日天]?|昨[日天]?|近日|早前|[0-9]{1,2}日|所作)*(?:数据|统计|资料|调查|报告|民调|报道|消息|研究|预测|估算)"
)
_SPEAKS = re.compile(
    r"(?:[今昨前]?[天日晚]?|[0-9]{1,2}日|最新|近日|早前)*"
    r"(?:公布|发布|表示|说|称|指出|指|统计|通报|估计|预测|预计|预料|披露|透露|说明|证实|宣布|提醒"
    r"|(?: on [a-z]{3,6}day)?(?: has| had)?"
    r" (?:said|reported|says|reports|estimates|estimated|expects|expected|forecasts?|predicts|predicted"
    r"|unveils|unveiled|tables|tabled|puts?"
    r"|publish(?:es|ed)|released|announce[sd]|warn(?:s|ed)|recorded|logged|counted|confirmed|show(?:s|ed)|found|projects|projected|raises|lifts|cuts))"
)
#: Northmere Research *data showed*: told by it, of others
_FIGURES_SHOW = re.compile(
    r"(?:['’]s)? (?:latest |official |own |new )?(?:data|figures|statistics|survey|poll|research|estimates|index) "
    r"(?:show|shows|showed|showing|suggests?|suggested|found|released|published|indicates?|indicated)(?![a-z])"
)
_SAID = re.compile(
    " (?:said|says|reported|announced|estimates|figures show|data showed)(?: on [a-z]+day| [a-z]+day)?(?:[.,;]|$|\n)"
)
_OF_WHOM = re.compile(r" (?:in|of|at|for|by) (?:the )?")
#: 民生黨*候選人*羅紹昀, 台灣*的*遠山
_OFFICE_BETWEEN = re.compile(
    r"(?:的|(?:籍|的|提名的?|推派的?|征召的?)?(?:[正副]{0,2}(?:总统|县长|市长|立委|议员|州长|主席)?)(?:候选人|参选人|当选人))?$"
)
_JOINS = re.compile(r"的?|['’]s ")
_NOT_THEMSELVES = ("等", "、", "员工表示", "人士", "报道", "消息", "分析师", "记者", "股份有限公司分析")
_WON_BY_PLACES = frozenset(("medals", "gold_medals", "silver_medals", "bronze_medals"))  #: 日本16金
_MEDAL_UNITS = (None, "medal", "item")
_TRADED = ("期货", "原油", "指数", "futures", "index", "crude")
#: 北澳是最大出口市場, 完成對生產商遠山的收購: what follows is sold there or of the buyer, and not theirs
_IS_ANOTHER_S = re.compile(
    r"(?:仍|依然|继续|也|则|一直)?(?:是|为|系)[^,，。:：;；]{0,14}(?:市场|来源[地国]?|伙伴|对象|目的地|买家|客户|供应[国商])"
    r"|(?:股权|股份|业务|资产)?的(?:全资|战略|全面|要约)?(?:收购|并购|投资|入股|控制权|指控|起诉|诉讼|制裁)"
)
#: 大股東遠山: who is told of as somebody's is not who 公司 means in the next sentence
_SOMEBODY_S = ("股东", "对手", "竞争者", "同行", "同业", "客户", "伙伴", "供应商", "收购方", "买方", "卖方")
_OWNING = frozenset(("n", "nr", "nrt", "nt", "nz"))
_OF_THE_MARKET = frozenset(
    ("收盘", "收市", "开盘", "股份", "市场", "大盘", "股票", "盘中", "尾盘", "早盘", "公司", "集团", "总体", "整体")
)
_OWNED = re.compile(r"(?:的| |'s ?|’s ?|旗下|本身|自身|整体|公司|集团|业务|板块|全体|单季|单月|当季|当月|合共|总)*")


def may_own(name: str, draft: Draft, cast: Cast) -> bool:
    """Whether it is the kind of owner that the metric has: people have votes, places a population, companies revenue."""
    metric = METRICS.get(draft.metric or "")
    if draft.metric == "index_level" or name in cast.indices:
        return name in cast.indices and draft.metric in ("index_level", None)
    if name in cast.judges or draft.metric in words("of_markets"):
        return name not in cast.judges and fold(name).endswith(_TRADED)
    tells_only = name.isascii() and (metric is None or not metric.of_organisation)
    if (tells_only or draft.metric is None or draft.metric in words("of_judged")) and cast.is_office(name):
        return False  # the Electoral Commission declared 5.7 million votes, 遭金管會罰240萬, 氣象署示警3縣市: of others
    if draft.metric == "passengers" and cast.of_event and (name in cast.places or name in cast.people):
        return False  # 78 passengers were on board: of the event, or of the ship
    if name in cast.people or draft.metric in words("of_persons"):
        return name in cast.people and (
            draft.metric in words("of_people")
            or draft.metric in words("of_teams")
            or (draft.metric is None and draft.unit is None and draft.quantity.grouped)
        )
    if name in cast.parties:
        return draft.metric is None or draft.metric in words("of_parties") or draft.metric not in METRICS
    if name in cast.places and draft.metric in _WON_BY_PLACES and draft.unit in _MEDAL_UNITS and not draft.quantity.has_scale:
        return True
    if name in cast.places:
        return metric is None or not (
            (metric.of_organisation and not cast.public)
            or draft.metric in words("of_people")
            or draft.metric in words("of_no_place")
            or draft.metric in words("of_teams")
        )
    if draft.metric in ("deficit", "surplus") and name == cast.topic and ends_with("suffixes", fold(name)):
        return True  # 康灣醫院集團料赤字2.37億
    return draft.metric not in words("of_places") or ends_with("governments", fold(name))


def noun_before(scene: Scene, draft: Draft) -> tuple[int, int] | None:
    """輝達跌3.5%！蘋果最新市值達4.88兆: where the noun stands that opens the clause of a market value or a price, and owns it.

    Nothing else introduces it: apple is a word.
    """
    metric, word = METRICS.get(draft.metric or ""), draft.metric_word
    if metric is None or word is None or draft.scope or not (metric.by_the_hour and metric.of_organisation):
        return None
    clause = scene.clause_start(word.start)
    if any(clause <= name.start < word.start for name in scene.entities) or scene.roles(clause, word.start, Role.PRONOUN):
        return None
    lead = scene.folded[clause : word.start]
    start = clause + len(lead) - len(lead.lstrip(" ,，！!「『“"))
    tagged = rjieba.tag(scene.folded[start : word.start])
    if not tagged or tagged[0][1] not in _OWNING or len(tagged[0][0]) < 2 or tagged[0][0] in _OF_THE_MARKET:
        return None
    return start, start + len(tagged[0][0])


def is_a_name(scene: Scene, words_before: str) -> bool:
    """Whether words before a metric may stand for an owner that nothing else introduces: a person, a place, a name known here."""
    if any(scene.folded[word.start : word.end] in words_before for word in scene.entities) or is_person(words_before):
        return True
    if words_before in words("kinds") or words_before in words("not_names"):
        return False
    tags = {tag for _, tag in rjieba.tag(words_before)}
    return not tags.isdisjoint(("ns", "nt", "nr", "nz")) and tags.isdisjoint(("r", "d", "t", "m", "p"))


def owns(scene: Scene, word: Word, at: int, draft: Draft) -> bool:
    """遠山的營收, 遠山2024年生成式AI收入: only 的, a time and the metric's scope stand between."""
    if is_object(scene, word):
        return False
    gap = _without_times(scene, scene.folded[word.end : at], word.end, at)
    for scope in draft.scope:
        gap = gap.replace(scope, "")
    return _OWNED.fullmatch(gap.strip()) is not None


def is_named_behind(scene: Scene, word: Word, at: int) -> bool:
    """unemployment in Harbour City, the population of 遠山縣: at is where the metric's word ends."""
    return _OF_WHOM.fullmatch(scene.folded, at, word.start) is not None


def is_object(scene: Scene, word: Word, *, alone: bool = False) -> bool:
    """Whether the name is spoken to, of or with: 較*遠山*多, 向*遠山*採購; or stands only before another name: 中國*遠山*."""
    if not alone:
        for other in scene.entities:
            if word.end <= other.start <= word.end + 3 and _JOINS.fullmatch(scene.folded, word.end, other.start):
                return True
    lead = scene.folded[max(scene.sentence.start, word.start - 12) : word.start].rstrip()
    if not lead or lead[-1] not in _OBJECT_ENDS:
        return False
    return _OBJECT_BEFORE.search(scene.folded, max(scene.sentence.start, word.start - 12), word.start) is not None


def is_part(scene: Scene, word: Word) -> bool:
    """其中遠山物流6,940人: a part of what the sentence is about, not a new subject."""
    lead = scene.folded[max(scene.clause_start(word.start), word.start - 8) : word.start]
    return "其中" in lead or "当中" in lead or lead.endswith("、")


def is_somebody_s(scene: Scene, word: Word) -> bool:
    """大股東遠山, 對手長河: told of for what it is to the one that the text is about."""
    return scene.folded.endswith(_SOMEBODY_S, scene.sentence.start, word.start)


def is_source(scene: Scene, word: Word) -> bool:
    """Whether the name tells a number of somebody else: its statistics, or an office that announces."""
    if _IS_SOURCE.match(scene.folded, word.end) or _FIGURES_SHOW.match(scene.folded, word.end):
        return True
    return is_agency(word.meaning) and _SPEAKS.match(scene.folded, word.end) is not None


def is_speaker_behind(scene: Scene, word: Word) -> bool:
    """Exports grew 6.9 per cent, *Enterprise Harbour* said on Friday: who only tells what the sentence says before."""
    return _SAID.match(scene.folded, word.end) is not None and scene.folded.endswith((", ", ", the "), 0, word.start)


def is_subject(scene: Scene, word: Word) -> bool:
    """Whether only times and small words stand between the clause's beginning and the name; every number of a clause asks."""
    found = scene.subjects.get(word.start)
    if found is None:
        found = scene.subjects[word.start] = _is_subject(scene, word)
    return found


def _is_subject(scene: Scene, word: Word) -> bool:
    clause = scene.clause_start(word.start)
    lead = scene.folded[clause : word.start]
    if is_source(scene, word):
        return False
    if scene.folded.startswith(_NOT_THEMSELVES, word.end) and not _heads_a_ticket(scene, word):
        return False
    if _IS_ANOTHER_S.match(scene.folded, word.end):
        return False
    office = _OFFICE_BETWEEN.search(lead)
    joint = word.start - (len(office[0]) if office is not None else 0)
    before = next((other for other in scene.entities if other.end == joint), None)
    if before is not None and clause <= before.start:  # 民生黨|羅紹昀, 台灣|遠山: the first only tells which
        lead = scene.folded[clause : before.start]
        return not is_object(scene, before, alone=True) and opens(scene, clause, before.start)
    if ends_with("kinds", lead) or (lead.endswith("·") and _is_a_given_name(lead)):
        return True
    if lead.endswith(("据", "根据")):
        return _ITS_REPORT.match(scene.folded, word.end) is not None
    if is_object(scene, word):
        return False
    return scene.folded.endswith(_BEGIN_A_CLAUSE, clause, word.start) or opens(scene, clause, word.start)


def _heads_a_ticket(scene: Scene, word: Word) -> bool:
    """羅紹昀、蘇映彤拿下…: the first of two people who stand together, and no list of three."""
    other = next((other for other in scene.entities if other.start == word.end + 1), None)
    if other is None or scene.folded[word.end] != "、" or scene.folded.startswith("、", other.end):
        return False
    names = (scene.folded[one.start : one.end] for one in (word, other))
    return all(may_be_person(name) or is_person(name) for name in names)


def _is_a_given_name(lead: str) -> bool:
    """候選人|埃萊娜·布拉加: nothing but an office, or nothing, stands before the first part of a foreign name."""
    return any(
        ends_with("offices", lead[:-size]) or lead[:-size].endswith("的") or len(lead) == size
        for size in range(2, min(len(lead), 9) + 1)
    )


def opens(scene: Scene, start: int, end: int) -> bool:
    """Whether only times, separators and small words stand here."""
    if start == end:
        return True
    return _LEAD.fullmatch(_without_times(scene, scene.folded[start:end], start, end)) is not None


def _without_times(scene: Scene, said: str, start: int, end: int) -> str:
    for time in scene.times:
        if start <= time.mention.start and time.mention.end <= end:
            said = said.replace(scene.folded[time.mention.start : time.mention.end], "", 1)
    return said
