"""Does a known metric stand behind the number? 三人*死亡*, 6113名*員工*, 10.51億元的*收入*, cut 850 *jobs*."""

from __future__ import annotations

import re
from functools import cache

from factcheck.extraction.metric import scopes, segments
from factcheck.extraction.metric.metric_fit import Found, fits, is_money, is_ratio
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Scene
from factcheck.extraction.times.time_words import OF_CASUALTIES
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS, Nature
from factcheck.units import dimension_of

_FARTHEST = 16  #: characters behind a number that are looked at; English words are longer
_FARTHEST_ENGLISH = 36
_FARTHEST_PASSIVE = 80
_GAP_TO_AFTER = re.compile(r"[^，,。:：、;；()（）0-9]{0,7}| [a-z -]{0,24}")
#: 因急性呼吸道感染*求診*, 傷者在青灣醫院*留醫*
_LONG_GAP = re.compile("(?:因|[^，,。:：、;；()（）0-9]{0,4}在)[^，,。:：、;；()（）0-9]{2,12}")
#: about 200 *residents of subdivided flats* were evacuated: the whole subject of an English verb
_GAP_TO_PASSIVE = re.compile(r" (?:[a-z'’-]+ ){1,8}")
#: have been *reported to have been* killed
_REPORTED = re.compile(
    r" (?:[a-z-]+ )?(?:are|is|were|was|have been|has been|had been) (?:now )?"
    r"(?:reported|believed|feared|confirmed|presumed|known|thought|said|understood|estimated) to (?:have )?(?:been )?"
)
#: two children, *aged eight and 10*, have been killed
_AGED = re.compile(
    r" (?:[a-z'’-]+ ){0,3}[a-z'’-]+, (?:(?:both |all |each )?(?:aged |ages )[a-z0-9, -]{1,40}"
    r"|[0-9]{1,2}(?: and [0-9]{1,2})?), (?:[a-z]+ ){0,2}"
)
_NEW_CLAUSE = re.compile(" (?:after|when|while|before|because|but|since|if|than|although|though|unless) ")
#: seven passengers *and the bus driver* were killed
_AND_ONE = re.compile(r" (?:[a-z'’-]+ ){0,4}and (?:the|an?|one|his|her|their|its) (?:[a-z'’-]+ ){1,3}(?:[a-z]+ly )?")
_PASSIVE = ("were ", "was ", "are ", "have ", "had ", "will be ", "remain")
_NO_SUBJECT = re.compile(
    " (?:who|that|which|whose|whom|and|or|but|said|says|say|believe|believed|when|while|as|because|after|before|if|than|were|was"
    "|are|is|had|have|has|been|be|to|with|against|took|take|left|more) "
)
_GAP_TO_NOUN = re.compile(r"[的多余新 ]{0,2}[^，,。:：、;；()（）0-9的]{0,5}的? ?| (?:[a-z-]+ ){0,2}")
_GAP_TO_MONEY_NOUN = re.compile(r"的?[^，,。:：、;；()（）0-9]{0,2}| (?:(?:in|of|worth of|as) )?(?:[a-z-]+ ){0,2}")
_GAP_TO_FRAME = re.compile(r" ?(?:of )?(?:(?:its|the|their|new|more|of|full-time|local|staff|about) ){0,2}的?")
#: a 6.3% *drop in annual* net profit
_MOVE_IN = re.compile(
    r" (?:[a-z-]+ )?(?:drop|fall|decline|decrease|slump|dip|slide|plunge|cut|reduction|rise|increase|gain|jump|surge|growth)"
    r" in (?:[a-z'-]+ ){0,3}"
    r"| (?:more|fewer|less) (?!(?:than|despite|in|on|at|to|as|and|but|or|from|for|because|since|an?|the|if|when"
    r"|while|with|by|of|that|over) )"
    r"(?:[a-z'-]+ ){0,2}"
)
_PREPOSITION = re.compile(r" (?:of|in|to|from|for|by|as|at|on|with|and|or|than|after|before|against) ")
_LONGEST_GAP = 25  #: characters of _GAP_TO_AFTER in English
_LAST_ENGLISH = re.compile(r"(?:[a-z'-]+ ){0,4}[a-z'-]+$")
#: cut about 6% *of its workforce, or* roughly 1,850 jobs: the same once more
_OR = re.compile(r"(?: of (?:its|the|their) [a-z -]{3,30})?,? or ")
_IN_HOSPITAL = frozenset(("hospitalised", "intensive_care"))
_LONGEST_VERB = 6  #: characters of a Chinese frame's first half
#: 打死, unless somebody was: 遭打死
_KILL = re.compile("^[^被遭让]{0,6}[打砍杀毒刺虐勒殴咬撞压烧炸电枪射闷掐捅踩辗]$")
#: somebody or something behind the verb, and neither its end nor what follows it in time
_WHOM = re.compile("(?!亡|后|的|者|了(?:[，。,]|$)|在|于|案|事件|时|前|而|及|并|和|、)[0-9一二两三四五六七八九一-鿿]{2}")
_NOT = ("未", "没", "没有")  #: 2項未出貨: none of those shipped


def find(scene: Scene, quantity: Quantity) -> Found | None:
    """The nearest fitting metric behind the number, before the next one."""
    folded, limit = scene.folded, scene.following(quantity)
    if limit is not None and limit.unit == "age" and (aged := _AGED.match(folded, quantity.end)) is not None:
        limit = next((one for one in scene.quantities if one.start >= aged.end()), None)
    is_english = folded[quantity.end : quantity.end + 1] == " "
    farthest = _FARTHEST_PASSIVE if is_ratio(quantity) else _FARTHEST_ENGLISH  # a 14% increase in police-recorded homicides
    near = quantity.end + (farthest if is_english else _FARTHEST)
    end = quantity.end + _FARTHEST_PASSIVE if is_english else near
    words = [w for w in scene.roles(quantity.core + 1, end, Role.METRIC, Role.AFTER) if w.end > quantity.end]
    if is_english and (reported := _REPORTED.match(folded, quantity.end)) is not None:
        near += reported.end() - quantity.end
    words = [w for w in words if w.end <= near or _is_its_passive(folded, quantity, w)]
    if limit is not None:  # 41棟*房屋受損*, 42萬戶*一度停電*: a word may begin with the unit, or with what looks like a number
        words = [w for w in words if w.end <= limit.start or (w.start <= limit.start and limit.end < w.end)]
    if not words:
        return None
    ratio, money = is_ratio(quantity), quantity.unit is None or is_money(quantity)
    counts = not money or (quantity.has_scale and not is_money(quantity)) or (is_english and quantity.unit is None)
    for word in _as_told(words, quantity) if len(words) > 1 and counts and not ratio else words:
        gap = scene.folded[quantity.end : word.start]
        if not fits(word.meaning, quantity) or not _leads_to(gap, word, quantity, money=money, ratio=ratio):
            continue
        if gap.endswith(_NOT) or _is_why(gap, word, words, quantity) or _is_done_by_them(scene.folded, gap, word):
            continue
        scope = scopes.of_kind(scene, word) or (("new",) if gap.startswith("新") else scopes.marked(scene, quantity.start))
        if money and not scope:
            scope = segments.of_clause(scene, quantity.start)
        return Found(word.meaning, word, scope, "directly behind the number")
    return None


def _is_done_by_them(folded: str, gap: str, word: Word) -> bool:
    """4名少年*打死*一隻狗: who killed, and not who died."""
    return word.meaning == "dead" and _KILL.search(gap) is not None and _WHOM.match(folded, word.end) is not None


def _is_why(gap: str, word: Word, words: list[Word], quantity: Quantity) -> bool:
    """3,214人因急性呼吸道*感染*求診: why they came, and not what they did."""
    later = (other for other in words if other.start >= word.end and other.role is Role.AFTER and other.meaning != word.meaning)
    return gap.startswith(("因", "疑因")) and any(fits(other.meaning, quantity) for other in later)


def _is_its_passive(folded: str, quantity: Quantity, word: Word) -> bool:
    """About 200 residents of subdivided flats *were evacuated*: a verb whose whole subject the number opens."""
    if word.role is not Role.AFTER or not folded.startswith(_PASSIVE, word.start):
        return False
    if _AND_ONE.fullmatch(folded, quantity.end, word.start):
        return True
    aged = _AGED.fullmatch(folded, quantity.end, word.start)
    if aged is None and _GAP_TO_PASSIVE.fullmatch(folded, quantity.end, word.start) is None:
        return False
    return aged is not None or _NO_SUBJECT.search(folded, quantity.end, word.start) is None


def _as_told(words: list[Word], quantity: Quantity) -> list[Word]:
    """What happened to people before who they are: 31名旅客*滯留*, 650名員工*優退*, 12 passengers were *injured*."""
    nouns = {word.end for word in words if word.role is Role.METRIC} if quantity.unit in ("person", None) else set()

    def happened(word: Word) -> bool:
        known = METRICS[word.meaning].nature is Nature.EVENT or word.start in nouns or word.meaning in _IN_HOSPITAL
        return word.role is Role.AFTER and known  # 37名傷者在醫院*留醫*

    def hurt(word: Word) -> bool:
        return word.role is Role.AFTER and word.meaning in OF_CASUALTIES  # two soldiers were killed

    return sorted(words, key=lambda word: (not hurt(word), not happened(word)))


def _leads_to(gap: str, word: Word, quantity: Quantity, *, money: bool, ratio: bool) -> bool:
    """Whether no more than this gap may stand between such a number and such a word."""
    is_noun = word.role is Role.METRIC
    if len(gap) > len(" and ") and gap.endswith(" and "):
        return False  # cases rose to 3,200 this week and deaths reached 14
    if ratio and is_noun and _MOVE_IN.fullmatch(gap):
        return True
    if word.role is Role.AFTER and len(gap) > _LONGEST_GAP and gap[0] == " ":
        return True  # _is_its_passive
    if word.role is Role.AFTER and _LONG_GAP.fullmatch(gap) and (gap[0] == "因" or word.meaning in _IN_HOSPITAL):
        return True
    if word.role is Role.AFTER and _NEW_CLAUSE.search(gap):
        return False  # three for 89 after day one was badly affected
    pattern = _GAP_TO_AFTER if word.role is Role.AFTER else _GAP_TO_MONEY_NOUN if money or ratio else _GAP_TO_NOUN
    if pattern.fullmatch(gap) is None:
        return False
    if gap[:1] == " " and is_noun and not money and _PREPOSITION.match(gap):
        return False
    if (money or ratio) and is_noun and gap[:1] not in ("的", " ", ""):
        return False
    if ratio:
        if word.role is Role.AFTER and word.end - word.start < 2:
            return False  # 保證*金*提高3倍
        tied = (
            word.role is Role.AFTER or gap.startswith(("的", " of")) or (gap.strip() == "" and word.end - word.start > 1)
        )  # a 78.5% stake
        return tied and "percent" in METRICS[word.meaning.partition("/")[0]].dimensions
    return quantity.unit is not None or not gap.strip() or not is_noun


def framed(scene: Scene, quantity: Quantity, clause: int) -> Found | None:
    """cut 850 jobs, 創造2,000個職位: a verb right before the number and its noun right behind say it together."""
    ratio = is_ratio(quantity)
    verbs = _verbs(scene.folded, clause, quantity.start)
    before = scene.previous(quantity)
    if not verbs and before is not None and _OR.fullmatch(scene.folded, before.end, quantity.start):
        verbs = _verbs(scene.folded, scene.clause_start(before.start), before.start)
    for verb, start in verbs:
        for noun, key in _frames().get(verb, ()):
            if not fits(key, quantity) or (ratio and dimension_of(quantity.unit or "") not in METRICS[key].dimensions):
                continue
            if any(w.start < start < w.end for w in scene.words):
                continue  # 營業*損失*3億元: a part of another word
            if (not noun or key == "index_level") and any(w.role is Role.METRIC and w.end == start for w in scene.words):
                continue  # *匯率*收在32.85元: the noun before the verb says it
            if not noun and _says_what(scene, quantity, key):
                continue  # 拿下17*金*, no points
            if not noun:
                scope = scopes.of_branch(scene.folded, clause, start)
                return Found(key, Word(start, start + len(verb), Role.METRIC, key), scope, "the verb before the number")
            counted = f" {noun}" if noun.isascii() else noun  # 35 *stores*, and no billi*on*
            if scene.folded.endswith(counted, quantity.core, quantity.end) and not scene.folded[quantity.core].isalpha():
                return Found(key, Word(start, start + len(verb), Role.METRIC, key), (), "the verb before what is counted")
            at = _GAP_TO_FRAME.match(scene.folded, quantity.end)
            begins = _noun_at(scene.folded, noun, quantity.end, at.end()) if at is not None else None
            if begins is not None:
                word = Word(begins, begins + len(noun), Role.METRIC, key)
                if _is_whole(scene, word):
                    return Found(key, word, (), "the verb before the number and the noun behind it")
    return None


def _noun_at(folded: str, noun: str, end: int, behind: int) -> int | None:
    """Where the second half of a frame begins: behind small words (took 42% *of the* votes), or with them (42% of the vote)."""
    if folded.startswith(noun, behind):
        return behind
    return end + 1 if folded[end : end + 1] == " " and folded.startswith(noun, end + 1) else None


def _says_what(scene: Scene, quantity: Quantity, key: str) -> bool:
    """Whether a word right behind the number says that it counts something else than the verb would."""
    behind = (word for word in scene.words if word.start == quantity.end and word.role is Role.AFTER)
    return quantity.runs_on and any(word.meaning != key for word in behind)


def _verbs(folded: str, clause: int, at: int) -> list[tuple[str, int]]:
    """Every known first half of a frame that ends where the number begins, the longest first, and where it starts."""
    frames = _frames()
    if folded.endswith(" between ", 0, at):
        at -= len("between ")  # a charge of between $70 million and $80 million
    if folded[at - 1 : at] == " ":
        found = _LAST_ENGLISH.search(folded[max(clause, at - 60) : at - 1])
        if found is None:
            return []
        words = found[0].split(" ")
        tails = [" ".join(words[first:]) for first in range(len(words))]
        return [(tail, at - 1 - len(tail)) for tail in tails if tail in frames]
    end = at - 1 if folded[at - 1 : at] == "了" else at
    if folded[end - 1 : end] not in _last_characters():
        return []
    starts = range(max(clause, end - _LONGEST_VERB), end)
    return [(folded[start:end], start) for start in starts if folded[start:end] in frames]


def _is_whole(scene: Scene, noun: Word) -> bool:
    """Whether the noun is no part of a longer word of another metric: job of jobs, 傷 of 傷亡; but 回購 of 回購股份."""
    folded, end = scene.folded, noun.end
    if folded[end - 1].isascii() and folded[end : end + 1].isascii() and folded[end : end + 1].isalnum():
        return False
    return not any(w.start <= noun.start and end < w.end and w.meaning != noun.meaning for w in scene.words)


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(verb[-1] for verb in _frames())


@cache
def _frames() -> dict[str, list[tuple[str, str]]]:
    """First half -> (second half, metric), those with a second half first."""
    frames: dict[str, list[tuple[str, str]]] = {}
    for metric in METRICS.values():
        for verb, noun in metric.frames:
            frames.setdefault(verb, []).append((noun, metric.key))
    for pairs in frames.values():
        pairs.sort(key=lambda pair: -len(pair[0]))
    return frames
