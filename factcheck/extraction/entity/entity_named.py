"""Which name in its sentence owns a number? The owner of its metric, the name right before it, or a subject."""

from __future__ import annotations

import re

from factcheck.extraction.entity.owners import is_named_behind, is_object, is_source, is_subject, may_own, opens, owns
from factcheck.extraction.metric import metric_carried
from factcheck.extraction.names.entities import Cast
from factcheck.extraction.names.name_words import is_agency, words
from factcheck.extraction.scene import Draft, Scene
from factcheck.extraction.words import epidemic
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS
from factcheck.units import MONEY, dimension_of

SENTENCE = "subject of the sentence"
_STAKE = "shareholding"
_COMES_FROM = ("来自", "出自", "位于", "在")
#: the second *being* England *with* 45 gold, *and* Norland *on* 31; but he won Tingchou with 48,273 votes
_NEXT, _HAS = (" being ", " and ", ", ", "; ", " being the ", " and the ", ", the "), (" with ", " on ")
_IN = (" in ", " in the ", " across ")  #: rose seven per cent *in* London
_WITH = "、和与及"
#: 遠山*投資*美國1000億美元, *罰*長河60萬: the name behind it is given or charged the money
_GIVES = (
    "投资",
    "注资",
    "入股",
    "捐",
    "捐款",
    "捐赠",
    "捐助",
    "援助",
    "军援",
    "补助",
    "补贴",
    "资助",
    "赞助",
    "罚",
    "罚款",
    "裁罚",
    "赔偿",
    "索赔",
    "贷款",
)
_TOGETHER = re.compile("[总共]|合计|两[国地市县队家者]|[二两]强")
_POSSESSIVES = ("的", "'s ", "’s ")  #: won 21,458 votes to *Tsai's* 16,930
#: 台北廠120人、*高雄廠*88人: an item with a label of its own
_ITS_LABEL = re.compile("[、，,;；和及与]{1,2}[\u4e00-\u9fff]{2,12}(?:约|近|逾|有|则|则有|各)?")
_TRAITS = ("籍", "裔")
#: 公義黨*候選人*羅紹昀: his votes, not the party's
_WHOSE_CANDIDATE = re.compile(
    "(?:籍|的|所?提名的?|推派的?|征召的?|推荐的?)?(?:[正副]{0,2}(?:总统|县长|市长|立委|议员|州长|主席)?)(?:候选人|参选人|当选人)"
    "(?=[\u4e00-\u9fff]{2})"
)
_LABELS_END = 3  #: characters from a name to the number that it labels: 台北*廠*120人
#: Kao Ming-tang, *who received* 13,927
_WHO = re.compile(r",? (?:who|which) (?:[a-z]+ ){1,3}(?:with |about |some |nearly |only )?")


def owner(scene: Scene, draft: Draft, cast: Cast) -> tuple[Word | None, str]:
    """The name in the sentence that owns the number, and the rule that says so."""
    start = draft.quantity.start
    if not scene.entities:
        return None, ""
    able = [
        word
        for word in scene.entities
        if word.end <= start and may_own(word.meaning, draft, cast) and not _tells_what_somebody_is(scene, word, draft)
    ]
    behind = next((word for word in scene.entities if _comes_from(scene, draft, word, cast)), None)
    if behind is not None:
        return behind, "named right behind the number"
    if (place := _where(scene, draft, cast)) is not None:
        return place, "where the sentence says that it was counted"
    if not able or _is_in_another_place(scene, draft):
        return None, ""
    metric, near = draft.metric_word, _right_before(scene, draft, able[-1])
    if near is not None and near[0].meaning in cast.people:
        near = first_of_ticket(scene, near[0]), near[1]
    if near is not None and (metric is None or metric.start < near[0].start):
        return near  # 蘇映彤支持度四成五，周柏鈞為36%: the name is nearer than the metric
    return _of_metric(scene, draft, able) or near or _subject(scene, draft, able, cast) or (None, "")


def _tells_what_somebody_is(scene: Scene, name: Word, draft: Draft) -> bool:
    """越南籍移工偷竊50萬元, 國民黨籍議員判刑4年: not what Vietnam stole; but 國民黨籍議員28席 are the party's."""
    if draft.metric in words("of_parties") and _WHOSE_CANDIDATE.match(scene.folded, name.end) is not None:
        return True
    return scene.folded.startswith(_TRAITS, name.end) and draft.metric not in words("of_parties")


def _is_in_another_place(scene: Scene, draft: Draft) -> bool:
    """Rose seven per cent in London, but 10 per cent *in West Yorkshire*: of a place that nobody knows."""
    metric, end = METRICS.get(draft.metric or ""), draft.quantity.end
    if metric is None or metric.of_organisation or MONEY in metric.dimensions or not scene.folded.startswith(" in ", end):
        return False
    at = end + len(" in ") + 4 * scene.folded.startswith("the ", end + len(" in "))
    return scene.text[at : at + 1].isupper() and not any(time.mention.start <= at < time.mention.end for time in scene.times)


def is_of_several(scene: Scene, draft: Draft) -> bool:
    """西班牙、法國…總身價逾27億: what two who stand together have in all is neither's."""
    names = [word for word in scene.entities if word.end <= draft.quantity.start]
    if (
        draft.metric in words("of_people")
        or len(names) < 2
        or names[-2].end + 1 != names[-1].start
        or scene.folded[names[-2].end] not in _WITH
    ):
        return False
    return _TOGETHER.search(scene.folded, names[-1].end, draft.quantity.start) is not None


def first_of_ticket(scene: Scene, name: Word) -> Word:
    """羅紹昀、蘇映彤以558萬票當選: two who stand together are told of by the first."""
    before = next((other for other in scene.entities if other.end == name.start - 1), None)
    return before if before is not None and scene.folded[before.end] in _WITH else name


def _comes_from(scene: Scene, draft: Draft, word: Word, cast: Cast) -> bool:
    """301宗來自澄江區: the place of the number stands behind it."""
    of_who_has_it = draft.metric == _STAKE or draft.metric in words("of_people")
    if of_who_has_it and scene.folded[draft.quantity.end : word.start] == "的" and may_own(word.meaning, draft, cast):
        return True  # 持股21.4%的遠山, 擊敗得2,189票的陳一清
    is_apposed = scene.folded.endswith(
        (" of ", " of about ", " of some "), 0, draft.quantity.start
    )  # a city of 920,000 people in …
    if not is_apposed and scene.folded[draft.quantity.end : word.start] in _IN and word.meaning in cast.places:
        metric = METRICS.get(draft.metric or "")
        is_of_places = metric is not None and not metric.of_organisation and MONEY not in metric.dimensions
        return is_of_places and draft.metric not in words("of_people") and may_own(word.meaning, draft, cast)
    gap = scene.folded[draft.quantity.end : word.start] if 2 <= word.start - draft.quantity.end <= 3 else ""
    return gap.strip() in _COMES_FROM and word.meaning in cast.places and may_own(word.meaning, draft, cast)


def _where(scene: Scene, draft: Draft, cast: Cast) -> Word | None:
    """*In Harbour City*, 63 new cases were reported: an English sentence that opens with where, before its first number."""
    first = scene.entities[0]
    if first.meaning not in cast.places or not may_own(first.meaning, draft, cast):
        return None
    lead = scene.folded[scene.sentence.start : first.start].lstrip()
    if lead not in ("in ", "across ", "in the ") or scene.folded[first.end : first.end + 2] != ", ":
        return None
    owners = (word for word in scene.entities[1:] if word.end <= draft.quantity.start)
    return first if draft.metric is not None and next(owners, None) is None else None


def _of_metric(scene: Scene, draft: Draft, able: list[Word]) -> tuple[Word, str] | None:
    """遠山的營收, unemployment in Harbour City: whose the metric is."""
    word = draft.metric_word
    if word is None or word.end > draft.quantity.start:
        return None
    behind = next((name for name in able if name.start >= word.end and is_named_behind(scene, name, word.end)), None)
    if behind is not None:
        return behind, "named behind the metric"
    owners = [name for name in able if name.end <= word.start and name.start >= scene.clause_start(word.start)]
    return (owners[-1], "owner of the metric") if owners and owns(scene, owners[-1], word.start, draft) else None


def _right_before(scene: Scene, draft: Draft, name: Word) -> tuple[Word, str] | None:
    """周柏鈞為36%, 南灣市同月則有2,904棟: the name opens what is said after the number before it."""
    start = draft.quantity.start
    clause, before = scene.clause_start(start), scene.previous(draft.quantity)
    is_listed = scene.folded[name.end : start] in _HAS and scene.folded.endswith(_NEXT, 0, name.start)
    if is_listed or _WHO.fullmatch(scene.folded, name.end, start):
        return name, "named right before the number"
    since = max(clause, before.end if before is not None else clause)
    if name.start >= since and scene.folded[name.end : start] in _POSSESSIVES:
        return name, "named right before the number"
    if name.end == start and name.start > since and scene.folded[since : name.start].lstrip("金银铜") == "、":
        return name, "named right before the number"  # 羅以森21,458票、蔡丹青16,930票; 日本16金、韓國12金
    if name.start < since or is_object(scene, name) or _is_given_it(scene, draft, name):
        return None
    opening = start - name.end <= 1 or (opens(scene, since, name.start) and not is_source(scene, name))
    return (name, "named right before the number") if opening else None


def _is_given_it(scene: Scene, draft: Draft, name: Word) -> bool:
    """遠山投資*美國*1000億美元: who is invested in, helped or fined, not who does it."""
    return draft.unit is not None and dimension_of(draft.unit) == MONEY and scene.folded.endswith(_GIVES, 0, name.start)


def _subject(scene: Scene, draft: Draft, able: list[Word], cast: Cast) -> tuple[Word, str] | None:
    """The subject of the clause, else the last one of the sentence, unless a pronoun speaks for another."""
    start, word = draft.quantity.start, draft.metric_word
    clause = scene.clause_start(start)
    here = [name for name in able if name.start >= clause]
    if word is not None and word.end <= clause:
        here = [name for name in able if name.start >= scene.clause_start(word.start)]
    for name in reversed(here):
        if is_subject(scene, name):
            return None if _labels_another(scene, name, draft) else (name, "subject of the clause")
    if not here and (scene.roles(clause, start, Role.PRONOUN) or may_be_of_another(scene, draft, clause)):
        return None
    for name in reversed(able):
        if not is_subject(scene, name) or scene.closes_a_bracket(name.end, start):
            continue
        if not _only_opens(name.meaning, draft, cast):
            return name, SENTENCE
    return None


def _only_opens(name: str, draft: Draft, cast: Cast) -> bool:
    """台中一名男子撞2輛機車: the place, the office or the party that opens the sentence does not own what nobody knows."""
    if draft.metric in METRICS and draft.metric != "seats":
        return False
    return name in cast.places or name in cast.parties or (draft.metric != "seats" and is_agency(name))


def _labels_another(scene: Scene, name: Word, draft: Draft) -> bool:
    """台北廠120人、高雄廠88人: the name is the label of another item of the list, and this number has its own."""
    before = scene.previous(draft.quantity)
    if before is None or draft.metric is not None or before.end <= name.end:
        return False
    labelled = next(number for number in scene.quantities if number.start >= name.end)
    if (
        labelled.unit != draft.unit
        or labelled.start - name.end > _LABELS_END
        or scene.roles(name.end, labelled.start, Role.METRIC)
    ):
        return False
    return _ITS_LABEL.fullmatch(scene.folded, before.end, draft.quantity.start) is not None


def may_be_of_another(scene: Scene, draft: Draft, clause: int) -> bool:
    """廣東8例: the cases of a disease may be of a place that nobody knows, where more than links stands before them."""
    return is_said_by_unit(draft) and not metric_carried.continues(scene, clause, draft.quantity)


def is_said_by_unit(draft: Draft) -> bool:
    """群聚新增6例: no word of the metric stands there, and the cases may be of a ward."""
    words = draft.evidence.get("metric")
    return words is not None and words.rule == epidemic.RULE
