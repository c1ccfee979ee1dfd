"""Targets of a series follow one another and lean on a decision."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from rodtrad.core.errors import BadInput, Conflict
from rodtrad.indicators.models import Target
from rodtrad.indicators.services import Aim, set_target
from tests.indicators.conftest import text_of

NEW_YEAR = date(2027, 1, 1)


def test_a_new_target_ends_the_one_before(town):
    set_target(town.series, Aim(Decimal(5)), valid_from=NEW_YEAR, by=town.ivar)

    first, second = Target.objects.order_by("valid")
    assert (first.valid.upper, second.valid.lower, second.version) == (NEW_YEAR, NEW_YEAR, 2)


@pytest.mark.parametrize(
    ("aim", "more", "field"),
    [
        (Aim(Decimal(5), tolerance=Decimal(-1)), {}, "tolerance"),
        (Aim(Decimal(5), kind="band"), {}, "upper"),
        (Aim(Decimal(5), kind="band", upper=Decimal(4)), {}, "upper"),
        (Aim(Decimal(-5), kind="improve"), {}, "value"),
        (Aim(Decimal(5)), {"valid_to": date(2026, 12, 31)}, "valid_to"),
        (Aim(Decimal(5)), {"valid_from": date(2025, 12, 1)}, "valid_from"),
    ],
)
def test_a_target_that_cannot_be_is_refused(town, aim, more, field):
    with pytest.raises(BadInput) as wrong:
        set_target(town.series, aim, **({"valid_from": NEW_YEAR, "by": town.ivar} | more))

    assert wrong.value.field == field
    assert Target.objects.count() == 1


def test_two_who_set_targets_at_once_do_not_overwrite_each_other(town):
    with pytest.raises(Conflict) as conflict:
        set_target(
            town.series, Aim(Decimal(5)), valid_from=NEW_YEAR, expected_version=0, by=town.ivar
        )

    assert conflict.value.theirs == {"value": "5,5"}
    assert conflict.value.yours == {"value": "5"}


def test_the_database_refuses_two_targets_at_a_time(town):
    with pytest.raises(IntegrityError) as wrong, transaction.atomic():
        Target.objects.create(series=town.series, value=1, valid=(date(2026, 6, 1), None))

    assert "targets_of_one_series_never_overlap" in str(wrong.value)


def test_a_target_is_set_on_the_page_with_its_decision(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:target", args=["barn-per-vuxen"])
    aim = {"kind": "reach", "value": "5,2", "tolerance": "", "seen": "1"}

    shown = client.get(address)
    early = client.post(address, aim | {"valid_from": "2025-12-01"})
    clash = client.post(address, aim | {"valid_from": "2027-01-01", "seen": "0"})
    done = client.post(
        address, aim | {"valid_from": "2027-01-01", "decision": str(town.decision.pk)}
    )

    assert "I dag är målet högst 5,5." in text_of(shown)
    assert "Det finns redan ett mål från" in text_of(early)
    assert "Någon annan har ändrat målet." in text_of(clash)
    assert done.status_code == 302
    assert Target.objects.get(valid__startswith=NEW_YEAR).decision == town.decision
