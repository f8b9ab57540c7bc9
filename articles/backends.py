"""Who is asking, and what may they do? Each in one statement, so that no page asks more often."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Permission, User
from django.db.models import Model, Q


class PersonBackend(ModelBackend):
    def get_user(self, user_id: Any) -> User | None:
        """As Django's own, together with what they prefer."""
        user = User.objects.select_related("preference").filter(pk=user_id).first()
        return user if user is not None and self.user_can_authenticate(user) else None

    def get_all_permissions(self, user_obj: Any, obj: Model | None = None) -> set[str]:
        """As Django's own, which asks for a person's and for their groups' apart; kept for the request, as there."""
        if not user_obj.is_active or user_obj.is_anonymous or obj is not None:
            return set()
        if user_obj.is_superuser:
            return super().get_all_permissions(user_obj)
        if not hasattr(user_obj, "_perm_cache"):
            held = Permission.objects.filter(Q(user=user_obj) | Q(group__user=user_obj)).order_by()
            names = held.values_list("content_type__app_label", "codename").distinct()
            user_obj._perm_cache = {f"{app}.{codename}" for app, codename in names}
        kept: set[str] = user_obj._perm_cache
        return kept
