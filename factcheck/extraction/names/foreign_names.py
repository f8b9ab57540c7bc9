"""Which states, persons and parties of elsewhere does a Chinese text name? 塞拉多拉達州, 埃萊娜·布拉加, 勞工陣線21席."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import rjieba

from factcheck.extraction.words.vocabulary import Role, Word

_STATE = re.compile("(?<=[一-鿿]{3})[州邦](?<![联友城盟]邦)(?<![大小摆摇键红蓝紫仓个某产邻多数]州)(?![际德])")
#: what tells that states are spoken of, and no city whose name ends so
_STATES = re.compile("州长|州议|州政府|州选|州府|州立|该州|全州|州内|州务|联邦|省邦|该邦|全邦")
_LEAD = re.compile("[一-鿿]{3,9}$")
_NO_PART = re.compile("[的在是了与向从被把将其该这那由於于至说称全本各两州邦和及或]")
_LONGEST = 9
_DOTTED = re.compile("·([一-鿿]{2,8})(?![一-鿿]*·)")
_LONGEST_NAME = 5
_LEAD_IN = re.compile("^(?:其中|而|由|执政|在野|反对)")
_LONGEST_PARTY = 6  #: characters; a longer one is called so in other words
_SEATED = re.compile(
    r"(?:(?<![一-鿿])|(?<=[由而则的])|(?<=其中)|(?<=执政)|(?<=在野))"
    r"([一-鿿]{2,8}(?:阵线|运动|同盟|阵营|联盟|力量))"
    r"(?:则|仅|只|亦|也|共)?(?:获得?|得|拿下|赢得|夺得?|取得|有|占|以)?(?:约|逾|超过)?[0-9]{1,3}个?(?:席|议席)"
)


def states(text: str, folded: str, known: Mapping[str, str]) -> Iterator[Word]:
    """States, twice in the text or behind their country, where the text speaks of states: 巴西|塞拉多拉達州."""
    if _STATES.search(folded) is None:
        return
    runs = {match.start(): _run_before(folded, match.start(), known) for match in _STATE.finditer(folded)}
    shared = Counter(run[-size:] for run, _ in runs.values() for size in range(3, len(run) + 1))
    for at, (run, is_whole) in runs.items():
        longest = next((run[-size:] for size in range(len(run), 2, -1) if shared[run[-size:]] > 1), run if is_whole else "")
        if longest and longest + folded[at] not in known:
            yield Word(at - len(longest), at + 1, Role.ENTITY, text[at - len(longest) : at + 1])


def _run_before(folded: str, at: int, known: Mapping[str, str]) -> tuple[str, bool]:
    """The characters before 州 that may be its name, and whether their country stands before them."""
    lead = folded[max(0, at - _LONGEST) : at]
    found = _LEAD.search(lead)
    if found is None:
        return "", False
    run, is_whole = found[0], False
    for start in range(len(run) - 3):
        size = next((size for size in (4, 3, 2) if run[start : start + size] in known), 0)
        if size and len(run) - start - size >= 3:
            run, is_whole = run[start + size :], True
            break
    parts = list(_NO_PART.finditer(run))
    if parts:
        run = run[parts[-1].end() :]
    return (run, is_whole) if len(run) >= 3 else ("", False)


def persons(folded: str) -> Iterator[str]:
    """布拉加 of 埃萊娜·布拉加獲得 and 布拉加表示: what stands behind the point and again without it."""
    for match in _DOTTED.finditer(folded):
        behind = match[1]
        times = folded.count(behind[:2])
        if times < 2:
            continue
        name = behind[:2]
        for size in range(3, min(len(behind), _LONGEST_NAME) + 1):
            if 2 * folded.count(behind[:size]) <= times:
                break
            name = behind[:size]
        if not rjieba.has_word(name) or rjieba.tag(name)[0][1].startswith("nr"):
            yield name


def parties(folded: str) -> Iterator[str]:
    """勞工陣線 of 勞工陣線21席: what has seats and ends as only parties and alliances do."""
    for match in _SEATED.finditer(folded):
        name = _LEAD_IN.sub("", match[1].rpartition("的")[2])
        again = (name[-size:] for size in range(len(name), 3, -1) if folded.count(name[-size:]) > 1)
        name = next(again, name)
        if 4 <= len(name) <= _LONGEST_PARTY:
            yield name
