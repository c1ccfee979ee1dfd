"""The log as pages read it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.town import Town

from rodtrad.audit import registry
from rodtrad.audit.models import Act
from rodtrad.audit.queries import LogFilter, chain_state, history_of, log
from rodtrad.audit.services import record, seal_new_acts


@pytest.fixture
def busy_town(town: Town) -> Town:
    """Three things done, by two people, in two units."""
    record("bell.rung", by=town.karin, subject=town.karin, unit_id=town.home_care_south.pk)
    record("bell.rung", by=town.amina, subject=town.karin, unit_id=town.lake_school.pk)
    record("door.shut", by=town.karin, subject=town.amina, unit_id=town.home_care_south.pk)
    return town


def shown(wanted: LogFilter) -> list[tuple[str, str]]:
    return [(row.act.action, row.actor) for row in log(wanted).rows]


def test_the_newest_comes_first(busy_town: Town) -> None:
    rows = log(LogFilter(), size=3).rows

    assert [row.act.action for row in rows] == ["door.shut", "bell.rung", "bell.rung"]


def test_the_log_is_read_by_person(busy_town: Town) -> None:
    rows = shown(LogFilter(actor_id=busy_town.karin.pk))

    assert rows == [("door.shut", "Karin Ståhl"), ("bell.rung", "Karin Ståhl")]


def test_the_log_is_read_by_unit_and_by_act(busy_town: Town) -> None:
    wanted = LogFilter(unit_ids={busy_town.home_care_south.pk}, action="bell.rung")

    assert shown(wanted) == [("bell.rung", "Karin Ståhl")]


def test_no_units_at_all_show_nothing(busy_town: Town) -> None:
    assert shown(LogFilter(unit_ids=frozenset())) == []


def test_the_log_is_read_by_day(busy_town: Town) -> None:
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)

    days = LogFilter(actor_id=busy_town.amina.pk, first=today, last=today)
    later = LogFilter(actor_id=busy_town.amina.pk, first=tomorrow)
    earlier = LogFilter(actor_id=busy_town.amina.pk, last=today - timedelta(days=1))

    assert [len(shown(each)) for each in (days, later, earlier)] == [1, 0, 0]


def test_the_history_of_one_thing_is_its_own(busy_town: Town) -> None:
    rows = history_of("accounts.user", busy_town.amina.pk).rows

    assert [row.act.action for row in rows] == ["door.shut", "person.added"]


def test_pages_follow_each_other_without_gap_or_overlap(busy_town: Town) -> None:
    everything = list(Act.objects.order_by("-pk").values_list("pk", flat=True))
    seen: list[int] = []
    below = None

    while True:
        page = log(LogFilter(), below=below, size=7)
        seen += [row.act.pk for row in page.rows]
        if page.below is None:
            break
        below = page.below

    assert seen == everything


def test_a_protected_name_is_not_in_the_log(busy_town: Town) -> None:
    record("bell.rung", by=busy_town.lena, subject=busy_town.lena)

    assert log(LogFilter(), size=1).rows[0].actor == "Skyddad identitet"


def test_an_act_is_shown_in_words_and_without_them_by_its_code(
    busy_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "_words", dict(registry._words))
    registry.register_words({"door.shut": "stängde en dörr"})

    rows = log(LogFilter(), size=2).rows

    assert [row.words for row in rows] == ["stängde en dörr", "bell.rung"]
    assert registry.known_words()["door.shut"] == "stängde en dörr"


def test_a_row_says_its_place_in_the_chain_once_sealed(busy_town: Town) -> None:
    before = log(LogFilter(), size=1).rows[0].position
    sealed = seal_new_acts()

    after = log(LogFilter(), size=1).rows[0].position

    assert (before, after) == (None, chain_state().length)
    assert sealed == Act.objects.count()


def test_the_state_of_the_chain_is_known_without_walking_it(busy_town: Town) -> None:
    before = chain_state()
    seal_new_acts()

    after = chain_state()

    assert (before.length, before.digest, before.sealed_at) == (0, "", None)
    assert (before.unsealed, after.unsealed) == (after.length, 0)
    assert len(after.digest) == 64


def test_one_row_costs_as_many_queries_as_three(
    busy_town: Town, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for size in (1, 3):
        with django_assert_num_queries(2):
            log(LogFilter(), size=size)
