"""Sjöby with a calendar of periods and one figure asked for."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse

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
from rodtrad.organisation.models import Decision, Unit

TODAY = date(2026, 11, 20)
LONG_AGO = date(2024, 1, 1)
LIST = reverse("indicators:list")
PAGE = reverse("indicators:indicator", args=["barn-per-vuxen"])
RECORD = reverse("indicators:record", args=["barn-per-vuxen"])
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


def text_of(response) -> str:
    """Return the page's words, without markup and double spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


@dataclass
class Town:
    municipality: Unit
    committee: Unit
    lake_school: Unit
    provider: Unit
    amina: User
    karin: User
    ivar: User
    pia: User
    vera: User
    ebba: User
    cast: list[User]
    decision: Decision
    indicator: Indicator
    series: Series
    october: ReportingPeriod
    september: ReportingPeriod

    def figure(self, month: str, value: str, **more) -> None:
        """Report a final figure for the lake school without questions."""
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


@pytest.fixture
def town(town) -> Town:
    """Sjöby, where the lake school is asked for children per adult."""
    sjoby, committee, lake_school = town, town.school_committee, town.lake_school
    lay_out_year(2025, by=None)
    lay_out_year(2026, by=None, kinds=(PeriodKind.MONTH, PeriodKind.TERTIAL, PeriodKind.YEAR))
    indicator = define_indicator(
        "barn-per-vuxen", CHILDREN_PER_ADULT, owner=committee, valid_from=LONG_AGO, by=None
    )
    series = open_series(
        indicator, unit=lake_school, valid_from=date(2025, 1, 1), by=None, responsible=sjoby.amina
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
        municipality=sjoby.municipality,
        committee=committee,
        lake_school=lake_school,
        provider=sjoby.provider,
        amina=sjoby.amina,
        karin=sjoby.karin,
        ivar=sjoby.ivar,
        pia=sjoby.pia,
        vera=sjoby.vera,
        ebba=sjoby.ebba,
        cast=sjoby.cast,
        decision=decision,
        indicator=indicator,
        series=series,
        october=ReportingPeriod.objects.get(key="2026-10"),
        september=ReportingPeriod.objects.get(key="2026-09"),
    )


@pytest.fixture
def written(tmp_path):
    """Return a function that writes a file and gives its path."""

    def write(content, name="v.csv"):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return write
