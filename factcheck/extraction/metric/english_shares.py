"""What is an English number about that shares its words with a number beside it? 430 houses and two schools *were damaged*."""

from __future__ import annotations

import re

from factcheck.extraction.metric.metric_fit import Found, fits
from factcheck.extraction.numbers.quantity import Quantity
from factcheck.extraction.scene import Scene
from factcheck.extraction.words.vocabulary import Role, Word
from factcheck.metrics import METRICS

SHARED = "shared with the number behind it"
DIVIDED = "one side of a vote"
#: 430 *houses and* two schools were damaged, 7.3 lakh people *in* 19 districts are affected
_AND = re.compile(r" (?:[a-z-]+ ){0,3}(?:and|in|across|from) ")
_TO_VERB = re.compile(r" (?:[a-z-]+ ){0,5}")
_VERBS = ("were ", "was ", "are ", "have ", "had ", "destroyed", "damaged", "injured", "killed", "hurt", "affected")
_NO_SUBJECT = re.compile(" (?:were|was|are|is|had|have|has|been|who|that|which|at|on|by|said|when|after) ")
#: approved *by* 24 votes to 22, *voted* 52 to 48, *by a vote of* 7 to 2
_LED = re.compile(r"(?:(?<![a-z])by(?: just)?|(?<![a-z])vote of|(?<![a-z])votes of|(?<![a-z])voted(?: by)?) $")
_TO = re.compile(r"(?: votes)? to ")
_VOTED = re.compile(
    "(?<![a-z])(?:approv|pass|reject|voted?(?![a-z])|back|adopt|endors|ratif|motion|bill|decision|decid|ruled|ruling|amendment"
    "|resolution|budget|proposal|law(?![a-z]))"
)
_AGAINST = re.compile("(?<![a-z])(?:rejected|voted down|threw out|thrown out|turned down|blocked|voted against)(?![a-z])")
_NEAR = 60  #: characters
_LEAD = 200  #: characters before a division that say what was voted on
_MOST_VOTES = 1000  #: of a house; those of an election are won with more


def of_subject(scene: Scene, quantity: Quantity) -> Found | None:
    """Some 430 houses and two schools were damaged: what is said of both stands behind the second."""
    following = scene.following(quantity)
    if following is None or not _AND.fullmatch(scene.folded, quantity.end, following.start):
        return None
    if quantity.unit is None and scene.folded.startswith(" and ", quantity.end):
        return None  # the gate was 29,764 and 22,150 season tickets were sold
    if _NO_SUBJECT.search(scene.folded, quantity.end, following.start):
        return None
    if any(_is_said(scene, word, quantity) for word in scene.roles(quantity.end, following.start, Role.AFTER)):
        return None  # nine people died and two dozen were hurt
    for word in scene.roles(following.end, following.end + _NEAR, Role.AFTER):
        is_verb = scene.folded.startswith(_VERBS, word.start) and fits(word.meaning, quantity)
        if is_verb and _TO_VERB.fullmatch(scene.folded, following.end, word.start):
            return Found(word.meaning, word, (), SHARED)
    return None


def _is_said(scene: Scene, word: Word, quantity: Quantity) -> bool:
    """Whether it tells what happened; the troops of three troops and five others who were killed are who they are."""
    return fits(word.meaning, quantity) and scene.folded[word.start : word.end] not in METRICS[word.meaning].nouns


def of_division(scene: Scene, quantity: Quantity) -> Found | None:
    """The budget was approved by 24 votes to 22: who was for it, then who was against; rejected by 24 the other way round."""
    first, second = _sides(scene, quantity)
    if first is None or second is None:
        return None
    lead = scene.folded[max(scene.sentence.start, first.start - _LEAD) : first.start]
    if _LED.search(lead) is None or _VOTED.search(lead) is None:
        return None
    is_for = (quantity is first) is (_AGAINST.search(lead) is None)
    key = "votes_for" if is_for else "votes_against"
    return Found(key, Word(first.start, second.end, Role.METRIC, key), (), DIVIDED)


def _sides(scene: Scene, quantity: Quantity) -> tuple[Quantity | None, Quantity | None]:
    """The two numbers of a division, of which this is one."""
    for first, second in ((quantity, scene.following(quantity)), (scene.previous(quantity), quantity)):
        if first is None or second is None or not (_is_of_a_house(first) and _is_of_a_house(second)):
            continue
        if _TO.fullmatch(scene.folded, first.end, second.start):
            return first, second
    return None, None


def _is_of_a_house(quantity: Quantity) -> bool:
    few = quantity.value is not None and 0 <= quantity.value < _MOST_VOTES and not quantity.decimals
    return few and quantity.unit in (None, "vote")
