"""One decision at a time: the claim that comes next, what is said of it, and the last ten decisions."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBadRequest, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import trigger_client_event

from articles import access, review, undoing
from articles.display import names, scripts
from articles.display.queue import decisions, item
from articles.models import Claim, Mark, Story
from articles.queue import SORTS, Place, Queue
from articles.views.figures import permissions
from articles.views.notes import note_of, typed
from articles.views.shared import DeskRequest, SeeOther, allowed, is_htmx, keeping_choice, page_or_fragment, query_with
from articles.wording import labels

LAST = 10  #: decisions listed
KEPT = ("sort", "story", "who")  #: what of the address goes along from claim to claim


@require_safe
@allowed(access.can_mark)
def queue(request: DeskRequest) -> HttpResponse:
    """The page; its fragment is all of it: the claim, how far one is, and the last decisions."""
    asked = {name: int(key) for name in ("claim", "after", "before") if _is_key(key := request.GET.get(name, ""))}
    found = queue_of(request)
    if "claim" in asked:
        place = found.at(asked["claim"]) or found.next()
    elif "before" in asked:
        place = found.previous(asked["before"]) or found.next()
    else:
        place = found.next(asked.get("after"))
    context = _context(request, found, place)
    return keeping_choice(request, page_or_fragment(request, "queue.html", "_queue.html", context))


def queue_of(request: DeskRequest) -> Queue:
    """As the address says: which story, whose figures, in which order."""
    sort, story = request.GET.get("sort", ""), request.GET.get("story", "")
    return Queue(
        sort=sort if sort in SORTS else SORTS[0],
        story=Story.objects.filter(pk=int(story)).first() if _is_key(story) else None,
        assigned_to=request.user if request.GET.get("who") == "me" else None,
        reader=request.user,
    )


def kept(request: DeskRequest, **more: int) -> str:
    """The query that stays from claim to claim, with a claim to go to."""
    query = QueryDict(mutable=True)
    for name in KEPT:
        if request.GET.get(name):
            query[name] = request.GET[name]
    for name, key in more.items():
        query[name] = str(key)
    return query.urlencode()


def _context(request: DeskRequest, found: Queue, place: Place | None, **more: Any) -> dict[str, Any]:
    script = scripts.chosen(request.GET, request.COOKIES)
    shown = None if place is None else item(place.claim, place.figure, place.claims, request.user, script)
    return {
        "place": "queue",
        "item": shown,
        "progress": found.progress(),
        "last": decisions(Mark.objects.by(request.user).latest_first().with_what_it_is_on()[:LAST]),
        "sort": found.sort,
        "story": found.story,
        "mine": found.assigned_to is not None,
        "query": kept(request),
        "all_query": query_with(request, who=None, claim=None, show=None),
        "mine_query": query_with(request, who="me", claim=None, show=None),
        "also": f"&claim={place.claim.pk}&{kept(request)}" if place is not None else "",
        "scripts": scripts.choices(script) if shown is not None and scripts.converts(shown.claim.article.language) else [],
        "may": permissions(request),
        **more,
    }


@require_POST
@allowed(access.can_mark)
def decide(request: DeskRequest, pk: int) -> HttpResponse:
    """My word on the claim; the next claim comes in its place. Without a word the claim stays, and so does what was typed."""
    claim = get_object_or_404(Claim.objects.live(), pk=pk)
    word = request.POST.get("word", "")
    note, refused = note_of(request, claim)
    found = queue_of(request)
    if not word or refused:
        sentence = refused or _("Choose agree, conflict or cannot tell: the note is saved with your decision.")
        page = "_queue.html" if is_htmx(request) else "queue.html"
        again = _context(request, found, found.at(pk), typed=typed(request), missing=sentence)
        return render(request, page, again, status=409 if refused else 422)
    if word not in Mark.Word.values:
        return HttpResponseBadRequest(_("A mark is agree, conflict or unclear."))
    review.mark(claim, editor=request.user, word=word, note=note)
    marked = _("Marked: %(word)s.") % {"word": labels.WORDS[word]}
    if not is_htmx(request):
        messages.success(request, marked)
        return SeeOther(f"{reverse('queue')}?{kept(request, after=pk)}")
    place = found.next(pk)
    message = f"{marked} {_said(place)}"
    return trigger_client_event(
        render(request, "_queue.html", _context(request, found, place)), "figure-marked", {"message": message}
    )


@require_POST
@allowed(access.can_mark)
def undo(request: DeskRequest, pk: int) -> HttpResponse:
    """Takes my mark back; the claim is to be decided again, and is what one sees."""
    claim = get_object_or_404(Claim, pk=pk)
    was_there = undoing.take_back(claim, editor=request.user)
    message = _("Your mark is taken back.") if was_there else _("There is no mark of yours any more.")
    if not is_htmx(request):
        messages.success(request, message)
        return SeeOther(f"{reverse('queue')}?{kept(request, claim=pk)}")
    found = queue_of(request)
    response = render(request, "_queue.html", _context(request, found, found.at(pk) or found.next()))
    return trigger_client_event(response, "figure-marked", {"message": message})


def cited(request: DeskRequest, pk: int, message: str) -> HttpResponse:
    """The queue at this claim again, with the source that was attached to it."""
    if not is_htmx(request):
        messages.success(request, message)
        return SeeOther(f"{reverse('queue')}?{kept(request, claim=pk)}")
    found = queue_of(request)
    response = render(request, "_queue.html", _context(request, found, found.at(pk) or found.next()))
    return trigger_client_event(response, "figure-cited", {"message": message})


def _said(place: Place | None) -> str:
    if place is None:
        return _("All decided.")
    told = {"figure": names.title(place.figure), "outlet": place.claim.article.outlet.name}
    return _("Next: %(figure)s, %(outlet)s.") % told


def _is_key(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19
