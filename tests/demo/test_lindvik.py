"""The demonstration municipality: the same town from the same seed, honest about what is real."""

import csv
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from importlib.resources import files
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction

from rodtrad.access.enums import Role
from rodtrad.demo import content
from rodtrad.demo.build import build_lindvik
from rodtrad.demo.figures import LENT_BY
from rodtrad.demo.town import PASSWORD, sign_ins
from rodtrad.goals.models import Activity, Goal, Judgement
from rodtrad.goals.queries.status import status_of
from rodtrad.indicators.models import Observation, Series
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries import profile, tree
from rodtrad.profiles import library

pytestmark = pytest.mark.django_db
# The database rounds to six decimals, halves away from zero.
MILLIONTH = Decimal("0.000001")
TODAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _on_the_day() -> Iterator[None]:
    with time_machine.travel("2026-11-20 09:00+01:00", tick=False):
        yield


def fingerprint() -> str:
    """Return a digest of every figure, by indicator, period and group."""
    rows = Observation.objects.order_by(
        "series__indicator__key", "period__key", "group"
    ).values_list("series__indicator__key", "period__key", "group", "value", "status", "source")
    return hashlib.sha256(repr(list(rows)).encode()).hexdigest()


@pytest.mark.parametrize("name", library.names())
def test_every_profile_carries_the_whole_thread(name: str) -> None:
    build_lindvik(library.load(name), today=TODAY)

    assert profile().name == name
    assert Goal.objects.filter(state="decided").count() == len(content.thread().goals)
    assert Goal.objects.filter(links_up=None).count() == 1
    assert Series.objects.count() == len(content.thread().series)
    assert Activity.objects.count() == len(content.thread().activities)
    assert Judgement.objects.count() == len(content.thread().judgements)


def test_the_same_seed_gives_the_same_figures_and_another_gives_others() -> None:
    prints = []
    for seed in (1, 1, 2):
        with transaction.atomic():
            build_lindvik(library.load("osteraker"), today=TODAY, seed=seed)
            prints.append(fingerprint())
            transaction.set_rollback(True)

    assert prints[0] == prints[1]
    assert prints[0] != prints[2]


def test_real_figures_equal_their_source_and_say_where_they_come_from() -> None:
    build_lindvik(library.load("osteraker"), today=TODAY)

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
    build_lindvik(library.load("osteraker"), today=TODAY)

    invented = Observation.objects.filter(is_invented=True)
    assert set(invented.values_list("source", flat=True)) == {"Påhittad siffra för Lindvik"}
    assert invented.filter(source__contains="Kolada").count() == 0


def test_the_reorganisation_shows_on_the_day_before_and_on_the_day_itself() -> None:
    build_lindvik(library.load("osteraker"), today=TODAY)

    before, after = tree(date(2024, 12, 31)), tree(date(2025, 1, 1))
    names = [{node.name for node in day} for day in (before, after)]
    assert names[0] - names[1] == {
        "Gatuenheten",
        "Parkenheten",
        "Hemtjänsten Söder och Skärgården",
    }
    assert names[1] - names[0] == {"Gata och park", "Hemtjänsten Söder", "Hemtjänsten Skärgården"}


def test_what_no_figure_tells_cannot_be_assessed() -> None:
    build_lindvik(library.load("osteraker"), today=TODAY)

    assert status_of(Goal.objects.get(key="fossilfri-fordon")).outcome == "not_assessable"
    assert status_of(Goal.objects.get(key="att-lita-pa")).outcome != "met"


def test_somebody_shows_the_way_in_for_every_role() -> None:
    build_lindvik(library.load("osteraker"), today=TODAY)

    people = [row["username"] for row in sign_ins()]
    held = set(Appointment.objects.filter(user__username__in=people).values_list("role", flat=True))
    assert held == {role.value for role in Role}


def test_a_municipality_of_its_own_has_no_demonstration_sign_ins() -> None:
    assert sign_ins() == []


def test_the_command_builds_lists_and_refuses_to_build_twice() -> None:
    built, listed, in_words = StringIO(), StringIO(), StringIO()

    call_command("demo", "--json", "--day", "2026-11-20", stdout=built)
    call_command("demo", "--sign-ins", "--json", stdout=listed)
    call_command("demo", "--sign-ins", stdout=in_words)

    assert json.loads(built.getvalue())["goals"] == len(content.thread().goals)
    assert {row["password"] for row in json.loads(listed.getvalue())} == {PASSWORD}
    assert set(json.loads(listed.getvalue())[0]) == {"role", "name", "username", "password"}
    first, line = json.loads(listed.getvalue())[0], in_words.getvalue().splitlines()[0]
    assert line.split()[-2:] == [first["username"], PASSWORD]
    assert line.startswith(f"{first['role']} ")
    with pytest.raises(CommandError, match="redan en kommun"):
        call_command("demo")


def test_an_unknown_profile_is_named_with_those_there_are() -> None:
    with pytest.raises(CommandError, match="osteraker"):
        call_command("demo", "--profile", "okand")
