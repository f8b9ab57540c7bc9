"""What does one person's day at the desk begin with: their own queue, what is new, what colleagues did, what failed?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Exists
from django.utils import timezone

from articles import access
from articles.display import names
from articles.display.notices import Row as Told
from articles.display.notices import row as told
from articles.display.work import decided_amount
from articles.models import Article, Batch, Figure, Mark, Notice, Outcome, SecondCheck, Verdict, Workflow
from articles.querysets.notices import MOST_UNREAD
from articles.wording import amounts

FEW = 6  #: rows of one part; the link behind it leads to all
MOST = 100  #: rows that are counted


@dataclass(frozen=True, kw_only=True)
class Line:
    """One figure, with what is to be said of it here."""

    href: str
    title: str
    relation: str = ""
    state: str = ""
    text: str = ""
    amount: str = ""
    who: str = ""
    when: datetime | None = None
    due: datetime | None = None
    overdue: bool = False


@dataclass(frozen=True, kw_only=True)
class Part:
    """What is shown of many, and how many there are; more: there are more than were counted."""

    lines: list[Any]
    count: int

    @property
    def more(self) -> bool:
        return self.count > MOST

    @property
    def number(self) -> str:
        return f"{MOST}+" if self.more else str(self.count)


def part(rows: list[Any]) -> Part:
    return Part(lines=rows[:FEW], count=len(rows))


def since_yesterday() -> datetime:
    """The beginning of yesterday, by the desk's clock."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=1)


def assigned(reader: User) -> Part:
    """What is mine to check, the soonest due first."""
    rows = Workflow.objects.assigned_to(reader).soonest_first().with_figure()[: MOST + 1]
    return part(
        [
            Line(
                href=row.figure.get_absolute_url(),
                title=names.title(row.figure),
                relation=row.figure.relation,
                state=row.state,
                due=row.due_at,
                overdue=row.is_overdue,
            )
            for row in rows
        ]
    )


def second_checks(reader: User) -> Part:
    """Those that wait for my view; who may not decide is asked for none."""
    if not access.can_decide(reader):
        return part([])
    rows = SecondCheck.objects.waiting_for(reader).with_figure().order_by("pk")[: MOST + 1]
    return part(
        [
            Line(
                href=f"{row.figure.get_absolute_url()}#verdict",
                title=names.title(row.figure),
                state="second_check",
                who=str(row.asked_by),
                when=row.asked_at,
            )
            for row in rows
        ]
    )


def unread(reader: User) -> tuple[int, list[Told]]:
    """How many notices are not read, and those in which somebody speaks to me; one statement for the top bar, too."""
    found = list(Notice.objects.to(reader).unread().newest_first().listed()[: MOST_UNREAD + 1])
    return len(found), [told(notice) for notice in found if notice.kind in ("mention", "differs")]


def contradicted() -> Part:
    """Figures of which a claim has come in since that does not stand against the verdict: each once, the latest first."""
    rows: dict[int, Line] = {}
    for outcome in Outcome.objects.contradicting().newest_claim_first().with_figures()[: MOST + 1]:
        claim, figure = outcome.claim, outcome.claim.figure
        assert figure is not None
        line = Line(
            href=f"{figure.get_absolute_url()}#against",
            title=names.title(figure),
            amount=f"{names.outlet_name(claim.article.outlet.name)} {claim.quote}",
            text=claim.article.title,
            when=claim.created_at,
        )
        rows.setdefault(figure.pk, line)
    return part(list(rows.values()))


def new_conflicts(since: datetime) -> Part:
    """Disagreements in which an article takes part that has come in since, the widest first."""
    rows = Figure.objects.in_disagreement().told_since(since, most=MOST + 1).with_names().widest_first()
    return part(
        [
            Line(
                href=figure.get_absolute_url(),
                title=names.title(figure),
                relation=figure.relation,
                amount=amounts.gap(figure.spread),
            )
            for figure in rows
        ]
    )


def colleagues(reader: User, since: datetime) -> Part:
    """What others have decided since; what a second check seals is left out."""
    given = Verdict.objects.given_since(since).open_to(reader).exclude(decided_by=reader)
    rows = given.with_figure().with_people().order_by("-created_at", "-pk")[: MOST + 1]
    return part(
        [
            Line(
                href=f"{row.get_absolute_url()}#verdict",
                title=names.title(row.figure),
                state="withdrawn" if row.is_withdrawn else "corrected" if row.version > 1 else "decided",
                amount=decided_amount(row.figure, row.value, row.unit),
                who=str(row.decided_by),
                when=row.created_at,
            )
            for row in rows
        ]
    )


def failed_batches(reader: User) -> Part:
    """What I have sent of which something failed."""
    rows = Batch.objects.sent_by(reader).with_failures().select_related("story")[: MOST + 1]
    return part(list(rows))


def steps(reader: User) -> list[tuple[str, bool]]:
    """The four steps of a desk that begins, and whether each is done; empty once all are. One statement."""
    there = {"upload": Exists(Article.objects.all()), "mark": Exists(Mark.objects.all()), "decide": Exists(Verdict.objects.all())}
    upload, mark, decide = User.objects.filter(pk=reader.pk).values_list(*there.values()).get()
    found = [("account", True), ("upload", upload), ("mark", mark), ("decide", decide)]
    return [] if all(is_done for _step, is_done in found) else found
