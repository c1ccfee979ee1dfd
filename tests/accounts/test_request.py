"""Where a request comes from, to be counted."""

import pytest
from django.test import RequestFactory

from rodtrad.accounts.request import source_of


def test_where_a_request_comes_from_is_told_when_anybody_can_tell(rf: RequestFactory) -> None:
    known, unknown = rf.get("/", REMOTE_ADDR="192.0.2.7"), rf.get("/", REMOTE_ADDR="")

    assert (source_of(known), source_of(unknown)) == ("192.0.2.7", "")


@pytest.mark.parametrize("said", ["192.0.2.9", "192.0.2.9, 192.0.2.8"])
def test_what_anybody_can_write_is_not_believed_without_a_proxy(
    rf: RequestFactory, said: str
) -> None:
    request = rf.get("/", REMOTE_ADDR="192.0.2.7", headers={"x-forwarded-for": said})

    assert source_of(request) == "192.0.2.7"
