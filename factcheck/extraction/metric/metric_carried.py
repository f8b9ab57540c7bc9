"""Does the number go on with the metric of another one? Carried from the clause before, or from the number before it."""

from __future__ import annotations

import re

from factcheck.extraction.metric import metric_before, metric_parts, metric_topic, owner_words, scopes
from factcheck.extraction.metric.metric_fit import RATIOS, Found, fits, is_money, is_ratio
from factcheck.extraction.names.entities import standard
from factcheck.extraction.numbers.counted_things import ENDS_ITS_PHRASE
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role
from factcheck.figures import Kind
from factcheck.metrics import METRICS, Nature
from factcheck.units import MONEY, UNITS, alike, dimension_of

_COMPARED_WITH = re.compile(r"(?:(?:up|down) from|compared (?:with|to)|from|against|versus) $")
_BEFORE = re.compile(r"[而,，]?(?:上[一]?届|前一(?:年|季|月|个月|周|日|天)|一年前|半年前|上(?:年|季|月|周)|去年|前年|前次|上次)")
_COMPARES = re.compile(r"(?:较|比|相比|高于|低于|多于|少于|超越|不及|优于|逊于)[^，,。]{0,14}$")
#: what leads to the number that another is compared with, its time and a noun like 紀錄 or 估計 between
_AGAINST = re.compile(
    r"(?:[较比与跟]|低于|高于|超越|打破|优于|逊于|不及)[^，,。；;、0-9%]{0,4}(?:[0-9]{1,4}[年月日季]?){0,3}[^，,。；;、0-9%]{0,10}$"
    r"|(?<![a-z])(?:against|than|beating|below|above|versus|(?:up|down|compared) (?:from|with|to))"
    r"(?: [a-z]+){0,4} (?:hk|us|nt|a|s)?$"
)
#: around the next name of a list; the first may have been the most
_BESIDE_A_NAME = re.compile(r"(?:最多|居冠|居首|次之)?[、，,；;和及与以 ]{1,3}(?:的|有|为|则|各|则有|则为)?(?:约|逾|近)?")
#: *they slipped* 1.4 per cent, *it was* 7.9 billion, when *there were* 1,667
_PRONOUN = re.compile(
    r"(?<![a-z])(?:they|it|there|that|this) (?:[a-z]+ly )?(?:have |has |had )?"
    r"(?:was|were|is|are|been|stood at|reached|hit|came to|totall?ed"
    r"|(?P<moved>rose|fell|grew|slipped|dropped|climbed|jumped|declined|increased|decreased|shrank|slumped|edged up|edged down"
    r"|soared|surged|gained|lost|dipped|eased|tumbled|plunged|advanced|expanded|risen|fallen|grown|shrunk))"
    r"(?: to| by| at)? (?:(?:about|some|just|only|nearly|almost|around|over|hk|us|nt|a) ?)?$"
)
#: *That followed a* 1.3 per cent drop in July: a sentence that begins so compares the one before it
_FOLLOWED = re.compile(
    r"[\"“ ]*(?:that|this|it|the (?:rise|increase|fall|drop|decline|growth|gain|reading|pace|rate|figure)) (?:also )?"
    r"(?:follow(?:s|ed)|compare[sd] (?:with|to)|c[ao]mes? after|(?:was|is|were|are) (?:slightly |sharply |still )?"
    r"(?:(?:less|more|lower|higher|faster|slower|weaker|stronger|smaller|bigger|larger) than|(?:up|down) (?:from|on)))"
    r"(?: (?:the|a|an|revised|downwardly|upwardly|previous|[a-z]{3,9}['’]s)){0,3} $"
)
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
    r"|分别|涉及|各|另有?|还有?|占|比重|比例|折合|约合|约|预计|预期|可|将|能|会|惟|即|仍|则|均|都|最|多|少|正常值?|常年|历年平均|平均值?|基数|高|低|出|次之|居次|最多|了|的|是|有|而|且|但|只|仅|更|创下?"
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
    if not continues(scene, clause, quantity):
        return _as_the_last(scene, quantity, clause, memory) if metric_topic.is_only_a_time(scene, quantity, clause) else None
    carried = metric_before.in_clause(
        scene, quantity, scene.sentence.start, clause, memory, rule="carried from the clause before"
    )
    if carried is not None and carried.key == _INDEX and _names_no_index(scene, clause, quantity.start):
        return None
    return carried or _as_the_last(scene, quantity, clause, memory)


def _names_no_index(scene: Scene, start: int, end: int) -> bool:
    """恒指漲2%，遠山科技漲9%: what a company moves by is not the index's."""
    named = (word.meaning for word in scene.entities if start <= word.start and word.end <= end)
    return any(name not in standard("index") for name in named)


def of_rate(scene: Scene, quantity: Quantity, clause: int, last: Draft | None) -> Found | None:
    """營收17.4億元，年增21%: a growth is of the number before it, unless its clause names another thing."""
    if last is None or last.metric is None or last.metric_word is None or not fits(last.metric, quantity):
        return None
    is_another = names_another(scene, max(clause, last.quantity.end), quantity.start)
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


def of_bare_number(scene: Scene, quantity: Quantity, last: Draft | None) -> Found | None:
    """down from 12,050: a number without a unit that is compared with the one before it."""
    if last is None or last.metric is None or last.metric_word is None or not fits(last.metric, quantity):
        return None
    lead = scene.folded[last.quantity.end : quantity.start]
    others = [word for word in scene.roles(last.quantity.end, quantity.start, Role.METRIC) if word.meaning != last.metric]
    if _COMPARED_WITH.search(lead) is None or others:
        return None
    return Found(last.metric, last.metric_word, last.scope, "compared with the number before it")


def of_pronoun(scene: Scene, quantity: Quantity, clause: int, done: list[Draft], memory: Memory) -> Found | None:
    """Revenue rose to 8.4 billion yuan. In the third quarter *they slipped* 1.4 per cent; last year *it was* 7.9 billion."""
    if scene.folded[quantity.start - 1 : quantity.start] != " ":
        return None
    start = max(clause, done[-1].quantity.end if done else clause, quantity.start - _LONGEST_LEAD)
    said = _PRONOUN.search(scene.folded, start, quantity.start)
    if said is None or scene.roles(start, quantity.start, Role.METRIC):
        return None
    last = next((draft for draft in reversed(done) if draft.kind is Kind.LEVEL), memory.last)
    if last is None or last.metric is None or last.metric_word is None or not fits(last.metric, quantity):
        return None
    metric = METRICS.get(last.metric)
    if metric is not None and metric.nature is Nature.EVENT:
        return None  # tolls are told of many at once: it may be the dead or the missing
    counted = last.unit is not None and UNITS[last.unit].counted and ENDS_ITS_PHRASE.match(scene.folded, quantity.end)
    alike_units = quantity.unit == last.unit or (quantity.unit is None and last.unit and (quantity.grouped or counted))
    moved = said["moved"] is not None and quantity.unit is not None and dimension_of(quantity.unit) in RATIOS
    if not (alike_units or moved):
        return None
    scope = scopes.of_no_move(last.scope)
    return Found(last.metric, last.metric_word, scope, "counted as the number before it")


def of_comparison(scene: Scene, quantity: Quantity, clause: int, done: list[Draft], memory: Memory) -> Found | None:
    """與上季93.8億元相比, 較原先估計的670億元, 打破2003年的40.8度: what is compared with the number before is of its metric."""
    last = done[-1] if done else memory.last
    if last is None or last.metric is None or last.metric_word is None or last.kind is not Kind.LEVEL or last.unit is None:
        return None
    if quantity.unit is None or alike(quantity.unit) != alike(last.unit) or not fits(last.metric, quantity):
        return None
    start = max(clause, last.quantity.end if done else clause, quantity.start - _LONGEST_LEAD)
    against = _AGAINST.search(scene.folded, start, quantity.start)
    if against is None or scene.roles(against.start() + 1, quantity.start, Role.METRIC, Role.AFTER):  # against may be of votes
        return None
    scope = scopes.of_no_move(last.scope)
    return Found(last.metric, last.metric_word, scope, "compared with the number before it")


def of_followed(scene: Scene, quantity: Quantity, done: list[Draft], memory: Memory) -> Found | None:
    """Retail sales fell 2.2% in August. *That followed a* 1.3% drop in July."""
    last = memory.before or memory.last
    if done or last is None or last.metric is None or last.metric_word is None or last.unit is None or not is_ratio(quantity):
        return None
    if last.unit != quantity.unit or quantity.start - scene.sentence.start > _LONGEST_LEAD:
        return None
    if _FOLLOWED.fullmatch(scene.folded, scene.sentence.start, quantity.start) is None:
        return None
    return Found(last.metric, last.metric_word, scopes.of_no_move(last.scope), "compared with the number before it")


def _as_the_last(scene: Scene, quantity: Quantity, clause: int, memory: Memory) -> Found | None:
    """南灣市同月則有2,904棟: counted like the number before it in the paragraph, and nothing else is said.

    Money and ratios go on so only with a word for another time: 去年同期為39億元, 上屆為64.7%.
    """
    last = memory.last
    if last is None or last.metric is None or last.metric_word is None or quantity.unit is None or last.unit is None:
        return None
    if quantity.unit != last.unit:
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
