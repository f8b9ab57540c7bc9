"""How are the Chinese catalogues kept up to date? Collects messages into locale/*/django.po and compiles them."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Collects the messages of the project into locale/*/LC_MESSAGES/django.po and compiles them to .mo files."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; say what lacks, and fail when anything does")

    def handle(self, *, check: bool, **options: Any) -> None:
        try:
            from articles import translations
        except ImportError as error:
            raise CommandError("Babel is not installed: pip install -r requirements-dev.txt.") from error
        if not check:
            for folder in translations.LOCALES:
                translations.update(folder)
                translations.compile_catalog(folder)
        said = [sentence for folder in translations.LOCALES for sentence in translations.missing(folder)]
        for sentence in said:
            self.stderr.write(sentence)
        if said and check:
            raise CommandError(f"{len(said)} messages are not ready.")
        self.stdout.write(f"{len(said)} messages are left to translate.")
