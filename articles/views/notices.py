"""What is the reader told of, what of it have they not read, and do they want it by mail?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles import notices as verbs
from articles.display.notices import row
from articles.models import MailChoice, Notice
from articles.views.shared import DeskRequest, SeeOther, newest, page_or_fragment, signed_in


@require_safe
@signed_in
def notices(request: DeskRequest) -> HttpResponse:
    mine = Notice.objects.to(request.user)
    only_unread = request.GET.get("show") == "unread"
    page = newest(request, mine.unread() if only_unread else mine, Notice.objects.listed())
    choice = MailChoice.objects.filter(user=request.user.pk).first()
    context: dict[str, Any] = {
        "place": "notices",
        "page": replace(page, rows=[row(notice) for notice in page.rows]),
        "only_unread": only_unread,
        "newest": max((notice.pk for notice in page.rows), default=0),
        "mails": choice is None or choice.wanted,
        "address": request.user.email,
    }
    return page_or_fragment(request, "notices.html", "_notices.html", context)


@require_POST
@signed_in
def open_notice(request: DeskRequest, pk: int) -> HttpResponse:
    """Read, and on to the place that it is about."""
    notice = get_object_or_404(Notice.objects.to(request.user), pk=pk)
    verbs.read(notice)
    return SeeOther(notice.get_absolute_url())


@require_POST
@signed_in
def read_notices(request: DeskRequest) -> HttpResponse:
    """All that the page could show: what came since it was opened stays unread."""
    key = request.POST.get("up_to", "")
    verbs.read_all(request.user, up_to=int(key) if key.isascii() and key.isdigit() and len(key) < 19 else 0)
    messages.success(request, _("All notices on this page and before it are read."))
    return SeeOther("/notices/")


@require_POST
@signed_in
def mail_choice(request: DeskRequest) -> HttpResponse:
    """Mails or none, in the language in which this page is read."""
    wanted = request.POST.get("mails") == "on"
    verbs.choose_mails(request.user, wanted=wanted, language=get_language() or "")
    messages.success(request, _("Notices come by mail, too.") if wanted else _("No more mails: notices stay in the app."))
    return SeeOther("/notices/")
