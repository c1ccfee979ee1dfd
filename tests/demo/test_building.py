"""The demonstration is built once, by a command, and the same from the same seed."""

import json
from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction
from tests.demo.digests import fingerprint, happened
from tests.lindvik import MORNING, PROFILE, TODAY, lay_out_lindvik

from rodtrad.demo import content
from rodtrad.demo.build import build_lindvik
from rodtrad.demo.town import PASSWORD, sign_ins
from rodtrad.profiles import library

pytestmark = pytest.mark.django_db


def test_the_same_seed_gives_the_same_figures_and_days_and_another_gives_others(
    kept: Path,
) -> None:
    prints, days = [], []
    for build in (
        lambda: lay_out_lindvik(kept),
        lambda: build_lindvik(library.load(PROFILE), today=TODAY),
        lambda: build_lindvik(library.load(PROFILE), today=TODAY, seed=2),
    ):
        with time_machine.travel(MORNING, tick=False), transaction.atomic():
            build()
            prints.append(fingerprint())
            days.append({name: sorted(moments) for name, moments in happened().items()})
            transaction.set_rollback(True)

    assert (prints[0], days[0]) == (prints[1], days[1])
    assert prints[0] != prints[2]
    assert days[0] != days[2]


def test_a_municipality_of_its_own_has_no_demonstration_sign_ins() -> None:
    assert sign_ins() == []


def test_the_command_builds_lists_and_refuses_to_build_twice() -> None:
    built, listed, in_words = StringIO(), StringIO(), StringIO()

    call_command("demo", "--json", "--day", "2026-11-20", stdout=built)
    call_command("demo", "--sign-ins", "--json", stdout=listed)
    call_command("demo", "--sign-ins", stdout=in_words)

    counted = json.loads(built.getvalue())
    assert (counted["goals"], counted["declarations"] > 20) == (len(content.thread().goals), True)
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
