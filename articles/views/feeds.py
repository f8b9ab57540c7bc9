"""Which feeds does the desk follow, do they still speak, and what have they listed?"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles import access, stories
from articles import feeds as following
from articles.forms.feeds import FeedChangeForm, FeedForm
from articles.models import Entry, Feed, Outlet
from articles.views.shared import DeskRequest, SeeOther, allowed, changed, page_or_fragment, paged, query_with, signed_in


@require_safe
@signed_in
def feeds(request: DeskRequest) -> HttpResponse:
    """All of them, those that somebody should look after first; ?outlet= fills the form in."""
    key = request.GET.get("outlet", "")
    known = Outlet.objects.known().filter(pk=int(key)).first() if key.isascii() and key.isdigit() and len(key) < 19 else None
    form = FeedForm(initial={"outlet": known.name if known else ""}) if access.can_follow(request.user) else None
    return page_or_fragment(request, "feeds.html", "_feeds.html", _all(form))


@require_POST
@allowed(access.can_follow)
def follow(request: DeskRequest) -> HttpResponse:
    form = FeedForm(request.POST)
    if not form.is_valid():
        return render(request, "feeds.html", _all(form), status=422)
    said = form.cleaned_data
    feed = following.follow(
        stories.open_outlet(said["outlet"]),
        said["address"],
        story=said["story"],
        words=said["words"],
        added_by=request.user,
    )
    messages.success(request, _("The feed is followed; it is being read for the first time."))
    return SeeOther(feed.get_absolute_url())


@require_safe
@signed_in
def feed(request: DeskRequest, pk: int) -> HttpResponse:
    """What one feed has listed, and what became of each entry; the fragment asks again until it has been read once."""
    return page_or_fragment(request, "feed.html", "_feed.html", _one(request, pk))


@require_POST
@allowed(access.can_follow)
def change(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Feed, pk=pk)
    form = FeedChangeForm(request.POST)
    if not form.is_valid():
        return render(request, "feed.html", _one(request, pk, form), status=422)
    following.change(found, story=form.cleaned_data["story"], words=form.cleaned_data["words"])
    messages.success(request, _("Saved."))
    return SeeOther(found.get_absolute_url())


@require_POST
@allowed(access.can_follow)
def pause(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Feed, pk=pk)
    following.pause(found)
    return _done(request, found, _("The feed is paused."))


@require_POST
@allowed(access.can_follow)
def resume(request: DeskRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Feed, pk=pk)
    following.resume(found)
    return _done(request, found, _("The feed is followed, and read again now."))


@require_POST
@allowed(access.can_follow)
def stop(request: DeskRequest, pk: int) -> HttpResponse:
    following.stop(get_object_or_404(Feed, pk=pk))
    messages.success(request, _("The feed is no longer followed. The articles that came by it stay."))
    return SeeOther(reverse("feeds"))


@require_POST
@allowed(access.can_follow)
def bring_in(request: DeskRequest, pk: int) -> HttpResponse:
    """Sends an entry on that was only listed, into the feed's story or the one that the form names."""
    entry = get_object_or_404(Entry.objects.select_related("feed__story"), pk=pk)
    form = FeedChangeForm(request.POST)
    story = form.cleaned_data.get("story") if form.is_valid() else None
    story = story or entry.feed.story
    if story is None:
        messages.error(request, _("Choose a story for this feed first."))
        return SeeOther(entry.feed.get_absolute_url())
    following.bring_in(entry, story=story, sent_by=request.user)
    return _done(request, entry.feed, _("The entry is being fetched."))


def _done(request: DeskRequest, feed: Feed, message: str) -> HttpResponse:
    back = feed.get_absolute_url()
    return changed(request, "_feed.html", _one(request, feed.pk), event="feed-changed", message=message, back=back)


def _all(form: FeedForm | None) -> dict[str, Any]:
    found = sorted(Feed.objects.listed(), key=lambda feed: (not feed.alarms, feed.outlet.name, feed.pk))
    alarms = sum(feed.alarms for feed in found)
    return {"place": "outlets", "feeds": found, "alarms": alarms, "form": form, "may": {"follow": form is not None}}


def _one(request: DeskRequest, pk: int, form: FeedChangeForm | None = None) -> dict[str, Any]:
    found = get_object_or_404(Feed.objects.listed(), pk=pk)
    may = access.can_follow(request.user)
    page = paged(request, Entry.objects.filter(feed=found).with_items().newest_first(), count=found.entry_count)  # type: ignore[attr-defined]
    return {
        "place": "outlets",
        "feed": found,
        "page": page,
        "form": form or (FeedChangeForm(initial={"story": found.story_id, "words": found.words}) if may else None),
        "may": {"follow": may},
        "previous": query_with(request, page=page.previous_page_number()) if page.has_previous() else "",
        "next": query_with(request, page=page.next_page_number()) if page.has_next() else "",
    }
