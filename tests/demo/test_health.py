"""Lindvik's thread holds under every profile: nothing graver than a believable handful."""

import pytest

from rodtrad.checks.models import Finding, Round
from rodtrad.checks.services import look_everywhere
from rodtrad.goals.models import GoalLink
from rodtrad.profiles import library
from rodtrad.profiles.schema import Profile

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("profiles")]


def open_of(severity: str) -> list[str]:
    rows = Finding.objects.filter(gone_at=None, severity=severity).order_by("rule", "pk")
    return [f"{row.rule} {row.facts}" for row in rows]


@pytest.mark.parametrize("lindvik", library.names(), indirect=True)
def test_no_profile_finds_an_error_in_lindvik_and_each_finds_a_handful(lindvik: Profile) -> None:
    made = look_everywhere()

    assert open_of("error") == []
    assert made.errors == 0
    assert 5 <= made.warnings <= 35


@pytest.mark.parametrize("lindvik", ["osteraker"], indirect=True)
def test_a_thread_cut_in_lindvik_is_an_error_where_the_profile_says_so(lindvik: Profile) -> None:
    GoalLink.objects.filter(child__key="behoriga").delete()

    look_everywhere()

    assert [row.split()[0] for row in open_of("error")] == ["RT201"]


@pytest.mark.parametrize("lindvik", ["osteraker"], indirect=True)
def test_lindviks_nights_have_a_course(lindvik: Profile) -> None:
    days = list(Round.objects.order_by("day").values_list("day", flat=True).distinct())

    assert len(days) == 7
    assert Finding.objects.filter(found_at__date=days[0]).exists()
