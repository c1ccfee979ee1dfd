"""Each of the five profiles carries Lindvik's whole thread through the pages, in its own words."""

import re
from html import unescape

import pytest
from django.test import Client

from rodtrad.accounts.models import User
from rodtrad.demo import content
from rodtrad.demo.levels import level_for
from rodtrad.goals.models import Activity, Goal, Judgement, Plan
from rodtrad.goals.rules import can_rest_on, decides
from rodtrad.indicators.models import Series
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import profile, tree
from rodtrad.profiles import library
from rodtrad.profiles.schema import Profile

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("profiles")]
GOALS = {
    "vision": "att-lita-pa",
    "council": "klarar-skolan",
    "committee": "behoriga",
    "unit": "lindskolan-lasning",
}


def read(client: Client, address: str) -> str:
    """Return the words of a page that answers as it should."""
    response = client.get(address)
    assert (address, response.status_code) == (address, 200)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def unsaid(pages: dict[str, str], words: dict[str, str]) -> dict[str, str]:
    """Return the words that their page does not say."""
    return {page: word for page, word in words.items() if word not in pages[page]}


def addresses() -> dict[str, str]:
    """Return the pages along one thread, and those around it, by name."""
    along = {name: f"/traden/{key}/" for name, key in GOALS.items()}
    around = {
        "thread": "/traden/",
        "indicators": "/indikatorer/",
        "indicator": "/indikatorer/behoriga-arskurs-9/",
        "unit page": "/organisation/lindskolan/",
        "committee page": "/organisation/utbildningsnamnden/",
        "plans": "/planer/",
        "profile": "/profil/",
        "mine": "/min-sida/",
        "results": "/resultat/",
    }
    return along | around


def words_of(profile: Profile) -> dict[str, str]:
    """Return what each page must say under the profile."""
    levels = {name: level_for(profile, name).name for name in GOALS}
    return levels | {
        "thread": level_for(profile, "vision").name,
        "indicator": "Källa: Kolada",
        "unit page": "Alla på Lindskolan läser bra i trean",
        "committee page": "Fler elever blir behöriga",
        "profile": profile.title,
        "results": "Alla elever klarar skolan",
    }


def wrongly_decided(plans: list[Plan]) -> list[str]:
    """Return the plans that rest on another body's decision than that of whoever decides."""
    return [
        plan.name
        for plan in plans
        if plan.decision is None
        or plan.decision.body_id != decides(plan)
        or not can_rest_on(plan.body_id, plan.decision)
    ]


def deciding_kinds(plans: list[Plan], profile_name: str) -> set[tuple[str, str]]:
    """Return each plan's kind of decider beside what the profile asks for."""
    standing = tree()
    asked = {kind.key: kind.decided_by for kind in library.load(profile_name).plan_kinds}
    return {
        (asked[plan.kind], standing.get(plan.decision.body_id).kind.value)
        for plan in plans
        if plan.decision
    }


@pytest.mark.parametrize("lindvik", library.names(), indirect=True)
def test_every_profile_carries_the_whole_thread(lindvik: Profile) -> None:
    assert profile().name == lindvik.name
    assert Goal.objects.filter(state="decided").count() == len(content.thread().goals)
    assert Goal.objects.filter(links_up=None).count() == 1
    # What a reorganisation lets a series go on as is not written in the content.
    assert Series.objects.filter(predecessors=None).count() == len(content.thread().series)
    assert Activity.objects.count() == len(content.thread().activities)
    assert Judgement.objects.count() == len(content.thread().judgements)


@pytest.mark.parametrize("lindvik", library.names(), indirect=True)
def test_a_profile_carries_the_thread_in_its_own_words(client: Client, lindvik: Profile) -> None:
    client.force_login(User.objects.get(username="karin.stahl"))

    pages = {page: read(client, address) for page, address in addresses().items()}
    plans = [read(client, f"/planer/{plan.pk}/") for plan in Plan.objects.all()]

    assert unsaid(pages, words_of(lindvik)) == {}
    assert all("Planen är beslutad:" in plan for plan in plans)
    assert ("Det finns inga planer än." in pages["plans"]) == (plans == [])


@pytest.mark.parametrize("lindvik", library.names(), indirect=True)
def test_each_plan_rests_on_a_decision_of_whom_the_profile_says(lindvik: Profile) -> None:
    plans = list(Plan.objects.select_related("decision"))

    kinds = deciding_kinds(plans, lindvik.name)

    # A plan of committees is the executive board's own where the executive board has one.
    board = {("committee", UnitKind.EXECUTIVE_BOARD.value)}
    assert plans
    assert wrongly_decided(plans) == []
    assert {(asked, kind) for asked, kind in kinds - board if asked != kind} == set()


@pytest.mark.usefixtures("lindvik")
def test_a_plan_resting_on_another_bodys_decision_is_found() -> None:
    plan = Plan.objects.get(body__key="lindskolan")
    plan.decision = Plan.objects.get(body__key="socialnamnden").decision

    found = wrongly_decided([plan])

    assert found == [plan.name]


def test_a_word_that_a_page_does_not_say_is_found() -> None:
    found = unsaid({"unit": "Enhetens resultatmål"}, {"unit": "Nivån finns inte"})

    assert found == {"unit": "Nivån finns inte"}
