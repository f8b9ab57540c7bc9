"""Which places does this article name, and which one is it about?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice

import rjieba

from factcheck.extraction.names import name_runs
from factcheck.extraction.names.name_words import endings_of, ends_with, holds, words
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.folding import fold
from factcheck.language_data import load

_END = re.compile(
    r"[市县省乡镇区](?<![一四五六七八九十百多城都股楼车超上夜全本该各他两三几每今节罪海首外新界县地社园山灾校厂景战特小专].)(?![场值面价委民长况售集占盈镇区]|政府|府|级|议员)"
)
#: where the paper is printed, said beside the place that the news is from
_HERE = frozenset(("本港", "全港", "我国", "全国", "全台", "本澳", "全澳"))
#: a text that counts in a whole province or town is not about the country
_OF_A_PART = re.compile(r"全[省市县盟州区][^、]|(?<![一-鿿])[省市县](?:统计局|卫生局|卫健委|政府|财政局|疾控)")
_OF_A_STATE = re.compile("[该全本][州省邦郡县](?!议)|[州省邦](?<!联邦)(?:议会|政府|长(?!江))")
#: whose 我國 is not China's: of the others that write Chinese
_OURS = {"TW": "台灣", "SG": "新加坡", "MY": "馬來西亞"}
_CHINA = "中國"
_WITHIN = ("省", "市", "縣", "區", "鄉", "鎮")  #: of places that do not lead away from the paper's country
_OF_REGION = {"HK": "香港", "TW": "台灣", "CN": "中國", "MO": "澳門"}
_HEAD = 120  #: characters: a headline and the beginning of the lead; in English, with a byline between, twice as many
_LONGEST = 4  #: characters of a place's name before its ending
_MOST_SHORT = 100  #: places whose short names are looked for: each is sought through the whole text


def main_place(folded: str, words: list[Word], places: frozenset[str], standard: frozenset[str]) -> str | None:
    """The place named most, if it stands in the first lines or three times. standard: those that every paper knows.

    A place that is only told as a part (其中南灣市268例) is not what the text is about.
    """
    named = [word for word in words if word.meaning in places]
    if not named:
        return None
    starts = {word.start for word in words}  # 中國|梅嶺市: the last one is meant
    whole = [word for word in named if word.end not in starts and not _is_part(folded, word)]
    elsewhere = [word for word in whole if folded[word.start : word.end] not in _HERE]
    if not whole:
        return None
    counts: dict[str, int] = {}
    for word in elsewhere or whole:
        counts[word.meaning] = counts.get(word.meaning, 0) + 1
    name, most = max(counts.items(), key=_count)
    if _with_states().issuperset(counts) and _OF_A_STATE.search(folded):
        return None  # 該州 is not the country, though the text names nothing nearer
    head = _HEAD if any(char > "\u4e00" for char in folded[:20]) else 2 * _HEAD
    firsts = {word.meaning: word.start for word in reversed(whole)}
    if (
        name in standard
    ):  # China's Yingchuan, 湖南青麓市: the article is about what it introduces, not about the country around it
        named_here = [local for local in counts if local not in standard and firsts[local] < head and 2 * counts[local] >= most]
        name = max(named_here, key=counts.__getitem__, default=name)
    return name if most >= 3 or firsts[name] < head else None


@cache
def _with_states() -> frozenset[str]:
    """Names as data/entities.toml has them, not folded: the countries that have states, provinces or counties."""
    return frozenset(load("entities")["with_states"])


def home(folded: str, words: list[Word], places: frozenset[str], region: str | None, *, english: bool) -> str | None:
    """Whose deficit a paper of the region means that says 全國, or names no place but as a part of something.

    An English one says so by an office of its country: the Labor Department of a paper of the United States.
    """
    country = (_told_by_its_office(folded, region) if english else None) or _OF_REGION.get(region or "")
    if country is None or _OF_A_PART.search(folded):
        return None
    if "全国" in folded:
        return country
    if holds("abroad", folded, 0, len(folded)):
        return None
    return country if all(word.meaning not in places or _is_part(folded, word) for word in words) else None


def is_of_a_nation(folded: str, words: list[Word], places: frozenset[str]) -> bool:
    """Whether a text counts in the whole country, by 全國 or an office of it, and names no place but the country."""
    named = [word for word in words if word.meaning in places]
    whole = {word.meaning for word in named if folded[word.start : word.end] in ("全国", "我国")}
    if not whole and not holds("national_offices", folded, 0, len(folded)):
        return False
    return all(word.meaning in whole for word in named)


def _told_by_its_office(folded: str, region: str | None) -> str | None:
    country, *offices = home_offices(region)
    return country if offices and _any_office(tuple(offices)).search(folded) is not None else None


def home_offices(region: str | None) -> list[str]:
    """The paper's country in English, then what the offices are called that count for it; an empty name where none is known."""
    written: dict[str, list[str]] = load("entities")["home_offices"]
    return written.get("UK" if region == "GB" else region or "", [""])


@cache
def _any_office(offices: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, offices))})(?![a-z])")


def is_here(spelling: str) -> bool:
    """Whether it only points at a place, as 本港 does: no name to show."""
    return fold(spelling) in _HERE


def ours(words: list[Word], folded: str, region: str | None, places: frozenset[str]) -> list[Word]:
    """The words; 我國 and 全國 as the country of the paper, 全國 only where the text has not just named a place elsewhere."""
    if "我国" not in folded and "全国" not in folded:
        return words
    here = _OURS.get(region or "", _CHINA)
    of_a_part = _OF_A_PART.search(folded) is not None  # 全市共破獲184起, in a campaign of 全國公安
    kept: list[Word] = []
    at = here
    for word in words:
        spelling = folded[word.start : word.end]
        if spelling == "全国" and (region is None or of_a_part or at != here or not _is_whole(folded, word)):
            continue
        own = word._replace(meaning=here) if spelling in ("我国", "全国") else word
        kept.append(own)
        at = own.meaning if own.meaning in places and not own.meaning.endswith(_WITHIN) else at
    return kept


def _is_whole(folded: str, word: Word) -> bool:
    """全國人大, 位列全國第8, 全國首個: a part of a longer name, or that among which something is ranked, is no country."""
    if folded.startswith(endings_of("of_nation"), word.end):
        return False
    return not folded.endswith(endings_of("ranked_in"), max(0, word.start - 4), word.start)


def _count(counted: tuple[str, int]) -> int:
    return counted[1]


def _is_part(folded: str, word: Word) -> bool:
    before, after = folded[max(0, word.start - 2) : word.start], folded[word.end : word.end + 2]
    return (
        before.endswith(("其中", "当中", "、", "均在", "都在"))
        or after.startswith("占")
        or (after[:1].isdigit() and after not in ("20", "19"))
    )


def named(text: str, runs: name_runs.Runs, known: Mapping[str, str]) -> Iterator[Word]:
    """Cities, counties and provinces, by their endings, where a name stands before these and the vocabulary does not know it."""
    for match in _END.finditer(runs.folded):
        if (
            match[0] == "市"
            and runs.folded[match.start() - 1] == "门"
            and not _is_place_word(runs.folded[match.start() - 2 : match.start()])
        ):
            continue  # 福滿家|門市
        if (start := _begins_with_and(runs.folded, match.start(), match.end(), known)) is not None:
            yield Word(start, match.end(), Role.ENTITY, text[start : match.end()])
            continue
        run = runs.before(match.start(), verb=False)
        if run is None or not (run.unusual or (run.introduced and match[0] != "区")):
            continue
        name = _last_words(run.name)
        if _is_none(runs.folded, name, match.end(), known):
            continue
        if len(name) <= _LONGEST and not (name + match[0] in known and len(name) > 1):
            yield Word(match.start() - len(name), match.end(), Role.ENTITY, text[match.start() - len(name) : match.end()])


def _begins_with_and(folded: str, at: int, end: int, known: Mapping[str, str]) -> int | None:
    """台灣*和升縣*, 和昇縣議會: 和 begins a name told several times where no name stands before that it could join."""
    start = at - 2
    if start < 0 or folded[start] != "和" or folded.count(folded[start:end]) < 2:
        return None
    joins = "一" <= folded[start - 1 : start] <= "鿿" and folded[max(0, start - 2) : start] not in known
    return None if joins else start


def _is_none(folded: str, name: str, end: int, known: Mapping[str, str]) -> bool:
    """自貿區, 股匯休市: kinds of districts and markets; 日|新北市: a place that everybody knows, behind another word."""
    if name in words("general") or ends_with("no_places", folded[max(0, end - _LONGEST) : end]):
        return True
    return any(folded[start:end] in known for start in range(end - len(name), end - 1))


@lru_cache(maxsize=256)
def _is_place_word(word: str) -> bool:
    """Whether the segmenter takes the word for a place's name: 橫門, but not 家門."""
    return [tag for _, tag in rjieba.tag(word)] == ["ns"]


def short_names(folded: str, local: list[Word], known: Mapping[str, str]) -> dict[str, str]:
    """梅嶺 for 梅嶺市, where the text says it so too: short name, folded -> the place."""
    if not local:
        return {}
    short = {folded[place.start : place.end - 1]: place.meaning for place in local if place.end - place.start > 2}
    first = islice(short.items(), _MOST_SHORT)
    return {name: place for name, place in first if name not in known and folded.count(name) > folded.count(fold(place))}


def _last_words(run: str) -> str:
    """The last word of a run, or as many as make two characters: 首府*翠原*市, *港西*市."""
    if len(run) <= 2:
        return run
    name = ""
    for word, _ in reversed(rjieba.tag(run)):
        name = word + name
        if len(name) >= 2:
            break
    return name
