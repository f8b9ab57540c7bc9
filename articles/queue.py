"""Which claim is to be decided next? Those on which nobody has said a word, of disagreements that no verdict has settled."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User

from articles.models import Claim, Figure, Story
from articles.querysets import DISAGREEMENTS, FigureQuerySet
from articles.querysets.counting import counts_up_to
from articles.querysets.figures import MOST_COUNTED, ORDERS

#: in which order figures come: by gap, by the number of their outlets, or the newest first
SORTS = ("gap", "outlets", "recent")


@dataclass(frozen=True, kw_only=True)
class Place:
    """One claim in the queue, with its figure and all claims of it, those that stand apart first."""

    claim: Claim
    figure: Figure
    claims: list[Claim]


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How many of the claims are decided; more: of a very long queue no further than MOST_COUNTED is counted."""

    decided: int
    total: int
    more: bool


@dataclass(frozen=True, kw_only=True)
class Queue:
    """The claims of the desk, of one story, or of the figures assigned to somebody, in one order."""

    sort: str = "gap"
    story: Story | None = None
    assigned_to: User | None = None
    reader: User | None = None  #: whose page shows it: what a second check seals from them is left out

    def figures(self) -> FigureQuerySet:
        found: FigureQuerySet = Figure.objects.spoken().open_questions()
        found = found.assigned_to(self.assigned_to) if self.assigned_to is not None else found
        return found.in_story(self.story) if self.story else found

    def at(self, claim: int) -> Place | None:
        """This claim, decided or not; None where it is in no figure any more."""
        figure = Claim.objects.live().filter(pk=claim).values_list("figure", flat=True).first()
        loaded = None if figure is None else _load(figure, self.reader)
        found = None if loaded is None else next((one for one in loaded[1] if one.pk == claim), None)
        return None if loaded is None or found is None else Place(claim=found, figure=loaded[0], claims=loaded[1])

    def next(self, after: int | None = None) -> Place | None:
        """The first undecided claim behind this one; at the end of the queue the first of all. None where all are decided."""
        here = None if after is None else self.at(after)
        if here is not None:
            if (behind := _undecided(here, here.claims[here.claims.index(here.claim) + 1 :])) is not None:
                return behind
            if (further := self._in_figures(after=here.figure.pk)) is not None:
                return further
        return self._in_figures()

    def previous(self, before: int) -> Place | None:
        """The last undecided claim in front of this one; None where there is none."""
        here = self.at(before)
        if here is None:
            return None
        ahead = _undecided(here, here.claims[: here.claims.index(here.claim)][::-1])
        return ahead or self._in_figures(before=here.figure.pk)

    def progress(self) -> Progress:
        claims = Claim.objects.live().on(self.figures().values_list("pk", flat=True))
        counted = counts_up_to(MOST_COUNTED, {"open": claims.unmarked(), "decided": claims.marked()})
        more = max(counted.values()) > MOST_COUNTED
        return Progress(decided=counted["decided"], total=sum(counted.values()), more=more)

    def _in_figures(self, *, after: int | None = None, before: int | None = None) -> Place | None:
        """The nearest figure with an undecided claim. One that has them only beyond those that are shown is passed over."""
        branches = self.figures().undecided_in_part().each_relation(DISAGREEMENTS)
        while keys := ORDERS[self.sort].stretch(branches, number=1, after=after, before=before).keys:
            loaded = _load(keys[0], self.reader)
            if loaded is not None:
                figure, claims = loaded
                ordered = claims if before is None else claims[::-1]
                if (found := _undecided(Place(claim=claims[0], figure=figure, claims=claims), ordered)) is not None:
                    return found
            after, before = (keys[0], None) if before is None else (None, keys[0])
        return None


def _undecided(place: Place, claims: list[Claim]) -> Place | None:
    found = next((claim for claim in claims if not claim.all_marks), None)
    return None if found is None else Place(claim=found, figure=place.figure, claims=place.claims)


def _load(key: int, reader: User | None) -> tuple[Figure, list[Claim]] | None:
    """The figure with its claims, those that stand apart first; None where it has lost them all."""
    figure: Figure | None = Figure.objects.with_names().filter(pk=key).first()
    claims = [] if figure is None else list(Claim.objects.to_decide(key, reader))
    if figure is None or not claims:
        return None
    apart = set(figure.outliers) if figure.relation in DISAGREEMENTS else set()
    return figure, sorted(claims, key=lambda claim: claim.pk not in apart)
