"""How is the page that somebody reads sent to a story? By a button in their browser, or from a phone's share sheet."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import uuid4

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from articles import access, batches, stories
from articles.forms.sending import SendForm, from_address
from articles.models import Item
from articles.views.shared import DeskRequest, SeeOther, allowed

#: The address goes into the query, short enough for any server; the selected text behind #, which no server gets: the page's own
#: script puts it into the form. So a long selection is no trouble, and without scripts the address still comes.
BUTTON = (
    "javascript:(()=>{const e=encodeURIComponent;"
    "open(%s+'?url='+e(location.href.slice(0,2000))+'&title='+e(document.title.slice(0,80))"
    "+'#text='+e(String(getSelection()).slice(0,100000)))})()"
)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(access.can_upload)
def send(request: DeskRequest) -> HttpResponse:
    """GET fills the form in and changes nothing; the button's own page when it says of no page."""
    if request.method != "POST":
        given = from_address(request.GET)
        return render(request, "send.html", _context(request, SendForm(initial={"key": uuid4(), **given}), given=given))
    form = SendForm(request.POST)
    if not form.is_valid():
        return render(request, "send.html", _context(request, form, given=form.data), status=422)
    said = form.cleaned_data
    with transaction.atomic():
        story = said["story"] or stories.open_story(said["new_story"])
        batch = batches.open_batch(story, key=said["key"], sent_by=request.user, outlet=said["outlet"])
        batches.send(batch, [_sent(said)])
    return SeeOther(batch.get_absolute_url())


def _sent(said: dict[str, Any]) -> batches.Sent:
    """A selected text keeps the address it was read at and the title it was given; a page that is fetched says its own."""
    if said["text"].strip():
        details = {name: said[name] for name in ("title", "url") if said[name]}
        data = BytesIO(said["text"].encode("utf_8", "surrogatepass"))
        return batches.Sent(name="", kind=Item.Kind.TEXT, file=data, details=details)
    return batches.Sent(name=said["url"], kind=Item.Kind.ADDRESS)


def _context(request: DeskRequest, form: SendForm, *, given: Any) -> dict[str, Any]:
    desk = json.dumps(request.build_absolute_uri(reverse("send"))).replace('"', "'")
    return {
        "place": "upload",
        "form": form,
        "button": quote(BUTTON % desk, safe=":/?#[]@!$&'()*+,;=%{}>. "),
        "explains": not (given.get("url") or given.get("text")),
    }
