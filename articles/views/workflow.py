"""Who takes a figure, gives it to a colleague, follows it, or asks for a second check?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles import access, notices, second_check, verdicts, workflow
from articles.display import board as rows
from articles.display.work import against, steps, workflow_of
from articles.forms.workflow import AssignForm, SecondCheckForm
from articles.models import Figure
from articles.views.shared import DeskRequest, SeeOther, allowed, changed, is_htmx, safe_next, signed_in
from articles.views.successors import of_figure
from articles.workflow import NotAllowed


def work_context(request: DeskRequest, found: Figure, *, form: AssignForm | None = None) -> dict[str, Any]:
    """What _work.html shows. Needs the figure for_page() of this reader; one statement, for whom it can be given to."""
    work = workflow_of(found)
    may = access.can_mark(request.user)
    workers = access.workers() if form is None and may else []
    if form is None and may:
        initial = {"person": str(work.assignee_id or ""), "due_at": work.due_at}
        form = AssignForm(initial=initial, workers=workers)
    return {
        "figure": found,
        "work": work,
        "steps": steps(found),
        "mine": work.assignee_id == request.user.pk,
        "followed": found.is_followed,  # type: ignore[attr-defined]
        "assign_form": form,
        "workers": workers,
        "against": against(found),
        "may": {"mark": may, "cite": access.can_cite(request.user), "decide": access.can_decide(request.user)},
    }


@require_POST
@allowed(access.can_mark)
@of_figure()
def mine(request: DeskRequest, pk: int) -> HttpResponse:
    """Takes the figure, or lets it go, as the button says: pressed twice, it is the same. On the board the row comes back."""
    found = get_object_or_404(Figure, pk=pk)
    taking = request.POST.get("want") != "let_go"
    try:
        (workflow.take if taking else workflow.let_go)(found, by=request.user)
    except NotAllowed as refusal:
        return _refused(request, found, str(refusal))
    message = _("It is yours to check.") if taking else _("It is yours no more.")
    if not is_htmx(request):
        messages.success(request, message)
        return SeeOther(safe_next(request, default="board"))
    context = {"row": rows.row(Figure.objects.shown([pk])[0], reader=request.user)}
    return changed(request, "_board_row.html", context, event="figure-moved", message=message, back="")


@require_POST
@allowed(access.can_mark)
@of_figure()
def assign(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Figure, pk=pk)
    form = AssignForm(request.POST, workers=access.workers())
    if not form.is_valid():
        for name in list(form.errors)[:1]:
            form.fields[name].widget.attrs["data-focus"] = ""
        return _work(request, pk, form=form, status=422)
    person, due_at = form.cleaned_data["person"], form.cleaned_data["due_at"]
    try:
        workflow.assign(found, to=person, by=request.user, due_at=due_at)
    except NotAllowed as refusal:
        return _refused(request, found, str(refusal))
    message = _("Assigned to %(person)s.") % {"person": person} if person else _("Assigned to nobody.")
    return _work(request, pk, message=message, saved=True)


@require_POST
@signed_in
@of_figure()
def follow(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Figure, pk=pk)
    if request.POST.get("want") == "unfollow":
        notices.unfollow(found, request.user)
        return _work(request, pk, message=_("You are told of this figure no more."))
    notices.follow(found, request.user)
    return _work(request, pk, message=_("You are told when it is decided, or contradicted since."))


@require_POST
@allowed(access.can_mark)
@of_figure()
def ask_second_check(request: DeskRequest, pk: int) -> HttpResponse:
    """Asks for one, or calls it off."""
    found = get_object_or_404(Figure, pk=pk)
    person = request.user
    if request.POST.get("want") == "call_off":
        return _done(request, found, lambda: second_check.call_off(found, by=person), _("The second check is called off."))
    form = SecondCheckForm(request.POST, workers=access.workers())
    if not form.is_valid():
        return _refused(request, found, _("Choose a checker from the list."))
    of = form.cleaned_data["of"]
    said = _("A second check is asked for: nobody sees the other's view before both are in.")
    return _done(request, found, lambda: second_check.ask(found, by=person, of=of), said)


@require_POST
@allowed(access.can_decide)
@of_figure()
def withdraw(request: DeskRequest, pk: int) -> HttpResponse:
    found, person = get_object_or_404(Figure, pk=pk), request.user
    reason = request.POST.get("reason", "")[:5000]
    said = _("The verdict is withdrawn; it stays to be read, with your reason.")
    return _done(request, found, lambda: verdicts.withdraw(found, by=person, reason=reason), said, written=reason)


@require_POST
@allowed(access.can_decide)
@of_figure()
def uphold(request: DeskRequest, pk: int) -> HttpResponse:
    found, person = get_object_or_404(Figure, pk=pk), request.user
    note = request.POST.get("note", "")[:2000]
    said = _("The verdict stands against what came in since.")
    return _done(request, found, lambda: verdicts.uphold(found, by=person, note=note), said, written=note)


def _done(request: DeskRequest, found: Figure, verb: Callable[[], object], message: str, *, written: str = "") -> HttpResponse:
    """The verb, then the figure's page at its verdict; what does not go is said there, with the words that were written."""
    try:
        verb()
    except (NotAllowed, ValueError) as refusal:
        kept = _("You had written: “%(text)s”") % {"text": written} if written.strip() else ""
        messages.error(request, f"{refusal} {kept}".strip())
    else:
        messages.success(request, message)
    return SeeOther(f"{found.get_absolute_url()}#verdict")


def _work(
    request: DeskRequest,
    pk: int,
    *,
    message: str = "",
    form: AssignForm | None = None,
    status: int = 200,
    saved: bool = False,
) -> HttpResponse:
    """saved: the form that was sent is gone, and the focus goes to the heading instead."""
    found = get_object_or_404(Figure.objects.for_page(pk, request.user))
    back = f"{found.get_absolute_url()}#work"
    if form is not None and not is_htmx(request):
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return SeeOther(back)
    context = {**work_context(request, found, form=form), "saved": saved}
    if form is not None:
        return render(request, "_work.html", context, status=status)
    return changed(request, "_work.html", context, event="figure-moved", message=message, back=back)


def _refused(request: DeskRequest, found: Figure, sentence: str) -> HttpResponse:
    """Somebody was faster, or it does not go: the sentence, and how the figure stands now."""
    if is_htmx(request):
        context: dict[str, Any] = {"row": rows.row(Figure.objects.shown([found.pk])[0], reader=request.user)}
        answer = "_board_row.html" if request.htmx.target == f"figure-{found.pk}" else "_work.html"
        if answer == "_work.html":
            whole = get_object_or_404(Figure.objects.for_page(found.pk, request.user))
            context = {**work_context(request, whole), "refused": sentence}
        return changed(request, answer, context, event="figure-moved", message=sentence, back="")
    messages.error(request, sentence)
    return SeeOther(f"{found.get_absolute_url()}#work")
