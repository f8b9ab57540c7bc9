"""Which entities and metrics, and which of them became one?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Q, QuerySet

from articles.querysets.counting import count_of
from factcheck.folding import fold
from factcheck.metrics import METRICS

if TYPE_CHECKING:
    from articles.models import Entity, Merge, Metric, Story  # noqa: F401 -- a queryset names its model


class EntityQuerySet(QuerySet["Entity"]):
    def matching(self, text: str) -> Self:
        """Every word of the text is in one of its names; 繁 finds 简."""
        found = self
        for word in text.split():
            found = found.filter(aliases__folded__contains=fold(word))
        return found.distinct()

    def spoken_of_in(self, story: Story | None) -> Self:
        """Those of which a live claim of the story speaks."""
        return self.filter(claims__superseded_at__isnull=True, claims__article__story=story).distinct()

    def with_counts(self) -> Self:
        return self.annotate(figure_count=count_of("Figure", entity="pk"), claim_count=count_of("Claim", entity="pk"))


_KNOWN = rf"^({'|'.join(METRICS)})(/|$)"


class MetricQuerySet(QuerySet["Metric"]):
    def unknown(self) -> Self:
        """Those that the vocabulary does not know: an article's own words, until somebody merges or names them."""
        return self.exclude(key__regex=_KNOWN).filter(names={})

    def known(self) -> Self:
        return self.filter(Q(key__regex=_KNOWN) | ~Q(names={}))

    def narrowing(self, key: str) -> Self:
        """The metric of this key and all that a scope narrows it to: revenue, revenue/生成式ai."""
        return self.filter(Q(key=key) | Q(key__startswith=f"{key}/"))

    def matching(self, text: str) -> Self:
        """Every word of the text is in the key, an alias, or the metric's name in any language."""
        found = self
        for word in map(fold, text.split()):
            labelled = [key for key in METRICS if any(word in fold(name) for name in METRICS[key].labels.values())]
            known = Q(key__icontains=word) | Q(aliases__folded__contains=word)
            if labelled:
                known |= Q(key__in=labelled) | Q(key__regex=f"^({'|'.join(labelled)})/")
            found = found.filter(known)
        return found.distinct()

    def with_counts(self) -> Self:
        return self.annotate(figure_count=count_of("Figure", metric="pk"), claim_count=count_of("Claim", metric="pk"))


class MergeQuerySet(QuerySet["Merge"]):
    def matching(self, text: str) -> Self:
        """Every word of the text is in the name of the one that went or of the one that stayed."""
        found = self
        for word in map(fold, text.split()):
            stayed = Q(entity__aliases__folded__contains=word) | Q(metric__key__icontains=word)
            found = found.filter(Q(gone__icontains=word) | stayed | Q(metric__aliases__folded__contains=word))
        return found.distinct()

    def standing(self) -> Self:
        """Those that nobody has taken back."""
        return self.filter(undone_at__isnull=True)

    def taken_back(self) -> Self:
        return self.filter(undone_at__isnull=False)

    def with_names(self) -> Self:
        return self.select_related("entity", "metric", "merged_by", "undone_by")
