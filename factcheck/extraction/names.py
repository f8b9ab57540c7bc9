"""Which names does an article introduce itself? By their endings, by what surrounds them, short names tied to full ones."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import rjieba

from factcheck.extraction import latin_names
from factcheck.extraction.name_words import endings, followers
from factcheck.extraction.name_words import words as listed
from factcheck.extraction.vocabulary import Vocabulary
from factcheck.metrics import METRICS

_NOT_IN_NAMES = frozenset(("p", "c", "u", "uj", "ul", "uv", "ud", "ug", "uz", "r", "m", "mq", "q", "t", "y", "e", "f", "w"))
_BOUNDARY = re.compile(r"[，,。：:；;！!？?、()（）「」『』“”\"'《》〔〕【】/|·<>\s]")
_LONGEST = 14  #: characters of a name; longer runs are descriptions
_MOST_NAMES = 200
_SPOKEN = frozenset(("表示", "指出", "透露", "称", "指", "说明", "回应", "kind", "预计"))
#: verbs that company names are made of
_NAMING_VERBS = frozenset(("创新", "发展", "投资", "控股", "建设", "开发", "联合", "领先", "通达", "成长", "先锋"))
_PRONOUN_KINDS = ("公司", "集团", "企业", "机构", "平台")  #: these introduce a name only behind another word: 科技公司遠山
_TIME_WORD = re.compile(r"季度|年度|半年|月份|本[年月季]|[去今前明]年|全年")
_AFTER_ENDING = re.compile(r"[，,。:：;；!！?？、()（）「」『』“”\"'《》\s的在将于与和是为等也已今昨近0-9]|$")
_REPORTING = frozenset(("公告", "发布", "披露", "公布", "宣布", "表示", "称", "预计"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """One entity of the article: the name to show and every spelling, folded, by which the text calls it."""

    shown: str
    spellings: tuple[str, ...]


def discover(text: str, folded: str, vocabulary: Vocabulary, *, english: bool) -> list[Name]:
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
        groups |= latin_names.discover(text, vocabulary)
    latin_names.add_aliases(text, groups)
    return [
        Name(shown=_as_written(text, folded, shown), spellings=tuple(spellings))
        for shown, spellings in list(groups.items())[:_MOST_NAMES]
    ]


def _introduced_by_kind(folded: str, name: str) -> bool:
    """全資子公司長河創新: a noun for a kind of organisation stands directly before the name somewhere."""
    at = folded.find(name)
    while at >= 0:
        lead = folded[max(0, at - 8) : at]
        if lead.endswith(_PRONOUN_KINDS):
            lead = lead[:-2] if len(lead) > 2 and not _BOUNDARY.match(lead[-3]) else ""
        if lead.endswith(tuple(listed("kinds"))) or (lead and folded[max(0, at - 8) : at].endswith(_PRONOUN_KINDS)):
            return True
        at = folded.find(name, at + 1)
    return False


@cache
def _metric_words() -> frozenset[str]:
    """What a business has may stand behind a segment too (雲端收入): one sign of a name, but at a clause's head."""
    return frozenset(word for metric in METRICS.values() if metric.of_organisation for word in metric.words)


def _is_person(name: str) -> bool:
    tagged = rjieba.tag(name)
    return len(tagged) == 1 and tagged[0][1].startswith("nr") and len(name) <= 4


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(listed("kinds"), key=len, reverse=True))))


def _by_surroundings(folded: str) -> Iterator[tuple[str, str, int]]:
    """Runs of words between a boundary (or 企業 …) and what follows a name: the name, the sign of it and its weight."""
    for match in followers().finditer(folded):
        name, introduced = _run_before(folded, match.start())
        if name is not None:
            opens = match.start() - len(name) <= 1 or folded[match.start() - len(name) - 1] == "\n"
            first = (opens and match[0] in _REPORTING) or match[0][0] == "("  # 曜興地產(9961): a stock code names a company
            yield (
                name,
                "opening" if first else "metric" if match[0] in _metric_words() and not introduced else match[0],
                3 if first else 2 if introduced else 1,
            )


def _run_before(folded: str, end: int) -> tuple[str | None, bool]:
    """The name-like run that ends here, and whether a clause or a kind of company begins it."""
    window = folded[max(0, end - _LONGEST - 6) : end]
    start = 0
    for boundary in _BOUNDARY.finditer(window):
        start = boundary.end()
    return _name_in(window[start:], at_boundary=start > 0 or end <= len(window))


@lru_cache(maxsize=8192)
def _name_in(run: str, *, at_boundary: bool) -> tuple[str | None, bool]:
    """The name at the end of a run of characters; the same runs come again and again in one text."""
    cut = max((found.end() for found in _kinds().finditer(run) if found.end() < len(run)), default=0)
    introduced = at_boundary if run[:cut] in _PRONOUN_KINDS or not cut else True
    if run[:cut] in _PRONOUN_KINDS:
        introduced = False  # 公司雲端收入: the company's own part
    run = run[cut:]
    if not 2 <= len(run) <= _LONGEST:
        return None, False
    words = rjieba.tag(run)
    kept: list[str] = []
    for word, tag in reversed(words):
        plain_verb = tag == "v" and word not in _NAMING_VERBS and rjieba.has_word(word)
        if _is_no_name(word, tag) or plain_verb or word in listed("not_names") or word in listed("kinds") or len(kept) == 4:
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
    for match in endings().finditer(folded):
        name, introduced = _run_before(folded, match.start())
        if name is None or name in listed("not_names"):
            continue
        whole = name + match[0]
        if whole in listed("not_names") or not (match[0].endswith("公司") or _ends_here(folded, match.end())):
            continue
        counts[whole] += 2 if introduced else 1
        if followers().match(folded, match.end()):
            counts[whole] += 2
        if scores.get(name):
            counts[whole] += 1
    return [name for name, count in counts.items() if count >= 2]


def _ends_here(folded: str, end: int) -> bool:
    """Whether a name can end here: 飛影智能 before 汽車 cannot."""
    if _AFTER_ENDING.match(folded, end) or followers().match(folded, end):
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
            and stem not in listed("not_names")
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
    """The name without its company ending: 遠山科技 and 遠山集團 share 遠山."""
    for _ in range(2):
        match = next((m for m in endings().finditer(name) if m.end() == len(name) and m.start() >= 2), None)
        if match is None:
            return name
        name = name[: match.start()]
    return name


def _as_written(text: str, folded: str, name: str) -> str:
    at = folded.find(name)
    return text[at : at + len(name)] if at >= 0 else name
