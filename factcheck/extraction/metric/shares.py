"""Of which whole is a percentage the share, and what is the part? 稅收*占*GDP比重9.7%, 生成式AI收入…，*佔總收入*60.4%."""

from __future__ import annotations

from factcheck.extraction.metric import scopes
from factcheck.extraction.metric.metric_fit import Found
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.scope_words import scope_words
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS
from factcheck.units import MONEY, dimension_of


def of_whole(scene: Scene, quantity: Quantity, found: Found, clause: int, done: list[Draft], memory: Memory) -> Found | None:
    """A metric behind 佔 or 對 names the whole: the part is what was spoken of (生成式AI收入…，佔總收入60.4%)."""
    lead = scene.folded[clause : found.word.start]
    behind_share = any(word.end <= found.word.start for word in scene.roles(clause, quantity.start, Role.SHARE))
    if not behind_share and not lead.rstrip().endswith(("对", "对总", "对公司", "对集团")):
        return found
    part = next((d.scope for d in reversed(done) if d.metric == found.key and d.scope), ())
    part = part or _part_before(scene, found, clause, memory) or _as_told(scene, clause, found, done)
    return Found(found.key, found.word, part, "the whole of a share", of_whole=True) if part else None


def _part_before(scene: Scene, found: Found, clause: int, memory: Memory) -> tuple[str, ...]:
    shares = scene.roles(clause, found.word.start, Role.SHARE)
    if not shares:
        return memory.scope
    beside = [word for word in scene.roles(clause, shares[-1].start, Role.METRIC) if word.end == shares[-1].start]
    if beside:
        return _as_a_part(scene, beside[-1], found, memory)
    scope, _ = scopes.before(scene, shares[-1], memory.scope)
    if not scope:
        earlier = [w for w in scene.roles(scene.sentence.start, shares[-1].start, Role.METRIC) if w.meaning == found.key]
        scope = scopes.before(scene, earlier[-1], memory.scope)[0] if earlier else ()
    return scope


def _as_a_part(scene: Scene, said: Word, found: Found, memory: Memory) -> tuple[str, ...]:
    """稅收收入|占GDP, 高技術製造業增加值|占規模以上工業增加值: a part that another metric says, or the whole's own noun."""
    if _has_a_ratio(said.meaning):
        return ()
    if kind := scopes.of_kind(scene, said):
        return kind
    scope, _ = scopes.before(scene, said, memory.scope)
    noun = scene.folded[said.start : said.end]
    if said.meaning == found.key and not scope:
        return ()  # 標的公司營收占公司營收的6%: nothing says which part
    if scope and (said.meaning == found.key or scene.folded.endswith(noun, found.word.start, found.word.end)):
        return scope
    return ("".join((*scope[:1], noun)),)


def _as_told(scene: Scene, clause: int, found: Found, done: list[Draft]) -> tuple[str, ...]:
    """稅收10.35億元，占一般公共預算收入80.7%: what the number before is of, where the clause begins with 占."""
    last = done[-1] if done else None
    if last is None or last.metric_word is None or last.metric == found.key or last.quantity.start < scene.sentence.start:
        return ()
    if (
        _has_a_ratio(last.metric)
        or last.unit is None
        or dimension_of(last.unit) != MONEY
        or MONEY not in METRICS[found.key].dimensions
    ):
        return ()  # 持有1000萬股，占總股本3%: his share, not the shares' share
    shares = scene.roles(clause, found.word.start, Role.SHARE)
    if not shares or scene.folded[clause : shares[0].start].strip(" ,，并且也约"):
        return ()
    parts = tuple(part for part in last.scope if part not in scope_words().marks.values())
    return parts[:1] or (scene.folded[last.metric_word.start : last.metric_word.end],)


def _has_a_ratio(key: str | None) -> bool:
    """研發費用2億元，佔營收20%: a percentage of it has a name of its own."""
    metric = METRICS.get(key or "")
    return metric is not None and metric.share is not None
