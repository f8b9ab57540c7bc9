"""Does the number go on with the metric of another one? Carried from the clause before, or from the number before it."""

from __future__ import annotations

import re

from factcheck.extraction.metric import metric_before, metric_parts, metric_topic, owner_words, scopes, siblings
from factcheck.extraction.metric.metric_fit import RATIOS, Found, fits, is_money, is_ratio
from factcheck.extraction.names.entities import standard
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role
from factcheck.figures import Kind
from factcheck.metrics import METRICS
from factcheck.units import MONEY, UNITS, dimension_of

_BEFORE = re.compile(r"[而,，]?(?:上[一]?届|前一(?:年|季|月|个月|周|日|天)|一年前|半年前|上(?:年|季|月|周)|去年|前年|前次|上次)")
_COMPARES = re.compile(r"(?:较|比|相比|高于|低于|多于|少于|超越|不及|优于|逊于)[^，,。]{0,14}$")
#: around the next name of a list; the first may have been the most
_BESIDE_A_NAME = re.compile(r"(?:最多|居冠|居首|次之)?[、，,；;和及与以 ]{1,3}(?:的|有|为|则|各|则有|则为)?(?:约|逾|近)?")
_AFTER_DOING = re.compile(",? ?after [a-z]+ing ")  #: passed a budget of 18 billion, *after cutting* 285 million from it
_INDEX = "index_level"
_SHARE = "share_price"
_LONGEST_GAP = 14
_LONGEST_NAME = 10
_LONGEST_CLAUSE = 160  #: characters before a number, known words and other numbers among them
_LONGEST_LEAD = 60  #: characters of small words that a clause can begin with
# What may stand between a clause's beginning and a number that continues the clause before; the longest first, none taken back
_CONTINUES = re.compile(
    r"(?:虽然?|却|尚|反而|一度|单季|[上首当]季|第?[一二三四]季度?|[一两三四五六七八九十]年[间来内]?|相当于|进一步|净|在|以|相[较比]?|从|由|较|比|为|已经?|并|则|也|又|再"
    r"|大幅|共有?|合计|总计|其中|同比|环比|按年|按月|按季"
    r"|增[至加到长]?|升至?|减少?[至到]?|降低?[至到]?"
    r"|跌至?|下[滑跌降]|上[升涨半]|优于|低于|高于|不如|提升|扩大|收窄|萎缩|锐减|激增|大[增减降涨跌]|高达|多达|达到了?|达|至了?|到了?"
    r"|早盘|午盘|尾盘|盘[中前后初]|收盘|开盘|收市|午后|现|去年|今年|前年|上年|上届|上次|前次|前一|一年前|半年前|年初|年中|同期|当时|现在|目前|当前|截至|年|月|日|底|末|下半|全"
    r"|分别|涉及|各|另有?|还有?|占|比重|比例|折合|约合|约|预计|预期|可|将|能|会|惟|即|仍|则|均|都|最|多|少|正常值?|常年|历年平均|平均(?:水平|水准|值|数)?|基数|高|低|出|次之|居次|最多|了|的|是|有|而|且|但|只|仅|更|创下?"
    r"|after|and|to|totalled|from|or|up|down|by|but|of|an|at|a|then|than|the|it|was|were|when|rose|fell|compared|come|came|with|which|while"
    r"|unchanged|little changed|steady|flat|remained|remains|held|stayed|stands|slightly|sharply|has|have|had|again"
    r"|now|only|just|about"
    r"|versus|still|stood|had been|reached|higher|lower|also|in|following|having|reversing|faster|slower| "
    r"|[一-鿿]{1,3}[市县区乡镇省州])*+"
)


def from_before(scene: Scene, quantity: Quantity, clause: int, done: list[Draft], memory: Memory) -> Found | None:
    """The metric of a number before, where the text goes on with it."""
    last = done[-1] if done else None
    known = (
        _next_name(scene, quantity, last)
        or metric_parts.total_of_list(scene, clause, quantity, last)
        or metric_parts.part_of(scene, clause, quantity, done, memory)
    )
    if known is not None:
        return known
    if (topic := metric_topic.of_sentence(scene, quantity)) is not None:
        return topic
    if scene.folded.startswith("涉及", clause) and not is_money(quantity):
        return None  # 股份購回，涉及2,750萬股
    if last is not None and last.kind is Kind.SHARE and is_ratio(quantity) and goes_on(scene, last.quantity.end, quantity.start):
        return _of_share(last)
    if not continues(scene, clause, quantity):
        return _as_the_last(scene, quantity, clause, memory) if metric_topic.is_only_a_time(scene, quantity, clause) else None
    carried = metric_before.in_clause(
        scene, quantity, scene.sentence.start, clause, memory, rule="carried from the clause before"
    )
    if carried is not None and carried.key == _INDEX and _names_no_index(scene, clause, quantity.start):
        return None
    return carried or _as_the_last(scene, quantity, clause, memory)


def _of_share(last: Draft) -> Found | None:
    """占GDP比重為9.7%，同比提升0.6個百分點: of the share, of which nobody may know what it is."""
    if last.metric is None or last.metric_word is None:
        return None
    return Found(last.metric, last.metric_word, scopes.of_no_move(last.scope), "of the number before it", of_whole=True)


def _names_no_index(scene: Scene, start: int, end: int) -> bool:
    """恒指漲2%，遠山科技漲9%: what a company moves by is not the index's."""
    named = (word.meaning for word in scene.entities if start <= word.start and word.end <= end)
    return any(name not in standard("index") for name in named)


def of_rate(scene: Scene, quantity: Quantity, clause: int, last: Draft | None) -> Found | None:
    """營收17.4億元，年增21%: a growth is of the number before it, unless its clause names another thing."""
    if last is None or last.metric is None or last.metric_word is None or not fits(last.metric, quantity):
        return None
    since = max(clause, last.quantity.end)
    if branch := siblings.branch(scene, quantity, since):
        metric = METRICS.get(last.metric)
        is_part = metric is not None and not metric.of_organisation and last.kind is Kind.RATE
        return Found(last.metric, last.metric_word, (branch,), "counted as the number before it") if is_part else None
    is_another = names_another(scene, since, quantity.start) or siblings.is_of_a_branch(scene, quantity, since)
    if is_another or (last.metric == _INDEX and _names_no_index(scene, last.quantity.end, quantity.start)):
        return None
    if last.metric == _SHARE and last.kind is Kind.RATE and not goes_on(scene, last.quantity.end, quantity.start):
        return None  # 遠山科技漲9%，青禾旅遊文化漲8%: each is its own company's
    scope = scopes.of_no_move(last.scope)
    return Found(last.metric, last.metric_word, scope, "of the number before it")


def names_another(scene: Scene, start: int, end: int) -> bool:
    """科指重挫4.5%，某某跌12%: another name, that nobody knows, stands right before the verb."""
    moves = scene.roles(start, end, Role.MOVE)
    if not moves or scene.roles(start, end, Role.METRIC):
        return False
    lead = _without_known(scene, start, moves[0].start).strip(" 、，,及和与")
    return 2 <= len(lead) <= _LONGEST_NAME and _CONTINUES.fullmatch(lead) is None and owner_words.may_be_name(lead)


def _as_the_last(scene: Scene, quantity: Quantity, clause: int, memory: Memory) -> Found | None:
    """南灣市同月則有2,904棟: counted like the number before it in the paragraph, and nothing else is said.

    Money and ratios go on so only with a word for another time: 去年同期為39億元, 上屆為64.7%.
    """
    last = memory.last
    if last is None or last.metric is None or last.metric_word is None or quantity.unit is None or last.unit is None:
        return None
    if quantity.unit != last.unit:
        return None
    if last.quantity.start >= scene.sentence.start and scene.closes_a_bracket(last.quantity.end, quantity.start):
        return None
    needs_more = UNITS[quantity.unit].weak or dimension_of(quantity.unit) in (MONEY, *RATIOS)
    told = not needs_more or _tells_another_time(scene, quantity, clause)
    return Found(last.metric, last.metric_word, last.scope, "counted as the number before it") if told else None


def _next_name(scene: Scene, quantity: Quantity, last: Draft | None) -> Found | None:
    """以印尼52例最多、菲律賓31例、泰國19例: one name after another, each with its number, tell one metric."""
    if last is None or last.metric is None or last.metric_word is None or last.unit != quantity.unit or quantity.unit is None:
        return None
    gap = scene.folded[last.quantity.end : quantity.start]
    name = next((word for word in scene.entities if word.start >= last.quantity.end and word.end <= quantity.start), None)
    if name is None or len(gap) > _LONGEST_GAP or not fits(last.metric, quantity):
        return None
    beside = gap[: name.start - last.quantity.end] + gap[name.end - last.quantity.end :]
    if _BESIDE_A_NAME.fullmatch(beside) is None:
        return None
    return Found(last.metric, last.metric_word, last.scope, "counted as the number before it")


def _tells_another_time(scene: Scene, quantity: Quantity, clause: int) -> bool:
    """較5月的501.4萬人次, 去年同期為39億元, 上屆為64.7%."""
    if any(t.mention.same is not None and clause <= t.mention.start < quantity.start for t in scene.times):
        return True
    if metric_topic.is_only_a_time(scene, quantity, clause):
        return True
    return bool(_BEFORE.match(scene.folded, clause, quantity.start) or _COMPARES.search(scene.folded, clause, quantity.start))


def goes_on(scene: Scene, start: int, end: int) -> bool:
    """Whether the text names nobody and nothing between two numbers: only times, moves and small words stand there."""
    if end - start > _LONGEST_LEAD or any(start <= word.start and word.end <= end for word in scene.entities):
        return False
    return _CONTINUES.fullmatch(_without_known(scene, start, end).strip(" ,，(、").strip()) is not None


def continues(scene: Scene, clause: int, quantity: Quantity) -> bool:
    """Whether the clause adds nothing before the number but times, moves, names and small words."""
    if quantity.start - clause > _LONGEST_CLAUSE or (not is_ratio(quantity) and _AFTER_DOING.match(scene.folded, clause)):
        return False
    lead = _without_known(scene, clause, quantity.start)
    return len(lead) <= _LONGEST_LEAD and _CONTINUES.fullmatch(lead.strip(" ,，")) is not None


def _without_known(scene: Scene, start: int, end: int) -> str:
    """The folded text between two offsets without its times, names, numbers and words of moving."""
    if start >= end:
        return ""
    spans = [(t.mention.start, t.mention.end) for t in scene.times if start <= t.mention.start and t.mention.end <= end]
    spans += [(word.start, word.end) for word in scene.entities if start <= word.start and word.end <= end]
    spans += [(q.start, q.end) for q in scene.quantities if start <= q.start and q.end <= end]
    moves = scene.roles(start, end, Role.MOVE, Role.RATE, Role.SHARE, Role.BASIS, Role.EACH)
    spans += [(word.start, word.end) for word in moves]
    spans.sort()
    kept, at = [], start
    for first, last in spans:
        kept.append(scene.folded[at:first] if first > at else "")
        at = max(at, last)
    kept.append(scene.folded[at:end])
    return "".join(kept)
