"""Which names in Latin letters does an English text introduce, and which Chinese names do they stand beside?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.company_names import bare
from factcheck.extraction.names import latin_signs, place_signs
from factcheck.extraction.names.name_words import either, words
from factcheck.extraction.words.vocabulary import Vocabulary
from factcheck.folding import fold

_WORD = r"(?:(?:[A-Z]\.)+|[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9'’-]*(?:&[A-Z][A-Za-z]*)?)"
_LATIN_NAME = re.compile(rf"{_WORD}(?: (?:de |& )?{_WORD}| of (?:the )?{_WORD}){{0,5}}")
_IN_BRACKETS = re.compile(r"\(([a-z][a-z .&-]{2,30})\)")
_SHORT_FOR = re.compile(r" \((?:the |[\"“])?([A-Z][A-Za-z&-]{1,14})[\"”]?\)")
_DATELINE = re.compile(r"\) ?[-–—]")
_OF = frozenset(
    [
        "Bank",
        "University",
        "Ministry",
        "Department",
        "Board",
        "Bureau",
        "Council",
        "City",
        "County",
        "Port",
        "House",
        "School",
        "Institute",
        "College",
        "Republic",
        "Office",
    ]
)
_NO_END = frozenset(
    [
        "of",
        "the",
        "and",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"),
    ]
)
#: behind a name in headlines and of what somebody runs: Farhill *Q1* profit, Farhill Airways *Flight* 22
_NO_NAME_END = re.compile("[QH][1-4]|FY(?:[0-9-]+)?|Flight|PAT|EBITDA|IPO|AGM")
#: Iranian-*made* Shahed drones, Paris-*based* Farhill
_MADE = ("-made", "-born", "-built", "-based", "-backed", "-led", "-run", "-owned", "-controlled", "-style", "-designed")
_DIRECTIONS = frozenset(("Northern", "Southern", "Eastern", "Western", "First", "New", "Independent"))
_MOST = 40
_ENOUGH = 3
#: behind whom one reads of figures
_DOES = re.compile(
    r"(?:['’]s? )|(?:,?[”\"’'])?(?:,[^,.\n]{3,60},)?(?: on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
    rf" (?:{either('english_doers')})\b"
)
_TITLE_BEFORE = re.compile(
    r"(?:\b(?:by|said|analyst|spokesman|spokeswoman|spokesperson|executive|officer|chairman|chairwoman|director|manager|coach|captain"
    r"|minister|secretary|professor|economist|president|founder|told|mr|ms|mrs|dr)\.? )$",
    re.IGNORECASE,
)
_TITLE_BEHIND = re.compile(
    r", (?:[0-9]{2}\b|who\b|(?:(?:an?|the|its|their) )?(?:[a-z-]{2,14} ){0,3}(?:analyst|economist|spokes[a-z]+|chief|director"
    r"|executive|manager|professor|minister|coach|candidate|lawmaker|resident|official|officer|president|chairman|chairwoman|head)\b)"
)


#: organisations say and report, people tell reporters
_TOLD = re.compile(
    r"(?: also| later)? told (?:reporters|journalists|parliament|the (?:court|inquiry|jury|bbc|house)|[A-Z][A-Za-z]+)"
)
_GIVEN = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+")  #: Lo Yi-sen: so only people are called


@cache
def _for() -> tuple[str, ...]:
    """The Centre *for*: what begins the name of an office that a second name ends."""
    return tuple(f"{head} " for head in words("english_agency_heads") if head.endswith(" for"))


@dataclass(slots=True)
class _Said:
    """A capitalised name and what speaks for it."""

    points: int = 0
    person: bool = False
    given: bool = False  #: a person by the form of the name
    inside: bool = False  #: of a sentence, where no other word has a capital


@dataclass(frozen=True, slots=True)
class LatinNames:
    """Full names with their short forms, folded, and which of them are people."""

    groups: dict[str, list[str]]
    people: frozenset[str]


def discover(text: str, vocabulary: Vocabulary) -> LatinNames:
    """Names of organisations, places and candidates of an English text, each with its short forms, folded."""
    said: dict[str, _Said] = {}
    for at, written in _written(text):
        start, name = _trimmed(at, written, inside=not _begins(text, at), owned=latin_signs.names_its_founder(text, written))
        again = len(name) == 2 and text.find(f"{name} ", 0, start) >= 0  # Lo Yi-sen, later Lo
        if name.isupper() and " " not in name and len(name) > 4 and name.lower() in text:
            continue  # UK AIRPORTS handled: the first words of a report, in capitals
        if (len(name) > 2 or again) and not name[-1].isdigit() and fold(name) not in vocabulary.metrics:
            _weigh(text, start, start + len(name), said.setdefault(fold(name), _Said()))
    known = vocabulary.entities
    names = [
        name for name in said if name not in known and not (said[name].person and said[name].points < 3 and not said[name].given)
    ]
    groups: dict[str, list[str]] = {}
    full_of: dict[str, str] = {}  # a short form -> the first full name that it may be of
    for name in sorted(names, key=len, reverse=True):
        if name in full_of:
            groups[full_of[name]].append(name)
        else:
            groups[name] = [name]
            for short in _short_forms(name):
                full_of.setdefault(short, name)
    ranked = sorted(groups, key=lambda full: -sum(said[name].points for name in groups[full]))
    ranked = [full for full in ranked if " " in full or any(said[name].inside for name in groups[full])]
    chosen = [full for full in ranked if sum(said[name].points for name in groups[full]) >= _ENOUGH][:_MOST]
    given = {fold(match[1]): fold(text[: match.start()][-40:]) for match in _SHORT_FOR.finditer(text)}
    for short, lead in given.items():
        owner = next((full for full in chosen if lead.endswith(full)), None)
        if owner is not None:
            groups[owner].append(short)
    people = frozenset(full for full in chosen if said[full].person)
    return LatinNames({full: groups[full] for full in chosen}, people)


def _written(text: str) -> Iterator[tuple[int, str]]:
    """Runs of capitalised words; of joins two names, but in the Bank of somewhere. The agency of a dateline is none."""
    for match in _LATIN_NAME.finditer(text):
        start, run = match.start(), match[0]
        if text[start - 1 : start] == "(" and _DATELINE.match(text, match.end()):
            continue
        if fold(text[max(0, start - 16) : start]).endswith(_for()):
            continue  # the Centre for Disease Control
        head, joint, rest = run.partition(" of ")
        if joint and head.rsplit(" ", 1)[-1] not in _OF:
            yield start, head
            start, run = start + len(head) + 4, rest.removeprefix("the ")
            start += 4 * rest.startswith("the ")
        yield start, text[start : latin_signs.end_of_two(text, start, run)]


def _trimmed(start: int, name: str, *, inside: bool, owned: bool) -> tuple[int, str]:
    """The name without the small words that a sentence begins with and the marks that it ends with."""
    for mark in ("'s", "’s"):
        at = name.find(mark + " ")
        if at > 0 and len(name) - at > 3 and not owned:  # China's Farhill: the second is the name
            start, name = start + at + 3, name[at + 3 :]
    name = name.rstrip(".'’-").removesuffix("'s").removesuffix("’s")
    parts = name.split(" ")
    if len(parts) > 1 and not inside and parts[0].lower() in words("english_kinds"):
        start, inside = start + len(parts.pop(0)) + 1, True  # Hosts Norland, Carmaker Farhill
    while len(parts) > 1 and parts[0].endswith(_MADE):
        start, inside = start + len(parts.pop(0)) + 1, True
    while parts and parts[0].lower() in words("small_words"):
        if parts[0] in _DIRECTIONS and inside and len(parts) > 1:
            break  # Rival *Southern Star*: only the first word of a sentence has a capital of no account
        start += len(parts.pop(0)) + 1
        inside = True
    while parts and (parts[-1].lower() in _NO_END or (len(parts) > 1 and _NO_NAME_END.fullmatch(parts[-1]) is not None)):
        parts.pop()
    if len(parts) == 1 and parts[0].lower() in words("small_words"):
        parts.clear()
    return start, " ".join(parts)


def _begins(text: str, at: int) -> bool:
    """Whether a sentence or a line begins here, so that a capital says nothing."""
    lead = text[max(0, at - 24) : at]
    return not lead or lead.endswith("\n") or lead.rstrip(" \"“‘'").endswith((".", "\n", "-", "–", "—", "?", "!", ":", ")"))


def _weigh(text: str, start: int, end: int, said: _Said) -> None:
    lead, begins = text[max(0, start - 24) : start], _begins(text, start)
    name = text[start:end]
    said.inside = said.inside or not begins
    said.points += 1 + (not begins) + (" " in name)
    said.points += 2 * (_DOES.match(text, end) is not None)
    if begins and latin_signs.is_told_what_it_is(text, end):
        said.points, said.inside = said.points + 2, True
    if bare(fold(name)) != fold(name) or fold(name.rsplit(" ", 1)[-1]) in words("suffixes"):
        said.points += 3
    if place_signs.PEOPLE_BEFORE.search(fold(lead)):
        said.points += 2  # householders in Wyrefold
    said.given = said.given or _GIVEN.fullmatch(name) is not None
    if _has_title(name):
        said.person = True
    if (
        _TOLD.match(text, end)
        or said.given
        or _TITLE_BEFORE.search(lead)
        or (_TITLE_BEHIND.match(text, end) and bare(fold(name)) == fold(name))
    ):
        said.person = True


def _has_title(name: str) -> bool:
    """Finance Minister Ada Okoro: an office stands before a name that is no company's."""
    parts = fold(name).split(" ")
    if parts[-1] in words("english_titles"):
        return True  # Deputy Director of somewhere: an office, and nobody's name
    return parts[-1] not in words("suffixes") and not words("english_titles").isdisjoint(parts[:-1])


def _short_forms(full: str) -> Iterator[str]:
    """Marlowe of Marlowe Robotics, Okafor of Maria Okafor."""
    parts = full.split(" ")
    if (initials := latin_signs.initials_of_two(full)) is not None:
        yield initials
    yield from (" ".join(parts[:length]) for length in range(1, len(parts)))
    if 1 < len(parts) <= 3:
        yield parts[-1]


def add_aliases(folded: str, groups: dict[str, list[str]]) -> None:
    """远山科技(Farhill): both spellings name one entity."""
    all_spellings = list(groups.values())
    place: dict[str, int] = {}  # a spelling -> which group is the first to have it
    for number, spellings in enumerate(all_spellings):
        for spelling in spellings:
            place.setdefault(spelling, number)
    for match in _IN_BRACKETS.finditer(folded) if groups else ():
        chinese, latin = folded[max(0, match.start() - 12) : match.start()], match[1].strip()
        number = min((place[end] for at in range(len(chinese)) if (end := chinese[at:]) in place), default=-1)
        if number >= 0 and latin not in all_spellings[number]:
            all_spellings[number].append(latin)
            place[latin] = min(number, place.get(latin, number))
