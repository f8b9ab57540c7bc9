"""What was sent is handed back as a download that cannot run, whatever it holds and however it is called."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db

HOSTILE = {
    "markup": "<img src=x onerror=alert(1)>.txt",
    "a header": "甲.txt\r\nSet-Cookie: x=1\r\n\r\n<script>alert(1)</script>",
    "right to left": "報\u202etxt.exe",
    "long": "漢" * 255,
    "quotes": '"; filename="b.html',
}


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("of", ["item", "article"])
def test_an_original_is_an_attachment_without_rights(of: str, name: str, editor: Client) -> None:
    page = b"<script>alert(1)</script>"
    if of == "item":
        item = factories.item(name=name, data=page, state="failed", reason={"code": "damaged", "params": {}})
        response = editor.get(f"/items/{item.pk}/original/")
    else:
        article = factories.article(text=page.decode(), original_name=name)
        response = editor.get(f"/articles/{article.pk}/original/")
    assert response.content == page
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    said = response["Content-Disposition"]
    assert said.startswith("attachment; filename")
    assert not set(said) & set("\r\n\u202e") and "%E2%80%AE" not in said and "%0D" not in said
    assert re.sub(r'\\"', "", said).count("filename") == (2 if name.startswith('"') else 1)  # the other is inside the quotes
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_a_name_is_text_on_every_page(name: str, editor: Client) -> None:
    reason = {"code": "encoding_unsure", "params": {"candidates": ["gb18030"]}}
    item = factories.item(name=name, state="asks", reason=reason)
    article = factories.article(story=item.batch.story, original_name=name, title=name)
    pages = (
        item.batch.get_absolute_url(),
        item.get_absolute_url(),
        f"/items/{item.pk}/encoding/",
        article.get_absolute_url(),
        "/batches/",
        "/articles/",
    )
    for address in pages:
        response = editor.get(address)
        source = response.content.decode()
        assert response.status_code == 200
        assert "<img src=x" not in source and "<script>alert" not in source
        assert "Set-Cookie: x" not in str(response.headers)


def test_a_name_that_runs_backwards_turns_nothing_beside_it(editor: Client) -> None:
    item = factories.item(name=HOSTILE["right to left"], state="asks", reason={"code": "encoding_unsure", "params": {}})
    for address in (item.batch.get_absolute_url(), item.get_absolute_url(), f"/items/{item.pk}/encoding/"):
        assert f"<bdi>{item.name}</bdi>" in editor.get(address).content.decode()
