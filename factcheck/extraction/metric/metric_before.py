"""Does a known metric stand before the number, in its clause? *死亡*3人, 公司*營收*17.4億元, and the whole that a share is of."""

from __future__ import annotations

import re

from factcheck.extraction.metric import owner_words, scopes, segments
from factcheck.extraction.metric.metric_fit import Found, fits, is_ratio
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Memory, Scene
from factcheck.extraction.times.time_words import OF_CASUALTIES
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS, Nature

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
        if _is_of_a_bracket(scene, word, quantity):
            continue
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


def _is_of_a_bracket(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """澳門46例（*出院*46例），台灣481例: a word that a bracket says of its own number."""
    if not scene.closes_a_bracket(word.end, quantity.start):
        return False
    opens, closes = scene.folded.rfind("(", 0, word.start), scene.folded.find(")", word.end)
    return any(opens < number.start < closes for number in scene.quantities)


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
