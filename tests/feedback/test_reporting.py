"""What a body and the municipality learn of a period: counted, frozen, and let out once."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.feedback import services
from rodtrad.feedback.enums import Withheld
from rodtrad.feedback.models import CaseAction, ReportSnapshot, UnitUsers
from rodtrad.feedback.queries.report_figures import canonical
from rodtrad.feedback.queries.report_periods import find_period, newest_ended, periods
from rodtrad.feedback.queries.reporting import gather
from tests.declarations.conftest import adopted
from tests.feedback.conftest import answered, brought
from tests.feedback.reporting import HALF, SPRING, SUMMER, came
from tests.improvement.conftest import cause, counted, done
from tests.town import Town

pytestmark = pytest.mark.django_db


def spring(town: Town) -> None:
    """A spring's cases: many, with some small numbers among them."""
    wait, rude = cause(), cause("Bemötande")
    came(town.home_care_south, 20, causes=[wait])
    came(town.home_care_south, 3, kind="complaint", causes=[rude])
    came(town.home_care_north, 12, month=3, causes=[wait])
    came(town.home_care_north, 9, kind="complaint")
    came(town.home_care_south, 2, secrecy="marked", kind="complaint", causes=[rude])
    came(town.lake_school, 30, month=4)
    came(town.lake_school, 14, kind="complaint")
    came(town.municipality, 8)


def compiled(town: Town, name: str = "municipality", **more: Any) -> ReportSnapshot:
    more = {"period": SPRING, "by": None} | more
    return services.compile_report(getattr(town, name), **more)


def lines(figures: dict[str, Any], key: str) -> dict[tuple[str, str], list[int | None]]:
    table = figures["tables"][key]
    return {(line["level"], line["code"]): line["counts"] for line in table["lines"]}


def test_the_whole_is_counted_by_unit_and_body(town: Town) -> None:
    spring(town)

    found = compiled(town).figures

    kinds = lines(found, "kinds")
    assert kinds["unit", "home-care-south"][:2] == [20, 3]
    assert kinds["marked", "marked"][:2] == [0, 2]
    assert kinds["body", "care-committee"][:2] == [32, 14]
    assert kinds["whole", "whole"] == [70, 28, 0, 0, 0, 0, 98]
    assert lines(found, "months")["whole", "whole"] == [0, 56, 12, 30, 98]
    assert found["before"] == 0


def test_what_may_be_secret_is_at_no_unit_and_under_no_cause(town: Town) -> None:
    spring(town)
    came(town.oak_preschool, 6, secrecy="marked", causes=[cause("Lokaler")])

    found = compiled(town).figures

    assert ("unit", "oak-preschool") not in lines(found, "kinds")
    assert found["tables"]["causes"]["columns"] == ["bemotande", "vantetid", "total"]
    assert lines(found, "causes")["whole", "whole"] == [3, 32, 35]


def test_a_body_is_told_of_its_own(town: Town) -> None:
    spring(town)

    found = compiled(town, "care_committee").figures

    assert {level for level, _code in lines(found, "kinds")} == {"unit", "marked", "body"}
    assert lines(found, "kinds")["body", "care-committee"][-1] == 46
    assert lines(found, "months") == {("body", "care-committee"): [0, 34, 12, 0, 46]}


def test_what_is_let_out_has_no_small_number(town: Town) -> None:
    spring(town)

    made = compiled(town)

    assert made.published is not None
    for table in made.published["tables"].values():
        for line in table["lines"]:
            for count in line["counts"]:
                assert count is None or count == 0 or count >= 5
    south = lines(made.published, "kinds")["unit", "home-care-south"]
    assert south[1] is None
    assert lines(made.figures, "kinds")["unit", "home-care-south"][1] == 3


def test_the_same_cases_give_the_same_bytes(town: Town) -> None:
    spring(town)

    first, second = compiled(town), compiled(town)
    came(town.lake_school, 1)
    third = compiled(town)

    assert canonical(first.figures) == canonical(second.figures)
    assert canonical(first.published) == canonical(second.published)
    assert first.digest == second.digest != third.digest


def test_what_is_let_out_of_a_period_stands(town: Town) -> None:
    spring(town)
    first = compiled(town)
    came(town.lake_school, 1)

    later, care = compiled(town), compiled(town, "care_committee")

    assert later.figures != first.figures
    assert later.published == first.published
    assert care.published is not None
    told = lines(care.published, "kinds")
    whole = lines(first.published or {}, "kinds")
    assert told == {at: whole[at] for at in told if at[0] != "marked"} | {
        at: row for at, row in told.items() if at[0] == "marked"
    }
    assert ReportSnapshot.objects.filter(release__isnull=False).get() == first


@pytest.mark.parametrize(
    ("period", "expected"), [(HALF, Withheld.OVERLAP), (SUMMER, ""), (SPRING, "")]
)
def test_a_period_that_shares_days_with_one_let_out_is_not(
    town: Town, period: Any, expected: str
) -> None:
    spring(town)
    came(town.lake_school, 20, month=6)
    compiled(town)

    made = compiled(town, period=period)

    assert made.withheld == expected
    assert (made.published is None) == bool(expected)


def test_of_few_and_of_what_is_kept_nothing_is_let_out(town: Town) -> None:
    came(town.lake_school, 3)
    few = compiled(town)
    came(town.lake_school, 30)
    kept = compiled(town, may_release=False)

    assert (few.withheld, few.published) == (Withheld.FEW, None)
    assert (kept.withheld, kept.published) == (Withheld.KEPT, None)
    assert compiled(town).published is not None


def test_a_period_ends_before_it_is_compiled(town: Town) -> None:
    year = find_period("2026", date(2026, 11, 24))
    assert year is not None

    with pytest.raises(BadInput, match="inte slut än"):
        compiled(town, period=year)


def test_who_may_compile_for_whom(town: Town) -> None:
    spring(town)

    for name in ("karin", "lars", "nils", "vera", "ivar", "adam", "rut"):
        with pytest.raises(Refused):
            compiled(town, "care_committee", by=getattr(town, name))
    with pytest.raises(Refused):
        compiled(town, by=town.siv)

    compiled(town, "care_committee", by=town.siv)
    made = compiled(town, by=town.maja)

    act = Act.objects.filter(action="report.compiled").latest("pk")
    assert (act.actor_id, act.detail["digest"]) == (town.maja.pk, made.digest)


def test_it_is_said_when_a_report_was_presented(town: Town) -> None:
    made = compiled(town, "care_committee")

    for on in (date(2026, 4, 30), date(2026, 11, 25)):
        with pytest.raises(BadInput, match="efter periodens slut"):
            services.present_report(made, on=on, by=town.siv)
    with pytest.raises(Refused):
        services.present_report(made, on=date(2026, 5, 20), by=town.rut)
    services.present_report(made, on=date(2026, 5, 20), by=town.siv)

    made.refresh_from_db()
    assert made.presented_on == date(2026, 5, 20)
    assert Act.objects.filter(action="report.presented").exists()


def test_what_answers_came_to_is_counted(town: Town, clock: time_machine.Traveller) -> None:
    clock.move_to("2026-03-02 09:00")
    case = brought(town.home_care_south, kind="complaint")
    brought(town.home_care_south)
    clock.move_to("2026-03-05 09:00")
    answered(case, town.karin, result="upheld", measure="Vi ringer före.")
    action = done(counted(town), ago=0)
    CaseAction.objects.create(case=case, action=action, told="done:")
    clock.move_to("2026-11-24 09:00")

    found = compiled(town).figures

    whole = {key: lines(found, key)["whole", "whole"] for key in found["tables"]}
    assert whole["results"] == [1, 0, 0, 0, 0, 1, 2]
    assert whole["measures"] == [1, 1, 0, 2]
    assert whole["told"] == [1, 0, 1, 2]
    assert whole["verdicts"][-2:] == [2, 2]
    assert whole["times_final_answer"] == [1, 1, 0, 0, 2]
    assert found["median"] == "3"
    assert found["actions"] == {"vantetid": {"done": 1}}


def test_what_came_before_is_counted_for_the_same_months(town: Town) -> None:
    came(town.home_care_south, 4, month=2)
    came(town.lake_school, 6, month=5)

    found = compiled(town, period=SUMMER)

    assert found.figures["before"] == 4
    assert compiled(town, "school_committee", period=SUMMER).figures["before"] is None


def test_a_count_of_users_takes_over_from_the_one_before(town: Town) -> None:
    services.count_users(town.lake_school, count=300, starts_on=date(2025, 8, 1), by=town.amina)
    with pytest.raises(BadInput, match="börjar gälla senare"):
        services.count_users(town.lake_school, count=2, starts_on=date(2025, 1, 1), by=town.amina)
    with pytest.raises(Refused):
        services.count_users(town.lake_school, count=2, starts_on=date(2026, 1, 1), by=town.karin)

    services.count_users(town.lake_school, count=320, starts_on=date(2026, 8, 1), by=town.amina)

    rows = UnitUsers.objects.order_by("valid").values_list("count", "valid")
    assert [(count, valid.lower, valid.upper) for count, valid in rows] == [
        (300, date(2025, 8, 1), date(2026, 8, 1)),
        (320, date(2026, 8, 1), None),
    ]


def test_a_unit_that_answers_to_nobody_is_counted_in_the_whole_alone(town: Town) -> None:
    came(town.company, 7)

    found = compiled(town)

    assert found.published is not None
    assert lines(found.published, "kinds") == {
        ("unit", "company"): [7, 0, 0, 0, 0, 0, 7],
        ("body", "none"): [7, 0, 0, 0, 0, 0, 7],
        ("whole", "whole"): [7, 0, 0, 0, 0, 0, 7],
    }


def test_as_many_questions_for_many_cases(town: Town) -> None:
    came(town.home_care_south, 3)
    gather(SPRING)
    with CaptureQueriesContext(connection) as few:
        gather(SPRING)
    came(town.lake_school, 27, kind="complaint", causes=[cause()])

    with CaptureQueriesContext(connection) as many:
        gather(SPRING)

    assert len(few) == len(many) <= 8


def test_the_periods_are_the_profiles_and_whole_years(town: Town) -> None:
    adopted(town, "markaryd")
    today = date(2026, 11, 24)

    found = [one.key for one in periods(today)]

    assert found[:3] == ["2026-tertial_3", "2026", "2026-tertial_2"]
    assert found[-1] == "2024-tertial_1"
    assert newest_ended(today) == find_period("2026-tertial_2", today)
    assert find_period("2031", today) is None
    spring = find_period("2026-tertial_1", today)
    assert spring is not None
    assert (spring.before, spring.months) == (date(2025, 9, 1), 4)
