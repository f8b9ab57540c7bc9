"""The list of shortcuts, where they are chosen and switched off: a page of its own, and what stands in the dialog on ?."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_htmx.http import trigger_client_event

from articles import shortcuts
from articles.forms.shortcuts import KeysForm
from articles.views.shared import DeskRequest, changed, is_htmx, page_or_fragment, safe_next, signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def keys(request: DeskRequest) -> HttpResponse:
    user = request.user
    if request.method != "POST":
        return page_or_fragment(request, "keys.html", "_keys.html", {"form": KeysForm.of(shortcuts.keys_of(user))})
    form = KeysForm(request.POST)
    if "shortcuts" in request.POST:
        on = request.POST["shortcuts"] != "off"
        shortcuts.switch(user, on=on)
        return _kept(request, _("The shortcuts are on.") if on else _("The shortcuts are off."))
    if "standard" in request.POST:
        shortcuts.remap(user, {})
        return _kept(request, _("The keys are set back."))
    if not form.is_valid():
        fragment = "_keys.html" if is_htmx(request) else "keys.html"
        return render(request, fragment, {"form": form}, status=422)
    shortcuts.remap(user, form.keys())
    return _kept(request, _("The keys are kept."))


def _kept(request: DeskRequest, message: str) -> HttpResponse:
    """The list again, and for a page that stays where it is the keys that hold from now on."""
    response = changed(request, "_help.html", {}, event="keys-changed", message=message, back=safe_next(request, "help"))
    if not is_htmx(request):
        return response
    return trigger_client_event(response, "keys-changed", {"message": message, "keys": shortcuts.pairs(request.user)})
