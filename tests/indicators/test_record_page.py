"""The page where a figure is recorded, put right or said to be missing."""

from datetime import date
from decimal import Decimal

from django.urls import reverse

from rodtrad.indicators.models import Observation, Series
from rodtrad.indicators.services import define_indicator, lock_period, open_series
from tests.indicators.conftest import IN_TIME, LONG_AGO, RECORD, text_of


def post(client, **more):
    return client.post(RECORD, {"period": "2026-10", "seen_total": "0", **more})


def test_a_figure_with_decimal_comma_is_recorded(client, town):
    client.force_login(town.amina)

    response = post(client, value_total="5,6")

    assert response.status_code == 302
    assert Observation.objects.get().value == Decimal("5.6")


def test_the_wrong_unit_is_told_and_the_text_kept(client, town):
    client.force_login(town.amina)

    response = post(client, value_total="5,6 procent")

    assert "Här räknar vi i barn, inte i procent." in text_of(response)
    assert 'value="5,6 procent"' in response.content.decode()
    assert Observation.objects.count() == 0


def test_nothing_written_is_told(client, town):
    client.force_login(town.amina)

    response = post(client, value_total="")

    assert response.context["form"].errors == {"value_total": ["Skriv ett tal."]}


def test_an_unlikely_figure_is_asked_about_on_the_page_and_then_kept(client, town):
    client.force_login(town.amina)

    asked = post(client, value_total="12")
    other = post(client, value_total="13", confirmed="12||||")
    kept = post(client, value_total="12", confirmed="12||||")

    assert "Värdet är ovanligt högt. Stämmer det?" in text_of(asked)
    assert 'name="confirmed" value="12||||"' in asked.content.decode()
    assert other.status_code == 200
    assert kept.status_code == 302
    assert Observation.objects.get().value == 12


def test_the_loser_of_two_sees_the_difference_and_keeps_the_text(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.ivar)

    response = post(client, value_total="5,9")

    words = text_of(response)
    assert "Amina Yusuf har redan lämnat en siffra för samma period." in words
    assert 'value="5,9"' in response.content.decode()
    assert 'name="seen_total" value="1"' in response.content.decode()
    assert Observation.objects.get().value == Decimal("5.7")


def test_groups_are_recorded_together_or_not_at_all(client, town):
    client.force_login(town.amina)

    post(client, value_total="5,6", value_women="5,4", value_men="-1")
    nothing = Observation.objects.count()
    post(client, value_total="5,6", value_women="5,4", value_men="5,8")

    assert nothing == 0
    assert Observation.objects.count() == 3


def test_a_gap_is_reported_with_its_reason(client, town):
    client.force_login(town.amina)

    empty = client.post(RECORD, {"period": "2026-10", "missing": "1", "reason": ""})
    client.post(
        RECORD,
        {"period": "2026-10", "missing": "1", "reason": "Systemet byttes", "expected_on": ""},
    )

    assert "Skriv varför siffran saknas." in text_of(empty)
    assert Observation.objects.get().reason == "Systemet byttes"


def test_a_series_that_has_just_begun_has_nothing_to_report(client, town):
    Series.objects.filter(pk=town.series.pk).update(valid=(date(2026, 11, 1), None))
    client.force_login(town.amina)

    response = client.get(RECORD)

    assert "Ingen period är öppen." in text_of(response)


def test_a_figure_written_when_the_session_had_ended_is_there_after_sign_in(client, town):
    client.force_login(town.amina)
    client.get(RECORD)
    del client.cookies["sessionid"]

    sent = post(client, value_total="5,6", source="Närvarolistan")
    client.force_login(town.amina)
    page = client.get(RECORD)

    assert sent.status_code == 302
    assert 'value="5,6"' in page.content.decode()
    assert 'value="Närvarolistan"' in page.content.decode()
    assert Observation.objects.count() == 0


def test_a_final_figure_is_put_right_on_the_page_with_a_reason(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)
    shown = client.get(f"{RECORD}?period=2026-10")

    without = post(client, value_total="5,8", seen_total="1")
    done = post(client, value_total="5,8", seen_total="1", change_reason="Fel i listan")

    assert "Varför rättas siffran?" in text_of(shown)
    assert without.context["form"].errors == {
        "change_reason": ["Siffran är slutlig. Skriv varför den rättas."]
    }
    assert done.status_code == 302
    assert Observation.objects.get().change_reason == "Fel i listan"


def test_a_share_is_recorded_from_its_parts_on_the_page(client, town):
    share = define_indicator("i-tid", IN_TIME, owner=town.committee, valid_from=LONG_AGO, by=None)
    series = open_series(share, unit=town.lake_school, valid_from=date(2026, 1, 1), by=None)
    client.force_login(town.amina)
    address = reverse("indicators:record", args=["i-tid"])
    sent = {"period": "2026-10", "seen_total": "0"}

    wrong = client.post(address, sent | {"numerator": "tre", "denominator": "4"})
    done = client.post(address, sent | {"numerator": "3", "denominator": "4"})

    assert "”tre” är inte ett tal." in text_of(wrong)
    assert done.status_code == 302
    assert series.observations.get().value == 75


def test_a_locked_period_is_not_offered(client, town):
    lock_period(town.october, by=town.ivar)
    client.force_login(town.amina)

    page = client.get(RECORD)

    assert page.context["screen"].period == town.september
