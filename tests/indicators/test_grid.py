"""The table where many figures are written: whose, which periods, and what can be written."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from rodtrad.indicators.models import Observation, ReportingPeriod, Series
from rodtrad.indicators.queries.periods import all_by_kind
from rodtrad.indicators.queries.series import recordable_by
from rodtrad.indicators.rules import may_record
from rodtrad.indicators.services import (
    define_indicator,
    lock_period,
    open_series,
)
from rodtrad.indicators.staff.grid_table import lay_out
from tests.indicators.conftest import CHILDREN_PER_ADULT, LONG_AGO, TODAY, text_of
from tests.indicators.grids import GRID, in_time, inputs, name, sent


def test_the_table_has_a_row_for_each_series_and_group_and_a_column_for_each_period(client, town):
    in_time(town)
    client.force_login(town.amina)

    page = client.get(GRID)

    table = page.context["screen"].table
    assert [column.name for column in table.columns] == ["Juli", "Augusti", "September", "Oktober"]
    assert [(row.name, row.about, row.measured_in) for row in table.rows] == [
        ("Barn per vuxen", "Ängsjöskolan", "barn"),
        ("Barn per vuxen", "Ängsjöskolan, flickor", "barn"),
        ("Barn per vuxen", "Ängsjöskolan, pojkar", "barn"),
        ("Hemtjänst i tid", "Ängsjöskolan", "procent"),
    ]
    assert '<th scope="row"><span id="r1">' in page.content.decode()
    assert 'aria-labelledby="r1 p3"' in page.content.decode()


def test_a_locked_place_says_so_and_by_whom(client, town):
    town.figure("2026-08", "5.7")
    lock_period(ReportingPeriod.objects.get(key="2026-08"), reason="Redovisad", by=town.ivar)
    client.force_login(town.amina)

    page = client.get(GRID)

    assert "5,7 låst : låst av Ivar Ström 20 november" in text_of(page)
    assert name(town, "2026-08") not in inputs(page)


def test_a_period_locked_before_anybody_kept_who_is_locked_all_the_same(client, town):
    ReportingPeriod.objects.filter(key="2025-01").update(state="locked")
    client.force_login(town.amina)

    page = client.get(f"{GRID}?period=2025-01")

    assert "Perioden är låst. Siffrorna kan inte ändras." in text_of(page)
    assert [column.note for column in page.context["screen"].table.columns][-1] == "låst"
    assert "Spara alla" not in text_of(page)


def test_the_last_period_is_copied_to_what_is_empty_and_only_proposed(client, town):
    town.figure("2026-09", "5.7")
    client.force_login(town.amina)

    page = sent(client, {name(town, group="women"): "5,4"}, act="copy")

    assert inputs(page)[name(town)] == "5,7"
    assert inputs(page)[name(town, group="women")] == "5,4"
    assert "Förslag från förra perioden: 1. De sparas först när du sparar." in text_of(page)
    assert Observation.objects.count() == 1


def test_the_first_period_there_is_has_none_before_it(client, town):
    client.force_login(town.amina)

    page = client.get(f"{GRID}?period=2025-01")

    table = page.context["screen"].table
    assert [column.name for column in table.columns] == ["Januari 2025"]
    assert [cell.last for cell in table.inputs] == ["", "", ""]


def test_a_period_the_unit_was_not_asked_for_cannot_be_written(client, town):
    Series.objects.filter(pk=town.series.pk).update(valid=(date(2026, 9, 1), None))
    client.force_login(town.amina)

    page = client.get(GRID)

    shown = [cell.shown for cell in page.context["screen"].table.rows[0].cells]
    assert shown == ["inte frågad", "inte frågad", "ingen siffra", "ingen siffra"]
    assert set(inputs(page)) >= {name(town), name(town, "2026-09")}
    assert name(town, "2026-08") not in inputs(page)


def test_how_often_figures_come_is_chosen(client, town):
    yearly = define_indicator(
        "arligt",
        CHILDREN_PER_ADULT.__class__(**{**CHILDREN_PER_ADULT.values(), "frequency": "year"}),
        owner=town.committee,
        valid_from=LONG_AGO,
        by=None,
    )
    open_series(yearly, unit=town.lake_school, valid_from=date(2024, 1, 1), by=None)
    client.force_login(town.amina)

    page = client.get(GRID)
    tabs = page.context["tabs"]
    other = client.get(GRID + tabs[1][1])

    assert tabs == [
        ("Varje månad", "?period=2026-10", True),
        ("Varje år", "?period=2025", False),
    ]
    assert [column.name for column in other.context["screen"].table.columns] == ["2025"]


def test_the_controller_chooses_a_unit_and_sees_its_figures(client, town):
    client.force_login(town.ivar)

    own = client.get(GRID)
    chosen = client.get(f"{GRID}?enhet={town.lake_school.key}")

    assert "Välj en enhet eller en annan period." in text_of(own)
    assert own.context["periods"][0] == ("2026-10", "Oktober", True)
    assert '<select class="ds-input" name="period" id="val-period">' in own.content.decode()
    assert (town.lake_school.key, "Ängsjöskolan", True) in chosen.context["units"]
    assert name(town) in inputs(chosen)


def test_staff_of_the_unit_sees_what_the_unit_is_asked_for(client, town):
    Series.objects.filter(pk=town.series.pk).update(responsible=None)
    client.force_login(town.pia)
    open_series(town.indicator, unit=town.provider, valid_from=date(2025, 1, 1), by=None)

    page = client.get(GRID)

    assert {row.about.partition(",")[0] for row in page.context["screen"].table.rows} == {
        town.provider.versions.get().name
    }


def test_somebody_who_reports_nothing_reads_why(client, town):
    client.force_login(town.vera)

    page = client.get(GRID)

    assert "Här finns inga siffror att lämna." in text_of(page)
    assert "Serier visas här när du är ansvarig för dem" in text_of(page)


def test_somebody_who_is_not_signed_in_is_asked_to(client, town):
    answer = client.get(GRID)

    assert (answer.status_code, answer["Location"]) == (302, f"/logga-in/?next={GRID}")


def test_what_may_be_recorded_is_the_same_for_one_as_for_many(town):
    open_series(town.indicator, unit=town.provider, valid_from=date(2025, 1, 1), by=None)
    open_series(town.indicator, unit=town.committee, valid_from=date(2025, 1, 1), by=None)

    for person in town.cast:
        many = set(recordable_by(person).values_list("pk", flat=True))
        one = {row.pk for row in Series.objects.all() if may_record(person, row)}
        assert many == one


def test_what_is_only_read_has_no_place_to_write(town):
    town.figure("2026-10", "5.7")
    months = [one for one in all_by_kind()["month"] if one.ends_on < TODAY]

    table = lay_out([town.series], months, town.october, today=TODAY, only_reads=True)

    assert table.inputs == []
    assert [cell.shown for cell in table.rows[0].cells][-1] == "5,7"


def test_the_table_costs_the_same_for_one_series_as_for_four(client, town):
    lock_period(ReportingPeriod.objects.get(key="2026-08"), reason="Redovisad", by=town.ivar)
    town.figure("2026-09", "5.6")
    client.force_login(town.amina)

    def cost():
        client.get(GRID)
        with CaptureQueriesContext(connection) as asked:
            page = client.get(GRID)
        return len(asked), len(page.context["screen"].table.rows)

    few = cost()
    for number in range(3):
        made = define_indicator(
            f"mer-{number}", CHILDREN_PER_ADULT, owner=town.committee, valid_from=LONG_AGO, by=None
        )
        open_series(made, unit=town.lake_school, valid_from=date(2025, 1, 1), by=None)
    many = cost()

    assert (few[1], many[1]) == (3, 12)
    assert few[0] == many[0] <= 12
