"""What waits for those who report, and the marks beside it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from rodtrad.core.errors import BadInput, Conflict
from rodtrad.core.status import Outcome
from rodtrad.indicators import due, rules, side, subjects, thread, unit_page
from rodtrad.indicators.models import Observation, Series
from rodtrad.indicators.queries.series import visible_to
from rodtrad.indicators.services import lock_period, open_series, publish_series, report_missing
from rodtrad.notifications import answers
from rodtrad.notifications.answers import Given
from rodtrad.organisation.queries import tree
from tests.indicators.conftest import text_of

TODAY = date(2026, 11, 20)


def waiting(user):
    return [item.key.split(":")[2] for item in due.items(user, TODAY)]


def october(town):
    return next(item for item in due.items(town.amina, TODAY) if item.key.endswith(":2026-10"))


def test_the_one_responsible_is_asked_for_the_newest_periods(town):
    assert waiting(town.amina) == ["2026-10", "2026-09", "2026-08"]
    assert waiting(town.karin) == []


def test_an_item_carries_the_last_values_and_the_target(town):
    town.figure("2026-07", "5.4")
    town.figure("2026-08", "5.6")
    town.figure("2026-09", "5.5")

    item = october(town)

    assert item.title == "Barn per vuxen i oktober"
    assert item.hint == "Juli 5,4, augusti 5,6, september 5,5. Målet är högst 5,5."
    assert (item.due_on, item.answer.unit) == (date(2026, 11, 15), "barn")
    assert due.items(town.karin, TODAY, frozenset({item.key, "annat:1"})) == [item]


def test_without_anybody_responsible_the_units_manager_is_asked(town):
    Series.objects.update(responsible=None)

    assert waiting(town.amina) == ["2026-10", "2026-09", "2026-08"]
    assert waiting(town.ivar) == []


def test_a_substitute_is_asked_for_what_the_absent_one_answers_for(town):
    from rodtrad.accounts.models import User

    series = open_series(
        town.indicator,
        unit=town.karin.appointments.get().unit,
        valid_from=date(2026, 10, 1),
        responsible=town.karin,
        by=None,
    )

    keys = [item.key for item in due.items(User.objects.get(username="sofia"), TODAY)]

    assert keys == [f"observation:{series.pk}:2026-10"]


def test_a_reported_or_locked_period_waits_no_longer(town):
    town.figure("2026-10", "5.7")
    lock_period(town.september, reason="Redovisad", by=town.ivar)

    assert waiting(town.amina) == ["2026-08", "2026-07"]


def test_a_missing_figure_comes_back_on_the_day_it_was_expected(town):
    for period, day in ((town.october, TODAY), (town.september, date(2026, 12, 1))):
        report_missing(
            town.series, period=period, reason="Systemet byttes", expected_on=day, by=town.amina
        )

    assert waiting(town.amina) == ["2026-10", "2026-08"]


def test_an_answer_in_the_row_is_recorded(town):
    due.answer(town.amina, october(town), Given(value="5,7"))

    assert Observation.objects.get().value == Decimal("5.7")


def test_an_odd_answer_in_the_row_is_asked_about(town):
    item = october(town)

    with pytest.raises(answers.Unlikely) as doubt:
        due.answer(town.amina, item, Given(value="12"))
    due.answer(town.amina, item, Given(value="12", is_confirmed=True))

    assert doubt.value.sentence.startswith("Värdet är ovanligt högt. Stämmer det?")
    assert Observation.objects.get().value == 12


def test_an_answer_that_is_no_number_is_told(town):
    with pytest.raises(BadInput):
        due.answer(town.amina, october(town), Given(value="många"))

    assert Observation.objects.count() == 0


def test_the_second_answer_to_the_same_item_does_not_overwrite_the_first(town):
    item = october(town)
    due.answer(town.amina, item, Given(value="5,7"))

    with pytest.raises(Conflict):
        due.answer(town.ivar, item, Given(value="5,9"))

    assert Observation.objects.get().value == Decimal("5.7")


def test_a_figure_that_was_missing_is_answered_when_it_comes(town):
    report_missing(
        town.series, period=town.october, reason="Byte", expected_on=TODAY, by=town.amina
    )

    due.answer(town.amina, october(town), Given(value="5,7"))

    assert Observation.objects.get().version == 2


def test_an_answer_in_the_row_leaves_the_groups_as_they_were(town):
    report_missing(
        town.series, period=town.october, reason="Byte", expected_on=TODAY, by=town.amina
    )
    town.figure("2026-10", "5.2", group="women")

    due.answer(town.amina, october(town), Given(value="5,7"))

    women = Observation.objects.get(group="women")
    assert (women.version, women.value) == (1, Decimal("5.2"))


def test_the_list_costs_the_same_for_three_series_as_for_one(town, django_assert_num_queries):
    due.items(town.amina, TODAY)
    with django_assert_num_queries(6, exact=False) as one:
        few = due.items(town.amina, TODAY)
    for unit in (town.provider, town.committee):
        open_series(
            town.indicator, unit=unit, valid_from=date(2026, 1, 1), responsible=town.amina, by=None
        )

    with django_assert_num_queries(6, exact=False) as three:
        many = due.items(town.amina, TODAY)

    assert len(many) == 3 * len(few) > 0
    assert len(three.captured_queries) == len(one.captured_queries)


def test_the_side_column_counts_the_units_own_figures(town):
    town.figure("2026-10", "5.7")

    sections = side.sections(town.amina, TODAY)

    assert [(one.title, [line.text for line in one.lines]) for one in sections] == [
        ("Data", ["1 färsk", "Lämna många siffror"]),
        ("Utfall mot mål", ["1 når delvis"]),
    ]
    assert side.sections(town.ivar, TODAY) == []
    assert side.sections(town.karin, TODAY) == []


def test_a_unit_shows_its_figures_on_its_page(town):
    town.figure("2026-10", "5.7")
    node, other = (tree().get(unit.pk) for unit in (town.lake_school, town.provider))

    section = unit_page.section(town.amina, node, TODAY)

    assert section is not None
    (row,) = section.context["series_rows"]
    assert (row["name"], row["value"], row["target"]) == ("Barn per vuxen", "5,7 barn", "högst 5,5")
    assert unit_page.section(town.amina, other, TODAY) is None


def test_a_unit_tells_a_judgement_as_the_goals(client, town, monkeypatch):
    town.figure("2026-10", "5.7")
    strand = thread.Strand(
        (thread.Step("Trygg start", "/mal/2/"),),
        judgement=Outcome.MET,
        judged_by="Karin Ståhl",
        judged_at=datetime(2026, 11, 12, 9, tzinfo=UTC),
    )
    monkeypatch.setattr(thread, "_sources", [lambda ids, day: {town.series.pk: strand}])
    client.force_login(town.amina)

    said = text_of(client.get(f"/organisation/{tree().get(town.lake_school.pk).key}/"))

    assert (
        "Målet Trygg start bedömt: uppfyllt. Karin Ståhl, 12 november. "
        "Siffran är nyare än bedömningen." in said
    )
    assert "Bedömning: uppfyllt" not in said


def test_what_somebody_sees_one_by_one_and_all_together_agree(town):
    opened = open_series(town.indicator, unit=town.provider, valid_from=TODAY, by=None)
    publish_series(opened, is_public=True, by=None)
    everything = list(Series.objects.all())

    for user in [*town.cast, AnonymousUser()]:
        together = set(visible_to(user))
        one_by_one = {series for series in everything if rules.may_see(user, series)}
        assert together == one_by_one
    assert set(visible_to(AnonymousUser())) == {opened}


def test_other_rooms_name_and_reach_a_series(town):
    assert subjects.title(town.series) == "Barn per vuxen, Ängsjöskolan"
    assert subjects.url(town.series) == (
        reverse("indicators:indicator", args=["barn-per-vuxen"]) + "?enhet=lake-school"
    )
    assert subjects.unit_id(town.series) == town.lake_school.pk
    assert list(subjects.visible(town.amina)) == [town.series]


def test_the_thread_is_told_by_whoever_registers(monkeypatch):
    monkeypatch.setattr(thread, "_sources", [])
    strand = thread.Strand(steps=(thread.Step("Trygg start", "/mal/"),))

    def source(ids, day):
        return {pk: strand for pk in ids if pk == 1}

    thread.register(source)
    thread.register(source)

    assert thread.strands([1, 2], TODAY) == {1: strand}
    assert len(thread._sources) == 1
