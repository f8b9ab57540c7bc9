"""What does the desk's administrator see? One module for each noun; merging.py holds the action that two of them share."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin import articles, batches, claims, entities, figures, merges, metrics, outlets, sources, words

admin.site.site_header = admin.site.site_title = _("Factcheck: administration")
admin.site.index_title = _("The desk's record")

__all__ = ["articles", "batches", "claims", "entities", "figures", "merges", "metrics", "outlets", "sources", "words"]
