"""Does every answer forbid what a page need not load?"""

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from factcheck.csp import ContentSecurityPolicyMiddleware


def test_every_answer_carries_the_policy(client: Client) -> None:
    response = client.get("/healthz/")
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; ")
    assert "frame-ancestors 'none'" in policy


def test_the_policy_allows_nothing_unsafe() -> None:
    allowed = {source for sources in settings.SECURE_CSP.values() for source in sources}
    assert allowed <= {"'none'", "'self'", "data:"}
    assert "data:" not in settings.SECURE_CSP["script-src"]


@pytest.mark.parametrize(
    ("value", "header"), [("nosniff", "X-Content-Type-Options"), ("same-origin", "Referrer-Policy"), ("DENY", "X-Frame-Options")]
)
def test_the_other_headers(value: str, header: str, client: Client) -> None:
    assert client.get("/healthz/").headers[header] == value


def test_a_view_may_send_a_policy_of_its_own() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Content-Security-Policy": "sandbox"})

    response = ContentSecurityPolicyMiddleware(view)(RequestFactory().get("/"))
    assert response.headers["Content-Security-Policy"] == "sandbox"
