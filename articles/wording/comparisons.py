"""How are the reasons and diagnoses of the comparison said in the reader's language?

The sentences are those of factcheck.comparison.wording, written out once more because gettext collects what stands between
_( and ): tests/articles/wording/test_reasons.py holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REASONS: Mapping[str, str | Promise] = {
    "one_outlet": _("%(outlet)s alone states this figure: %(a)s."),
    "units_apart": _("%(a)s and %(b)s are in units that cannot be compared."),
    "equal": _("All %(count)s statements give %(a)s."),
    "overlap": _("%(a)s stands for %(a_bounds)s and %(b)s for %(b_bounds)s; both hold for %(common)s."),
    "converted": _("%(a)s and %(b)s agree at a rate of %(rate)s, which is a rate of these years."),
    "moved_on": _("%(a)s as of %(a_time)s, %(b)s as of %(b_time)s: the count has moved on by %(gap)s."),
    "moved_on_assumed": _(
        "%(a)s as of %(a_time)s, %(b)s as of %(b_time)s: the count has moved on by %(gap)s. "
        "Time of publication, the text names none: %(assumed)s."
    ),
    "fell": _("%(a)s as of %(a_time)s, %(b)s as of %(b_time)s: the later count is lower by %(gap)s."),
    "fell_assumed": _(
        "%(a)s as of %(a_time)s, %(b)s as of %(b_time)s: the later count is lower by %(gap)s. "
        "Time of publication, the text names none: %(assumed)s."
    ),
    "both_exact": _("%(a)s and %(b)s are both exact; they differ by %(gap)s (%(percent)s %%)."),
    "equally_precise": _("%(a)s and %(b)s are stated to the same precision; they differ by %(gap)s (%(percent)s %%)."),
    "apart": _(
        "%(a)s stands for %(a_bounds)s and %(b)s for %(b_bounds)s: no value satisfies both; they differ by %(gap)s "
        "(%(percent)s %%)."
    ),
    "contradicts_itself": _("%(outlet)s contradicts itself: %(a)s and %(b)s differ by %(gap)s (%(percent)s %%)."),
    "currency": _("The digits of %(a)s and %(b)s fit, the currencies do not."),
    "currency_truncated": _("%(a)s is %(b)s cut off, not rounded, and the currencies differ."),
    "currencies_apart": _("%(a)s and %(b)s would need a rate of %(rate)s, which no rate of these years comes near."),
    "scale": _("The digits of %(a)s and %(b)s fit; the scale words differ by a factor of %(factor)s."),
    "percentage_points": _("The digits of %(a)s and %(b)s fit, but a per cent is not a percentage point."),
}

DIAGNOSES: Mapping[str, str | Promise] = {
    "off_by_one": _("Off by one: %(a)s + 1 = %(b)s."),
    "transposed_digits": _("Two digits changed places: %(here)s in %(a)s, %(there)s in %(b)s."),
    "doubled_digit": _("A digit doubled or halved: one %(digit)s more in %(b)s than in %(a)s."),
    "dropped_digit": _("A digit dropped or added: %(b)s without its %(digit)s is %(a)s."),
    "wrong_digit": _("One digit differs: %(here)s in %(a)s, %(there)s in %(b)s."),
    "last_digit": _("One unit of the last digit: %(a)s and %(b)s differ by %(gap)s."),
    "truncated": _("Cut off, not rounded: %(b)s would round to %(rounded)s, not to %(a)s."),
    "rounded": _("Rounded without saying so: %(a)s is %(b)s to the nearest %(unit)s."),
    "power_of_ten": _("A slip of the decimal point: %(b)s is %(factor)s times %(a)s."),
    "scale_word": _("A slip between scale words such as 萬 and 億: %(b)s is %(factor)s times %(a)s."),
    "currency_label": _("The currency label: the same digits as %(a)s and as %(b)s."),
    "conversion": _(
        "If it was converted: at %(rate)s, the average of %(year)s, %(a)s would be %(converted)s; %(b)s is off by %(percent)s %%."
    ),
    "percent_label": _(
        "Per cent or percentage points: the same digits as %(a)s and as %(b)s; from 50 %%, one leads to %(by_percent)s "
        "%%, the other to %(by_points)s %%."
    ),
    "direction": _("The direction: %(a)s and %(b)s differ in sign only."),
    "other_period": _("Another period: %(outlet)s gives %(stated)s for %(period)s; here %(a)s stands against %(b)s."),
    "other_metric": _("Another metric: %(outlet)s gives %(stated)s for %(metric)s; here %(a)s stands against %(b)s."),
    "other_entity": _("Of somebody else: %(outlet)s gives %(stated)s for %(entity)s; here %(a)s stands against %(b)s."),
    "change_as_level": _(
        "“Up by” or “up to”: %(outlet)s gives %(stated)s as the change; here %(a)s is given as the whole, against %(b)s."
    ),
    "level_as_change": _(
        "“Up by” or “up to”: %(outlet)s gives %(stated)s as the whole; here %(a)s is given as the change, against %(b)s."
    ),
    "difference_as_level": _(
        "“Up by” or “up to”: from %(stated)s for %(period)s (%(outlet)s) to %(b)s it is %(a)s, which is the change; "
        "here it is given as the whole."
    ),
    "provisional": _("Provisional against final: %(a)s is a first number, %(b)s a later one."),
    "superseded": _("Superseded: %(a)s was printed until %(until)s, %(b)s since %(since)s."),
}
