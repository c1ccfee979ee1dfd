"""Defining indicators, asking units for them, aiming and locking."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from rodtrad.accounts import handover
from rodtrad.accounts.services import leave
from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.core.periods import PeriodKind
from rodtrad.indicators.models import (
    Indicator,
    IndicatorDefinition,
    ReportingPeriod,
    Series,
    SeriesStatus,
    Target,
)
from rodtrad.indicators.queries.series import definition
from rodtrad.indicators.services import (
    Aim,
    assign_series,
    close_series,
    define_indicator,
    lay_out_year,
    lock_period,
    open_series,
    publish_series,
    redefine_indicator,
    set_due,
    set_target,
    unlock_period,
    wording_of,
)
from tests.indicators.conftest import CHILDREN_PER_ADULT, IN_TIME, LONG_AGO

NEW_YEAR = date(2027, 1, 1)


def text_of(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def redefined(town, **more):
    wording = CHILDREN_PER_ADULT.with_changes(unit_of_measure="barn per vuxen")
    asked = {"valid_from": NEW_YEAR, "reason": "Ny föreskrift", "by": town.ivar}
    return redefine_indicator(town.indicator, wording, **(asked | more))


def test_a_redefinition_leaves_the_old_one_its_time(town):
    redefined(town)

    before, after = IndicatorDefinition.objects.order_by("valid")
    assert (before.valid.upper, after.valid.lower, after.version) == (NEW_YEAR, NEW_YEAR, 2)
    assert definition(town.indicator, date(2026, 12, 31)).unit_of_measure == "barn"
    assert definition(town.indicator, NEW_YEAR).unit_of_measure == "barn per vuxen"


def test_a_redefinition_needs_a_reason_and_a_later_day(town):
    with pytest.raises(BadInput) as no_reason:
        redefined(town, reason=" ")
    with pytest.raises(BadInput) as too_early:
        redefined(town, valid_from=LONG_AGO)

    assert no_reason.value.field == "reason"
    assert too_early.value.field == "valid_from"
    assert IndicatorDefinition.objects.count() == 1


def test_two_who_redefine_at_once_do_not_overwrite_each_other(town):
    redefined(town)

    with pytest.raises(Conflict) as conflict:
        redefined(town, valid_from=date(2028, 1, 1), expected_version=1)

    assert conflict.value.theirs == {}
    with pytest.raises(Conflict) as other:
        redefine_indicator(
            town.indicator,
            CHILDREN_PER_ADULT,
            valid_from=date(2028, 1, 1),
            reason="Annat",
            expected_version=1,
            by=town.ivar,
        )
    assert other.value.theirs == {"unit_of_measure": "barn per vuxen"}


def test_a_unit_manager_does_not_define_indicators(town):
    with pytest.raises(Refused) as refusal:
        define_indicator("x", IN_TIME, owner=town.lake_school, valid_from=LONG_AGO, by=town.amina)

    assert refusal.value.reason == "Ditt uppdrag ger inte rätt att göra det här."
    assert Indicator.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"unit_of_measure": ""}, "unit_of_measure"),
        ({"decimals": 7}, "decimals"),
        ({"least": Decimal(9), "most": Decimal(3)}, "least"),
        ({"lower_bound": Decimal(9), "upper_bound": Decimal(9)}, "lower_bound"),
        ({"breakdowns": [{"key": "a", "name": "A"}, {"key": "a", "name": "B"}]}, "breakdowns"),
        ({"breakdowns": [{"key": "total", "name": "Alla"}]}, "breakdowns"),
    ],
)
def test_a_definition_that_contradicts_itself_is_refused(town, changes, field):
    with pytest.raises(BadInput) as wrong:
        define_indicator(
            "x",
            CHILDREN_PER_ADULT.with_changes(**changes),
            owner=town.committee,
            valid_from=LONG_AGO,
            by=town.ivar,
        )

    assert wrong.value.field == field


def test_a_key_is_used_once(town):
    with pytest.raises(BadInput) as wrong:
        define_indicator(
            "barn-per-vuxen", IN_TIME, owner=town.committee, valid_from=LONG_AGO, by=None
        )

    assert wrong.value.field == "key"


def test_a_unit_is_asked_once_for_an_indicator(town):
    with pytest.raises(BadInput) as wrong:
        open_series(town.indicator, unit=town.lake_school, valid_from=NEW_YEAR, by=town.ivar)

    assert wrong.value.field == "unit"
    assert SeriesStatus.objects.count() == 1


def test_a_closed_series_expects_no_more_and_can_be_opened_again(town):
    with pytest.raises(BadInput):
        close_series(town.series, last_day_before=date(2024, 1, 1), by=town.ivar)
    close_series(town.series, last_day_before=NEW_YEAR, by=town.ivar)

    again = open_series(town.indicator, unit=town.lake_school, valid_from=NEW_YEAR, by=town.ivar)

    assert Series.objects.get(pk=town.series.pk).valid.upper == NEW_YEAR
    assert again.valid.lower == NEW_YEAR


def test_publishing_shows_a_series_to_everybody_and_is_recorded_once(town):
    publish_series(town.series, is_public=True, by=town.ivar)
    publish_series(town.series, is_public=True, by=town.ivar)
    publish_series(town.series, is_public=False, by=town.ivar)

    actions = list(Act.objects.filter(action__contains="series.").values_list("action", flat=True))
    assert actions[-2:] == ["series.published", "series.withdrawn"]


def test_a_new_target_ends_the_one_before(town):
    set_target(town.series, Aim(Decimal(5)), valid_from=NEW_YEAR, by=town.ivar)

    first, second = Target.objects.order_by("valid")
    assert (first.valid.upper, second.valid.lower, second.version) == (NEW_YEAR, NEW_YEAR, 2)


@pytest.mark.parametrize(
    ("aim", "more", "field"),
    [
        (Aim(Decimal(5), tolerance=Decimal(-1)), {}, "tolerance"),
        (Aim(Decimal(5), kind="band"), {}, "upper"),
        (Aim(Decimal(5), kind="band", upper=Decimal(4)), {}, "upper"),
        (Aim(Decimal(-5), kind="improve"), {}, "value"),
        (Aim(Decimal(5)), {"valid_to": date(2026, 12, 31)}, "valid_to"),
        (Aim(Decimal(5)), {"valid_from": date(2025, 12, 1)}, "valid_from"),
    ],
)
def test_a_target_that_cannot_be_is_refused(town, aim, more, field):
    with pytest.raises(BadInput) as wrong:
        set_target(town.series, aim, **({"valid_from": NEW_YEAR, "by": town.ivar} | more))

    assert wrong.value.field == field
    assert Target.objects.count() == 1


def test_two_who_set_targets_at_once_do_not_overwrite_each_other(town):
    with pytest.raises(Conflict) as conflict:
        set_target(
            town.series, Aim(Decimal(5)), valid_from=NEW_YEAR, expected_version=0, by=town.ivar
        )

    assert conflict.value.theirs == {"value": "5,5"}
    assert conflict.value.yours == {"value": "5"}


def test_the_database_refuses_two_targets_at_a_time(town):
    with pytest.raises(IntegrityError) as wrong, transaction.atomic():
        Target.objects.create(series=town.series, value=1, valid=(date(2026, 6, 1), None))

    assert "targets_of_one_series_never_overlap" in str(wrong.value)


def test_the_database_refuses_two_definitions_at_a_time(town):
    with pytest.raises(IntegrityError) as wrong, transaction.atomic():
        IndicatorDefinition.objects.create(
            indicator=town.indicator,
            valid=(date(2026, 6, 1), None),
            **wording_of(IndicatorDefinition.objects.get()).values(),
        )

    assert "definitions_of_one_indicator_never_overlap" in str(wrong.value)


def test_what_somebody_reports_is_handed_over_when_she_leaves(town):
    before = [(str(one.name), one.count) for one in handover.owned(town.amina)]
    handover.hand_over(town.amina, to=town.karin, by=town.ivar)

    assert ("serier att lämna siffror för", 1) in before
    assert Series.objects.get().responsible == town.karin


def test_a_department_head_lets_another_answer_for_a_series(town):
    assign_series(town.series, responsible=None, by=town.ivar)

    assert Series.objects.get().responsible is None


def test_a_year_is_laid_out_once_and_due_when_the_profile_reports(town):
    first = lay_out_year(2027, by=town.ivar)
    second = lay_out_year(2027, by=town.ivar)

    due = dict(ReportingPeriod.objects.values_list("key", "due_on"))
    assert (len(first), len(second)) == (12 + 4 + 3 + 2 + 1, 0)
    assert due["2027-10"] == date(2027, 11, 15)
    assert due["2027-01"] == date(2027, 2, 9)
    assert due["2027-Q1"] == date(2027, 4, 15)


def test_only_one_who_may_lays_out_and_locks(town):
    with pytest.raises(Refused):
        lay_out_year(2027, by=town.amina)
    with pytest.raises(Refused):
        lock_period(town.october, by=town.amina)

    assert ReportingPeriod.objects.filter(starts_on__year=2027).count() == 0


def test_locking_and_opening_leave_one_act_each(town):
    lock_period(town.october, by=town.ivar)
    lock_period(town.october, by=town.ivar)
    unlock_period(town.october, by=town.ivar)

    actions = Act.objects.filter(subject_id=town.october.pk, action__startswith="period.")
    assert list(actions.values_list("action", flat=True)) == ["period.locked", "period.unlocked"]


def test_the_last_day_lies_after_the_period(town):
    with pytest.raises(BadInput) as wrong:
        set_due(town.october, due_on=date(2026, 10, 31), by=town.ivar)
    moved = set_due(town.october, due_on=date(2026, 11, 30), by=town.ivar)

    assert wrong.value.field == "due_on"
    assert moved.due_on == date(2026, 11, 30)


def test_the_years_own_kinds_can_be_laid_out_alone(town):
    lay_out_year(2030, by=None, kinds=(PeriodKind.YEAR,))

    assert [one.key for one in ReportingPeriod.objects.filter(starts_on__year=2030)] == ["2030"]


DEFINED = {
    "name": "Svar inom två dagar",
    "key": "svar",
    "measure_kind": "output",
    "unit_of_measure": "procent",
    "decimals": "1",
    "direction": "higher",
    "frequency": "month",
    "breakdowns": "Kvinnor\nMän\nFöretag",
    "upper_bound": "100",
    "valid_from": "2026-01-01",
}


def test_a_controller_defines_an_indicator_on_the_page(client, town):
    client.force_login(town.ivar)

    response = client.post(
        reverse("indicators:define"), DEFINED | {"owner": str(town.committee.pk)}
    )

    made = IndicatorDefinition.objects.get(indicator__key="svar")
    assert response.status_code == 302
    assert [item["key"] for item in made.breakdowns] == ["women", "men", "företag"]
    assert made.upper_bound == 100


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"key": "ny"}, "Det namnet används redan i adresser."),
        ({"key": "barn-per-vuxen"}, "Det finns redan en indikator med den nyckeln."),
        ({"upper_bound": "hundra"}, "”hundra” är inte ett tal."),
    ],
)
def test_what_is_wrong_with_a_definition_is_said_and_the_rest_kept(client, town, changes, sentence):
    client.force_login(town.ivar)

    response = client.post(
        reverse("indicators:define"), DEFINED | {"owner": str(town.committee.pk)} | changes
    )

    assert sentence in text_of(response)
    assert 'value="Svar inom två dagar"' in response.content.decode()


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


def redefinition(**more):
    given = {name: value for name, value in DEFINED.items() if name != "key"}
    return given | {"valid_from": "2027-01-01", "reason": "Ny föreskrift", "seen": "1"} | more


def test_a_new_definition_is_saved_on_the_page(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:redefine", args=["barn-per-vuxen"])

    shown = client.get(address)
    saved = client.post(address, redefinition())

    assert 'value="barn"' in shown.content.decode()
    assert saved.status_code == 302
    assert definition(town.indicator, NEW_YEAR).name == "Svar inom två dagar"


def test_the_page_shows_what_another_has_redefined(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:redefine", args=["barn-per-vuxen"])
    client.post(address, redefinition())

    early = client.post(address, redefinition(seen="2"))
    clash = client.post(address, redefinition(name="Annat namn", valid_from="2028-01-01"))

    assert "Den nya definitionen måste börja gälla efter" in text_of(early)
    assert "Någon annan har ändrat samma definition." in text_of(clash)
    assert 'value="Annat namn"' in clash.content.decode()


def test_a_unit_is_asked_on_the_page(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:open_series", args=["barn-per-vuxen"])
    asked = {"unit": str(town.provider.pk), "valid_from": "2026-01-01"}

    nobody = client.post(address, asked | {"responsible": str(town.ebba.pk)})
    done = client.post(address, asked | {"responsible": str(town.pia.pk)})
    again = client.post(address, asked | {"responsible": ""})

    assert "Den personen har inget uppdrag i dag. Välj i listan." in text_of(nobody)
    assert done["Location"].endswith("?enhet=provider")
    assert "Enheten lämnar redan siffror för den här indikatorn." in text_of(again)
    assert Series.objects.get(unit=town.provider).responsible == town.pia


def test_only_those_with_an_appointment_today_are_offered_to_answer_for_a_series(client, town):
    leave(town.karin, to=town.amina, by=None)
    client.force_login(town.ivar)

    page = client.get(reverse("indicators:open_series", args=["barn-per-vuxen"])).text

    named = [f"({name})</option>" in page for name in ("amina", "pia", "karin", "ebba")]
    assert named == [True, True, False, False]


@pytest.mark.parametrize("who", ["karin", "ebba"])
def test_nobody_without_an_appointment_today_is_made_to_answer_for_a_series(town, who):
    leave(town.karin, to=town.amina, by=None)
    person = getattr(town, who)

    with pytest.raises(BadInput) as opened:
        open_series(
            town.indicator,
            unit=town.provider,
            valid_from=NEW_YEAR,
            responsible=person,
            by=town.ivar,
        )
    with pytest.raises(BadInput) as assigned:
        assign_series(town.series, responsible=person, by=town.ivar)

    sentence = f"{person.display_name} har inget uppdrag i dag. Välj någon som har ett."
    assert [error.value.sentence for error in (opened, assigned)] == [sentence] * 2
    assert Series.objects.get().responsible == town.amina


def test_a_target_is_set_on_the_page_with_its_decision(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:target", args=["barn-per-vuxen"])
    aim = {"kind": "reach", "value": "5,2", "tolerance": "", "seen": "1"}

    shown = client.get(address)
    early = client.post(address, aim | {"valid_from": "2025-12-01"})
    clash = client.post(address, aim | {"valid_from": "2027-01-01", "seen": "0"})
    done = client.post(
        address, aim | {"valid_from": "2027-01-01", "decision": str(town.decision.pk)}
    )

    assert "I dag är målet högst 5,5." in text_of(shown)
    assert "Det finns redan ett mål från" in text_of(early)
    assert "Någon annan har ändrat målet." in text_of(clash)
    assert done.status_code == 302
    assert Target.objects.get(valid__startswith=NEW_YEAR).decision == town.decision


def test_a_period_is_locked_and_opened_on_its_page(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:period", args=["2026-10"])

    client.post(address, {"act": "lock"})
    locked = text_of(client.get(address))
    client.post(address, {"act": "unlock"})
    client.post(address, {"due_on": "2026-11-30"})
    wrong = client.post(address, {"due_on": "2026-10-01"})
    empty = client.post(address, {"due_on": ""})

    period = ReportingPeriod.objects.get(key="2026-10")
    assert "Perioden är låst. Siffrorna kan inte ändras." in locked
    assert (period.state, period.due_on) == ("open", date(2026, 11, 30))
    assert "Sista dag måste ligga efter periodens slut." in text_of(wrong)
    assert empty.status_code == 200


def test_one_who_may_not_lock_reads_why(client, town):
    client.force_login(town.amina)
    address = reverse("indicators:period", args=["2026-10"])

    shown = client.get(address)
    tried = client.post(address, {"act": "lock"})

    assert "Ditt uppdrag ger inte rätt att göra det här." in text_of(shown)
    assert tried.status_code == 403
    assert ReportingPeriod.objects.get(key="2026-10").state == "open"


def test_the_periods_of_a_year_say_how_much_is_in(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)

    this_year = text_of(client.get(reverse("indicators:periods")))
    other = text_of(client.get(reverse("indicators:periods"), {"ar": "1999"}))

    assert "Oktober 15 november 1 lämnad öppen" in this_year
    assert "Inga perioder är utlagda för året." in other
