"""What if the demo's password is lost? Makes a new random one and prints it."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError

from articles.management.commands.demo import USERNAME


class Command(BaseCommand):
    help = f"Gives the demo's {USERNAME} a new random password and prints it; sessions under the old one end."

    def handle(self, **options: Any) -> None:
        user = get_user_model().objects.filter(username=USERNAME).first()
        if user is None:
            raise CommandError(f"there is no {USERNAME}; `python3 manage.py demo` makes one at its first start.")
        password = secrets.token_urlsafe(9)
        user.set_password(password)
        user.save(update_fields=["password"])
        self.stdout.write(f"sign in as {USERNAME}, password {password}")
