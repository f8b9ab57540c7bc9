"""Which claims stood? Judges all claims on decided figures anew, for a record that was kept before outlets had one."""

from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand

from articles import judging
from articles.models import Figure, Outcome

AT_ONCE = 1000  #: figures in one transaction


class Command(BaseCommand):
    help = "Holds every claim on a decided figure against the verdict that stands, and keeps how each came out."

    def handle(self, **options: Any) -> None:
        keys = list(Figure.objects.decided().order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), AT_ONCE):
            judging.judge(keys[start : start + AT_ONCE])
        self.stdout.write(f"{Outcome.objects.counted().count()} claims on {len(keys)} decided figures.")
