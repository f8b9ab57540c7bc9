"""Where does a visitor land, and what do they prefer?"""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from articles import access
from articles.display import day
from articles.views.shared import DeskRequest, SeeOther, keep, page_or_fragment, safe_next, signed_in
from articles.wording import labels

#: what may be preferred; the first choice of each is what holds without a cookie
CHOICES = {"theme": ("system", "light", "dark"), "density": ("wide", "compact")}

RELATIONS: dict[str, str | Promise] = {
    "conflict": _("No value satisfies what all outlets wrote."),
    "unit_mismatch": _("The digits fit; the currency, the scale word, or per cent and percentage points do not."),
    "updated": _("The count has moved on between two times."),
    "compatible": _("The outlets are not equally precise, and one value satisfies all."),
    "same": _("Equal, and equally precise."),
    "single": _("One outlet alone speaks of it."),
}


@require_safe
@signed_in
def home(request: DeskRequest) -> HttpResponse:
    """The day: what waits for me, what is new, what colleagues did, what failed; each with its number and where it stands."""
    reader = request.user
    since = day.since_yesterday()
    number, spoken = day.unread(reader)
    context = {
        "place": "home",
        "unread_count": number,
        "mentions": day.part(spoken),
        "assigned": day.assigned(reader),
        "second_checks": day.second_checks(reader),
        "contradicted": day.contradicted(),
        "new_conflicts": day.new_conflicts(since),
        "colleagues": day.colleagues(reader, since),
        "failed_batches": day.failed_batches(reader),
        "steps": day.steps(reader),
        "since": since,
        "may": {"upload": access.can_upload(reader), "mark": access.can_mark(reader), "decide": access.can_decide(reader)},
    }
    return page_or_fragment(request, "home.html", "_home.html", context)


@require_safe
@signed_in
def help_page(request: DeskRequest) -> HttpResponse:
    relations = [(code, labels.RELATIONS[code], text) for code, text in RELATIONS.items()]
    return render(request, "help.html", {"relations": relations})


@require_POST
@signed_in
def preferences(request: DeskRequest) -> HttpResponse:
    """Keeps the colours and the board's density in this browser, since rooms and screens differ; templates read the cookies."""
    response = SeeOther(safe_next(request))
    for name, choices in CHOICES.items():
        chosen = request.POST.get(name)
        if chosen in choices:
            keep(request, response, name, str(chosen))
    return response
