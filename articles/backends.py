"""Who is asking? The user together with what they prefer, so that no page asks once more for it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User


class PersonBackend(ModelBackend):
    def get_user(self, user_id: Any) -> User | None:
        """As Django's own, in as many queries: one."""
        user = User.objects.select_related("preference").filter(pk=user_id).first()
        return user if user is not None and self.user_can_authenticate(user) else None
