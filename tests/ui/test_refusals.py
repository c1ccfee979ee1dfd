"""Every refusal is a page with a sentence, and every answer carries the strict headers."""

from typing import Any

import pytest
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.test import Client
from django.urls import include, path

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict


@login_not_required
def refuse(request: HttpRequest) -> HttpResponse:
    raise Refused("Ditt uppdrag gäller inte den här enheten.")


@login_not_required
def bad_input(request: HttpRequest) -> HttpResponse:
    raise BadInput("Talet är för stort.")


@login_not_required
def clash(request: HttpRequest) -> HttpResponse:
    raise Conflict("Någon annan hann före.", theirs={"text": "deras"}, yours={"text": "ditt"})


@login_not_required
def fall(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("inre fel 4711")


urlpatterns = [
    path("neka/", refuse),
    path("fel/", bad_input),
    path("krock/", clash),
    path("fall/", fall),
    path("", include("rodtrad.config.urls")),
]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/neka/", 403, "Ditt uppdrag gäller inte den här enheten."),
        ("/fel/", 400, "Talet är för stort."),
        ("/krock/", 409, "<ins>ditt</ins>"),
        ("/finns-inte/", 404, "Sidan finns inte"),
    ],
)
def test_what_cannot_be_done_is_said_in_the_look(
    client: Client, address: str, status: int, sentence: str
) -> None:
    response = client.get(address)

    assert (response.status_code, sentence in response.text) == (status, True)
    assert response.text.count("<h1") == 1


def test_a_fault_of_ours_tells_nothing_of_the_inside(client: Client) -> None:
    client.raise_request_exception = False

    response = client.get("/fall/")

    assert response.status_code == 500
    assert ("Något gick fel hos oss" in response.text, "4711" in response.text) == (True, False)


def test_the_page_of_a_fault_needs_no_database(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        page = get_template("500.html").render()

    assert "Det är inte ditt fel." in page


def test_every_answer_carries_the_content_policy(client: Client) -> None:
    policies = {client.get(url)["Content-Security-Policy"] for url in ("/", "/neka/", "/saknas/")}

    (policy,) = policies
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_stale_token_keeps_the_text_of_our_own_page(town: Any) -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post(
        "/logga-in/",
        {"brev": "Kära <du>", "password": "x"},
        headers={"Sec-Fetch-Site": "same-origin"},
    )

    assert response.status_code == 403
    assert "Kära &lt;du&gt;" in response.text
    assert 'name="password"' not in response.text


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://example.org"}, {}]
)
def test_a_form_from_elsewhere_is_not_offered_again(headers: dict[str, str]) -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post("/logga-in/", {"brev": "Kära du"}, headers=headers)

    assert ("Kära du" in response.text, response.status_code) == (False, 403)


def test_a_look_is_remembered_and_forgotten(client: Client) -> None:
    client.post("/utseende/", {"val": "dark", "tillbaka": "/resultat/"})
    chosen = client.cookies["utseende"].value

    answer = client.post("/utseende/", {"val": "", "tillbaka": "https://example.org/"})

    assert (chosen, client.cookies["utseende"].value, answer["Location"]) == ("dark", "", "/")


def test_a_language_is_remembered(client: Client) -> None:
    client.post("/sprak/", {"sprak": "en", "tillbaka": "/"})

    assert client.cookies["django_language"].value == "en"


def test_a_language_we_do_not_have_is_not_remembered(client: Client) -> None:
    client.post("/sprak/", {"sprak": "klingonska", "tillbaka": "/"})

    assert "django_language" not in client.cookies


@pytest.mark.parametrize("address", ["/?x=%00", "/finns/%00/", "/logga-in/?next=a%00b"])
def test_an_address_with_a_sign_no_text_can_have_is_refused(client: Client, address: str) -> None:
    response = client.get(address)

    assert (response.status_code, "Adressen går inte att läsa" in response.text) == (400, True)
