"""How much may one request bring? Stops keeping a file that is too large while it still streams in, and says how large it was."""

from __future__ import annotations

from io import BytesIO
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class TooLargeFile(UploadedFile):  # type: ignore[type-arg]  # a generic for type checkers only
    """Stands in for a file past MAX_FILE_BYTES: its name and true size, without its content. A form refuses it by its size."""


class CappedUploadHandler(FileUploadHandler):
    """First of FILE_UPLOAD_HANDLERS: passes on what is within the limits, so that neither memory nor disk takes the rest."""

    def handle_raw_input(
        self, input_data: IO[bytes], META: dict[str, str], content_length: int, boundary: str, encoding: str | None = None
    ) -> None:
        if content_length > settings.MAX_REQUEST_BYTES:
            raise RequestDataTooBig(
                f"the request has {content_length} bytes; at most {settings.MAX_REQUEST_BYTES} are taken at once"
            )

    def new_file(self, *args: Any, **options: Any) -> None:
        super().new_file(*args, **options)
        self.seen = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self.seen += len(raw_data)
        return raw_data if self.seen <= settings.MAX_FILE_BYTES else None

    def file_complete(self, file_size: int) -> UploadedFile[bytes] | None:
        if self.seen <= settings.MAX_FILE_BYTES:
            return None
        return TooLargeFile(BytesIO(), self.file_name, self.content_type, self.seen, self.charset, self.content_type_extra)
