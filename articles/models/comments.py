"""What do colleagues say to each other about a figure?"""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.fields import ProseField, has_words
from articles.models.tracked import ALL, tracked
from articles.querysets import CommentQuerySet


@tracked(
    *("figure", "author", "text", "resolved_by", "created_at"),
    inserts=ALL,
    updates=pgtrigger.AnyChange("text", "resolved_by"),  # merging takes it to another figure
)
class Comment(models.Model):
    """One remark of one person on one figure. It is settled when somebody says so, and opened again as easily.

    While a second check runs, everybody reads only their own: open_to() of the queryset says so.
    """

    figure = models.ForeignKey("articles.Figure", on_delete=models.PROTECT, related_name="comments", verbose_name=_("figure"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="comments", verbose_name=_("author")
    )
    text = ProseField(_("comment"))
    created_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)
    edited_at = models.DateTimeField(_("changed"), null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("settled by")
    )
    resolved_at = models.DateTimeField(_("settled"), null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ("created_at", "pk")
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(condition=has_words("text"), name="comment_says_something"),
            models.CheckConstraint(
                condition=Q(resolved_at=None, resolved_by=None) | Q(resolved_at__isnull=False, resolved_by__isnull=False),
                name="comment_settled_by_somebody",
            ),
        )

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return f"{self.figure.get_absolute_url()}#comment-{self.pk}"
