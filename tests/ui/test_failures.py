"""What cannot be read at all is answered with a page too."""

import pytest
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/logga-in/", "/om-tillganglighet/brist/", "/sprak/"])
@pytest.mark.parametrize("letters", ["utf-7", "utf-16"])
def test_a_form_in_other_letters_than_ours_is_not_understood(
    client: Client, address: str, letters: str
) -> None:
    kind = f"application/x-www-form-urlencoded; charset={letters}"

    answer = client.post(address, b"what=hej", content_type=kind)

    assert (answer.status_code, answer["X-Content-Type-Options"]) == (400, "nosniff")
    assert "Vi förstod inte vad som skickades" in answer.text


@pytest.mark.django_db
def test_a_form_in_our_letters_is_understood(client: Client) -> None:
    kind = "application/x-www-form-urlencoded; charset=utf-8"

    answer = client.post("/sprak/", b"sprak=en", content_type=kind)

    assert (answer.status_code, answer["Location"]) == (302, "/")
