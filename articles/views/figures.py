"""What does every outlet say of one figure, and what has the desk decided?"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles import access, news, second_check, verdicts
from articles.access import Worker
from articles.display import axes, copies, names, scripts
from articles.display.figures import card, cards, number_line
from articles.display.live import live
from articles.display.time_line import time_line
from articles.display.versions import flags
from articles.display.work import decided_amount, views, workflow_of
from articles.forms.both import Both
from articles.forms.verdicts import VerdictForm
from articles.forms.workflow import SecondCheckForm
from articles.models import Claim, CopiedPassage, Figure, Story, Verdict
from articles.news import Place
from articles.views.comments import about
from articles.views.shared import DeskRequest, allowed, changed, is_htmx, keeping_choice, page_or_fragment, signed_in
from articles.views.successors import of_figure
from articles.views.workflow import work_context
from articles.wording import amounts, reasons
from articles.workflow import NotAllowed


@require_safe
@signed_in
@of_figure()
def figure(request: DeskRequest, pk: int) -> HttpResponse:
    """The page; its fragment is the summary: relation, reason, diagnosis and number line; with show, what outlets wrote."""
    found = fresh(request, pk)
    if is_htmx(request) and "show" in request.GET:
        return keeping_choice(request, render(request, "_claims.html", {"figure": found, **_claims(request, found)}))
    context = summary(request, found)
    if not is_htmx(request):
        context |= _whole(request, found)
    return keeping_choice(request, page_or_fragment(request, "figure.html", "_figure_summary.html", context))


def summary(request: DeskRequest, found: Figure) -> dict[str, Any]:
    versions: list[Verdict] = found.verdict_versions  # type: ignore[attr-defined]
    return {
        "place": "board",
        "figure": found,
        "heading": names.heading(found),
        "title": names.title(found),
        "period": names.time_text(found),
        "gap": amounts.gap(found.spread),
        "reason": reasons.sentence(found.reason),
        "diagnoses": [reasons.sentence(diagnosis) for diagnosis in found.diagnoses],
        "line": number_line(found, axes.chosen(request.GET, request.COOKIES)),
        "verdict": versions[0] if versions else None,
        "verdict_amount": _decided(found, versions[0]) if versions else "",
        "work": workflow_of(found),
    }


def _whole(request: DeskRequest, found: Figure) -> dict[str, Any]:
    claims: list[Claim] = found.live_claims  # type: ignore[attr-defined]
    stories: dict[int, Story] = {claim.article.story_id: claim.article.story for claim in claims}
    return {
        **live("figure", found),
        "stories": list(stories.values())[:3],
        "flags": flags(found),
        "time_line": time_line(found),
        "lineage": copies.tree(found, CopiedPassage.objects.between(copies.articles_of(found))),
        **(work := work_context(request, found)),
        **about(request, found, workers=work["workers"]),
        **_claims(request, found),
        **_verdict(request, found, workers=work["workers"]),
    }


def _claims(request: DeskRequest, found: Figure) -> dict[str, Any]:
    script = scripts.chosen(request.GET, request.COOKIES)
    shown = cards(found, request.user, script)
    converts = any(scripts.converts(card.claim.article.language) for card in shown)
    return {"cards": shown, "scripts": scripts.choices(script) if converts else [], "may": permissions(request)}


def at_work(request: DeskRequest, found: Figure) -> list[str]:
    """The two parts of the page that say how far the desk is with the figure, as HTML."""
    work = work_context(request, found)
    parts = {"_work.html": work, "_verdict.html": _verdict(request, found, workers=work["workers"])}
    return [render_to_string(template, context, request) for template, context in parts.items()]


def one_card(request: DeskRequest, claim: Claim, figure: Figure, *, sent: str = "") -> dict[str, Any]:
    """What _claim.html shows of one claim: its card, and what this reader may do with it.

    `sent` names the form whose answer the card is (note, cite, correct): what is typed in the others stays as it is.
    """
    script = scripts.chosen(request.GET, request.COOKIES)
    return {"card": card(claim, figure, request.user, script), "may": permissions(request), "sent": sent}


def permissions(request: DeskRequest) -> dict[str, bool]:
    """What this reader may do on a figure's page; the templates ask nothing else."""
    user = request.user
    return {
        "mark": access.can_mark(user),
        "cite": access.can_cite(user),
        "decide": access.can_decide(user),
        "correct": access.can_correct(user),
    }


def _verdict(
    request: DeskRequest, found: Figure, *, form: VerdictForm | None = None, workers: list[Worker] | None = None
) -> dict[str, Any]:
    versions: list[Verdict] = found.verdict_versions  # type: ignore[attr-defined]
    work = workflow_of(found)
    check, given = work.check_asked, views(found, request.user)
    waits = work.is_sealed and check is not None and check.asked_in_sight_by(request.user) and not given
    if form is None and access.can_decide(request.user) and not waits:
        form = VerdictForm(figure=found)
    may = permissions(request)
    second = None
    if may["mark"] and not work.is_sealed:
        but = versions[0].decided_by_id if versions else 0
        second = SecondCheckForm(workers=access.workers() if workers is None else workers, but=but)
    return {
        "figure": found,
        "work": work,
        "may": may,
        "check": check,
        "views": given,
        "waits": waits,
        "second_form": second,
        "verdict": versions[0] if versions else None,
        "verdict_amount": _decided(found, versions[0]) if versions else "",
        "earlier": [(version, _decided(found, version)) for version in versions[1:]],
        "version": versions[0].version if versions else 0,
        "form": form,
    }


def _decided(found: Figure, verdict: Verdict) -> str:
    return decided_amount(found, verdict.value, verdict.unit)


def _sent_to_another(request: DeskRequest, into: int) -> HttpResponse:
    found = fresh(request, into)
    told = _(
        "Since you opened this page, the figure was merged into “%(figure)s”. Your words are still in the form and are not "
        "saved: look at that figure, and save again to decide on it."
    )
    return _again(request, found, VerdictForm(request.POST, figure=found), asked=told % {"figure": names.title(found)})


@require_POST
@allowed(access.can_decide)
@of_figure(_sent_to_another)
def decide(request: DeskRequest, pk: int) -> HttpResponse:
    """A new version of the verdict; 409 with both when somebody else was faster, and what was typed is kept."""
    found = fresh(request, pk)
    form = VerdictForm(request.POST, figure=found)
    if not form.is_valid():
        return _again(request, found, form)
    seen = request.POST.get("version", "")
    given = _given(found, form)
    person = request.user
    try:
        if request.POST.get("check"):
            second_check.give_view(found, by=person, **given)
        elif request.POST.get("then") == "second_check":
            second_check.ask_with_view(found, by=person, **given)
        else:
            version = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 9 else 0
            verdicts.decide(found, decided_by=person, after=version, **given)
    except verdicts.Stale:
        return _again(request, fresh(request, pk), form, conflict=True)
    except (verdicts.UnderSecondCheck, NotAllowed) as refusal:
        return _again(request, fresh(request, pk), form, asked=str(refusal))
    found = fresh(request, pk)
    context = {**_verdict(request, found), "saved": True}
    back = f"{found.get_absolute_url()}#verdict"
    return changed(request, "_verdict.html", context, event="figure-decided", message=_saved(context), back=back)


def _both(found: Figure, form: VerdictForm, stands: Verdict) -> list[Both]:
    """What was sent, and the verdict that stands now, wherever they are not alike."""
    given = _given(found, form)
    mine, theirs = (
        {
            "value": decided_amount(found, value, unit),
            "citations": "; ".join(sorted(map(str, citations))),
            "reason": reason,
        }
        for value, unit, citations, reason in (
            (given["value"], given["unit"], given["citations"], given["reason"]),
            (stands.value, stands.unit, stands.citations.select_related("source"), stands.reason),
        )
    )
    return [
        Both(label=str(form.fields[name].label), mine=mine[name], theirs=theirs[name])
        for name in mine
        if mine[name] != theirs[name]
    ]


def _given(found: Figure, form: VerdictForm) -> dict[str, Any]:
    """What a form that is in order says, as the verbs take it."""
    said = form.cleaned_data
    amount = said["value"]
    return {
        "reason": said["reason"],
        "value": None if amount is None else amount.value * names.sign_of(found),
        "unit": "" if amount is None else said["unit"] or amount.unit or found.unit,
        "citations": said["citations"],
    }


def fresh(request: DeskRequest, pk: int) -> Figure:
    """With its stamp and live_claims, and beside them changed_claims: what outlets have changed since somebody judged it."""
    stamp = news.column(Place("figure", pk), request.user)
    found = get_object_or_404(Figure.objects.for_page(pk, request.user).annotate(stamp=stamp))
    claims: list[Claim] = found.live_claims  # type: ignore[attr-defined]
    found.live_claims = [claim for claim in claims if claim.is_live]  # type: ignore[attr-defined]
    found.changed_claims = [claim for claim in claims if not claim.is_live]  # type: ignore[attr-defined]
    return found


def _saved(context: dict[str, Any]) -> str:
    """What came of it: a version, a sealed view, or a difference."""
    if context["work"].is_sealed:
        return _("Your view is kept, sealed until the other one is in.")
    if context["check"] is not None and context["check"].outcome == "differs" and context["work"].state == "in_check":
        return _("The two views differ: both are shown.")
    return _("The verdict is saved as version %(version)s.") % {"version": context["version"]}


def _again(request: DeskRequest, found: Figure, form: VerdictForm, *, conflict: bool = False, asked: str = "") -> HttpResponse:
    context = {**_verdict(request, found, form=form), "conflict": conflict, "asked": asked}
    if conflict and context["verdict"]:  # a second check that began just now has sealed it
        context["both"] = _both(found, form, context["verdict"])
    status = 409 if conflict or asked else 422
    for name in list(form.errors)[:1]:
        form.fields[name].widget.attrs["data-focus"] = ""
    if is_htmx(request):
        return render(request, "_verdict.html", context, status=status)
    return render(request, "figure.html", {**summary(request, found), **_whole(request, found), **context}, status=status)
