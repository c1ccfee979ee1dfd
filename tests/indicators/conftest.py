"""Two preschools under the school committee, and one figure they are asked for."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.core.periods import PeriodKind
from rodtrad.indicators.models import Indicator, ReportingPeriod, Series
from rodtrad.indicators.services import (
    Aim,
    Figure,
    Wording,
    define_indicator,
    lay_out_year,
    open_series,
    record_observation,
    set_target,
)
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Appointment, Decision, Unit, UnitVersion

TODAY = date(2026, 11, 20)
LONG_AGO = date(2024, 1, 1)
CHILDREN_PER_ADULT = Wording(
    name="Barn per vuxen",
    description="Inskrivna barn per årsarbetare",
    measure_kind="result",
    unit_of_measure="barn",
    direction="lower",
    frequency="month",
    method="Räknas den femtonde varje månad.",
    source="Skolsystemet",
    breakdowns=[{"key": "women", "name": "Flickor"}, {"key": "men", "name": "Pojkar"}],
    least=Decimal(3),
    most=Decimal(9),
    lower_bound=Decimal(0),
    upper_bound=Decimal(50),
)
IN_TIME = Wording(
    name="Hemtjänst i tid",
    description="Andel besök som börjar inom 15 minuter från avtalad tid",
    measure_kind="result",
    unit_of_measure="procent",
    direction="higher",
    frequency="month",
    is_proportion=True,
    lower_bound=Decimal(0),
    upper_bound=Decimal(100),
)


@dataclass
class Town:
    municipality: Unit
    committee: Unit
    ekbacken: Unit
    granen: Unit
    amina: User
    sture: User
    kerstin: User
    petra: User
    rolf: User
    olle: User
    decision: Decision
    indicator: Indicator
    series: Series
    october: ReportingPeriod
    september: ReportingPeriod

    def figure(self, month: str, value: str, **more) -> None:
        """Report a final figure for Ekbacken without questions."""
        record_observation(
            self.series,
            period=ReportingPeriod.objects.get(key=month),
            figure=Figure(Decimal(value)),
            by=self.amina,
            is_confirmed=True,
            **more,
        )


@pytest.fixture(autouse=True)
def _november():
    with time_machine.travel(TODAY, tick=False):
        yield


def body(key: str, name: str, kind: UnitKind, parent: Unit | None = None) -> Unit:
    unit = Unit.objects.create(key=key)
    above = parent.versions.get().path if parent else "/"
    UnitVersion.objects.create(
        unit=unit,
        name=name,
        short_name=name,
        kind=kind,
        parent=parent,
        path=f"{above}{unit.pk}/",
        sort_key=name.lower(),
        valid=DateRange(LONG_AGO, None),
    )
    return unit


def person(username: str, given: str, family: str, role: Role | None, unit: Unit | None) -> User:
    user = User.objects.create(username=username, given_name=given, family_name=family)
    if role and unit:
        Appointment.objects.create(
            user=user, unit=unit, role=role, valid=DateRange(LONG_AGO, None)
        )
    return user


@pytest.fixture
def town(db) -> Town:
    municipality = body("lindvik", "Lindviks kommun", UnitKind.MUNICIPALITY)
    committee = body("skolnamnden", "Skolnämnden", UnitKind.COMMITTEE, municipality)
    ekbacken = body("ekbacken", "Ekbackens förskola", UnitKind.UNIT, committee)
    granen = body("granen", "Granens förskola", UnitKind.UNIT, committee)
    amina = person("amina", "Amina", "Berg", Role.UNIT_MANAGER, ekbacken)
    lay_out_year(2025, by=None)
    lay_out_year(2026, by=None, kinds=(PeriodKind.MONTH, PeriodKind.TERTIAL, PeriodKind.YEAR))
    indicator = define_indicator(
        "barn-per-vuxen", CHILDREN_PER_ADULT, owner=committee, valid_from=LONG_AGO, by=None
    )
    series = open_series(
        indicator, unit=ekbacken, valid_from=date(2025, 1, 1), by=None, responsible=amina
    )
    decision = Decision.objects.create(
        body=committee, decided_on=date(2026, 3, 17), paragraph="41", title="Mål för 2026"
    )
    set_target(
        series,
        Aim(Decimal("5.5"), tolerance=Decimal("0.3")),
        valid_from=date(2026, 1, 1),
        by=None,
        decision=decision,
    )
    return Town(
        municipality=municipality,
        committee=committee,
        ekbacken=ekbacken,
        granen=granen,
        amina=amina,
        sture=person("sture", "Sture", "Lind", Role.UNIT_MANAGER, granen),
        kerstin=person("kerstin", "Kerstin", "Ek", Role.CONTROLLER, municipality),
        petra=person("petra", "Petra", "Alm", Role.PROVIDER_CONTACT, granen),
        rolf=person("rolf", "Rolf", "Nyberg", Role.AUDITOR, municipality),
        olle=person("olle", "Olle", "Dahl", None, None),
        decision=decision,
        indicator=indicator,
        series=series,
        october=ReportingPeriod.objects.get(key="2026-10"),
        september=ReportingPeriod.objects.get(key="2026-09"),
    )
