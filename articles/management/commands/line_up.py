"""Do the figures still say what their claims do? Compares every figure of the record anew, as after new rules of comparison."""

from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand

from articles import lineup


class Command(BaseCommand):
    help = "Compares the claims of every figure again, and keeps what came out."

    def handle(self, **options: Any) -> None:
        number = 0
        for some in lineup.refresh_all():
            number += some
            if options["verbosity"] > 1:
                self.stderr.write(f"{number:,} figures")
        self.stdout.write(f"{number:,} figures lined up.")
