"""What cannot be read at all is answered with a page too."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from rodtrad.ui import middleware


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


@pytest.mark.django_db
@pytest.mark.parametrize(("size", "status"), [(400, 422), (4000, 413)])
def test_what_is_larger_than_any_form_is_refused_before_it_is_read(
    client: Client, monkeypatch: pytest.MonkeyPatch, size: int, status: int
) -> None:
    monkeypatch.setattr(middleware, "LARGEST", 3000)
    upload = SimpleUploadedFile("stor.pdf", b"x" * size)

    answer = client.post("/om-tillganglighet/brist/", {"what": "Hej", "file": upload})

    assert answer.status_code == status
    said = "En fil får vara högst 10 MB, ett ark 20 MB."
    assert (said in answer.text) == (status == 413)


@pytest.mark.django_db
def test_a_size_that_is_no_number_is_refused(client: Client) -> None:
    answer = client.post("/sprak/", {"sprak": "en"}, CONTENT_LENGTH="många")

    assert answer.status_code == 413
