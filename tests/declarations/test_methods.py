"""Ways of working are described, looked over, assessed and ended; units say what they are for."""

from datetime import timedelta

import pytest
from django.utils import timezone

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.declarations import queries, rules, services
from rodtrad.declarations.models import (
    DraftingEntry,
    Stakeholder,
    UnitStatement,
    WorkMethod,
)
from rodtrad.declarations.services import Method
from rodtrad.times.spans import Span
from tests.declarations.conftest import TODAY, drafted, method_of, published
from tests.town import FOUNDED, Town


def test_two_who_describe_see_each_other(promising: Town) -> None:
    method = method_of(promising)
    seen = method.version
    services.edit_method(method, method=Method("Den enas"), seen=seen, by=promising.lars)

    with pytest.raises(Conflict):
        services.edit_method(method, method=Method("Den andras"), seen=seen, by=promising.lars)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "Rutter", "participated_on": TODAY + timedelta(days=1)}, "participated_on"),
    ],
)
def test_a_description_that_cannot_be_right_is_refused(
    promising: Town, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        services.describe_method(unit=promising.care, method=Method(**wrong), by=None)  # type: ignore[arg-type]  # wrong on purpose

    assert refused.value.field == field


def test_a_review_says_when_the_next_is(promising: Town) -> None:
    method = method_of(promising)
    day = TODAY + timedelta(days=365)

    services.review_method(method, next_review_on=day, by=promising.lars)

    method.refresh_from_db()
    assert method.next_review_on == day
    for wrong in (None, TODAY):
        with pytest.raises(BadInput):
            services.review_method(method, next_review_on=wrong, by=promising.lars)


def test_an_assessment_says_whether_it_is_used_and_enough(promising: Town) -> None:
    method = method_of(promising)

    made = services.assess_method(
        method, used="partly", is_enough=False, text="Inte på helger.", by=promising.lars
    )

    assert (made.used, made.is_enough, made.assessed_on) == ("partly", False, TODAY)


def test_one_that_nobody_has_used_goes_when_it_ends(promising: Town) -> None:
    services.end_method(method_of(promising), by=promising.lars)

    assert not WorkMethod.objects.exists()


def test_one_that_has_been_used_ends_and_can_still_be_read(promising: Town) -> None:
    version = published(promising)
    method = WorkMethod.objects.get()
    WorkMethod.objects.update(valid=Span(FOUNDED, None))
    method.uses.update(valid=Span(FOUNDED, None))

    services.end_method(method, by=promising.lars)

    method.refresh_from_db()
    assert timezone.localdate() not in method.valid
    assert not method.uses.on().exists()
    assert list(queries.methods_visible_to(promising.sven)) == [method]
    for act in (
        lambda: services.edit_method(method, method=Method("Ny"), by=promising.lars),
        lambda: services.use_method(
            version.promises.get().promise, method=method, by=promising.lars
        ),
    ):
        with pytest.raises(BadInput):
            act()


def test_one_described_and_assessed_today_is_ended_tomorrow(promising: Town) -> None:
    method = method_of(promising)
    services.assess_method(method, used="yes", is_enough=True, text="Bra.", by=None)

    with pytest.raises(BadInput, match="i morgon"):
        services.end_method(method, by=promising.lars)


def test_who_works_elsewhere_reads_but_does_not_change(promising: Town) -> None:
    method = method_of(promising)

    assert rules.may_see_method(promising.amina, method)
    assert not rules.may_see_method(promising.ebba, method)
    with pytest.raises(Refused):
        services.edit_method(method, method=Method("Ny"), by=promising.amina)


def test_what_somebody_brought_is_written_down_and_struck(promising: Town) -> None:
    declaration = drafted(promising).declaration
    entry = services.take_part(
        declaration,
        party="residents",
        held_on=TODAY,
        form="Samtal",
        brought="Fasta tider.",
        by=promising.lars,
    )

    services.strike_part(entry, by=promising.lars)

    assert not DraftingEntry.objects.filter(pk=entry.pk).exists()
    for day in (None, TODAY + timedelta(days=1)):
        with pytest.raises(BadInput):
            services.take_part(
                declaration, party="staff", held_on=day, form="Möte", brought="Ja.", by=None
            )


def test_whom_a_unit_is_for_is_named_and_left(promising: Town) -> None:
    held = services.name_stakeholder(
        promising.home_care_south,
        kind="customer",
        name="Den som har hemtjänst",
        needs="Hjälp i tid.",
        by=promising.karin,
    )

    services.leave_stakeholder(held, by=promising.karin)
    services.leave_stakeholder(
        Stakeholder(pk=held.pk or 0, unit=promising.home_care_south), by=promising.karin
    )

    assert not Stakeholder.objects.on().exists()


def test_a_unit_answers_and_unsays(promising: Town) -> None:
    asked = {"section": "unit_statements", "key": "comparison", "by": promising.karin}
    unit = promising.home_care_south

    services.state(unit, text="Vi jämför oss med Norr.", **asked)
    services.state(unit, text="Vi jämför oss med Norr.", **asked)
    services.state(unit, text="Med alla.", **asked)
    assert [row.text for row in UnitStatement.objects.on()] == ["Med alla."]
    services.state(unit, text="", **asked)

    assert not UnitStatement.objects.on().exists()
    with pytest.raises(BadInput):
        services.state(unit, text="?", section="unit_statements", key="magic", by=None)


def test_an_area_is_named_by_who_declares_for_its_body(promising: Town) -> None:
    made = services.name_area(
        body=promising.care_committee, name="Hemtjänst", is_core=True, by=promising.maja
    )

    assert (made.key, str(made)) == ("hemtjanst", "Hemtjänst")
    with pytest.raises(Refused):
        services.name_area(body=promising.care_committee, name="X", is_core=True, by=promising.sven)
