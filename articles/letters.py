"""What of their notices do people get by mail? All that they have not read, in one letter, once an hour at the most."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import ngettext

from articles.models import Notice
from articles.wording import amounts, notices
from articles.wording.periods import period_text

logger = logging.getLogger(__name__)

SOON = timedelta(minutes=5)  #: a notice waits so long: more may come, and who sits at the desk reads it there
PAUSE = timedelta(hours=1)  #: between two letters to one person
OLD = timedelta(days=2)  #: what nobody has mailed by then is no news
MOST = 30  #: notices told one by one in a letter; of the others only how many there are


def send_due() -> int:
    """A letter to each person for whom one is due; returns how many went out. A notice is mailed once.

    A letter that cannot be sent is tried again the next time: its notices stay as they were, and nobody else waits.
    """
    now = timezone.now()
    recent = Notice.objects.filter(mailed_at__gt=now - PAUSE).values("user")
    waiting = Notice.objects.to_mail().filter(created_at__gt=now - OLD).exclude(user__in=recent)
    people = waiting.filter(created_at__lt=now - SOON).order_by().values_list("user", flat=True).distinct()
    sent, failure = 0, None
    for person in User.objects.filter(pk__in=list(people)).select_related("mail_choice").order_by("pk"):
        try:
            sent += _send(person, after=now - OLD)
        except Exception as error:  # no server, an address that is none: whatever it is, the others get theirs
            logger.exception("the letter to %s cannot be sent", person.pk)
            failure = error
    if failure is not None:
        raise failure
    return sent


def _send(person: User, *, after: datetime) -> bool:
    """Marks and sends in one transaction: two workers at once send one letter, and what was not sent is not marked."""
    with transaction.atomic():
        found = Notice.objects.to(person).to_mail().filter(created_at__gt=after)
        keys = list(found.select_for_update(skip_locked=True, of=("self",)).values_list("pk", flat=True))
        if not keys:
            return False
        Notice.objects.filter(pk__in=keys).update(mailed_at=timezone.now())
        choice = getattr(person, "mail_choice", None)
        with translation.override((choice and choice.language) or settings.LANGUAGE_CODE):
            told = Notice.objects.filter(pk__in=keys).newest_first().listed()[:MOST]
            subject = ngettext("Factcheck: %(n)d notice", "Factcheck: %(n)d notices", len(keys)) % {"n": len(keys)}
            context = {
                "rows": [_row(notice) for notice in told],
                "more": max(0, len(keys) - MOST),
                "site": settings.PUBLIC_URL,
            }
            send_mail(subject, render_to_string("mail/notices.txt", context), None, [person.email])
        return True


def _row(notice: Notice) -> dict[str, Any]:
    figure = notice.figure
    parts = (figure.entity.name, figure.metric.label(amounts.language()), period_text(figure.period_value))
    return {
        "figure": " · ".join(part for part in parts if part),
        "kind": notices.heading(notice.kind),
        "text": notices.sentence(notice),
        "notice": notice,
    }
