"""Which address leads where? The frame around the desk's own pages, which stand in articles/urls.py."""

from django.contrib import admin
from django.contrib.auth import views as auth
from django.urls import include, path
from django.utils.module_loading import import_string

from factcheck import health

sign_in = import_string("articles.views.signing_in.SignIn")

urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/login/", sign_in.as_view(), name="login"),
    path("accounts/logout/", auth.LogoutView.as_view(), name="logout"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("health/", health.health, name="health"),
    path("healthz/", health.alive, name="healthz"),
    path("readyz/", health.ready, name="readyz"),
    path("", include("articles.urls")),
]
handler500 = "factcheck.outage.server_error"
