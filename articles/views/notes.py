"""Which note comes with a mark, and would it overwrite one that the same person has written elsewhere meanwhile?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from articles.models import Claim
from articles.views.shared import DeskRequest
from factcheck import clean_text

LONGEST_NOTE = 2000


def typed(request: DeskRequest) -> str:
    return request.POST.get("note", "")[:LONGEST_NOTE]


def note_of(request: DeskRequest, claim: Claim) -> tuple[str | None, str]:
    """The note to keep, None where it stands as the form showed it; and what to say instead where another stands now.

    Nobody else writes the note of somebody's mark, but they may have the claim open in two windows.
    """
    note = typed(request)
    if "was" not in request.POST:
        return note, ""
    was, wanted = clean_text.prose(request.POST["was"]), clean_text.prose(note)
    if wanted == was:
        return None, ""
    stands = claim.marks.filter(editor=request.user.pk).values_list("note", flat=True).first() or ""
    if stands in (was, wanted):
        return note, ""
    said = _(
        "In another window you have changed this note; there it says “%(note)s”. "
        "Yours is not saved: mark again to put it in its place."
    )
    return note, said % {"note": stands}
