"""What was written in the table is kept all together, or stands there with what is wrong."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rodtrad.indicators.models import Observation
from rodtrad.indicators.services import (
    lock_period,
    report_missing,
)
from tests.indicators.conftest import text_of
from tests.indicators.grids import GRID, held, in_time, inputs, name, sent, told


def test_many_figures_are_saved_at_once(client, town):
    client.force_login(town.amina)

    done = sent(
        client,
        {name(town, "2026-09"): "5,5", name(town): "5,6", name(town, group="women"): "1 0,4"},
    )
    wrong = done.status_code
    done = client.post(
        GRID, {"period": "2026-10", name(town, "2026-09"): "5,5", name(town): "5,6"}, follow=True
    )

    assert wrong == 200
    assert "2 siffror är sparade." in text_of(done)
    assert list(Observation.objects.order_by("value").values_list("value", flat=True)) == [
        Decimal("5.5"),
        Decimal("5.6"),
    ]


def test_a_fault_stands_at_its_place_with_a_link_to_it_and_nothing_is_lost(client, town):
    client.force_login(town.amina)

    page = sent(client, {name(town): "många", name(town, group="women"): "5,4"})

    cell = page.context["marked"][0]
    said = "”många” är inte ett tal. Skriv till exempel 79,5."
    assert told(page) == [("Barn per vuxen, Ängsjöskolan, oktober", said)]
    assert f'<a href="#{cell.id}">' in page.content.decode()
    assert inputs(page)[name(town)] == "många"
    assert inputs(page)[name(town, group="women")] == "5,4"
    assert "Inget är sparat än. Allt du skrev står kvar." in text_of(page)
    assert "Fel: Lämna många siffror" in text_of(page)
    assert Observation.objects.count() == 0


def test_an_unlikely_figure_is_asked_about_at_its_place_and_then_kept(client, town):
    client.force_login(town.amina)
    sure = name(town).replace("value", "sure")

    asked = sent(client, {name(town): "12"})
    other = sent(client, {name(town): "13"}, **{sure: "12"})
    kept = sent(client, {name(town): "12"}, **{sure: "12"})

    assert "Stämmer de här siffrorna?" in text_of(asked)
    assert told(asked)[0][1].startswith("Värdet är ovanligt högt. Stämmer det?")
    assert f'name="{sure}" value="12"' in asked.content.decode()
    assert other.status_code == 200
    assert kept.status_code == 302
    assert Observation.objects.get().value == 12


@pytest.mark.parametrize(
    ("text", "below"), [("saknas: Sjukdom", ""), ("Saknas", "Sjukdom"), ("missing – Sjukdom", "x")]
)
def test_a_figure_is_said_to_be_missing_with_its_reason(client, town, text, below):
    client.force_login(town.amina)

    page = client.post(
        GRID,
        {"period": "2026-10", name(town): text, "missing_reason": below}
        | {"expected_on": "2026-12-01"},
        follow=True,
    )

    row = Observation.objects.get()
    assert "1 är antecknad som saknad." in text_of(page)
    assert (row.status, row.reason, row.expected_on) == ("missing", "Sjukdom", date(2026, 12, 1))


def test_missing_without_a_reason_is_told_at_the_place_and_at_the_field(client, town):
    client.force_login(town.amina)

    page = sent(client, {name(town): "saknas"})

    assert told(page)[0][1] == "Skriv varför siffran saknas."
    assert page.context["form"].errors == {"missing_reason": ["Skriv varför siffran saknas."]}


def test_a_reason_too_long_is_told(client, town):
    client.force_login(town.amina)

    page = sent(client, {name(town): "saknas: " + "x" * 301})

    assert "högst 300 tecken" in told(page)[0][1]


def test_what_is_wrong_below_the_table_keeps_the_table(client, town):
    client.force_login(town.amina)

    page = sent(client, {name(town): "5,6"}, expected_on="i morgon")

    assert inputs(page)[name(town)] == "5,6"
    assert list(page.context["form"].errors) == ["expected_on"]
    assert Observation.objects.count() == 0


def test_a_final_figure_is_put_right_with_a_reason(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)

    without = sent(client, {name(town): "5,8"})
    done = sent(client, {name(town): "5,8"}, change_reason="Fel i listan")

    said = "Siffran är slutlig. Skriv varför den rättas."
    assert told(without)[0][1] == said
    assert without.context["form"].errors == {"change_reason": [said]}
    assert done.status_code == 302
    row = Observation.objects.get()
    assert (row.value, row.version, row.change_reason) == (Decimal("5.8"), 2, "Fel i listan")


def test_a_share_put_right_loses_the_parts_it_no_longer_comes_from(client, town):
    series = in_time(town)
    client.force_login(town.amina)
    record = reverse("indicators:record", args=["i-tid"])
    client.post(
        record,
        {"period": "2026-10", "seen_total": "0", "numerator": "3", "denominator": "4"},
    )

    page = client.post(
        GRID,
        held(client.get(GRID)) | {name(town, series=series): "80", "change_reason": "Fel"},
        follow=True,
    )

    row = Observation.objects.get()
    assert (row.value, row.numerator) == (80, None)
    assert "oktober: Antalen gav inte längre värdet och togs bort." in text_of(page)


def test_new_figures_are_preliminary_when_said_so(client, town):
    client.force_login(town.amina)

    sent(client, {name(town): "5,6"}, is_preliminary="on")

    assert Observation.objects.get().status == "preliminary"


def test_a_figure_cannot_be_emptied(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)

    page = sent(client, {name(town): ""})

    assert told(page)[0][1] == "Här finns redan en siffra. Skriv den som den ska vara."


def test_a_table_sent_as_it_came_changes_nothing(client, town):
    town.figure("2026-10", "5.7")
    report_missing(town.series, period=town.september, reason="Sjukdom", by=town.amina)
    client.force_login(town.amina)

    page = client.post(GRID, held(client.get(GRID)), follow=True)

    assert "Inget var ändrat, så allt står kvar som det var." in text_of(page)
    assert set(Observation.objects.values_list("version", flat=True)) == {1}


def test_the_second_of_two_is_told_and_keeps_what_she_wrote(client, town):
    client.force_login(town.ivar)
    address = f"{GRID}?enhet={town.lake_school.key}"
    drawn = held(client.get(address))
    town.figure("2026-10", "5.7")

    told_first = client.post(address, drawn | {name(town): "5,9"})
    again = client.post(address, held(told_first) | {"change_reason": "Jag har listan"})

    said = told(told_first)[0][1]
    assert "Amina Yusuf har redan lämnat en siffra för samma period." in said
    assert said.endswith("Nu står det 5,7 barn.")
    assert inputs(told_first)[name(town)] == "5,9"
    assert again.status_code == 302
    assert Observation.objects.get().value == Decimal("5.9")


def test_a_place_somebody_did_not_touch_is_not_hers_to_lose(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.ivar)
    address = f"{GRID}?enhet={town.lake_school.key}"
    drawn = held(client.get(address))
    town.figure("2026-10", "5.8", change_reason="Rättad")

    done = client.post(address, drawn | {name(town, group="women"): "5,4"})

    assert done.status_code == 302
    assert Observation.objects.get(group="total").value == Decimal("5.8")


def test_what_was_written_while_the_period_was_locked_is_not_lost(client, town):
    client.force_login(town.amina)
    drawn = held(client.get(GRID))
    lock_period(town.october, reason="Redovisad", by=None)

    page = client.post(GRID, drawn | {name(town): "5,6"})

    assert told(page) == [
        (
            "Barn per vuxen, Ängsjöskolan, oktober",
            "Oktober 2026 är låst. Be controllern öppna perioden om siffran måste rättas.",
        )
    ]
    assert inputs(page)[name(town)] == "5,6"
    assert "låst av systemet" in text_of(page)


def test_somebody_else_cannot_write_in_it(client, town):
    client.force_login(town.karin)

    answer = client.post(GRID, {"period": "2026-10", name(town): "5,6"})

    assert answer.status_code == 403
    assert Observation.objects.count() == 0


@pytest.mark.parametrize("changes", [{"seen": "²"}, {"seen": "-1"}, {"seen": "1" * 30}, {}])
def test_hidden_fields_that_are_nothing_are_as_none(client, town, changes):
    client.force_login(town.amina)
    extra = {name(town).replace("value", key): value for key, value in changes.items()}

    answer = client.post(GRID, {"period": "nej", name(town): "5,6", "value-x-1-total": "1"} | extra)

    assert answer.status_code == 302
    assert Observation.objects.get().value == Decimal("5.6")


def test_a_whole_page_of_places_is_not_too_much_to_send(client, town):
    client.force_login(town.amina)
    places = {f"{name(town)}-{number}": "" for number in range(3_600)}

    answer = client.post(GRID, {"period": "2026-10", name(town): "5,6"} | places)

    assert answer.status_code == 302
    assert Observation.objects.get().value == Decimal("5.6")


def test_saving_many_places_costs_as_many_questions_as_saving_two(client, town):
    client.force_login(town.amina)

    def cost(*keys):
        places = {name(town, key, group): "5,6" for key in keys for group in ("total", "women")}
        with CaptureQueriesContext(connection) as asked:
            answer = client.post(GRID, {"period": "2026-10"} | places)
        return len(asked), answer.status_code

    cost("2026-07")
    few, many = cost("2026-10"), cost("2026-08", "2026-09")

    assert few == many
    assert Observation.objects.count() == 8
