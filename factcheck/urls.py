"""Which address leads where? The frame around the desk's own pages, which stand in articles/urls.py."""

from django.contrib import admin
from django.contrib.auth import views as auth
from django.urls import include, path

from factcheck import health

urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/login/", auth.LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("accounts/logout/", auth.LogoutView.as_view(), name="logout"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("health/", health.health, name="health"),
    path("healthz/", health.alive, name="healthz"),
    path("readyz/", health.ready, name="readyz"),
    path("", include("articles.urls")),
]
handler500 = "factcheck.outage.server_error"
