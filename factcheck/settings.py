"""How is this installation set up? Everything comes from environment variables, listed in .env.example; what is wrong says so."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from factcheck.shared_files import written_once

BASE_DIR = Path(__file__).resolve().parent.parent


def env(name: str, default: str = "") -> str:
    return os.environ.get(name, "") or default


def env_flag(name: str, *, default: bool = False) -> bool:
    value = env(name, "1" if default else "0")
    if value not in ("0", "1"):
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to 1 for yes or 0 for no.")
    return value == "1"


def env_number(name: str, default: int) -> int:
    value = env(name, str(default))
    if not (value.isascii() and value.isdigit()):
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to a whole number such as {default}.")
    return int(value)


def env_list(name: str, default: str = "") -> list[str]:
    return [part.strip() for part in env(name, default).split(",") if part.strip()]


def env_numbers(name: str, default: str) -> list[int]:
    given = env_list(name, default)
    if not all(part.isascii() and part.isdigit() for part in given):
        raise ImproperlyConfigured(f"{name} is {env(name)!r}; set it to whole numbers such as {default}.")
    return [int(part) for part in given]


# --- what this installation keeps, and its secret ---------------------------------------------------------------------

FACTCHECK_HOME = Path(env("FACTCHECK_HOME", str(BASE_DIR / "var"))).expanduser().absolute()


def secret_key() -> str:
    """SECRET_KEY of the environment, else one made at the first run and kept in FACTCHECK_HOME for this account alone."""
    if given := env("SECRET_KEY"):
        return given
    try:
        return written_once(FACTCHECK_HOME / "secret_key", secrets.token_urlsafe(50))
    except OSError as error:
        raise ImproperlyConfigured(
            f"no secret key can be kept in {FACTCHECK_HOME} ({error.strerror}); set SECRET_KEY, or FACTCHECK_HOME to a folder "
            "that can be written."
        ) from error


SECRET_KEY = secret_key()
DEBUG = env_flag("DEBUG")
HTTPS = env_flag("FACTCHECK_HTTPS")
BEHIND_PROXY = env_flag("FACTCHECK_BEHIND_PROXY")
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")

# --- the parts --------------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django_htmx",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "articles",
]
MIDDLEWARE = [
    "factcheck.outage.DatabaseOutageMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "factcheck.compression.CompressedPagesMiddleware",
    "factcheck.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "factcheck.entered.VisibleWordsMiddleware",
]
ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
AUTHENTICATION_BACKENDS = ["articles.backends.PersonBackend"]
LOGIN_URL = "login"
CSRF_FAILURE_VIEW = "factcheck.typed.form_too_old"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# --- the database -----------------------------------------------------------------------------------------------------

# A request waits 4 s for a connection, so that the 503 page comes within 5; the pool tries again every 2 s after an outage.
POOL = {
    "min_size": env_number("DB_POOL_MIN", 1),
    "max_size": env_number("DB_POOL_MAX", 8),
    "timeout": 4,
    "reconnect_timeout": 2,
}
# Without these a process whose primary vanished (no answer, no reset) waits for ever.
KEEPALIVES = {
    "connect_timeout": 3,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 8000,
}


def database(url: str) -> dict[str, Any]:
    """Django's settings for a libpq URL or keyword string; libpq's own reading, so several hosts, sockets and sslmode work."""
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        found: dict[str, Any] = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise ImproperlyConfigured(
            f"DATABASE_URL is not a PostgreSQL address ({str(error).strip()}); write postgresql://user:password@host:5432/name."
        ) from error
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    place = {setting: str(found.pop(keyword, "") or "") for setting, keyword in names.items()}
    if not place["NAME"]:
        raise ImproperlyConfigured("DATABASE_URL names no database; write postgresql://user:password@host:5432/name.")
    return {"ENGINE": "django.db.backends.postgresql", **place, "OPTIONS": {**KEEPALIVES, **found}}


EMBEDDED_PG_HOME = FACTCHECK_HOME / "pg"
EMBEDDED = not env("DATABASE_URL")
DATABASES: dict[str, dict[str, Any]] = {
    "default": {"ENGINE": "factcheck.db", "NAME": "factcheck", "HOST": "", "OPTIONS": {}}
    if EMBEDDED
    else database(env("DATABASE_URL"))
}
DATABASES["default"]["OPTIONS"]["pool"] = POOL
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The history of the record (articles/models/tracked.py): a change carries who asked for it, and its own time even within one
# transaction. Pages change nothing, so that only what is sent has to say who it is.
PGHISTORY_MIDDLEWARE_METHODS = ("POST",)
PGHISTORY_CREATED_AT_FUNCTION = "clock_timestamp()"

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
PROCRASTINATE_WORKER_DEFAULTS: dict[str, Any] = {"update_heartbeat_interval": 5, "stalled_worker_timeout": 20}

# --- languages and times ----------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("zh-hant", _("Traditional Chinese")), ("zh-hans", _("Simplified Chinese"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
TIME_ZONE = env("TIME_ZONE", "Asia/Hong_Kong")  #: of the desk; the database stores UTC

# --- files ------------------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = FACTCHECK_HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": env("STATICFILES_BACKEND", "whitenoise.storage.CompressedManifestStaticFilesStorage")},
}
MAX_FILE_BYTES = 32 * 1024 * 1024  #: of one uploaded file
MAX_REQUEST_BYTES = 256 * 1024 * 1024  #: of all files sent at once
MAX_DAY_BYTES = 5 * 1024**3  #: of all files that one person sends within 24 hours
FILE_UPLOAD_HANDLERS = [
    "factcheck.uploads.CappedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FILES = 200
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_FILE_BYTES  # a pasted text comes as a field
FILE_UPLOAD_PERMISSIONS = 0o600

# --- what is fetched from outside; docs/fetching.md ---------------------------------------------------------------------

FETCH_PORTS = frozenset(env_numbers("FETCH_PORTS", "80,443"))

# --- mails to people who follow figures: sent by workers that know a server -----------------------------------------------

EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if env('EMAIL_HOST') else 'console'}.EmailBackend"
EMAIL_HOST = env("EMAIL_HOST")
EMAIL_PORT = env_number("EMAIL_PORT", 587)
EMAIL_HOST_USER = env("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env_flag("EMAIL_USE_TLS", default=EMAIL_PORT == 587)
EMAIL_USE_SSL = env_flag("EMAIL_USE_SSL", default=EMAIL_PORT == 465)
EMAIL_TIMEOUT = 20
# A worker on another machine, which knows the database alone, must not take a letter that it cannot send.
PROCRASTINATE_WORKER_DEFAULTS["queues"] = ["read", "fetch", "house", *(["mail"] if EMAIL_HOST else [])]
DEFAULT_FROM_EMAIL = env("EMAIL_FROM", "factcheck@localhost")
PUBLIC_URL = env("PUBLIC_URL", "http://localhost:8000").rstrip("/")  #: where the desk's pages are, for links in mails

# --- what browsers are told -------------------------------------------------------------------------------------------

SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
if HTTPS:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_SECURE = True
    CSRF_COOKIE_NAME = "__Host-csrftoken"
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- what operators are told ------------------------------------------------------------------------------------------

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env("LOG_LEVEL", "WARNING").upper()},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": env("LOG_LEVEL", "WARNING").upper(), "propagate": False},
        "psycopg.pool": {"level": "ERROR"},  # warns of each of many attempts; outage.py tells of the request that failed
    },
}
