"""Which figures does an address of the board ask for, and in which order?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import pgettext_lazy

from articles.models import Figure, Outlet, Story
from articles.querysets import DISAGREEMENTS, FigureQuerySet
from articles.querysets.figures import ORDERS
from articles.querysets.outlets import Choice, choices
from articles.views.shared import DeskRequest
from articles.wording import labels

MOST_STORIES = 100  #: offered as a filter, the newest; each story's own page leads to its board

STATES: labels.Labels = {**labels.WORKFLOW, "contradicted": labels.NOTICES["contradicted"]}
WHOSE: labels.Labels = {
    "me": pgettext_lazy("whose figures", "Mine"),
    "nobody": pgettext_lazy("whose figures", "Nobody's"),
    "overdue": pgettext_lazy("whose figures", "Overdue"),
}
#: what is looked at together
WITHIN = {
    "disagree": DISAGREEMENTS,
    **{code: (code,) for code in labels.RELATIONS},
    "all": tuple(labels.RELATIONS),
}


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """What a reader has chosen, what they could choose from, and the figures of it in every relation."""

    found: FigureQuerySet
    stories: list[Choice]
    outlets: list[Choice]
    story: Choice | None
    outlet: Choice | None
    words: str
    state: str
    who: str
    relation: str
    default: str  #: the relation that holds where the address names none
    sort: str

    @property
    def within(self) -> tuple[str, ...]:
        return WITHIN[self.relation]

    @property
    def narrowed(self) -> bool:
        return bool(self.story or self.outlet or self.words or self.state or self.who)


def choice(request: DeskRequest) -> Chosen:
    """As the address says; an unknown word in it is no filter."""
    stories, outlets = choices(Story.objects.latest_first()[:MOST_STORIES]), choices(Outlet.objects.all())
    story, outlet = _story(request, stories), _chosen(request, outlets, "outlet")
    words = request.GET.get("q", "").strip()[:200]
    state, who = request.GET.get("state", ""), request.GET.get("who", "")
    default = "all" if state in STATES or who in WHOSE else "disagree"  # who asks for their own work wants all of it
    relation = request.GET.get("relation", "")
    sort = request.GET.get("sort", "")
    found = Figure.objects.spoken()
    found = found.in_story(story) if story else found
    found = found.from_outlet(outlet) if outlet else found
    found = found.matching(words) if words else found
    return Chosen(
        found=_at_work(found, state, who, request.user),
        stories=stories,
        outlets=outlets,
        story=story,
        outlet=outlet,
        words=words,
        state=state,
        who=who,
        relation=relation if relation in WITHIN else default,
        default=default,
        sort=sort if sort in ORDERS else "gap",
    )


def _at_work(found: FigureQuerySet, state: str, who: str, reader: Any) -> FigureQuerySet:
    """Those in this state of work, and of these people; an unknown word is no filter."""
    if state == "contradicted":
        found = found.contradicted()
    elif state in labels.WORKFLOW:
        found = found.in_state(state)
    if who == "me":
        return found.assigned_to(reader)
    if who == "nobody":
        return found.unassigned()
    return found.overdue() if who == "overdue" else found


def _story(request: DeskRequest, offered: list[Choice]) -> Choice | None:
    """The chosen story, which need not be among those offered; then it is."""
    story = _chosen(request, offered, "story")
    key = request.GET.get("story", "")
    if story is None and key.isascii() and key.isdigit() and len(key) < 19:
        found = choices(Story.objects.filter(pk=int(key)))
        offered += found
        story = found[0] if found else None
    return story


def _chosen(request: DeskRequest, rows: list[Choice], name: str) -> Choice | None:
    """The row that the address names by its key; an unknown one is no filter."""
    key = request.GET.get(name, "")
    return next((row for row in rows if str(row.pk) == key), None)
