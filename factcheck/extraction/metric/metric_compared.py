"""Is a number told only to compare it with the one before? Down from 12,050, 較原先估計的670億元, *that followed a* 1.3% drop."""

from __future__ import annotations

import re

from factcheck.extraction.metric import scopes
from factcheck.extraction.metric.metric_fit import RATIOS, Found, fits, is_ratio
from factcheck.extraction.numbers.counted_things import ENDS_ITS_PHRASE
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role
from factcheck.figures import Kind
from factcheck.metrics import METRICS, Nature
from factcheck.units import UNITS, alike, dimension_of

_LONGEST_LEAD = 60  #: characters of small words before a number
_COMPARED_WITH = re.compile(r"(?:(?:up|down) from|compared (?:with|to)|from|against|versus) $")
#: what leads to the number that another is compared with, its time and a noun like 紀錄 or 估計 between
_AGAINST = re.compile(
    r"(?:[较比与跟]|低于|高于|超越|打破|优于|逊于|不及)[^，,。；;、0-9%]{0,4}(?:[0-9]{1,4}[年月日季]?){0,3}[^，,。；;、0-9%]{0,10}$"
    r"|(?<![a-z])(?:against|than|beating|below|above|versus|(?:up|down|compared) (?:from|with|to))"
    r"(?: [a-z]+){0,4} (?:hk|us|nt|a|s)?$"
)
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
