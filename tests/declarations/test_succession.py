"""When a unit becomes another its promises stay, and what shows them goes on."""

from collections.abc import Callable
from datetime import date

import pytest

from rodtrad.declarations import services
from rodtrad.declarations.models import DeclarationVersion, PromiseMeasure
from rodtrad.declarations.staff.unit_section import declarations_section
from rodtrad.indicators.models import Series
from rodtrad.organisation.models import UnitVersion
from rodtrad.organisation.queries import tree
from rodtrad.organisation.services import withdraw_reorganisation
from rodtrad.times.spans import Span
from tests.declarations.conftest import IN_FORCE, adopted, published
from tests.goals.conftest import Thread, thread
from tests.organisation.reorganising import close, merge, plan, split

__all__ = ["thread"]

ON = date(2026, 12, 1)


@pytest.fixture
def shown(thread: Thread) -> DeclarationVersion:
    """A promise of Söder's that its series shows."""
    adopted(thread.town, "umea")
    version = published(thread.town, unit=thread.town.home_care_south)
    promise = version.promises.get().promise
    services.measure_promise(
        promise, source="indicator", series=thread.south_series, rhythm="month", method="", by=None
    )
    PromiseMeasure.objects.update(valid=Span(IN_FORCE, None))
    return version


def ways() -> list[tuple[int, Span]]:
    return list(PromiseMeasure.objects.order_by("valid").values_list("series", "valid"))


def test_the_series_that_goes_on_shows_the_promise(
    thread: Thread, shown: DeclarationVersion
) -> None:
    town = thread.town

    plan(town, merge("Ett", town.care, town.home_care_south, town.home_care_north), on=ON)

    new = Series.objects.get(unit=UnitVersion.objects.get(name="Ett").unit)
    south = (thread.south_series.pk, Span(IN_FORCE, ON))
    assert ways() == [south, (new.pk, Span(ON, None))]


def test_of_several_that_go_on_somebody_must_choose(
    thread: Thread, shown: DeclarationVersion
) -> None:
    plan(thread.town, split(thread.town.home_care_south, Dagen=60, Natten=40), on=ON)

    assert ways() == [(thread.south_series.pk, Span(IN_FORCE, ON))]


def test_what_is_withdrawn_is_put_back(thread: Thread, shown: DeclarationVersion) -> None:
    town = thread.town
    made = plan(town, merge("Ett", town.care, town.home_care_south, town.home_care_north), on=ON)

    withdraw_reorganisation(made, by=None)

    assert ways() == [(thread.south_series.pk, Span(IN_FORCE, None))]


def test_whoever_takes_over_answers_for_what_was_promised(
    thread: Thread, shown: DeclarationVersion, on_day: Callable[[date], None]
) -> None:
    town = thread.town
    plan(town, close(town.home_care_south, town.home_care_north), on=ON)
    on_day(ON)

    north = tree(ON).get(town.home_care_north.pk)
    section = declarations_section(town.lars, north, ON)

    assert section is not None
    assert [row["title"] for row in section.context["rows"]] == [shown.title]
