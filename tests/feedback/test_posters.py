"""What leads to the form from a wall: it holds also when the promise is worded anew."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from rodtrad.declarations import services as writing
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import offered
from rodtrad.ui import qr
from tests.declarations.conftest import TODAY, said, taken_to
from tests.feedback.conftest import words
from tests.town import Town

pytestmark = pytest.mark.django_db
POSTER = "/synpunkter/affisch/"


def drawn(page: str) -> set[tuple[int, int]]:
    """Return the dark modules of the code that a page shows."""
    path = re.search(r'class="qr-dark" d="([^"]*)"', page)
    assert path is not None
    return {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", path[1])}


def dark(address: str) -> set[tuple[int, int]]:
    rows = enumerate(qr.matrix(address))
    return {(x, y) for y, row in rows for x, is_dark in enumerate(row) if is_dark}


def address_on(page: str) -> str:
    found = re.search(r'<p class="address"[^>]*>([^<]*)</p>', page)
    assert found is not None
    return found[1].replace("&amp;", "&")


def test_nothing_is_chosen_at_first(client: Client, town: Town) -> None:
    client.force_login(town.karin)

    page = client.get(POSTER).text

    assert "Välj den enhet som affischen gäller." in page
    assert 'class="qr"' not in page


def test_a_unit_has_a_poster_and_a_link(client: Client, town: Town) -> None:
    client.force_login(town.karin)

    page = client.get(POSTER, {"enhet": town.home_care_south.key}).text

    address = address_on(page)
    assert address == f"http://testserver/tyck-till/?enhet={town.home_care_south.key}"
    assert drawn(page) == dark(address) != dark(address + "x")
    assert f"&lt;a href=&quot;{address}&quot;&gt;" in page
    assert "Vad tycker du om" in words(page)


def test_what_the_code_leads_to_is_about_the_unit(client: Client, town: Town) -> None:
    client.force_login(town.karin)
    page = client.get(POSTER, {"enhet": str(town.home_care_south.pk)}).text
    client.logout()

    form = client.get(address_on(page)).text

    assert f'name="unit" value="{town.home_care_south.pk}"' in form
    assert 'name="unit" value=""' not in form


def test_a_poster_about_a_promise_holds_when_it_is_worded_anew(
    client: Client, town: Town, promise: PromiseVersion
) -> None:
    client.force_login(town.karin)
    unit = promise.version.declaration.unit
    page = client.get(POSTER, {"enhet": unit.key, "lofte": promise.pk}).text
    address = address_on(page)
    asked = parse_qs(urlsplit(address).query)

    later = writing.begin_version(promise.version.declaration, by=None)
    reworded = later.promises.get()
    writing.edit_promise(reworded, said=said("Vi kommer inom 10 minuter."), by=None)
    before = offered.promise_in(asked["lofte"][0])
    taken_to(later, State.PUBLISHED, starts_on=TODAY)

    assert asked == {"lofte": [str(promise.pk)], "enhet": [unit.key]}
    assert promise.text in words(page)
    assert before == promise
    assert offered.promise_in(asked["lofte"][0]) == reworded
    assert "Vi kommer inom 10 minuter." in client.get(address).text


def test_a_promise_of_another_unit_is_left_out(
    client: Client, town: Town, promise: PromiseVersion
) -> None:
    client.force_login(town.karin)

    page = client.get(POSTER, {"enhet": town.lake_school.key, "lofte": promise.pk}).text

    assert "lofte=" not in address_on(page)
    assert promise.text not in words(page)


def test_an_unknown_unit_is_none(client: Client, town: Town) -> None:
    client.force_login(town.karin)

    assert 'class="qr"' not in client.get(POSTER, {"enhet": "finns-inte"}).text


def test_a_visitor_is_asked_to_sign_in(client: Client, town: Town) -> None:
    assert client.get(POSTER).headers["location"].startswith(reverse("account_login"))
