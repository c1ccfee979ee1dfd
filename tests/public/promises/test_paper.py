"""A declaration on paper says what its page says."""

from django.test import Client
from django.urls import reverse

from rodtrad.public.promises.paper import _decided
from tests.declarations.conftest import drafted, published
from tests.town import Town


def test_a_text_in_force_is_sent_as_a_paper(promising: Town, client: Client) -> None:
    version = published(promising)

    sent = client.get(reverse("public:promise_paper", args=[version.declaration.key]))

    assert sent["Content-Type"] == "application/pdf"
    assert sent.content.startswith(b"%PDF-")
    assert f'"{version.declaration.key}.pdf"' in sent["Content-Disposition"]


def test_a_draft_has_no_paper(promising: Town, client: Client) -> None:
    version = drafted(promising)

    sent = client.get(reverse("public:promise_paper", args=[version.declaration.key]))

    assert sent.status_code == 404


def test_the_page_leads_to_its_paper(promising: Town, client: Client) -> None:
    key = published(promising).declaration.key

    page = client.get(reverse("public:promise_page", args=[key])).content.decode()

    assert reverse("public:promise_paper", args=[key]) in page


def test_a_paper_of_no_decision_says_nothing_of_one() -> None:
    assert _decided(None) == []
