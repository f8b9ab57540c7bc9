"""What do colleagues say about a figure, and what may each do with it?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles import access, stale
from articles import comments as verbs
from articles.access import Worker
from articles.display import comments as shown
from articles.display import names
from articles.display.work import workflow_of
from articles.forms.comments import CommentForm
from articles.models import Comment, Figure
from articles.views.shared import DeskRequest, SeeOther, allowed, changed, is_htmx, page_or_fragment, signed_in
from articles.views.successors import of_figure


def about(request: DeskRequest, found: Figure, *, workers: list[Worker] | None = None) -> dict[str, Any]:
    """What _comments.html shows. Needs the figure talked_of() or for_page() of this reader; workers: whom one can name."""
    may_comment = access.can_comment(request.user)
    if workers is None:
        workers = access.workers() if may_comment else []
    return {
        "figure": found,
        "comments": shown.comments(found.comments_given, request.user),  # type: ignore[attr-defined]
        "is_sealed": workflow_of(found).is_sealed,
        "may_comment": may_comment,
        "may_moderate": access.can_moderate(request.user),
        "people": [worker.name for worker in workers if worker.pk != request.user.pk] if may_comment else [],
    }


@require_safe
@signed_in
@of_figure()
def comments(request: DeskRequest, pk: int) -> HttpResponse:
    """All that was said of a figure, by itself; on the figure's page it is a section."""
    return page_or_fragment(request, "comments.html", "_comments.html", _context(request, pk))


def _there(request: DeskRequest, into: int) -> HttpResponse:
    """What was said of a figure goes along when it becomes another, and so does what is being said."""
    return comment(request, into)


@require_POST
@allowed(access.can_comment)
@of_figure(_there)
def comment(request: DeskRequest, pk: int) -> HttpResponse:
    """Says something; 422 with what was typed when it cannot be said."""
    figure = get_object_or_404(Figure, pk=pk)
    typed = request.POST.get("text", "")
    try:
        made = verbs.comment(figure, author=request.user, text=typed)
    except ValueError as error:
        context = {**_context(request, pk), "missing": str(error), "typed": typed}
        return render(request, "_comments.html" if is_htmx(request) else "comments.html", context, status=422)
    return _answer(request, made, _("The comment is saved."))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(access.can_comment)
def edit(request: DeskRequest, pk: int) -> HttpResponse:
    """One's own words; 409 with both texts where they were changed elsewhere meanwhile, and what was typed is kept."""
    said = _own(request, pk)
    if request.method != "POST":
        return _edited(request, said, CommentForm(said=said))
    form = CommentForm(request.POST, said=said)
    if not form.is_valid():
        return _edited(request, said, form, status=422)
    try:
        verbs.change(said, by=request.user, text=form.cleaned_data["text"], seen=request.POST.get("version"))
    except ValueError as error:
        form.add_error("text", str(error))
        return _edited(request, said, form, status=422)
    except stale.Outdated as outdated:
        said = _own(request, pk)
        return _edited(request, said, CommentForm(request.POST, said=said), outdated=outdated, status=409)
    return SeeOther(said.get_absolute_url())


@require_POST
@allowed(access.can_comment)
def remove(request: DeskRequest, pk: int) -> HttpResponse:
    """One's own, or anybody's by who keeps the record in order; it can be undone."""
    said = _readable(request, pk)
    if said.author != request.user and not access.can_moderate(request.user):
        raise PermissionDenied
    verbs.remove(Comment(pk=said.pk), by=request.user)
    return _answer(request, said, _("The comment is removed. “My acts” can bring it back."), removed=True)


@require_POST
@allowed(access.can_comment)
def resolve(request: DeskRequest, pk: int) -> HttpResponse:
    return _settled(request, pk, verbs.resolve, _("The comment is settled."))


@require_POST
@allowed(access.can_comment)
def reopen(request: DeskRequest, pk: int) -> HttpResponse:
    return _settled(request, pk, verbs.reopen, _("The comment is open again."))


def _settled(request: DeskRequest, pk: int, verb: Callable[..., None], message: str) -> HttpResponse:
    said = _readable(request, pk)
    verb(said, by=request.user)
    return _answer(request, said, message)


def _readable(request: DeskRequest, pk: int) -> Comment:
    """One that a second check seals from the reader is none for them."""
    return get_object_or_404(Comment.objects.open_to(request.user).select_related("author", "figure"), pk=pk)


def _own(request: DeskRequest, pk: int) -> Comment:
    said = _readable(request, pk)
    if said.author != request.user:
        raise PermissionDenied
    return said


def _context(request: DeskRequest, pk: int) -> dict[str, Any]:
    found = get_object_or_404(Figure.objects.talked_of(request.user), pk=pk)
    return {"place": "board", "title": names.title(found), **about(request, found)}


def _answer(request: DeskRequest, said: Comment, message: str, *, removed: bool = False) -> HttpResponse:
    """The section again, or the figure's page at the comment."""
    back = f"{said.figure.get_absolute_url()}#comments" if removed else said.get_absolute_url()
    context = {**_context(request, said.figure_id), "removed": removed} if is_htmx(request) else {}
    return changed(request, "_comments.html", context, event="figure-commented", message=message, back=back)


def _edited(
    request: DeskRequest, said: Comment, form: CommentForm, *, outdated: stale.Outdated | None = None, status: int = 200
) -> HttpResponse:
    title = names.title(Figure.objects.with_names().get(pk=said.figure_id))
    context = {"place": "board", "said": said, "title": title, "form": form, "outdated": outdated}
    return render(request, "comment_edit.html", context, status=status)
