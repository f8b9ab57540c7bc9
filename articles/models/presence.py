"""Who has which page open just now?"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Presence(models.Model):
    """Somebody has the page of a figure or an article open, or had it until seen_at. Nothing is kept of it but the last time.

    A row goes when the same person opens another page a minute later: so many rows, and no more, as there are open pages.
    """

    place = models.CharField(max_length=40)  #: as in news.Place: figure-12
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    seen_at = models.DateTimeField()

    class Meta:
        verbose_name = _("presence")
        verbose_name_plural = _("presences")
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("user", "place"), name="present_once_a_page"),)
        indexes = (models.Index(fields=("place",), name="presence_by_place"),)

    def __str__(self) -> str:
        return f"{self.user_id} @ {self.place}"
