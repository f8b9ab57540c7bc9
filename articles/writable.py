"""What has to hold before a person's word is written into a claim? Nobody else writes there, and what is said can be."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles import locks
from articles.models import Claim, Entity, Merge, Metric
from articles.sourcing import Refused

_MODELS = {"entity": Entity, "metric": Metric}


def locked(claim: Claim) -> Claim:
    """The claim as it stands, while this transaction lasts nobody else's; and what it names is merged by nobody."""
    locks.to_store(claim.article.story_id)
    found: Claim = Claim.objects.with_article().select_for_update(of=("self",)).get(pk=claim.pk)
    return found


def refuse_impossible(claim: Claim) -> None:
    """What was once said of a claim need not go with what has come since. Raises Refused where it does not."""
    if claim.is_live:
        there = Claim.objects.live().filter(article=claim.article_id).exclude(pk=claim.pk)
        other = there.within(claim.start, claim.end).first()
        if other is not None:
            raise Refused(_("“%(quote)s” is a figure there by now. Say first that it is none.") % {"quote": other.quote})
    try:
        claim.full_clean(validate_unique=False)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from None


def refuse_replaced(claim: Claim) -> None:
    """Of an article of which a later version stands nothing changes any more."""
    if not claim.article.current:
        raise Refused(_("A later version of the article stands in its place: nothing of this one changes any more."))


def meant_now(what: str, key: int | None) -> int | None:
    """Which entity or metric a key of the past means now: itself while it is there, else what it was merged into.

    what: "entity" or "metric". Raises Refused where nobody has said what it is now.
    """
    if key is None or _MODELS[what]._default_manager.filter(pk=key).exists():
        return key
    merges = Merge.objects.filter(undone_at=None, moved__row__pk=key, **{f"{what}__isnull": False})
    found: int | None = merges.order_by("-pk").values_list(what, flat=True).first()
    if found is None:
        raise Refused(_("What stood there before is no longer in the record: set it right by hand."))
    return found
