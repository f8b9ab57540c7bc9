"""Is a file that is too large refused without being kept?"""

import io

import pytest
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.test import RequestFactory
from pytest_django import Settings

from factcheck.uploads import TooLargeFile


def uploaded(content: bytes) -> UploadedFile:
    request = RequestFactory().post("/", {"file": io.BytesIO(content)})
    return request.FILES["file"]


def test_a_file_within_the_limit_comes_whole(settings: Settings) -> None:
    settings.MAX_FILE_BYTES = 100_000
    file = uploaded(b"x" * 100_000)
    assert (file.size, file.read()) == (100_000, b"x" * 100_000)


def test_a_larger_one_comes_as_its_size_alone(settings: Settings) -> None:
    settings.MAX_FILE_BYTES = 100_000
    file = uploaded(b"x" * 300_000)
    assert isinstance(file, TooLargeFile)
    assert (file.size, file.read()) == (300_000, b"")


def test_a_request_past_its_limit_is_refused(settings: Settings) -> None:
    settings.MAX_REQUEST_BYTES = 1000
    with pytest.raises(RequestDataTooBig):
        uploaded(b"x" * 2000)
