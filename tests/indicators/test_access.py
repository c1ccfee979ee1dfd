"""Who is let in to the pages of indicators, and what the others are told."""

from datetime import date

import pytest
from django.urls import reverse

from rodtrad.indicators.services import open_series
from tests.indicators.conftest import LIST, PAGE, RECORD, text_of


@pytest.mark.parametrize("path", [LIST, PAGE, RECORD])
def test_somebody_who_is_not_signed_in_is_asked_to(client, town, path):
    response = client.get(path)

    assert (response.status_code, response["Location"]) == (302, f"/logga-in/?next={path}")


def test_what_one_may_not_see_is_not_there(client, town):
    client.force_login(town.ebba)

    response = client.get(PAGE)

    assert response.status_code == 404


def test_the_providers_contact_sees_only_her_own(client, town):
    client.force_login(town.pia)
    before = client.get(PAGE).status_code
    open_series(town.indicator, unit=town.provider, valid_from=date(2025, 1, 1), by=None)

    page = client.get(PAGE)

    assert before == 404
    assert page.context["series"].unit_id == town.provider.pk


def test_somebody_elses_manager_is_told_why_she_may_not(client, town):
    client.force_login(town.karin)

    response = client.get(RECORD)

    assert response.status_code == 403
    assert "Ditt uppdrag gäller inte den här enheten." in text_of(response)


@pytest.mark.parametrize("name", ["define", "redefine", "open_series", "target"])
def test_a_manager_of_another_unit_is_told_why_she_may_not(client, town, name):
    client.force_login(town.karin)
    args = [] if name == "define" else ["barn-per-vuxen"]

    response = client.get(reverse(f"indicators:{name}", args=args))

    assert response.status_code == 403
    assert "Ditt uppdrag ger inte rätt att göra det här." in text_of(response)


@pytest.mark.parametrize("name", ["redefine", "open_series", "target", "revisions", "csv"])
def test_what_is_not_visible_is_not_there(client, town, name):
    client.force_login(town.ebba)

    response = client.get(reverse(f"indicators:{name}", args=["barn-per-vuxen"]))

    assert response.status_code == 404


@pytest.mark.parametrize("name", ["redefine", "open_series", "target", "indicator"])
def test_an_indicator_that_does_not_exist_is_not_there(client, town, name):
    client.force_login(town.ivar)

    assert client.get(reverse(f"indicators:{name}", args=["finns-inte"])).status_code == 404
