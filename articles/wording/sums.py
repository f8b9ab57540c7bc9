"""What are the sums inside an article called on a page, and how they came out?"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.wording.labels import Labels

RULES: Labels = {
    "total": pgettext_lazy("sum in an article", "Total and its parts"),
    "share": pgettext_lazy("sum in an article", "Share of the whole"),
    "growth": pgettext_lazy("sum in an article", "Growth"),
    "difference": pgettext_lazy("sum in an article", "Difference"),
    "multiple": pgettext_lazy("sum in an article", "Multiple"),
    "times_more": pgettext_lazy("sum in an article", "So many times more"),
    "average": pgettext_lazy("sum in an article", "Average"),
}

OUTCOMES: Labels = {
    "fails": pgettext_lazy("outcome of a sum", "Does not add up"),
    "nearly": pgettext_lazy("outcome of a sum", "Off in the last digit"),
    "holds": pgettext_lazy("outcome of a sum", "Adds up"),
}

SAYS = _("the text says “%(quote)s”")
OFF = _("off by %(amount)s")
OTHER_BASE = _(
    "The text measures this growth from a later day than the earlier value; growth over part of the way cannot exceed growth "
    "over all of it, unless the value fell in between."
)
