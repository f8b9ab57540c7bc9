"""How is a stored file handed out, and one that is made for it, so that nothing in it can run on the desk's own address?"""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header


def attachment(data: bytes, *, name: str) -> HttpResponse:
    """The bytes as a download: never shown in the browser, never sniffed, and without any right if it is opened after all."""
    response = HttpResponse(data, content_type="application/octet-stream")
    _keep_apart(response, name)
    return response


def streamed(pieces: Iterator[bytes], *, name: str, content_type: str) -> StreamingHttpResponse:
    """The same of what the desk itself writes, while it is sent."""
    response = StreamingHttpResponse(pieces, content_type=content_type)
    _keep_apart(response, name)
    return response


def _keep_apart(response: HttpResponseBase, name: str) -> None:
    clean = "".join(character for character in name if character.isprintable()) or "file"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=clean) or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
