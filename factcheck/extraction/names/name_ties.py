"""Which of an article's names call one entity? Short names under the full name that they are cut from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import rjieba

from factcheck.company_names import bare, continues, core, is_head, is_named_by, plain
from factcheck.extraction.names.name_words import ends_with
from factcheck.extraction.words.vocabulary import Vocabulary

_PLACE_ENDS = ("省", "市", "县", "区")


def tied(names: Iterable[str], given: Mapping[str, str], folded: str, *, seen: Collection[str]) -> dict[str, list[str]]:
    """Full name -> every spelling of it. given: short names that the article itself ties to a full one
    (下稱遠山). seen: what stands where a name may stand, though it alone would not be taken for one.
    """
    groups: dict[str, list[str]] = {}
    by_plain: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        owner = given.get(name) or by_plain.get(plain(name))
        if owner is not None and owner in groups:
            groups[owner].append(name)
        else:
            groups[name] = [name]
            by_plain.setdefault(plain(name), name)
    for short, full in given.items():
        if full in groups and short not in groups[full]:
            groups[full].append(short)
            if len(groups.get(short, ())) == 1:
                del groups[short]
    _under_their_full_names(groups)
    _add_contractions(groups, seen)
    _add_short_forms(groups, folded, seen)
    return groups


def _under_their_full_names(groups: dict[str, list[str]]) -> None:
    """遠山 under 遠山科技, where it can be cut from one name alone; of several the whole group's (遠山集團)."""
    of_core: dict[str, list[str]] = defaultdict(list)
    for full in groups:
        if core(full) != bare(full) or core(full) != full:
            of_core[core(full)].append(full)
    begun = _by_beginning(groups)
    for short in sorted(groups, key=len):
        owners = [full for full in of_core.get(short, ()) if full != short]
        owners = owners or _longer(short, [full for full in begun.get(short, ()) if full in groups])
        if owners and (owner := _only(owners)) is not None:
            groups[owner] += [name for name in groups.pop(short) if name not in groups[owner]]


def _by_beginning(names: Collection[str]) -> dict[str, list[str]]:
    """Each of the names -> the longer ones that begin with it, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for full in names:
        for end in range(1, len(full)):
            if full[:end] in names:
                found[full[:end]].append(full)
    return found


def _longer(short: str, begun: Iterable[str]) -> list[str]:
    """Names that begin with it and add a word: 芬伯利 for 芬伯利競技, but 遠山 is no short name of 遠山香港 or 遠山統計局."""
    if short.endswith(_PLACE_ENDS):
        return []
    others = [full for full in begun if not is_named_by(full, short)]
    return [full for full in others if continues(full, short) or _adds_a_word(full, full[len(short) :])]


def _adds_a_word(full: str, rest: str) -> bool:
    return 1 < len(rest) <= 3 and rest not in Vocabulary.standard().entities and not ends_with("agencies", full)


def _add_contractions(groups: dict[str, list[str]], seen: Collection[str]) -> None:
    """霽航 under 霽洋航空: a character of the name and one of its trade, where one name of the article alone gives them."""
    contracted: dict[str, list[str]] = defaultdict(list)
    for full in groups:
        name, trade = core(full), bare(full)[len(core(full)) :]
        if len(name) == 2 and 2 <= len(trade) <= 4:
            for short in (one + other for one in name for other in trade):
                contracted[short].append(full)
    for short, owners in contracted.items():
        if len(owners) == 1 and short in seen and owners[0] in groups and not rjieba.has_word(short):
            groups[owners[0]] += [name for name in groups.pop(short, [short]) if name not in groups[owners[0]]]


def _only(owners: list[str]) -> str | None:
    if len(owners) == 1:
        return owners[0]
    heads = [owner for owner in owners if is_head(owner)]
    return heads[0] if len(heads) == 1 else None


def _add_short_forms(groups: dict[str, list[str]], folded: str, seen: Collection[str]) -> None:
    """The name without its legal form, and the core alone where the text says it by itself and nobody else has it."""
    taken = {spelling for spellings in groups.values() for spelling in spellings}
    cores: dict[str, list[str]] = defaultdict(list)
    for full in groups:
        cores[core(full)].append(full)
    for full, spellings in groups.items():
        for short in (bare(full), core(full)):
            if short in taken or len(short) < 2 or short not in seen or _only(cores[core(full)]) != full:
                continue
            if folded.count(short) > sum(folded.count(name) for name in groups[full] if short in name):
                spellings.append(short)
                taken.add(short)
