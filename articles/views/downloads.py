"""How is a stored file handed out, so that nothing in it can run on the desk's own address?"""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def attachment(data: bytes, *, name: str) -> HttpResponse:
    """The bytes as a download: never shown in the browser, never sniffed, and without any right if it is opened after all."""
    response = HttpResponse(data, content_type="application/octet-stream")
    clean = "".join(character for character in name if character.isprintable()) or "file"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=clean) or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response
