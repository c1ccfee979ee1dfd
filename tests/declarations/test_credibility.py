"""What is known of a text before it is decided on: figures, not opinions."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.core.errors import BadInput
from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion, WorkMethod
from rodtrad.declarations.queries.credibility import _around, credibility
from rodtrad.declarations.staff.credibility import credibility_page
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.services import lay_out_year
from tests.declarations.conftest import drafted, precise, published, said, taken_to
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
    assert one.period == "month"
    assert credibility_page(checked)["promises"][0].answer == (
        "Nivån skulle ha nåtts i 80 procent av de 10 senaste månaderna "
        "(8 av 10, troligen 44–97 procent)."
    )


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


def test_a_level_is_drawn_along_those_of_the_table(checked: DeclarationVersion) -> None:
    promise = checked.promises.get()

    (one,) = credibility_page(checked)["promises"]
    (beyond,) = credibility_page(checked, (promise.promise_id, "12,5"))["promises"]

    assert one.slider is not None
    assert (one.slider.least, one.slider.most, one.slider.step) == ("70", "100", "1")
    assert (one.slider.value, beyond.slider.value) == ("90", "70")
    assert one.slider.marks == ["70", "80", "85", "90", "95", "98", "100"]


def test_a_level_of_decimals_is_drawn_in_decimals(checked: DeclarationVersion) -> None:
    services.edit_promise(checked.promises.get(), said=said(share=Decimal("92.5")), by=None)

    (one,) = credibility_page(checked)["promises"]

    assert (one.slider.step, one.slider.value) == ("0.1", "92.5")


@pytest.mark.parametrize(
    ("amount", "around"),
    [
        ("2", "1 2 3"),
        ("1", "1 2"),
        ("12", "8 10 11 12 13 14 16"),
        ("1.5", "1.0 1.2 1.4 1.5 1.6 1.8 2.0"),
    ],
)
def test_levels_around_a_whole_number_are_whole(amount: str, around: str) -> None:
    assert sorted(_around(Decimal(amount))) == [Decimal(each) for each in around.split()]


def test_the_slider_and_the_number_are_sent_alone_under_one_name(
    enter: Callable[[str], Client], checked: DeclarationVersion
) -> None:
    promise = checked.promises.get()
    address = f"/deklarationer/{checked.declaration.key}/trovardighet/"

    page = enter("lars").get(address, {"lofte": promise.promise_id, "niva": "95"}).text

    forms = [form for form in page.split("<form")[1:] if 'name="niva"' in form.split("</form>")[0]]
    assert [form.split("</form>")[0].count('name="niva"') for form in forms] == [1, 1]
    assert 'type="range"' in forms[0]
    assert 'value="95" list=' in forms[0]
    assert 'name="niva" value="95">' in forms[1]
    assert "95\u00a0procent: Nivån skulle ha nåtts i 20 procent av de 10 senaste" in page
    assert 'data-name="Troligen, procent:"' in page


def test_a_promise_without_figures_has_no_slider(
    enter: Callable[[str], Client], promising: Town
) -> None:
    version = drafted(promising)

    page = enter("lars").get(f"/deklarationer/{version.declaration.key}/trovardighet/").text

    assert 'type="range"' not in page


def test_what_a_way_of_working_takes_is_told_or_that_nobody_has_said(
    enter: Callable[[str], Client], promising: Town
) -> None:
    version = drafted(promising)
    address = f"/deklarationer/{version.declaration.key}/trovardighet/"
    WorkMethod.objects.update(resources="", risk="")

    bare = enter("lars").get(address).text
    WorkMethod.objects.update(resources="En halv tjänst.", risk="Vid sjukdom planerar ingen.")
    full = enter("lars").get(address).text

    assert "Inget är sagt om vad det kräver." in bare
    assert "För 1 arbetssätt är inget sagt om vad det kräver." in bare
    assert "En halv tjänst." in full
    assert "Vid sjukdom planerar ingen." in full
    assert "inget sagt om vad" not in full.lower()


def test_whoever_assesses_sees_what_stands_behind_each_promise(
    enter: Callable[[str], Client], promising: Town
) -> None:
    version = taken_to(drafted(promising), State.SUBMITTED)
    WorkMethod.objects.update(resources="En halv tjänst.", risk="Vid sjukdom planerar ingen.")

    page = enter("lars").get(f"/deklarationer/{version.declaration.key}/bedom/").text

    assert "Planering dagen före" in page
    assert "En halv tjänst." in page
    assert "Vid sjukdom planerar ingen." in page


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
    (aspect,) = page["aspects"]
    assert aspect["sentences"] == ["Enheten lovar mindre än Hemtjänsten Norr om annat."]
    assert aspect["own"][0][1].replace("\u00a0", " ") == "inom 30 minuter, i minst 90 fall av 100"
    assert aspect["rows"][0][2] == "Lovar mer"


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
