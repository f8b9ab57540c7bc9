"""What does a notice say, in the reader's language?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.wording import labels

if TYPE_CHECKING:
    from articles.models import Notice

SENTENCES: Mapping[str, str | Promise] = {
    "mention": gettext_lazy("%(who)s mentions you: %(said)s"),
    "comment": gettext_lazy("%(who)s comments: %(said)s"),
    "assigned": gettext_lazy("%(who)s gives it to you to check."),
    "second_check": gettext_lazy("%(who)s asks you for a second check: decide without having seen the first view."),
    "differs": gettext_lazy("The two views of the second check differ: compare them, and settle it."),
    "decided": gettext_lazy("%(who)s has decided it."),
    "corrected": gettext_lazy("%(who)s has corrected the verdict."),
    "withdrawn": gettext_lazy("%(who)s has withdrawn the verdict."),
    "contradicted": gettext_lazy("A claim that came in after the verdict does not stand against it: %(outlet)s, %(quote)s."),
}

#: where what was said may not be read now: a second check of the figure runs, or ran when it was said
UNSAID: Mapping[str, str | Promise] = {
    "mention": gettext_lazy("%(who)s mentions you."),
    "comment": gettext_lazy("%(who)s comments."),
}


def sentence(notice: Notice) -> str:
    """Needs the notice as listed(). A kind that a newer version knows is said by its label."""
    work = getattr(notice.figure, "workflow", None)
    unsaid = not notice.said or (work is not None and work.is_sealed)
    template = (UNSAID.get(notice.kind) if unsaid else None) or SENTENCES.get(notice.kind)
    if template is None:
        return str(notice.get_kind_display())
    if notice.is_sealed:
        return _("What came in since the verdict is told when the second check is over.")
    article = notice.claim.article if notice.claim else None
    outlet = "" if article is None else _(article.outlet.name) if article.outlet.is_unknown else article.outlet.name
    said = {
        "who": str(notice.by or _("Somebody")),
        "said": notice.said,
        "outlet": outlet,
        "quote": notice.claim.quote if notice.claim else "",
    }
    return str(template) % said


def heading(kind: str) -> str:
    return str(labels.NOTICES.get(kind, kind))
