"""What a unit says of itself: from what is there already, and in its own words."""

from collections.abc import Callable

import pytest
from django.test import Client

from rodtrad.declarations import services
from rodtrad.declarations.enums import StakeholderKind
from rodtrad.declarations.models import Stakeholder, UnitStatement
from rodtrad.declarations.statement_sources import (
    drafting,
    drafting_shown,
    helped,
    helped_shown,
    series,
    series_shown,
    targets,
    targets_shown,
    with_residents,
)
from rodtrad.declarations.statements import answered, answers
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal
from rodtrad.improvement.models import Action, ImprovementArea
from rodtrad.indicators.enums import MeasureKind
from rodtrad.indicators.models import Target
from rodtrad.indicators.services import Wording, define_indicator, open_series
from rodtrad.organisation.queries import profile, tree
from rodtrad.profiles import library
from rodtrad.times.spans import Span
from tests.declarations.conftest import TODAY, adopted, published, when_the_year_has_ended
from tests.declarations.test_method_pages import described, words
from tests.goals.asking import acts_of, read
from tests.goals.test_page_costs import cost
from tests.improvement.conftest import done, planned
from tests.town import FOUNDED, Town

Enter = Callable[[str], Client]
PAGE = "/enheter/home-care-south/fragor/"
SAID = "Vi räknar besöken varje vecka och pratar om dem på mötet."


@pytest.fixture
def stating(town: Town) -> Town:
    """Sjöby under the profile with nine statements."""
    return adopted(town, "vasteras")


@pytest.fixture
def karin(client: Client, stating: Town) -> Client:
    client.force_login(stating.karin)
    return client


def decided(town: Town, title: str = "Vi kommer i tid", **more: object) -> Goal:
    return Goal.objects.create(
        key=f"mal-{Goal.objects.count()}",
        level="unit_goal",
        body=town.home_care_south,
        title=title,
        state=GoalState.DECIDED,
        valid=Span(FOUNDED, None),
        **more,
    )


def say(town: Town, key: str, text: str = SAID, section: str = "unit_statements") -> None:
    services.state(town.home_care_south, section=section, key=key, text=text, by=None)


def known(town: Town, who: str = "karin") -> dict[str, object]:
    node = tree().get(town.home_care_south.pk)
    found = answers(getattr(town, who), node, TODAY)
    return {one.element.key: one for one in found}


def test_a_unit_with_nothing_has_answered_none_of_nine(karin: Client) -> None:
    page = words(karin, PAGE)

    assert "0 av 9 är besvarade." in page
    assert page.count("Inte besvarat") == 13


def test_goals_and_what_is_expected_of_them_answer_by_themselves(
    karin: Client, stating: Town
) -> None:
    decided(stating, expected_result="Nio av tio besök i tid")

    page = words(karin, PAGE)

    assert "2 av 9 är besvarade." in page
    assert "Nio av tio besök i tid" in page
    assert page.count("Ur det som redan finns") == 2


def test_a_draft_is_no_answer(stating: Town) -> None:
    goal = decided(stating)
    Goal.objects.filter(pk=goal.pk).update(state=GoalState.DRAFT)

    assert not known(stating)["goals"].is_answered


def test_own_words_answer_what_the_system_does_not_know(karin: Client, stating: Town) -> None:
    address = "/enheter/home-care-south/stallningstaganden/budget/"

    answer = karin.post(address, {"text": SAID})

    page = words(karin, PAGE)
    assert answer["Location"] == PAGE
    assert "1 av 9 är besvarade." in page
    assert "Med enhetens egna ord" in page
    assert SAID in page
    assert acts_of(stating.home_care_south)[-1] == "unit.stated"


def test_a_few_words_are_kept_but_do_not_count(karin: Client, stating: Town) -> None:
    say(stating, "budget", "Vi har en budget.")

    page = words(karin, PAGE)

    assert "0 av 9 är besvarade." in page
    assert "Svaret är för kort för att räknas" in page


def test_an_empty_text_takes_the_answer_back(karin: Client, stating: Town) -> None:
    say(stating, "budget")

    karin.post("/enheter/home-care-south/stallningstaganden/budget/", {"text": ""})

    assert not UnitStatement.objects.on().exists()


def test_the_same_key_in_two_sections_is_two_answers(town: Town) -> None:
    adopted(town, "markaryd")
    say(town, "q2")

    node = tree().get(town.home_care_south.pk)
    found = {one.section: one.is_answered for one in answers(town.karin, node, TODAY)}
    both = [one for one in answers(town.karin, node, TODAY) if one.element.key == "q2"]

    assert len(found) == 2
    assert [one.is_answered for one in both] == [True, False]


def test_declarations_methods_and_the_year_answer_under_the_other_profile(
    promising: Town,
) -> None:
    version = published(promising, unit=promising.home_care_south, kind="department_wide")
    described(promising)
    with when_the_year_has_ended():
        services.confirm_fulfilment(
            version.declaration, year=2026, degree="not_assessable", reasons="Inte mätt", by=None
        )

    found = known(promising)

    assert [one.title for one in found["declaration"].found] == [version.title]
    assert [one.title for one in found["methods"].found] == ["Ronden"]
    assert [one.note for one in found["fulfilment"].found] == ["2026: ej bedömbar"]
    assert found["promise"].is_answered
    node = tree().get(promising.home_care_south.pk)
    assert answered(promising.karin, [node], TODAY) == {node.id: 3}


@pytest.mark.parametrize("name", ["umea", "pitea", "osteraker", "vasteras", "markaryd"])
def test_every_profile_asks_and_no_key_is_unknown_to_the_form(town: Town, name: str) -> None:
    adopted(town, name)
    node = tree().get(town.home_care_south.pk)

    found = answers(town.karin, node, TODAY)

    asked = [*profile().unit_statements, *profile().basic_questions]
    assert [one.element.key for one in found] == [one.key for one in asked if not one.is_option]
    assert library.load(name).unit_statements


def test_what_will_be_better_is_answered_by_areas_and_actions(promising: Town) -> None:
    ImprovementArea.objects.create(
        unit=promising.home_care_south,
        name="Tider på helger",
        sort_key="tider",
        why="Vi kommer för sent.",
        valid=Span(FOUNDED, None),
    )

    (found,) = known(promising)["improve"].found

    assert (found.title, found.note) == ("Tider på helger", "Vi kommer för sent.")
    elsewhere = answers(promising.karin, tree().get(promising.lake_school.pk), TODAY)
    assert not next(one for one in elsewhere if one.element.key == "improve").is_answered


def test_how_people_are_involved_is_answered_by_who_took_part(town: Town) -> None:
    adopted(town, "umea")
    published(town, unit=town.home_care_south, kind="department_wide")
    unit = [town.home_care_south.pk]

    everybody = list(drafting_shown(list(drafting(town.karin, unit, TODAY)), TODAY))
    residents = list(drafting_shown(list(with_residents(town.karin, unit, TODAY)), TODAY))
    nobody = list(drafting(town.karin, [town.lake_school.pk], TODAY))

    assert {one.title for one in everybody} == {
        "Förtroendevalda: Möte",
        "Personal: Möte",
        "Invånare: Möte",
    }
    assert [one.title for one in residents] == ["Invånare: Möte"]
    assert residents[0].url.endswith("#medverkan")
    assert nobody == []


def test_what_helped_is_a_good_example_and_what_did_not_is_none(stating: Town) -> None:
    unit = [stating.home_care_south.pk]
    action = planned(stating, title="Fasta tider")
    before = list(helped(stating.karin, unit, TODAY))
    done(action)
    Action.objects.filter(pk=action.pk).update(verdict="helped", verdict_on=TODAY)

    (found,) = helped_shown(list(helped(stating.karin, unit, TODAY)), TODAY)

    assert before == []
    assert (found.title, found.note) == ("Fasta tider", "Det hjälpte")


def test_a_unit_that_took_over_answers_with_what_it_took_over(stating: Town) -> None:
    decided(stating)
    node = tree().get(stating.home_care_south.pk)
    other = tree().get(stating.lake_school.pk)

    found = answered(stating.karin, [node, other], TODAY)

    assert found == {node.id: 1, other.id: 0}


def test_whom_the_unit_is_for_is_added_and_ended(karin: Client, stating: Town) -> None:
    said = {"kind": StakeholderKind.CUSTOMER, "name": "Äldre hemma", "needs": "Trygghet"}

    karin.post("/enheter/home-care-south/kunder/", said)
    page = words(karin, PAGE)
    held = Stakeholder.objects.get()
    answered_then = known(stating)["customers"].is_answered
    karin.post(f"/enheter/home-care-south/kunder/{held.pk}/bort/")

    assert "Äldre hemma" in page
    assert "Trygghet" in page
    assert answered_then
    assert not Stakeholder.objects.exists()


def test_a_stakeholder_without_a_name_is_asked_for_it(karin: Client) -> None:
    page = karin.post("/enheter/home-care-south/kunder/", {"kind": "customer"})

    assert page.status_code == 200
    assert not Stakeholder.objects.exists()


def test_another_units_stakeholder_is_not_ended_here(karin: Client, stating: Town) -> None:
    other = services.name_stakeholder(
        stating.lake_school, kind="customer", name="Elever", needs="", by=None
    )

    answer = karin.post(f"/enheter/home-care-south/kunder/{other.pk}/bort/")

    assert answer.status_code == 404


def test_a_statement_nobody_asks_for_has_no_page(karin: Client) -> None:
    for tail in ("stallningstaganden/nej/", "annat/goals/"):
        assert karin.get(f"/enheter/home-care-south/{tail}").status_code == 404


def test_a_colleague_reads_but_does_not_answer(client: Client, stating: Town) -> None:
    client.force_login(stating.sven)

    page = read(client, PAGE)
    refused = client.get("/enheter/home-care-south/stallningstaganden/budget/")

    assert "Skriv med egna ord" not in page
    assert refused.status_code == 403


def test_a_stranger_finds_nothing(client: Client, stating: Town) -> None:
    client.force_login(stating.ebba)

    assert client.get(PAGE).status_code == 404


def test_the_units_page_tells_how_many_are_answered(karin: Client, stating: Town) -> None:
    decided(stating)

    page = words(karin, "/organisation/home-care-south/")

    assert f'href="{PAGE}"' in page
    assert "1 av 9 är besvarade." in words(karin, PAGE)


def test_more_answers_cost_no_more(karin: Client, stating: Town) -> None:
    decided(stating, expected_result="Nio av tio")

    def grow() -> None:
        for number in range(12):
            decided(stating, f"Mål {number}", expected_result="Mer")

    few, _short = cost(karin, PAGE)
    grow()
    many, _long = cost(karin, PAGE)

    assert few == many <= 15


def test_what_is_followed_and_aimed_at_answers_by_itself(stating: Town) -> None:
    wording = Wording("Besök i tid", MeasureKind.RESULT, "procent", "higher", "month")
    owner = {"valid_from": FOUNDED, "by": None}
    indicator = define_indicator("i-tid", wording, owner=stating.care, **owner)
    followed = open_series(indicator, unit=stating.home_care_south, **owner)
    Target.objects.create(series=followed, value=90, valid=Span(FOUNDED, None))
    units = [stating.home_care_south.pk]

    aims = list(targets_shown(list(targets(stating.karin, units, TODAY)), TODAY))
    figures = list(series_shown(list(series(stating.karin, units, TODAY)), TODAY))

    assert [one.title for one in (*aims, *figures)] == ["Besök i tid", "Besök i tid"]


def test_who_answers_second_keeps_the_text_and_sees_the_others(
    karin: Client, stating: Town
) -> None:
    page = "/enheter/home-care-south/stallningstaganden/feedback_system/"
    opened = words(karin, page)
    say(stating, "feedback_system", "Vi läser allt som kommer in och svarar inom tre dagar.")

    answer = karin.post(page, {"text": SAID, "version": 0}).content.decode()

    assert 'name="version" value="0"' in opened.replace(' id="id_version"', "")
    assert "Någon annan har ändrat samma svar" in answer
    assert "läser" in answer
    assert SAID in answer
    now = UnitStatement.objects.on().get()
    assert now.text.startswith("Vi läser allt")

    karin.post(page, {"text": SAID, "version": now.pk})

    assert UnitStatement.objects.on().get().text == SAID
