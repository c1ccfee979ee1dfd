"""What the municipality does for residents: named, changed, ended, and whose each is."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.declarations import services
from rodtrad.declarations.models import ServiceArea
from rodtrad.declarations.staff import area_list
from rodtrad.times.spans import Span
from tests.declarations.conftest import TODAY, decided_by, drafted, published
from tests.declarations.test_method_pages import words
from tests.goals.asking import acts_of
from tests.goals.test_page_costs import cost
from tests.town import FOUNDED, Town

Enter = Callable[[str], Client]
PAGE = "/deklarationer/omraden/"


def named(town: Town, name: str = "Hemtjänst", *, is_core: bool = True) -> ServiceArea:
    """An area that has stood since the town was founded."""
    made = services.name_area(body=town.care_committee, name=name, is_core=is_core, by=None)
    made.valid = Span(FOUNDED, None)
    made.save()
    return made


def test_an_area_is_named_on_the_page_and_stands_in_the_list(enter: Enter, town: Town) -> None:
    client = enter("maja")
    sent = {"name": "  Bygglov ", "body": town.school_committee.pk, "is_core": "on"}

    answer = client.post(f"{PAGE}nytt/", sent)

    assert answer.headers["Location"] == PAGE
    page = words(client, PAGE)
    assert "Bygglov" in page
    assert "Ett område." in page
    assert acts_of(ServiceArea.objects.get()) == ["area.named"]


def test_what_is_declared_of_an_area_stands_beside_it(enter: Enter, promising: Town) -> None:
    area, other = named(promising), named(promising, "Särskilt boende")
    version = published(promising, area=area)

    page = words(enter("maja"), PAGE)

    assert version.title in page
    assert page.index("saknas") > page.index(other.name)


def test_one_that_is_not_core_lacks_nothing(enter: Enter, town: Town) -> None:
    named(town, "Lokaler", is_core=False)

    assert "saknas" not in words(enter("maja"), PAGE)


def test_an_empty_list_says_what_an_area_is(enter: Enter, town: Town) -> None:
    page = words(enter("sven"), PAGE)

    assert "Inga områden är angivna än." in page
    assert f"{PAGE}nytt/" not in page


def test_an_area_is_changed_and_goes_to_another_body(enter: Enter, town: Town) -> None:
    area = named(town)
    sent = {"name": "Hemtjänst och trygghetslarm", "body": town.school_committee.pk, "version": 1}

    enter("maja").post(f"{PAGE}hemtjanst/", sent)

    area.refresh_from_db()
    assert (area.name, area.body, area.is_core) == (sent["name"], town.school_committee, False)
    assert area.version == 2


def test_who_writes_second_keeps_the_text_and_sees_the_others(enter: Enter, town: Town) -> None:
    area = named(town)
    services.edit_area(area, body=area.body, name="Hemvård", is_core=True, by=town.maja)
    sent = {"name": "Hemstöd", "body": area.body_id, "is_core": "on", "version": 1}

    page = enter("maja").post(f"{PAGE}hemtjanst/", sent).content.decode()

    assert "Någon annan har ändrat samma text" in page
    assert "Hemvård" in page
    assert "Hemstöd" in page
    area.refresh_from_db()
    assert area.name == "Hemvård"


def test_an_area_ends_and_leaves_the_list(enter: Enter, town: Town) -> None:
    area = named(town)
    client = enter("maja")

    client.post(f"{PAGE}hemtjanst/avsluta/")

    area.refresh_from_db()
    assert area.valid.upper == TODAY
    assert "Hemtjänst" not in words(client, PAGE)
    yesterday = (TODAY - timedelta(days=1)).isoformat()
    assert "Hemtjänst" in words(client, f"{PAGE}?dag={yesterday}")


@pytest.mark.parametrize("make", [published, drafted])
def test_an_area_that_something_is_declared_of_is_not_ended(promising: Town, make) -> None:
    area = named(promising)
    make(promising, area=area)

    with pytest.raises(BadInput, match="Något deklareras inom området"):
        services.end_area(area, by=promising.maja)


def test_one_that_was_named_today_and_has_been_used_ends_tomorrow(promising: Town) -> None:
    area = named(promising)
    decision, later = decided_by(promising.care_committee), TODAY + timedelta(days=2)
    services.withdraw(
        published(promising, area=area),
        reason="Ersätts.",
        decision=decision,
        ends_on=TODAY + timedelta(days=1),
        by=None,
    )

    with time_machine.travel(later, tick=False):
        ServiceArea.objects.update(valid=Span(later, None))
        with pytest.raises(BadInput, match="Avsluta det i morgon"):
            services.end_area(area, by=None)


def test_an_area_that_nothing_came_of_the_same_day_is_gone(town: Town) -> None:
    area = services.name_area(body=town.care_committee, name="Hemtjänst", is_core=True, by=None)

    services.end_area(area, by=None)

    assert not ServiceArea.objects.exists()


@pytest.mark.parametrize("act", ["edit", "end"])
def test_nobody_changes_another_bodys_area(town: Town, act: str) -> None:
    area = named(town)
    acts = {
        "edit": lambda: services.edit_area(
            area, body=area.body, name="X", is_core=True, by=town.karin
        ),
        "end": lambda: services.end_area(area, by=town.karin),
    }

    with pytest.raises(Refused):
        acts[act]()


def test_an_area_is_given_to_no_body_of_somebody_elses(town: Town) -> None:
    area = named(town)
    with pytest.raises(Refused):
        services.edit_area(area, body=town.school_committee, name="X", is_core=True, by=town.sven)


def test_the_form_is_not_for_who_may_name_none(enter: Enter, town: Town) -> None:
    named(town)
    client = enter("karin")

    answers = [client.get(f"{PAGE}{page}/").status_code for page in ("nytt", "hemtjanst")]

    assert answers == [403, 403]
    assert "Ange ett område" not in words(client, PAGE)


def test_an_area_that_is_not_there_is_not_found(enter: Enter, town: Town) -> None:
    assert enter("maja").get(f"{PAGE}saknas/").status_code == 404


def test_more_areas_cost_no_more(client: Client, promising: Town) -> None:
    client.force_login(promising.maja)
    published(promising, area=named(promising))
    few, _short = cost(client, PAGE)
    for number in range(12):
        named(promising, f"Område {number}")
    many, page = cost(client, PAGE)

    assert few == many <= 12
    assert "Område 11" in page


def test_of_an_area_some_declarations_are_named_and_the_rest_counted(
    client: Client, promising: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(area_list, "FIRST", 1)
    area = named(promising)
    first, second = published(promising, area=area), published(promising, area=area)
    client.force_login(promising.maja)
    page = client.get(PAGE)

    titles = sorted([first.title, second.title])
    assert "och 1 till" in words(client, PAGE)
    assert f'href="/deklarationer/?omrade={area.pk}&amp;lage=in_force"' in page.text
    rest = words(client, f"/deklarationer/?omrade={area.pk}&lage=in_force")
    assert [title in rest for title in titles] == [True, True]


def test_a_version_seen_too_early_is_a_conflict(town: Town) -> None:
    area = named(town)
    services.edit_area(area, body=area.body, name="Hemvård", is_core=True, by=None)

    with pytest.raises(Conflict):
        services.edit_area(area, body=area.body, name="X", is_core=True, by=None, seen=1)


def test_the_overview_leads_to_the_areas(enter: Enter, town: Town) -> None:
    assert reverse("declarations:areas") in words(enter("maja"), "/deklarationer/oversikt/")
