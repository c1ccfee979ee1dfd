"""Files that anybody may send: what is too much is read past, so that the rest of a form stands."""

from collections.abc import Callable
from typing import Any, ParamSpec

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, TemporaryFileUploadHandler
from django.http import HttpRequest, HttpResponse

P = ParamSpec("P")


# Under this name a view says how much may be sent to it; `BoundedBody` reads it.
LARGEST_BODY = "largest_body"


def takes_up_to(view: Callable[P, HttpResponse], largest: int) -> Callable[P, HttpResponse]:
    """Let more than usual be sent to a view, which reads past what it does not keep."""
    setattr(view, LARGEST_BODY, largest)
    return view


class Bounded(FileUploadHandler):
    """Passes on no more of each file than tells that it is too large, and nothing past so many."""

    def __init__(self, request: HttpRequest, largest: int, most: int) -> None:
        super().__init__(request)
        self._largest, self._most, self._count = largest, most, 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._count += 1
        self._passed = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if self._count > self._most or self._passed > self._largest:
            return None
        self._passed += len(raw_data)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


class OnDisk(TemporaryFileUploadHandler):
    """Keeps files outside memory until they are read; one that the disk has no room for is lost."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        self._is_lost = False
        super().new_file(*args, **kwargs)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self._is_lost:
            return
        try:
            super().receive_data_chunk(raw_data, start)
        except OSError:
            self._is_lost = True

    def file_complete(self, file_size: int) -> "UploadedFile[Any] | None":
        """Return the file, which says of itself whether it is lost."""
        try:
            found = super().file_complete(file_size)
        except OSError:
            self._is_lost, found = True, self.file
        setattr(found, "is_lost", self._is_lost)  # noqa: B010 (the class is Django's)
        return found


def bound(request: HttpRequest, *, largest: int, most: int) -> None:
    """Let no file of a request be kept past these limits; it must not have been read yet."""
    request.upload_handlers = [Bounded(request, largest, most), OnDisk(request)]
