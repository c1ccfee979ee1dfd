"""What is too much of a file is read past, and one that the disk has no room for is lost alone."""

import errno
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.http import HttpRequest
from django.test import RequestFactory

from rodtrad.ui.uploads import bound

REQUESTS: list[HttpRequest] = []


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """Close what was sent, as the server does with every request."""
    yield
    while REQUESTS:
        REQUESTS.pop().close()


def sent(*sizes: int) -> HttpRequest:
    files = [SimpleUploadedFile(f"{size}.bin", b"x" * size) for size in sizes]
    request = RequestFactory().post("/", {"one": files, "word": "kvar"})
    bound(request, largest=100_000, most=2)
    REQUESTS.append(request)
    return request


def test_a_file_is_cut_where_it_is_seen_to_be_too_large() -> None:
    request = sent(90_000, 400_000)

    found = [file.size for file in request.FILES.getlist("one")]
    assert found[0] == 90_000
    assert 100_000 < found[1] < 300_000
    assert request.POST["word"] == "kvar"


def test_nothing_is_kept_of_more_files_than_are_taken() -> None:
    request = sent(10, 20, 30)

    assert [file.size for file in request.FILES.getlist("one")] == [10, 20, 0]


@pytest.mark.parametrize("place", ["write", "seek"])
def test_a_disk_that_fills_up_on_the_way_loses_the_file_and_not_the_form(
    monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def full(*_args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(TemporaryUploadedFile, place, full, raising=False)
    request = sent(200_000)

    (file,) = request.FILES.getlist("one")
    assert (file.is_lost, request.POST["word"]) == (True, "kvar")


def test_a_file_that_there_was_room_for_is_whole() -> None:
    (file,) = sent(70_000).FILES.getlist("one")

    assert (file.is_lost, file.read()) == (False, b"x" * 70_000)
