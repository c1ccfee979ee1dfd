"""The page where a figure is recorded, put right or said to be missing."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from rodtrad.indicators.models import Observation, Series
from rodtrad.indicators.services import (
    Figure,
    define_indicator,
    lock_period,
    open_series,
    record_observation,
    report_missing,
)
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
    lock_period(town.october, reason="Redovisad", by=town.ivar)
    client.force_login(town.amina)

    page = client.get(RECORD)

    assert page.context["screen"].period == town.september


FACTS = ("value", "numerator", "denominator", "standard_error", "status", "source", "is_invented")
INVENTED = Figure(
    Decimal("6.04"),
    numerator=Decimal(151),
    denominator=Decimal(25),
    standard_error=Decimal("0.2"),
    status="preliminary",
    source="Uppdiktad",
    is_invented=True,
)


def loaded(series, period, **groups):
    """Keep a figure for each group, as a load does."""
    for group, figure in groups.items():
        record_observation(series, period=period, figure=figure, group=group, by=None)


def facts(group):
    row = Observation.objects.get(group=group)
    return (row.version, *(getattr(row, name) for name in FACTS))


def written(page):
    """Return what the page's form holds, as a window sends it."""
    form = page.context["screen"].form
    data = {bound.html_name: bound.value() for bound in form}
    return {name: value for name, value in data.items() if value not in (None, "", False)}


def corrected(client, address=RECORD, **changes):
    sent = written(client.get(f"{address}?period=2026-10")) | {"period": "2026-10"} | changes
    return client.post(address, sent, follow=True)


def test_putting_one_group_right_leaves_the_others_as_they_were(client, town):
    loaded(town.series, town.october, total=INVENTED, women=INVENTED, men=INVENTED)
    before = facts("total"), facts("women")
    client.force_login(town.amina)

    corrected(client, value_men="6,1")

    assert (facts("total"), facts("women")) == before
    assert facts("men") == (2, Decimal("6.1"), None, None, None, "preliminary", "", False)
    listed = client.get(reverse("indicators:revisions", args=["barn-per-vuxen"])).context["rows"]
    assert [row["group"] for row in listed] == ["Pojkar"]


def test_a_form_sent_as_it_came_changes_nothing(client, town):
    loaded(town.series, town.october, total=INVENTED, women=INVENTED)
    before = facts("total"), facts("women")
    client.force_login(town.amina)

    page = corrected(client)

    assert (facts("total"), facts("women")) == before
    assert "Inget var ändrat, så siffran för oktober står kvar som den var." in text_of(page)


def test_the_mark_and_the_source_follow_to_the_groups_that_had_the_same(client, town):
    own = Figure(Decimal("5.2"), status="final", source="En egen räkning")
    loaded(town.series, town.october, total=INVENTED, women=INVENTED, men=own)
    client.force_login(town.amina)
    sent = written(client.get(f"{RECORD}?period=2026-10")) | {"period": "2026-10"}

    client.post(RECORD, {**sent, "is_preliminary": "", "source": "Närvarolistan"})

    kept = (Decimal("6.04"), Decimal(151), Decimal(25), Decimal("0.2"), "final", "Närvarolistan")
    assert facts("women") == facts("total") == (2, *kept, True)
    assert facts("men") == (1, Decimal("5.2"), None, None, None, "final", "En egen räkning", False)


def share_of(town):
    share = define_indicator("i-tid", IN_TIME, owner=town.committee, valid_from=LONG_AGO, by=None)
    return open_series(share, unit=town.lake_school, valid_from=date(2026, 1, 1), by=None)


PARTS = Figure(
    numerator=Decimal(3), denominator=Decimal(4), standard_error=Decimal(2), source="Skolsystemet"
)


def test_the_page_begins_with_all_that_it_holds_of_the_figure(client, town):
    loaded(share_of(town), town.october, total=PARTS)
    client.force_login(town.amina)

    page = client.get(reverse("indicators:record", args=["i-tid"]) + "?period=2026-10")

    assert written(page) == {
        "seen_total": 1,
        "value_total": "75,0",
        "numerator": "3",
        "denominator": "4",
        "source": "Skolsystemet",
    }


@pytest.mark.parametrize(
    ("changes", "value", "parts", "error", "said"),
    [
        ({"value_total": "80"}, 80, (None, None), None, "Antalen gav inte längre värdet"),
        ({"value_total": "75,01"}, Decimal("75.01"), (3, 4), None, "Felmarginalen gällde"),
        ({"numerator": "2"}, 50, (2, 4), None, "Alla: Värdet räknades om ur antalen."),
        ({"value_total": "", "denominator": "5"}, 60, (3, 5), None, "är lämnad."),
        ({"numerator": "", "denominator": ""}, 75, (None, None), 2, "är lämnad."),
        ({"value_total": "50", "numerator": "2"}, 50, (2, 4), None, "är lämnad."),
        ({"value_total": "60", "numerator": "2"}, 60, (2, 4), None, "är lämnad."),
    ],
)
def test_value_and_parts_are_kept_in_step(client, town, changes, value, parts, error, said):
    loaded(share_of(town), town.october, total=PARTS)
    client.force_login(town.amina)
    address = reverse("indicators:record", args=["i-tid"])

    page = corrected(client, address, change_reason="Räknat igen", **changes)

    row = Observation.objects.get()
    assert (row.value, (row.numerator, row.denominator)) == (value, parts)
    assert row.standard_error == error
    assert said in text_of(page)


def test_a_figure_cannot_be_emptied(client, town):
    loaded(town.series, town.october, total=INVENTED, women=INVENTED)
    client.force_login(town.amina)

    page = corrected(client, value_women="")

    assert page.context["form"].errors == {
        "value_women": ["Här finns redan en siffra. Skriv den som den ska vara."]
    }
    assert facts("women")[:2] == (1, Decimal("6.04"))


def test_the_figure_of_a_gap_is_written_whole(client, town):
    report_missing(town.series, period=town.october, reason="Systemet byttes", by=town.amina)
    client.force_login(town.amina)

    corrected(client, value_total="5,6", source="Närvarolistan")

    assert facts("total") == (
        2, Decimal("5.6"), None, None, None, "final", "Närvarolistan", False,
    )  # fmt: skip


def test_the_corrected_part_of_a_share_reads_back_in_english(client, town):
    fine = Figure(numerator=Decimal("2.5"), denominator=Decimal("4"))
    loaded(share_of(town), town.october, total=fine)
    client.force_login(town.amina)
    client.post("/sprak/", {"sprak": "en"})
    address = reverse("indicators:record", args=["i-tid"])

    shown = written(client.get(f"{address}?period=2026-10"))
    corrected(client, address, denominator="5", change_reason="Counted again")

    assert shown["numerator"] == "2.5"
    assert Observation.objects.get().value == 50
