"""The demonstration municipality: the same town from the same seed, honest about what is real."""

import csv
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from importlib.resources import files
from io import StringIO

import pytest

from rodtrad.access.enums import Role
from rodtrad.demo import content
from rodtrad.demo.figures import LENT_BY
from rodtrad.demo.town import sign_ins
from rodtrad.goals.models import Goal
from rodtrad.goals.queries.status import status_of
from rodtrad.indicators.models import Observation
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries import tree

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("lindvik"),
    pytest.mark.xdist_group("lindvik"),
]
# The database rounds to six decimals, halves away from zero.
MILLIONTH = Decimal("0.000001")


def test_real_figures_equal_their_source_and_say_where_they_come_from() -> None:
    text = (files("rodtrad.demo") / "data/kolada/values.csv").read_text(encoding="utf-8")
    lent = {
        (row["kpi"], row["year"]): Decimal(row["value"]).quantize(MILLIONTH, ROUND_HALF_UP)
        for row in csv.DictReader(StringIO(text))
        if row["municipality"] == LENT_BY
    }
    kpis = {part.key: part.kolada for part in content.thread().series if part.kolada}
    real = Observation.objects.filter(is_invented=False)
    shown = {(kpis[row.series.indicator.key], row.period.key): row.value for row in real}
    assert shown == {key: value for key, value in lent.items() if key[0] in kpis.values()}
    assert {row.source for row in real} == {"Källa: Kolada. Österåkers kommun, lånad av Lindvik"}


def test_every_invented_figure_says_that_it_is() -> None:
    invented = Observation.objects.filter(is_invented=True)
    assert set(invented.values_list("source", flat=True)) == {"Påhittad siffra för Lindvik"}
    assert invented.filter(source__contains="Kolada").count() == 0


def test_the_reorganisation_shows_on_the_day_before_and_on_the_day_itself() -> None:
    before, after = tree(date(2024, 12, 31)), tree(date(2025, 1, 1))
    names = [{node.name for node in day} for day in (before, after)]
    assert names[0] - names[1] == {
        "Gatuenheten",
        "Parkenheten",
        "Hemtjänsten Söder och Skärgården",
    }
    assert names[1] - names[0] == {"Gata och park", "Hemtjänsten Söder", "Hemtjänsten Skärgården"}


def test_what_no_figure_tells_cannot_be_assessed() -> None:
    assert status_of(Goal.objects.get(key="fossilfri-fordon")).outcome == "not_assessable"
    assert status_of(Goal.objects.get(key="att-lita-pa")).outcome != "met"


def test_somebody_shows_the_way_in_for_every_role() -> None:
    people = [row["username"] for row in sign_ins()]
    held = set(Appointment.objects.filter(user__username__in=people).values_list("role", flat=True))
    assert held == {role.value for role in Role}
