"""How does Django know the newsroom's record?"""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from factcheck import memory


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Newsroom record")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        memory.settle()
