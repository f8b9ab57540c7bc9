"""Which names does this article know, and where does it use them? The vocabulary's, and those that it introduces itself."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import rjieba

from factcheck.extraction.vocabulary import Role, Vocabulary, Word
from factcheck.folding import fold
from factcheck.language_data import load
from factcheck.metrics import METRICS

_NOT_IN_NAMES = frozenset(("p", "c", "u", "uj", "ul", "uv", "ud", "ug", "uz", "r", "m", "mq", "q", "t", "y", "e", "f", "w"))
_BOUNDARY = re.compile(r"[，,。：:；;！!？?、()（）「」『』“”\"'《》〔〕【】/|·<>\s]")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z0-9&'.-]*(?: (?:[A-Z][A-Za-z0-9&'.-]*|of|and|the|de)){0,5}")
_IN_BRACKETS = re.compile(r"([\u4e00-\u9fff]{2,12})[(（]([A-Za-z][A-Za-z .&-]{2,30})[)）]")
_PLACE = re.compile(
    r"(?![全该本占各某我这外跨出在到超对与和为是等多两三四五六七八九十])"
    r"[\u4e00-\u9fff]{2,4}?[市县省](?!政府|府|场|值|面|价|委|民|长|区)"
)
_HEAD = 120  #: characters: a headline and the beginning of the lead
_LONGEST = 14  #: characters of a name; longer runs are descriptions
_MOST_NAMES = 200
_SPOKEN = frozenset(("表示", "指出", "透露", "称", "指", "说明", "回应", "kind", "预计"))
#: verbs that company names are made of
_NAMING_VERBS = frozenset(("创新", "发展", "投资", "控股", "建设", "开发", "联合", "领先", "通达", "成长", "先锋"))
_TIME_WORD = re.compile(r"季度|年度|半年|月份|本[年月季]|[去今前明]年|全年")
_AFTER_ENDING = re.compile(r"[，,。:：;；!！?？、()（）「」『』“”\"'《》\s的在将于与和是为等也已今昨近0-9]|$")
_REPORTING = frozenset(("公告", "发布", "披露", "公布", "宣布", "表示", "称", "预计"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """One entity of the article: the name to show and every spelling, folded, by which the text calls it."""

    shown: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The entities of one article: where they stand, how they are spelled, and which one it is about."""

    words: list[Word]
    names: dict[str, tuple[str, ...]]  #: shown name -> the article's own spellings
    topic: str | None
    places: frozenset[str]
    place: str | None  #: where the article is about, if it says so at its head or often


def cast(text: str, folded: str, known: list[Word], vocabulary: Vocabulary, *, english: bool) -> Cast:
    """The article's entities: known ones as found by the vocabulary, and those it introduces."""
    discovered = _discover(text, folded, vocabulary, english=english)
    spelled = {spelling: name.shown for name in discovered for spelling in name.spellings}
    words = [word for word in known if word.role is Role.ENTITY]
    if spelled:
        words = _merged(words, list(_occurrences(folded, spelled)))
    local = list(_places(text, folded))
    words = _merged(words, local)
    places = frozenset(Vocabulary.standard().entities.values()) | {place.meaning for place in local}
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for word in words:
        names[word.meaning][text[word.start : word.end]] = None
    return Cast(
        words=words,
        names={name: tuple(dict.fromkeys((name, *said))) for name, said in names.items()},
        topic=_topic(words, {name.shown for name in discovered} | set(vocabulary.entities.values()) - places),
        places=places,
        place=_place_of(words, places),
    )


def _place_of(words: list[Word], places: frozenset[str]) -> str | None:
    """The place named most, if it stands in the first lines or three times."""
    counts = Counter(word.meaning for word in words if word.meaning in places)
    if not counts:
        return None
    name, most = counts.most_common(1)[0]
    first = next(word.start for word in words if word.meaning == name)
    return name if most >= 3 or first < _HEAD else None


def _places(text: str, folded: str) -> Iterator[Word]:
    """Cities, counties and provinces, by their endings, where the segmenter knows them as places."""
    for match in _PLACE.finditer(folded):
        tagged = rjieba.tag(match[0])
        name, tag = tagged[-1]
        if not (tag == "ns" and len(name) >= 3):
            name = match[0][-3:] if match.end() == 3 or _BOUNDARY.match(folded, match.end() - 4) else ""
        if name:
            start = match.end() - len(name)
            yield Word(start, match.end(), Role.ENTITY, text[start : match.end()])


def _topic(words: list[Word], candidates: set[str]) -> str | None:
    """The entity that the article is about: the organisation or person that it names most, if it names it often enough."""
    counts = Counter(word.meaning for word in words if word.meaning in candidates)
    if not counts:
        return None
    (first, most), *others = counts.most_common(2)
    return first if not others or most >= 2 * others[0][1] or most - others[0][1] >= 5 else None


def _occurrences(folded: str, spelled: dict[str, str]) -> Iterator[Word]:
    pattern = re.compile("|".join(map(re.escape, sorted(spelled, key=len, reverse=True))))
    for match in pattern.finditer(folded):
        before, after = folded[match.start() - 1 : match.start()], folded[match.end() : match.end() + 1]
        latin_edge = (match[0][0].isascii() and before.isascii() and before.isalnum()) or (
            match[0][-1].isascii() and after.isascii() and after.isalnum()
        )
        if not latin_edge:
            yield Word(match.start(), match.end(), Role.ENTITY, spelled[match[0]])


def _merged(one: list[Word], other: list[Word]) -> list[Word]:
    kept: list[Word] = []
    for word in sorted((*one, *other), key=lambda w: (w.start, -w.end)):
        if not kept or word.start >= kept[-1].end:
            kept.append(word)
    return kept


def _discover(text: str, folded: str, vocabulary: Vocabulary, *, english: bool) -> list[Name]:
    """Names that the article introduces: by their endings, by what surrounds them, by capitals; short names tied to full ones."""
    scores: Counter[str] = Counter()
    signs: dict[str, set[str]] = defaultdict(set)
    for candidate, sign, weight in _by_surroundings(folded):
        scores[candidate] += weight
        signs[candidate].add(sign)
    for name in scores:
        if _introduced_by_kind(folded, name):
            scores[name] += 2
            signs[name].add("kind")
    scores = Counter({name: score for name, score in scores.items() if len(signs[name]) > 1 or "opening" in signs[name]})
    for name in [name for name in scores if signs[name] <= _SPOKEN and _is_person(name)]:
        del scores[name]
    full = [name for name in _by_ending(folded, scores) if name not in vocabulary.entities]
    chosen = [
        name
        for name, score in scores.items()
        if score >= 3 and name not in vocabulary.entities and name not in vocabulary.metrics and name not in full
    ]
    groups = _tied(full, chosen, folded)
    if english:
        groups |= _latin(text, vocabulary)
    for chinese, latin in _IN_BRACKETS.findall(text):
        _add_latin_alias(groups, fold(chinese), fold(latin).strip())
    return [
        Name(shown=_as_written(text, folded, shown), spellings=tuple(spellings))
        for shown, spellings in list(groups.items())[:_MOST_NAMES]
    ]


def _as_written(text: str, folded: str, name: str) -> str:
    at = folded.find(name)
    return text[at : at + len(name)] if at >= 0 else name


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(fold, load("entities")[name]))


@cache
def _followers() -> re.Pattern[str]:
    """What directly follows a name: the listed words, and the metrics that an organisation has."""
    metrics = {word for metric in METRICS.values() if metric.of_organisation for word in metric.words if not word.isascii()}
    return re.compile(
        "(?:"
        + "|".join(map(re.escape, sorted(_words("followers") | metrics, key=len, reverse=True)))
        + r"|的?20[0-9]{2}年|[0-9]{1,2}月(?=[^，。]{0,4}(?:营收|销量|收入))|\([0-9]{4,6}(?:\.[a-z]{2})?\))"
    )


@cache
def _endings() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(map(re.escape, sorted(_words("suffixes"), key=len, reverse=True))) + r")(?![a-z])")


def _introduced_by_kind(folded: str, name: str) -> bool:
    """全資子公司影微創新: a noun for a kind of organisation stands directly before the name somewhere."""
    at = folded.find(name)
    while at >= 0:
        if folded[max(0, at - 6) : at].endswith(tuple(_words("kinds"))):
            return True
        at = folded.find(name, at + 1)
    return False


def _is_person(name: str) -> bool:
    tagged = rjieba.tag(name)
    return len(tagged) == 1 and tagged[0][1].startswith("nr") and len(name) <= 4


def _by_surroundings(folded: str) -> Iterator[tuple[str, str, int]]:
    """Runs of a few words between a boundary (or 企業 …) and what follows an organisation's name: name, sign, weight."""
    for match in _followers().finditer(folded):
        name, introduced = _run_before(folded, match.start())
        if name is not None:
            opens = match.start() - len(name) <= 1 or folded[match.start() - len(name) - 1] == "\n"
            first = (opens and match[0] in _REPORTING) or match[0][0] == "("  # 曜興地產(9961): a stock code names a company
            yield name, "opening" if first else match[0], 3 if first else 2 if introduced else 1


def _run_before(folded: str, end: int) -> tuple[str | None, bool]:
    """The name-like run that ends here, and whether a clause or a kind of company begins it."""
    window = folded[max(0, end - _LONGEST - 6) : end]
    start = 0
    for boundary in _BOUNDARY.finditer(window):
        start = boundary.end()
    run = window[start:]
    at_boundary = start > 0 or end <= len(window)
    kinds = _words("kinds")
    cut = max((run.rfind(kind) + len(kind) for kind in kinds if 0 <= run.rfind(kind) < len(run) - len(kind)), default=0)
    introduced = cut > 0 or at_boundary
    run = run[cut:]
    if not 2 <= len(run) <= _LONGEST:
        return None, False
    words = rjieba.tag(run)
    kept: list[str] = []
    for word, tag in reversed(words):
        plain_verb = tag == "v" and word not in _NAMING_VERBS and rjieba.has_word(word)
        if _is_no_name(word, tag) or plain_verb or word in _words("not_names") or word in _words("kinds") or len(kept) == 4:
            introduced = False
            break
        kept.append(word)
    name = "".join(reversed(kept))
    if (
        not 2 <= len(name) <= 10
        or (name.isascii() and len(name) < 3)
        or name[0] in "的在是和与及对从向了被把将其该这那"
        or any(c in "0123456789的向系把被将" for c in name)
        or _TIME_WORD.search(name)
    ):
        return None, False
    return name, introduced


def _is_no_name(word: str, tag: str) -> bool:
    return tag in _NOT_IN_NAMES or (tag in ("d", "x") and len(word) > 1 and not word.isascii())


def _by_ending(folded: str, scores: Counter[str]) -> list[str]:
    """Full names: a run of name-like words and a company's ending, said twice or followed as a name is."""
    counts: Counter[str] = Counter()
    for match in _endings().finditer(folded):
        name, introduced = _run_before(folded, match.start())
        if name is None or name in _words("not_names"):
            continue
        whole = name + match[0]
        if whole in _words("not_names") or not (match[0].endswith("公司") or _ends_here(folded, match.end())):
            continue
        counts[whole] += 2 if introduced else 1
        if _followers().match(folded, match.end()):
            counts[whole] += 2
        if scores.get(name):
            counts[whole] += 1
    return [name for name, count in counts.items() if count >= 2]


def _ends_here(folded: str, end: int) -> bool:
    """Whether a name can end here: 絕影智能 before 汽車 cannot."""
    if _AFTER_ENDING.match(folded, end) or _followers().match(folded, end):
        return True
    tag = rjieba.tag(folded[end : end + 6])[0][1]
    return not (tag.startswith("n") or tag in ("vn", "b", "l", "j"))


def _tied(full: list[str], short: list[str], folded: str) -> dict[str, list[str]]:
    """Short names under the full name that begins with them; the rest stand for themselves."""
    groups: dict[str, list[str]] = {}
    for name in sorted(full, key=len, reverse=True):
        owner = next((other for other in groups if _stem(other) == _stem(name)), None)
        if owner is None:
            groups[name] = [name]
        else:
            groups[owner].append(name)
    for owner, spellings in groups.items():
        stem = _stem(owner)
        if (
            len(stem) >= 2
            and stem not in _words("not_names")
            and stem not in spellings
            and folded.count(stem) > sum(folded.count(s) for s in spellings)
        ):
            spellings.append(stem)
    known = {spelling for spellings in groups.values() for spelling in spellings}
    for name in sorted(short, key=len):
        if name in known or any(name.startswith(s) and len(s) >= 2 and s in groups and name != s for s in known):
            continue
        groups[name] = [name]
        known.add(name)
    return groups


def _stem(name: str) -> str:
    """The name without its company ending: 商湯科技 and 商湯集團 share 商湯."""
    for _ in range(2):
        match = next((m for m in _endings().finditer(name) if m.end() == len(name) and m.start() >= 2), None)
        if match is None:
            return name
        name = name[: match.start()]
    return name


def _latin(text: str, vocabulary: Vocabulary) -> dict[str, list[str]]:
    """Capitalised names of an English text that stand more than once, or end as companies do."""
    counts: Counter[str] = Counter()
    for match in _LATIN_NAME.finditer(text):
        words = match[0].rstrip(".'-").removesuffix("'s").split(" ")
        while words and words[0].lower() in _words("small_words"):
            words.pop(0)
        while words and words[-1].lower() in _words("small_words"):
            words.pop()
        name = " ".join(words)
        if len(name) > 2 and not name.isdigit() and fold(name) not in vocabulary.metrics:
            counts[name] += 1 + bool(
                re.match(
                    r"(?:'s)? (?:said|reported|posted|announced|employed|had|says|plans|expects|recorded)|'s ",
                    text[match.start() + len(match[0]) :][:20],
                )
            )
    chosen = [fold(name) for name, count in counts.most_common(40) if count >= 2 and fold(name) not in vocabulary.entities]
    groups: dict[str, list[str]] = {}
    for name in sorted(chosen, key=len, reverse=True):
        owner = next((full for full in groups if full.startswith(name + " ")), None)
        if owner is None:
            groups[name] = [name]
        else:
            groups[owner].append(name)
    return groups


def _add_latin_alias(groups: dict[str, list[str]], chinese: str, latin: str) -> None:
    """商汤科技(SenseTime): both spellings name one entity."""
    for spellings in groups.values():
        if any(chinese.endswith(spelling) for spelling in spellings):
            if latin not in spellings:
                spellings.append(latin)
            return
