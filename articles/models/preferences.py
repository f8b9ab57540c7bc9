"""How does one person want the desk to answer them, in every browser they use?"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Preference(models.Model):
    """One row for each person who has said so; who has said nothing has none."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="preference", verbose_name=_("user")
    )
    shortcuts = models.BooleanField(_("shortcuts"), default=True)
    keys = models.JSONField(_("keys"), default=dict, blank=True)  #: {act: key} of articles.shortcuts, those that differ from it

    class Meta:
        verbose_name = _("preference")
        verbose_name_plural = _("preferences")

    def __str__(self) -> str:
        return str(self.user)
