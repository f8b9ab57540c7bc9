"""Are pages sent compressed, and downloads with their length?"""

from __future__ import annotations

import gzip

import pytest
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from factcheck.compression import CompressedPagesMiddleware

PAGE = "員工6,113人。" * 40


def answered(answer: HttpResponseBase, **headers: str) -> HttpResponseBase:
    request = RequestFactory().get("/", headers=headers)
    return CompressedPagesMiddleware(lambda _request: answer)(request)


def test_a_page_is_compressed() -> None:
    response = answered(HttpResponse(PAGE), accept_encoding="gzip, br")
    assert response["Content-Encoding"] == "gzip"
    assert isinstance(response, HttpResponse)
    assert gzip.decompress(response.content).decode() == PAGE
    assert len(response.content) < len(PAGE.encode()) / 2


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        (FileResponse([PAGE.encode()]), "gzip"),  # the browser shows how much of it is there
        (HttpResponse(PAGE), ""),
        (HttpResponse("6,113"), "gzip"),
    ],
)
def test_others_are_sent_as_they_are(answer: HttpResponseBase, accepted: str) -> None:
    assert "Content-Encoding" not in answered(answer, accept_encoding=accepted)
