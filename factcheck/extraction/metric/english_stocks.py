"""Which share or index has moved in an English market report? Farhill *rose 0.5 per cent, or 27 cents, to $59.54*."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.extraction.metric.metric_fit import is_money
from factcheck.extraction.names import demonyms
from factcheck.extraction.names.entities import Cast
from factcheck.extraction.names.name_words import either, words
from factcheck.extraction.scene import Draft, Memory, Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.figures import Change, Kind

RULE = "the name before a verb of the market"
ALONG = "one move of the market told in several numbers"
_TOPIC = "shares"
_SHARE, _INDEX = "share_price", "index_level"
_UP = (
    r"rose|rises|rising|gained|gaining|gains|added|adding|adds|climbed|climbing|jumped|jumping|advanced|advancing|surged|surging"
    r"|soared|soaring|rallied|spiked|firmed|leapt|leaped|up|higher|put on|increased|increasing|rebounded|went up|moved up"
)
_DOWN = (
    r"fell|falls|falling|lost|losing|shed|shedding|dropped|dropping|declined|declining|slipped|slipping|slid|sliding|tumbled"
    r"|tumbling|plunged|plunging|dived|sank|slumped|slumping|eased|easing|dipped|retreated|gave up|down|lower|decreased|went down"
    r"|moved down|lowered|weakened|plummeted"
)
_MOVE = re.compile(
    r" (?:(?:shares?|stock|also|then|was|were|is|are|had|has|have|the counter|edged|inched|ended|ending|closed|closing|finished"
    r"|trading|traded|the day|the session|the week|settled|opened) ){0,4}"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:by|another|a further|nearly|almost|about|around|some|over|as much as))*"
    r"(?: (?:hk|us|nt|a|s))? ?$"
)
#: Farhill *closed* 1.7 per cent *up* at $1.18: which way stands behind
_STOOD = re.compile(
    r" (?:(?:shares?|stock|has|have|had|also|was|were|is|are) ){0,4}"
    r"(?:ended|closed|finished|settled|trading|traded|opened|was|were|is)(?: the day| the session| the week)?(?: at)?"
    r"(?: (?:by|nearly|almost|about|around|some|over|more than|as much as))*(?: (?:hk|us|nt|a|s))? ?$"
)
_WAY = re.compile(
    r"(?: points?)?(?:(?:,| or| \(|, or)[^,;()\n]{1,30}\)?,?)?"
    r" (?:(?P<up>up|higher|firmer|stronger)|(?P<down>down|lower|weaker|softer))(?![a-z])(?! than| on the| from the)"
)
_WORD = r"[A-Z][A-Za-zÀ-ÿ0-9&'’.-]*"
_ASIDE = r"(?: \([A-Za-z0-9 .:&-]{1,24}\))?(?:, [^,\n]{3,110}(?:, [^,\n]{3,80})?,)?"
_NAME = re.compile(rf"(?<![A-Za-z0-9&-])(?P<name>{_WORD}(?: (?:of |& )?(?:{_WORD}|[0-9]{{2,4}})){{0,6}}){_ASIDE}$")
_IS_INDEX = re.compile(rf"(?:^|.* )(?:{either('english_indices')})(?: [0-9]{{2,4}})?")
_NAMED = re.compile(rf"(?<![A-Za-z0-9&-])(?:{_WORD} ){{1,4}}(?:[Ii]ndex|Average|Composite)(?![A-Za-z])")
_COMMON = re.compile(
    r"(?<![a-z])(?:the|its|local|key|main) (?:[a-z0-9-]+ ){0,3}(?:index|barometer|gauge|share average|all-share)" + _ASIDE + "$"
)
_LISTED = ("-listed", "-based", "-headquartered")
_OBJECT = (" in ", " at ", " on ", " by ", " with ", " from ", " for ", " to ", " than ")
_SHARES_OF = re.compile("(?:Shares|Stocks?|Units) of |The |(?:[^ ]+ ){0,4}[^ ]+-(?:listed|based|headquartered) ")
_OR = re.compile(r",? (?:or|and|\() ?(?:by )?(?:hk|us|nt|a|s)? ?|, or |,? \(")
_LEVEL = re.compile(
    r"\)?,? (?:(?:higher|lower|up|down|firmer|weaker|stronger)(?: on [a-z]+day| for the day| on the day)? )?"
    r"(?:to|at|to (?:close|end|finish|settle|trade)(?: on [a-z]+day)?(?: lower| higher)? at|and (?:closed|ended|finished) at)"
    r" (?:hk|us|nt|a|s)? ?"
)
_LEAD = 260  #: characters before a number in which its name stands
_FAR = 1200  #: characters back to the last index that the text has named


class _Moved(NamedTuple):
    name: str
    start: int
    end: int
    metric: str


def mark(scene: Scene, draft: Draft, drafts: list[Draft], memory: Memory, cast: Cast) -> None:
    """The share price or the index, and whose, for a move right behind a name in a text on a market; and what goes on with it."""
    if _TOPIC not in memory.topics or (_goes_along(scene, draft, drafts[-1]) if drafts else False):
        return
    start = draft.quantity.start
    if draft.unit not in ("percent", "point") and not _is_small_money(draft):
        return
    floor = max(scene.sentence.start, start - _LEAD, drafts[-1].quantity.end if drafts else 0)
    move, way = _move(scene, draft, floor)
    if move is None or way is None:
        return
    moved = _who(scene, floor, move.start(), cast)
    if moved is None or (moved.metric == _SHARE and draft.unit == "point"):
        return
    if draft.unit != "percent" and draft.unit != "point" and not _is_told_in_percent(scene, draft):
        return
    draft.metric, draft.entity, draft.scope = moved.metric, moved.name, ()
    draft.metric_word = Word(move.start() + 1, move.end(), Role.METRIC, moved.metric)
    draft.kind = Kind.RATE if draft.unit == "percent" else Kind.CHANGE
    draft.change = Change.UP if way["up"] else Change.DOWN
    draft.because("metric", draft.metric_word.start, draft.metric_word.end, RULE)
    draft.because("entity", moved.start, moved.end, RULE)


def _move(scene: Scene, draft: Draft, floor: int) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The verb before the number, and what says which way it went: the verb itself, or a word behind the number."""
    start = draft.quantity.start
    if (move := _MOVE.search(scene.folded, floor, start)) is not None:
        return move, move
    stood = _STOOD.search(scene.folded, floor, start)
    return stood, _WAY.match(scene.folded, draft.quantity.end, scene.sentence.end) if stood is not None else None


def _goes_along(scene: Scene, draft: Draft, last: Draft) -> bool:
    """0.5 per cent *or 27 cents to $59.54*: the same move told otherwise, and what it has led to."""
    said = last.evidence.get("metric")
    if said is None or said.rule not in (RULE, ALONG) or last.metric not in (_SHARE, _INDEX):
        return False
    gap = scene.folded[last.quantity.end : draft.quantity.start]
    if _OR.fullmatch(gap) and last.kind is not Kind.LEVEL and draft.unit != last.unit:
        draft.kind = Kind.RATE if draft.unit == "percent" else Kind.CHANGE
        draft.change = last.change
    elif _LEVEL.fullmatch(gap) and not draft.quantity.has_scale and (is_money(draft.quantity) or draft.unit in (None, "point")):
        draft.kind, draft.change = Kind.LEVEL, None
        draft.unit = draft.unit or ("point" if last.metric == _INDEX else None)
    else:
        return False
    draft.metric, draft.metric_word, draft.entity, draft.scope = last.metric, last.metric_word, last.entity, ()
    draft.as_in(last, "entity", rule=ALONG)
    draft.because("metric", said.start, said.end, ALONG)
    return True


def _who(scene: Scene, floor: int, end: int, cast: Cast) -> _Moved | None:
    """The name, or the index that the text has named before, that stands before the verb."""
    if _COMMON.search(scene.folded, floor, end):
        return _last_index(scene, end)
    said = _NAME.search(scene.text, floor, end)
    if said is None or "sub-ind" in scene.folded[scene.sentence.start : end]:
        return None
    start, name = _without_lead(said.start("name"), said["name"])
    clause = scene.clause_start(start)
    if not name or not _may_be_a_share(scene, start, name) or scene.folded.endswith(_OBJECT, clause, start):
        return None
    if any(word.meaning not in (_SHARE, _INDEX) for word in scene.roles(clause, start, Role.METRIC, Role.AFTER)):
        return None  # sales of its antibody Farhillab climbed 41%
    known = next((word for word in scene.entities if word.start <= start and start + len(name) <= word.end), None)
    if _IS_INDEX.fullmatch(name.lower()):
        return _Moved(known.meaning if known else name, start, start + len(name), _INDEX)
    meaning = known.meaning if known is not None else name
    if meaning in cast.places or meaning in cast.people or meaning in cast.parties or name.endswith(("'s", "’s")):
        return None
    return _Moved(meaning, start, start + len(name), _INDEX if meaning in cast.indices else _SHARE)


def _without_lead(start: int, name: str) -> tuple[int, str]:
    """The name without Shares of, a kind that opens the sentence, and where the company is listed."""
    if (lead := _SHARES_OF.match(name)) is not None:
        start, name = start + lead.end(), name[lead.end() :]
    first, _, rest = name.partition(" ")
    while rest and first.lower() in words("english_kinds") | words("small_words") and demonyms.country_of(first) is None:
        start, name = start + len(first) + 1, rest
        first, _, rest = name.partition(" ")
    return start, "" if name.endswith(_LISTED) or name.lower() in words("small_words") | words("no_stocks") else name


def _may_be_a_share(scene: Scene, start: int, name: str) -> bool:
    """Whether it is a name at all: no date, and no noun that has its capital from the beginning of a sentence."""
    if any(time.mention.start < start + len(name) and start < time.mention.end for time in scene.times):
        return False
    opens = scene.text[scene.sentence.start : start].strip(" \n\"“‘'") == ""
    if " " in name or not opens or sum(letter.isupper() for letter in name) > 1:
        return True
    if any(word.start == start for word in scene.entities):
        return True
    return re.search(rf"[a-z,] {re.escape(name)}(?![A-Za-z])", scene.text[: scene.sentence.end + _FAR]) is not None


def _last_index(scene: Scene, end: int) -> _Moved | None:
    """The index that the text has named last: the benchmark, the barometer."""
    last = None
    for said in _NAMED.finditer(scene.text, max(0, end - _FAR), end):
        last = said
    return None if last is None else _Moved(last[0], last.start(), last.end(), _INDEX)


def _is_small_money(draft: Draft) -> bool:
    return is_money(draft.quantity) and not draft.quantity.has_scale


def _is_told_in_percent(scene: Scene, draft: Draft) -> bool:
    """dropped 21 cents *or 4.2 per cent*, rose 2.5p *to 27p*: a sum alone may be of anything."""
    quantity, following = draft.quantity, scene.following(draft.quantity)
    if following is None:
        return False
    if following.unit == "percent":
        return _OR.fullmatch(scene.folded, quantity.end, following.start) is not None
    if following.unit != quantity.unit or following.value is None or quantity.value is None:
        return False
    return following.value > quantity.value and _LEVEL.fullmatch(scene.folded, quantity.end, following.start) is not None
