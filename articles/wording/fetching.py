"""Why did an address give nothing? The codes of factcheck.fetching.NotFetched, each with its sentence."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: one sentence for everything that the judge refuses: it tells nobody what there is inside
NOT_FETCHED: Mapping[str, str | Promise] = {
    "address_refused": _(
        "This address leads to no public page: only http and https addresses of public sites by their names are fetched. "
        "Open it in your browser to see that it is right, or send the page as a file."
    ),
    "no_connection": _("The site could not be reached. Try again later."),
    "certificate_refused": _("The site's certificate is not valid for its name, so nobody can say whose page it is."),
    "took_too_long": _("The site did not send the whole page within %(seconds)s seconds. Try again later."),
    "too_many_redirects": _("The address led on more than %(most)s times. Send the address at which your browser ends."),
    "http_status": _("The site answered with error %(status)s instead of the page."),
    "empty_answer": _("The site answered without a page."),
    "unfit_answer": _("What the site answered is not a web page or a file."),
    "cut_short": _("The connection broke off before the page was complete. Try again."),
    "fetch_given_up": _("Fetching was begun and did not end. Try again."),
    "too_large_page": _("The page has more than %(most)s MB. Save it, and send it as a file."),
}

#: why a feed that answers is of no use
FEEDS: Mapping[str, str | Promise] = {
    "not_a_feed": _("This address gives no RSS or Atom feed. Open it in your browser: a feed is a list, not a page."),
    "feed_empty": _("The feed answers and lists nothing. Its publisher may have moved or changed it."),
    "feed_without_texts": _(
        "The feed lists, but none of the last %(number)s pages that it led to gave an article. "
        "The site may have been rebuilt, or show its articles to subscribers only."
    ),
}
