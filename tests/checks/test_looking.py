"""Findings follow what the rules say."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import date
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import connection
from tests.checks.conftest import HOME_CARE, NORTH, named
from tests.town import Town

from rodtrad.audit.services import seal_new_acts
from rodtrad.checks import tasks
from rodtrad.checks.models import Finding, Round
from rodtrad.checks.registry import Fault
from rodtrad.checks.services import follow_acts, look_again, look_everywhere
from rodtrad.checks.staff.trend import MOST, thinned
from rodtrad.organisation import services


def open_ones() -> list[tuple[str, str]]:
    rows = Finding.objects.filter(gone_at=None).order_by("rule", "facts__enhet")
    return [(row.rule, row.facts["enhet"]) for row in rows]


def rename(unit: object, name: str, on: date = date(2026, 11, 1)) -> None:
    services.rename_unit(unit, name=name, on=on, by=None)


def test_what_is_broken_is_found_once_and_gone_when_it_is_mended(town: Town, rules) -> None:
    rules(NORTH)
    first = look_everywhere()
    look_everywhere()
    found = open_ones()

    rename(town.home_care_north, "Hemtjänsten Öster")
    last = look_everywhere()

    assert found == [("RT990", "Hemtjänsten Norr")]
    assert open_ones() == []
    assert Finding.objects.get().gone_at is not None
    assert (first.warnings, last.warnings, Round.objects.count()) == (1, 0, 3)


def test_a_finding_says_what_is_so_now_and_stays_the_same(town: Town, rules) -> None:
    rules(NORTH)
    look_everywhere()
    before = Finding.objects.get()

    rename(town.home_care_north, "Nya Hemtjänsten Norr")
    look_everywhere()

    after = Finding.objects.get()
    assert (after.pk, after.found_at) == (before.pk, before.found_at)
    assert after.facts["enhet"] == "Nya Hemtjänsten Norr"


def test_what_comes_back_is_found_anew(town: Town, rules) -> None:
    rules(NORTH)
    look_everywhere()
    rename(town.home_care_north, "Hemtjänsten Öster")
    look_everywhere()

    rename(town.home_care_north, "Hemtjänsten Norr", date(2026, 11, 2))
    look_everywhere()

    first, second = Finding.objects.order_by("pk")
    assert (first.gone_at is None, second.gone_at is None) == (False, True)


def test_a_rule_is_silent_where_the_one_over_it_speaks(town: Town, rules) -> None:
    rules(HOME_CARE, NORTH)

    look_everywhere()

    assert open_ones() == [
        ("RT990", "Hemtjänsten Norr"),
        ("RT991", "Hemtjänsten"),
        ("RT991", "Hemtjänsten Söder"),
    ]


def test_the_silent_rule_speaks_when_the_other_no_longer_does(town: Town, rules) -> None:
    rules(HOME_CARE, NORTH)
    look_everywhere()

    rename(town.home_care_north, "Hemtjänsten Öster")
    look_again({"organisation.unit": [town.home_care_north.pk]})

    assert ("RT991", "Hemtjänsten Öster") in open_ones()
    assert "RT990" not in dict(open_ones())


def test_only_what_a_change_touches_is_looked_at_again(town: Town, rules) -> None:
    rules(NORTH)
    look_everywhere()
    rename(town.home_care_north, "Hemtjänsten Öster")
    rename(town.home_care_south, "Hemtjänsten Norr")

    look_again({"organisation.unit": [town.home_care_south.pk], "goals.goal": [1]})

    assert sorted(open_ones()) == [("RT990", "Hemtjänsten Norr"), ("RT990", "Hemtjänsten Norr")]


def test_a_change_that_no_rule_reads_asks_nothing(
    town: Town, rules, django_assert_num_queries
) -> None:
    rules(NORTH)
    look_everywhere()

    with django_assert_num_queries(0):
        look_again({"goals.goal": [1]})


def test_the_acts_are_followed_in_the_order_they_were_sealed(town: Town, rules) -> None:
    rules(NORTH)
    seal_new_acts()
    follow_acts()
    rename(town.home_care_north, "Hemtjänsten Öster")
    rename(town.home_care_south, "Hemtjänsten Norr")
    unsealed = follow_acts()

    seal_new_acts()
    followed = follow_acts()

    assert (unsealed, followed, follow_acts()) == (0, 2, 0)
    assert open_ones() == [("RT990", "Hemtjänsten Norr")]
    assert Finding.objects.get(gone_at=None).subject_id == town.home_care_south.pk


def test_more_than_can_be_followed_is_looked_at_whole(
    town: Town, rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules(NORTH)
    monkeypatch.setattr("rodtrad.checks.services.following.MOST", 1)
    seal_new_acts()

    followed = follow_acts()

    assert followed == 2
    assert follow_acts() == 0
    assert open_ones() == [("RT990", "Hemtjänsten Norr")]
    assert Round.objects.count() == 1


def test_the_night_looks_at_everything(town: Town, rules) -> None:
    rules(NORTH)

    tasks.look_at_what_the_day_has_changed()
    tasks.look_at_what_has_been_done()

    assert open_ones() == [("RT990", "Hemtjänsten Norr")]


def test_a_long_course_is_thinned_to_what_can_be_told_apart() -> None:
    nights = list(range(200))

    shown = thinned(nights)

    assert (shown[0], shown[-1], len(shown)) == (0, 199, MOST)
    assert thinned(nights[:MOST]) == nights[:MOST]


def test_what_a_rule_taken_away_found_is_gone(town: Town, rules) -> None:
    rules(NORTH)
    look_everywhere()
    rules(HOME_CARE)

    look_everywhere()

    assert {rule for rule, _ in open_ones()} == {"RT991"}


def test_two_rules_do_not_share_a_name(rules) -> None:
    rules(NORTH)

    with pytest.raises(ValueError, match="Two rules are called RT990"):
        rules(NORTH, NORTH)


@pytest.mark.django_db(transaction=True)
def test_two_looks_at_once_wait_for_each_other_and_find_a_fault_once(town: Town, rules) -> None:
    both_have_asked = Barrier(2)

    def find(day: date, ids: object) -> Iterator[Fault]:
        found = list(named("Norr")(day, ids))
        with suppress(BrokenBarrierError):
            both_have_asked.wait(1)
        yield from found

    def look() -> None:
        try:
            look_everywhere()
        finally:
            connection.close()

    rules(replace(NORTH, find=find))

    with ThreadPoolExecutor(2) as pool:
        looks = [pool.submit(look) for _ in range(2)]

    assert [each.exception() for each in looks] == [None, None]
    assert open_ones() == [("RT990", "Hemtjänsten Norr")]
    assert Round.objects.count() == 2
