"""What was known at a moment is seen again, whatever has been done since."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Count

from rodtrad.checks.models import Finding
from rodtrad.organisation.models import Unit, UnitVersion
from rodtrad.times import known

pytestmark = pytest.mark.django_db(transaction=True)


def now() -> datetime:
    """Return the database's own clock, which the history is written by."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    return moment


def test_a_row_is_seen_as_it_was_and_not_before_it_was_there() -> None:
    before = now()
    unit = Unit.objects.create(key="skolan")
    first = now()
    Unit.objects.filter(pk=unit.pk).update(key="nya-skolan")
    second = now()
    Unit.objects.filter(pk=unit.pk).delete()

    seen = [
        [row.key for row in known.as_known(Unit.objects.all(), at)]
        for at in (before, first, second, now())
    ]

    assert seen == [[], ["skolan"], ["nya-skolan"], []]


def test_what_is_known_now_comes_back_afterwards() -> None:
    unit = Unit.objects.create(key="skolan")
    then = now()
    Unit.objects.filter(pk=unit.pk).update(key="nya-skolan")

    with known.knowing(then):
        inside = (Unit.objects.get().key, known.moment())

    assert inside == ("skolan", then)
    assert (Unit.objects.get().key, known.moment()) == ("nya-skolan", None)


def test_within_a_longer_transaction_too() -> None:
    unit = Unit.objects.create(key="skolan")
    then = now()
    Unit.objects.filter(pk=unit.pk).update(key="nya-skolan")

    with transaction.atomic():
        with known.knowing(then):
            inside = Unit.objects.get().key
        Unit.objects.update(key="nyaste-skolan")

    assert (inside, Unit.objects.get().key) == ("skolan", "nyaste-skolan")


def test_joins_and_filters_are_of_the_moment() -> None:
    unit = Unit.objects.create(key="skolan")
    then = now()
    Unit.objects.filter(pk=unit.pk).update(key="nya-skolan")
    versions = UnitVersion.objects.filter(unit__key="skolan")

    assert known.as_known(versions, then) == []
    assert str(Unit.objects.filter(key="skolan").query).startswith("SELECT")
    assert known.as_known(Unit.objects.filter(key="skolan"), then) == [unit]


def test_nothing_can_be_changed_there() -> None:
    Unit.objects.create(key="skolan")
    then = now()

    with pytest.raises(DatabaseError), known.knowing(then):
        Unit.objects.update(key="annat")

    assert Unit.objects.get().key == "skolan"
    assert known.moment() is None


def test_a_fault_that_somebody_caught_leaves_the_connection_sound() -> None:
    Unit.objects.create(key="skolan")

    with known.knowing(now()):
        try:
            Unit.objects.update(key="annat")
        except DatabaseError:
            caught = True

    assert caught
    assert Unit.objects.get().key == "skolan"


def test_a_moment_within_a_moment_leaves_the_outer_one_as_it_was() -> None:
    unit = Unit.objects.create(key="skolan")
    first = now()
    Unit.objects.filter(pk=unit.pk).update(key="nya-skolan")
    second = now()
    Unit.objects.filter(pk=unit.pk).update(key="nyaste-skolan")

    with known.knowing(second):
        inner = known.as_known(Unit.objects.all(), first)
        outer = Unit.objects.annotate(count=Count("versions")).get()

    assert [row.key for row in inner] == ["skolan"]
    assert outer.key == "nya-skolan"


def test_without_the_views_nothing_is_shown_as_if_it_were_known_then() -> None:
    Unit.objects.create(key="skolan")
    then = now()
    known.take_away()

    try:
        with pytest.raises(known.Unknowable):
            known.as_known(Unit.objects.all(), then)
    finally:
        known.lay_out()

    assert [row.key for row in known.as_known(Unit.objects.all(), then)] == ["skolan"]


def test_what_has_no_history_counts_from_when_it_was_written() -> None:
    before = now()
    finding = Finding.objects.create(rule="RT001", subject_type="x", subject_id=1, found_at=now())
    found = now()
    Finding.objects.update(gone_at=now())
    gone = now()

    seen = [
        [row.gone_at for row in known.as_known(Finding.objects.all(), at)]
        for at in (before, found, gone)
    ]

    finding.refresh_from_db()
    assert seen == [[], [None], [finding.gone_at]]


def test_a_moment_needs_its_time_zone() -> None:
    naive = now().replace(tzinfo=None)

    with pytest.raises(ValueError, match="time zone"), known.knowing(naive):
        pass


def test_the_views_are_there_again_after_a_migration() -> None:
    Unit.objects.create(key="skolan")
    then = now() + timedelta(seconds=1)

    known.take_away()
    known.lay_out()
    known.lay_out()

    assert [row.key for row in known.as_known(Unit.objects.all(), then)] == ["skolan"]
    assert then.astimezone(UTC).tzinfo is UTC
