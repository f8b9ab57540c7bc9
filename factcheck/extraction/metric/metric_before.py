"""Does a known metric stand before the number, in its clause? *死亡*3人, 公司*營收*17.4億元, and the whole that a share is of."""

from __future__ import annotations

import re

from factcheck.extraction.metric import owner_words, scopes, segments
from factcheck.extraction.metric.metric_fit import Found, fits, is_ratio
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.times.time_words import OF_CASUALTIES
from factcheck.extraction.words.scope_words import scope_words
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS, Nature
from factcheck.units import MONEY, dimension_of

DIRECTLY = "directly before the number"
#: behind their number only: 80 against; an operator that *runs* 11 ferries
_PREPOSITIONS = frozenset(
    ("against", "in favour", "a share", "per share", "runs", "saves", "tries", "shots", "corners", "copies", "rooms", "holds")
)
_GAP_FROM_VERB = re.compile(r"[^，,。:：、;；()（）0-9]{0,4}")
#: 經濟在出口增長*帶動下*擴張3%: what drives a number is not what it is of
_DRIVER_BEHIND = re.compile("[^，,。；;、0-9在]{0,8}(?:带动|推动|拉动|支撑|支持|驱动|刺激|拖累|提振|影响|推升)(?:之?下|而)")
_ITS_NOUN = re.compile(" [a-z-]{3,}s(?![a-z])")
#: the death toll *from the floods and* landslides: of what people died
_OF_THE_EVENT = re.compile(r" (?:from|in|of|after|due to|caused by) (?:[a-z'-]+ ){0,6}")
_OF_AN_EVENT, _FARTHEST_EVENT = re.compile(" (?:from|in|of|after|due to|caused by) "), 130
#: a clause of its own behind the metric, and a name behind the space of a headline
_PARTED = re.compile("[\u4e00-\u9fff]{3,12} ")
_NAMED = re.compile("[\u4e00-\u9fffa-z]{2}")
#: the verb of the sentence, behind the comma that closes a clause of its own
_GOES_ON_BEHIND = re.compile(
    ", (?:was|were|is|are|has|have|had|rose|fell|grew|climbed|dropped|declined|increased|decreased|jumped|slipped|came|stood"
    "|totall?ed|reached|hit) "
)
_LEADS_TO = re.compile(r" (?:to|at|was|were|is|of|reached|hit|stood at) $")


def directly(scene: Scene, quantity: Quantity, clause: int, memory: Memory) -> Found | None:
    """死亡3人, 救出17名, 撤離居民512人: a word that else stands behind its number."""
    for word in reversed(scene.roles(clause, quantity.start, Role.AFTER)):
        gap = scene.folded[word.end : quantity.start]
        single = word.end - word.start == 1
        if scene.folded[word.start : word.end] in _PREPOSITIONS or (single and (gap or is_ratio(quantity))):
            continue  # 保證*金*提高3倍, 北向資*金*對815隻股票
        if (
            len(gap) <= 4
            and _GAP_FROM_VERB.fullmatch(gap)
            and fits(word.meaning, quantity)
            and not _is_of_number_before(scene, word, quantity)
            and not _runs_into_another(scene, word, quantity)
            and not _is_nearer(scene, word, quantity)
        ):
            word = _toll_of(scene, word, quantity, clause)
            return Found(word.meaning, word, _narrowed(scene, word, memory), DIRECTLY)
    return None


def _narrowed(scene: Scene, word: Word, memory: Memory) -> tuple[str, ...]:
    """新增1,209宗, 城鎮人口9億: a mark, or a part that every country has; other nouns may be doers (遠山項目投資3億元)."""
    marks = scopes.marked(scene, word.start)
    if marks or METRICS[word.meaning].nature is Nature.EVENT:
        return marks
    scope, _ = scopes.before(scene, word, memory.scope)
    return scope if scope and (scopes.is_opposed(scope[0]) or segments.is_a_branch(scope[0])) else ()


def _is_of_number_before(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """3死5傷: the word behind a number is that number's; one that a comma parts from it is of the next (74人，受傷688人)."""
    before = [q for q in scene.quantities if q.end <= quantity.start and q.core <= word.start <= q.end + 3]
    if word.meaning not in OF_CASUALTIES:
        return bool(before)
    if word.end == quantity.start:
        before = [q for q in before if not _has_its_word_before(scene, q)]
    return any("，" not in scene.folded[q.end : word.start] for q in before)


def _has_its_word_before(scene: Scene, quantity: Quantity) -> bool:
    """死3傷5: where the first number follows its word, so does the second; but in 12死30傷6人受困 each has it behind."""
    for word in scene.roles(quantity.start - 2, quantity.start, Role.AFTER):
        if word.end == quantity.start and word.meaning in OF_CASUALTIES:
            counted = [number for number in scene.quantities if number.end == word.start]
            return not counted or _has_its_word_before(scene, counted[-1])
    return False


def _runs_into_another(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """強震37死, 遊客墜谷3死: a bare number counts what stands right behind it, where the word before it counts something else."""
    if quantity.unit is not None:
        return False
    here = METRICS[word.meaning].dimensions
    behind = [w.meaning for w in scene.roles(quantity.end, quantity.end + 3, Role.AFTER) if w.start == quantity.end]
    hurt = word.meaning not in OF_CASUALTIES and not OF_CASUALTIES.isdisjoint(behind)  # but 死3傷5
    return hurt or any(here.isdisjoint(METRICS[key].dimensions) for key in behind)


def _is_nearer(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """公務員*加薪*2.8%: another metric stands between the word and the number."""
    return any(
        other.meaning != word.meaning and fits(other.meaning, quantity)
        for other in scene.roles(word.end, quantity.start, Role.METRIC)
    )


def in_clause(
    scene: Scene, quantity: Quantity, start: int, end: int, memory: Memory, *, rule: str = "before the number in its clause"
) -> Found | None:
    """The nearest fitting metric word before the number; a bare number wants it close by."""
    for word in reversed(scene.roles(start, end, Role.METRIC)):
        if not fits(word.meaning, quantity) or scene.is_of_number(word):
            continue  # a word of another number: percentage *points*
        if _DRIVER_BEHIND.match(scene.folded, word.end, quantity.start) is not None:
            continue
        if (
            _is_said_beside(scene, word, quantity)
            or _is_counted_by_another(scene, word, quantity)
            or _is_behind_a_space(scene, word, quantity)
        ):
            continue
        if quantity.unit is None and not quantity.has_scale and not _is_near(scene, word, quantity):
            return None
        if _names_another(scene, word, quantity):
            return None
        word = _toll_of(scene, word, quantity, start)
        scope, _ = scopes.before(scene, word, memory.scope)
        return Found(word.meaning, word, scope, rule)
    return None


def _is_said_beside(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """Net income, *which excludes one-off losses,* was $2m: a clause that ends before the number says what it is not of."""
    start = scene.folded.rfind(", which ", scene.sentence.start, word.start)
    if start < 0 or scene.folded.find(",", start + 1, word.start) >= 0:
        return False
    return _GOES_ON_BEHIND.match(scene.folded, scene.folded.find(",", word.end, quantity.start)) is not None


def _toll_of(scene: Scene, word: Word, quantity: Quantity, start: int) -> Word:
    """Death toll from floods and *landslides* passes 120: the toll of those, where the word is part of what it is of."""
    metric = METRICS[word.meaning]
    if metric.nature is not Nature.EVENT or metric.key in OF_CASUALTIES or "magnitude" in metric.dimensions:
        return word  # died in a magnitude 6.6 quake
    tolls = [toll for toll in scene.roles(start, word.start, Role.METRIC) if toll.meaning in OF_CASUALTIES]
    is_toll = tolls and fits(tolls[-1].meaning, quantity) and _OF_THE_EVENT.fullmatch(scene.folded, tolls[-1].end, word.start)
    return tolls[-1] if is_toll else word


def _is_counted_by_another(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """Nine *goals* in 14 appearances: the noun right behind a bare number is that number's, where this one has its own."""
    before = scene.previous(quantity)
    if quantity.unit is not None or before is None or before.unit is not None or word.start - before.end not in (0, 1):
        return False
    return _ITS_NOUN.match(scene.folded, quantity.end) is not None


def _is_behind_a_space(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """通膨降溫助推樂觀情緒　遠山ADR又跌6%: behind the space of a headline somebody else is spoken of."""
    gap = scene.folded[word.end : quantity.start]
    if not is_ratio(quantity) or (parted := _PARTED.match(gap)) is None or _NAMED.match(gap, parted.end()) is None:
        return False
    place = word.end + parted.end()
    others = [one for one in scene.entities if place <= one.start < quantity.start]
    return bool(others) or gap[parted.end()].isascii()


def _is_near(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """A bare number belongs to the metric right before it, or to one that an English verb leads to it from."""
    gap = scene.folded[word.end : quantity.start]
    limit = 30 if "," in scene.folded[quantity.core : quantity.end] else 4
    if len(gap) <= limit:
        return True
    farthest = 64 if scene.roles(word.end, quantity.start, Role.MOVE) else 40  # death toll in a ferry sinking rises to 29
    if word.meaning in OF_CASUALTIES and _OF_AN_EVENT.match(gap):
        farthest = _FARTHEST_EVENT  # the death toll from the deadliest storm to hit the islands has climbed to 67
    return len(gap) <= farthest and gap.isascii() and _LEADS_TO.search(gap) is not None


def _names_another(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """學生有1,200人、教師80人: another noun stands between the number before and this one."""
    before = scene.previous(quantity)
    if before is None or before.end <= word.end:
        return False
    gap = scene.folded[before.end : quantity.start].strip(" 、，,和及与")
    if not gap:
        return False
    for entity in scene.entities:
        if before.end <= entity.start and entity.end <= quantity.start:
            gap = gap.replace(scene.folded[entity.start : entity.end], "")
    return owner_words.is_other_noun(gap)


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
    if (
        said := next((w for w in scene.roles(clause, shares[-1].start, Role.METRIC) if w.end == shares[-1].start), None)
    ) is not None:
        return _as_a_part(scene, said, found, memory)
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
