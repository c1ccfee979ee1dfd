"""What a period's report says of actions: under way or done, and what is known of their effect."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from rodtrad.feedback.queries.report_actions import actions_of
from rodtrad.feedback.queries.report_periods import Period
from rodtrad.improvement import services
from rodtrad.organisation.queries import tree
from tests.improvement.conftest import counted, done, planned
from tests.town import Town

pytestmark = pytest.mark.django_db


def test_actions_are_counted_by_cause_where_they_stand_and_by_their_effect(town: Town) -> None:
    today = timezone.localdate()
    tried = done(counted(town, on=today - timedelta(days=110)), ago=100)
    services.check(tried, verdict="too_few", by=None)
    counted(town, cause=tried.cause)
    planned(town)
    services.stop(planned(town), reason="Nej.", by=None)
    year = Period("year", "", date(today.year, 1, 1), date(today.year, 12, 31))
    whole = tree().roots()[0]

    found = actions_of(whole, year)
    elsewhere = actions_of(tree().get(town.school_committee.pk), year)

    assert found[tried.cause.key] == {"done": 1, "too_few": 1, "open": 1}
    assert [said for key, said in found.items() if key != tried.cause.key] == [{"open": 1}]
    assert elsewhere == {}
