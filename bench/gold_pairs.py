"""Which claims of several texts are lined up, and which should be? Figures that the gold set names, against the line-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from gold_set import Claim, GoldText

from factcheck.lining_up import group
from factcheck.units import dimension_of

Place = tuple[str, int, int]  #: file, start, end of a reading


@dataclass(frozen=True, kw_only=True)
class Statement:
    """What one text says of one figure: its claims with one value, which the text may give again and again."""

    file: str
    figure: str
    shown: str
    dimension: str | None
    places: Sequence[Place]  #: of the readings of its claims; empty where none was read


@dataclass
class PairScore:
    """Counts of pairs: that speak of one figure, lined up, and look-alikes, with what went wrong in words."""

    one_figure: int = 0
    found: int = 0
    lined_up: int = 0
    right: int = 0
    unjudged: int = 0
    look_alikes: int = 0
    taken_for_one: int = 0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n".join(
            (
                f"pairs of one figure   {self.one_figure:>6}  found       {self.found:>6} {_part(self.found, self.one_figure)}",
                f"pairs lined up        {self.lined_up:>6}  rightly     {self.right:>6} {_part(self.right, self.lined_up)}"
                f"  ({self.unjudged} more are not written down)",
                f"look-alikes           {self.look_alikes:>6}  lined up    {self.taken_for_one:>6} "
                f"{_part(self.taken_for_one, self.look_alikes)}",
            )
        )


def judge(texts: Iterable[GoldText]) -> PairScore:
    """Each story's texts lined up among themselves, as a newsroom does it."""
    score = PairScore()
    stories: dict[str, list[GoldText]] = defaultdict(list)
    for text in texts:
        stories[text.story].append(text)
    for story in stories.values():
        if any("figure" in claim for text in story for claim in text.gold):
            _judge_story(score, story)
    return score


def _judge_story(score: PairScore, story: Sequence[GoldText]) -> None:
    figures = group(text.as_file for text in story)
    groups = [{(member.file.name, member.reading.start, member.reading.end) for member in one.members} for one in figures]
    statements = list(_statements(story))
    together = {place: number for number, places in enumerate(groups) for place in places}
    for one, other in combinations(statements, 2):
        lined_up = bool(_numbers(one, together) & _numbers(other, together))
        if one.figure == other.figure and one.file != other.file:
            score.one_figure += 1
            score.found += lined_up
            if not lined_up:
                score.wrong.append(f"apart: {one.figure}: {one.file} {one.shown} / {other.file} {other.shown}")
        elif one.figure != other.figure and one.dimension is not None and one.dimension == other.dimension:
            score.look_alikes += 1
            score.taken_for_one += lined_up
            if lined_up:
                score.wrong.append(
                    f"look-alike: {one.figure}: {one.file} {one.shown} / {other.figure}: {other.file} {other.shown}"
                )
    _judge_groups(score, groups, {place: statement for statement in statements for place in statement.places})


def _judge_groups(score: PairScore, groups: Sequence[set[Place]], of: dict[Place, Statement]) -> None:
    """Every pair of readings of two files that the line-up has made; judged where both are written down with a figure."""
    for places in groups:
        for one, other in combinations(sorted(places), 2):
            if one[0] == other[0]:
                continue
            if one not in of or other not in of:
                score.unjudged += 1
                continue
            score.lined_up += 1
            score.right += of[one].figure == of[other].figure


def _numbers(statement: Statement, together: dict[Place, int]) -> set[int]:
    return {together[place] for place in statement.places if place in together}


def _statements(story: Sequence[GoldText]) -> Iterator[Statement]:
    """The claims with a figure, those of one file, figure and value as one: the line-up keeps one of them too.

    A headline's 6死 has no unit in the gold set and is the 6人 below it all the same; so are 40.8 % and 40.80 %.
    """
    for text in story:
        read = {id(gold): found for gold, found in text.pairs}
        same: dict[Hashable, list[Claim]] = defaultdict(list)
        for claim in text.gold:
            if "figure" in claim:
                same[_figure(claim), claim.get("value") or claim.get("low")].append(claim)
        for claims in (alike for told in same.values() for alike in _in_one_unit(told)):
            unit = next((claim["unit"] for claim in claims if claim.get("unit")), None)
            yield Statement(
                file=text.file,
                figure=_figure(claims[0]),
                shown=text.shown(claims[0]),
                dimension=None if unit is None else dimension_of(unit),
                places=[(text.file, read[id(c)]["start"], read[id(c)]["end"]) for c in claims if id(c) in read],
            )


def _in_one_unit(claims: Sequence[Claim]) -> Iterable[list[Claim]]:
    """The claims of one number by their units; those without a unit go with the first of the others."""
    units = list(dict.fromkeys(claim["unit"] for claim in claims if claim.get("unit"))) or [None]
    return [[claim for claim in claims if (claim.get("unit") or units[0]) == unit] for unit in units]


def _figure(claim: Claim) -> str:
    """Of quake.dead@14:00 the figure is quake.dead: a toll that moves on stays one figure, and its values are updates."""
    return str(claim["figure"]).partition("@")[0]


def _part(count: int, of: int) -> str:
    return f"{count / of:>7.1%}" if of else "      –"
