"""The periods of a year are laid out, locked and opened."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.urls import reverse

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.core.periods import PeriodKind
from rodtrad.indicators.models import PeriodTurn, ReportingPeriod
from rodtrad.indicators.services import lay_out_year, lock_period, set_due, unlock_period
from tests.indicators.conftest import text_of


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
        lock_period(town.october, reason="Redovisad", by=town.amina)

    assert ReportingPeriod.objects.filter(starts_on__year=2027).count() == 0


def test_locking_and_opening_leave_one_act_each(town):
    lock_period(town.october, reason="Redovisad", by=town.ivar)
    lock_period(town.october, reason="Redovisad", by=town.ivar)
    unlock_period(town.october, reason="En siffra var fel", by=town.ivar)

    actions = Act.objects.filter(subject_id=town.october.pk, action__startswith="period.")
    assert list(actions.values_list("action", flat=True)) == ["period.locked", "period.unlocked"]


def test_a_period_is_not_opened_without_a_reason(town):
    lock_period(town.october, reason="Redovisad", by=town.ivar)

    with pytest.raises(BadInput) as wrong:
        unlock_period(town.october, reason=" ", by=town.ivar)

    assert (wrong.value.field, wrong.value.sentence) == ("reason", "Skriv varför perioden öppnas.")
    assert ReportingPeriod.objects.get(key="2026-10").state == "locked"
    with pytest.raises(IntegrityError, match="a_period_is_opened_again_for_a_reason"):
        PeriodTurn.objects.create(period=town.october, state="open")


def test_a_period_is_not_locked_without_a_reason(town):
    with pytest.raises(BadInput) as wrong:
        lock_period(town.october, reason=" ", by=town.ivar)

    assert (wrong.value.field, wrong.value.sentence) == ("reason", "Skriv varför perioden låses.")
    assert ReportingPeriod.objects.get(key="2026-10").state == "open"
    assert not PeriodTurn.objects.exists()


def test_only_one_who_may_opens_a_period(town):
    lock_period(town.october, reason="Redovisad", by=town.ivar)

    with pytest.raises(Refused):
        unlock_period(town.october, reason="En siffra var fel", by=town.amina)

    assert ReportingPeriod.objects.get(key="2026-10").state == "locked"


def test_the_last_day_lies_after_the_period(town):
    with pytest.raises(BadInput) as wrong:
        set_due(town.october, due_on=date(2026, 10, 31), by=town.ivar)
    moved = set_due(town.october, due_on=date(2026, 11, 30), by=town.ivar)

    assert wrong.value.field == "due_on"
    assert moved.due_on == date(2026, 11, 30)


def test_the_years_own_kinds_can_be_laid_out_alone(town):
    lay_out_year(2030, by=None, kinds=(PeriodKind.YEAR,))

    assert [one.key for one in ReportingPeriod.objects.filter(starts_on__year=2030)] == ["2030"]


def test_a_period_is_locked_and_opened_on_its_page(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:period", args=["2026-10"])

    unsaid = client.post(address, {"act": "lock", "reason": " "})
    client.post(address, {"act": "lock", "reason": "Redovisad i nämnden"})
    locked = text_of(client.get(address))
    without = client.post(address, {"act": "unlock", "reason": " "})
    client.post(address, {"act": "unlock", "reason": "En siffra var fel"})
    opened = text_of(client.get(address))
    client.post(address, {"due_on": "2026-11-30"})
    wrong = client.post(address, {"due_on": "2026-10-01"})
    empty = client.post(address, {"due_on": ""})

    period = ReportingPeriod.objects.get(key="2026-10")
    assert "Perioden är låst. Siffrorna kan inte ändras." in locked
    assert unsaid.context["form"].errors == {"reason": ["Skriv varför perioden låses."]}
    assert without.context["form"].errors == {"reason": ["Skriv varför perioden öppnas."]}
    assert "20 november Öppnad igen Ivar Ström En siffra var fel" in opened
    assert "20 november Låst Ivar Ström Redovisad i nämnden" in opened
    assert (period.state, period.due_on) == ("open", date(2026, 11, 30))
    assert "Sista dag måste ligga efter periodens slut." in text_of(wrong)
    assert empty.context["form"].errors == {"due_on": ["Detta fält måste fyllas i."]}


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
