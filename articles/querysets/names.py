"""Which entities and metrics?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Q, QuerySet

from articles.querysets.counting import count_of
from factcheck.folding import fold
from factcheck.metrics import METRICS

if TYPE_CHECKING:
    from articles.models import Entity, Metric  # noqa: F401 -- a queryset names its model


class EntityQuerySet(QuerySet["Entity"]):
    def known_as(self, name: str) -> Self:
        return self.filter(aliases__folded=fold(name.strip())).distinct()

    def matching(self, text: str) -> Self:
        """Every word of the text is in one of its names; 繁 finds 简."""
        found = self
        for word in text.split():
            found = found.filter(aliases__folded__contains=fold(word))
        return found.distinct()

    def with_counts(self) -> Self:
        return self.annotate(figure_count=count_of("Figure", entity="pk"), claim_count=count_of("Claim", entity="pk"))


class MetricQuerySet(QuerySet["Metric"]):
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
