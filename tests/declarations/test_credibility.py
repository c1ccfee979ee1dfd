"""What is known of a text before it is decided on: figures, not opinions."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rodtrad.core.credibility_words import told
from rodtrad.core.errors import BadInput
from rodtrad.declarations import services
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.queries.credibility import credibility
from rodtrad.declarations.staff.credibility import credibility_page
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.services import lay_out_year
from tests.declarations.conftest import drafted, precise, published, said
from tests.town import Town

CHECKED = (94, 91, 79, 90, 88, 95, 92, 90, 97, 91)


@pytest.fixture
def checked(promising: Town) -> DeclarationVersion:
    """A draft whose promise has been looked at for ten months: the level was reached in eight."""
    lay_out_year(2026, by=None)
    version = drafted(promising)
    promise = version.promises.get().promise
    services.measure_promise(
        promise, source="check", rhythm="month", method="Vi tittar på 100 besök.", by=None
    )
    months = ReportingPeriod.objects.filter(kind="month", ends_on__lt=date(2026, 11, 1))
    for period, kept in zip(months.order_by("ends_on"), CHECKED, strict=True):
        services.check_promise(promise, period=period, kept=kept, of=100, by=None)
    return version


def test_the_past_says_how_often_the_level_would_have_been_met(
    checked: DeclarationVersion,
) -> None:
    (one,) = credibility(checked).promises

    assert (one.reach.kept, one.reach.of) == (8, 10)
    assert "8 av de 10 senaste perioderna" in told(one.reach)


def test_raising_the_level_never_raises_the_share(checked: DeclarationVersion) -> None:
    (one,) = credibility(checked).promises

    amounts = [point.amount for point in one.others]
    kept = [point.reach.kept for point in one.others]
    assert amounts == sorted(amounts)
    assert kept == sorted(kept, reverse=True)
    assert kept[0] > kept[-1]


def test_another_level_is_tried(checked: DeclarationVersion) -> None:
    promise = checked.promises.get()

    page = credibility_page(checked, (promise.promise_id, "95"))

    assert page["promises"][0].tried.startswith("95")
    assert credibility(checked, (promise.promise_id, "95")).promises[0].asked.reach.kept == 2
    with pytest.raises(BadInput):
        credibility(checked, (promise.promise_id, "mycket"))


def test_a_promise_without_figures_says_that_nobody_knows(promising: Town) -> None:
    page = credibility_page(drafted(promising))

    assert "inget mått" in page["promises"][0].answer
    assert "För 1 löfte finns inga tidigare siffror." in page["promises_answer"]


def test_a_level_that_was_seldom_met_is_doubted(
    promising: Town, checked: DeclarationVersion
) -> None:
    version = checked
    services.edit_promise(version.promises.get(), said=said(share=Decimal(97)), by=None)

    page = credibility_page(version)

    assert page["promises"][0].doubt
    assert page["promises_answer"].startswith("1 löfte ligger över det som har hållits förut.")


def test_a_goal_that_no_longer_holds_is_told(promising: Town) -> None:
    version = drafted(promising)
    assert credibility_page(version)["goals_answer"] == "1 mål är angivet, beslutat och gäller."

    Goal.objects.update(state=GoalState.CLOSED)

    assert "inte beslutat eller gäller" in credibility_page(version)["goals_answer"]


def test_what_is_hard_to_read_is_marked_in_the_text(promising: Town) -> None:
    version = drafted(promising)
    services.make_promise(
        version, said=said("Brukaren erhåller sin genomförandeplan inom 14 dagar."), by=None
    )

    read = {one.text: one.remarks for one in credibility_page(version)["read"]}

    (hard,) = [text for text in read if "<mark>Brukaren</mark>" in text]
    assert read[hard]


def test_a_units_promises_stand_beside_its_siblings(promising: Town) -> None:
    parent = published(promising).declaration
    published(
        promising, unit=promising.home_care_north, kind="unit", parent=parent, title="Norr lovar"
    )
    own = precise(promising, parent)
    services.edit_promise(own.promises.get(), said=said(amount=Decimal(30)), by=None)

    page = credibility_page(own)

    assert page["siblings_answer"] == "Enheterna lovar olika om 1 sak."
    assert "mindre än Hemtjänsten Norr" in page["aspects"][0]["sentences"][0]


def test_the_figures_are_kept_with_the_step(checked: DeclarationVersion) -> None:
    kept = credibility(checked).figures()

    (figures,) = kept["promises"].values()
    assert (figures["kept"], figures["of"]) == (8, 10)
    assert kept["lix"] > 0


def test_more_promises_cost_no_more_questions(promising: Town, checked: DeclarationVersion) -> None:
    with CaptureQueriesContext(connection) as one:
        credibility_page(DeclarationVersion.objects.get(pk=checked.pk))
    for number in range(4):
        services.make_promise(checked, said=said(f"Vi ringer inom {number + 1} dagar."), by=None)
    with CaptureQueriesContext(connection) as five:
        credibility_page(DeclarationVersion.objects.get(pk=checked.pk))

    assert len(one) == len(five)
