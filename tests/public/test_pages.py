"""What everybody meets without an account."""

import pytest
from django.test import Client
from django.urls import reverse

PAGES = (
    "front",
    "results",
    "accessibility",
    "report",
    "thanks",
    "privacy",
    "robots",
    "security",
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", PAGES)
def test_a_page_for_everybody_sets_no_cookie(client: Client, town: object, name: str) -> None:
    response = client.get(reverse(f"public:{name}"))

    assert (response.status_code, dict(response.cookies)) == (200, {})
