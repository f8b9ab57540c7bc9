"""Sources, what they were cited for, and their files."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from tests import factories
from tests.articles.views.test_board import text
from tests.newsroom import Newsroom

pytestmark = pytest.mark.django_db


def test_a_source_and_its_claims(room: Newsroom, editor: Client) -> None:
    source = factories.source(url="https://example.org/report", file=b"%PDF", file_name="report.pdf")
    claim = room.figures[3].claims.order_by("pk")[1]
    factories.citation(claim=claim, source=source, value=Decimal("-6093000000"), unit="CNY", place="p. 12", passage="loss")
    said = text(editor.get(source.get_absolute_url()))
    assert "Net loss" in said and "6.093 billion yuan" in said and "p. 12" in said and "report.pdf" in said


def test_the_file_is_a_download(editor: Client) -> None:
    source = factories.source(file=b"<script>", file_name="report.html")
    response = editor.get(f"/sources/{source.pk}/file/")
    assert (response.content, response.headers["Content-Type"]) == (b"<script>", "application/octet-stream")
    assert response.headers["Content-Disposition"] == 'attachment; filename="report.html"'
    assert editor.get(f"/sources/{factories.source(title='other').pk}/file/").status_code == 404


def test_the_list_and_its_search(editor: Client) -> None:
    for title in ("2021年年報", "統計月刊"):
        factories.source(title=title)
    assert "2021年年報" in text(editor.get("/sources/")) and "統計月刊" in text(editor.get("/sources/"))
    assert "2021年年報" not in text(editor.get("/sources/?q=統計"))
    assert "No source matches" in text(editor.get("/sources/?q=nothing"))


def test_nothing_yet(editor: Client) -> None:
    assert "No sources yet." in text(editor.get("/sources/"))
    assert "No claim cites this source." in text(editor.get(factories.source().get_absolute_url()))


def test_archived_copies(editor: Client) -> None:
    source = factories.source(url="https://example.org/report", archive_state="kept")
    snapshot = factories.snapshot(final="https://www.example.org/2021.pdf", content_type="application/pdf", data=b"%PDF 6113")
    source.snapshots.add(snapshot)
    said = text(editor.get(source.get_absolute_url()))
    assert snapshot.sha256 in said and "24 Oct 2024 09:00" in said and "from https://www.example.org/2021.pdf" in said
    assert "Fetch again" in said

    response = editor.get(snapshot.get_absolute_url())
    assert (response.content, response.headers["Content-Type"]) == (b"%PDF 6113", "application/octet-stream")
    assert response.headers["Content-Disposition"] == 'attachment; filename="2021.pdf"'
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_asking_for_a_copy(editor: Client) -> None:
    reason = {"code": "http_status", "params": {"status": 404}}
    source = factories.source(url="https://example.org/report", archive_state="failed", archive_reason=reason)
    assert "answered with error 404" in text(editor.get(source.get_absolute_url()))

    said = text(editor.post(f"/sources/{source.pk}/archive/", follow=True))

    assert "A copy of the address is being fetched." in said and "you can leave this page" in said


def test_a_source_without_an_address_has_no_copies(editor: Client) -> None:
    source = factories.source(file=b"x", file_name="a.txt")
    assert "Archived copies" not in text(editor.get(source.get_absolute_url()))
    assert editor.post(f"/sources/{source.pk}/archive/").status_code == 404
