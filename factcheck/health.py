"""Is this process alive, and can it serve? Two addresses for supervisors and load balancers, and a page for the desk."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.apps import apps
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import connection
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """200 while the process answers at all; asks no database, so that an outage there restarts nothing here."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """200 when the database answers; 503 (from outage.py) when it does not."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ready\n", content_type="text/plain")


@never_cache
@require_safe
@login_required
def health(request: HttpRequest) -> HttpResponse:
    """For people: that the database answers, how many workers read, what waits for them, and which feeds have gone silent."""
    jobs = dict(ProcrastinateJob.objects.values_list("status").annotate(number=Count("pk")))
    workers = ProcrastinateWorker.objects.filter(last_heartbeat__gte=oldest_heartbeat()).count()
    feeds = apps.get_model("articles.Feed").objects
    context = {"workers": workers, "jobs": jobs, "feeds": feeds.active().count(), "alarms": feeds.alarming()}
    return render(request, "health.html", context)


def oldest_heartbeat() -> datetime:
    """A worker that has said nothing since then is gone, and its jobs are handed out again."""
    return timezone.now() - timedelta(seconds=settings.PROCRASTINATE_WORKER_DEFAULTS["stalled_worker_timeout"])
