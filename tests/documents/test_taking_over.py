"""Documents follow a unit to the one that takes over from it."""

from collections.abc import Callable
from datetime import date

from rodtrad.access.enums import Role
from tests.documents.conftest import in_force
from tests.documents.test_pages import Enter, words
from tests.organisation.reorganising import close, plan
from tests.town import Town


def test_who_takes_over_a_unit_answers_for_its_documents(
    enter: Enter, ten_fields: Town, on_day: Callable[[date], None]
) -> None:
    town, since = ten_fields, date(2026, 12, 1)
    soon = date(2027, 1, 15)
    in_force(town, unit=town.lake_school, role=Role.UNIT_MANAGER, valid_until=soon)
    plan(town, close(town.lake_school, town.home_care_south), on=since)
    on_day(since)

    page = words(enter("karin"), "/organisation/home-care-south/")
    mine = words(enter("karin"), "/min-sida/")
    others = words(enter("amina"), "/min-sida/")

    assert "/dokument/policy-for-synpunkter/" in page
    said = "Gäller till och med 15 januari 2027. Förläng, ersätt eller upphäv"
    assert (said in mine, said in others) == (True, False)
