"""What nobody has done in the demonstration yet, so that every page has something to show.

Run in the shell of a running system; tells the addresses that no link leads to.
"""

import json
import sys
from decimal import Decimal

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.urls import reverse
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.accounts.services import add_person, open_way_in
from rodtrad.annotations import rules
from rodtrad.annotations import services as annotations
from rodtrad.annotations.registry import subject
from rodtrad.declarations import services as promises
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import ISSUED, OPEN_STATES, ChainAct, State
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.rules import decider_of
from rodtrad.demo.content import town
from rodtrad.demo.declarations import build_declarations
from rodtrad.demo.town import Lindvik
from rodtrad.documents import services as documents
from rodtrad.documents.enums import PaperState, VersionState
from rodtrad.documents.models import DecisionPaper, GoverningDocument
from rodtrad.goals import services as goals
from rodtrad.goals.models import Goal, NoContribution
from rodtrad.goals.queries import visible_to
from rodtrad.indicators import services as figures
from rodtrad.indicators.enums import PeriodState
from rodtrad.indicators.models import Observation
from rodtrad.organisation.models import Reorganisation, Unit
from rodtrad.organisation.queries import profile, tree
from rodtrad.organisation.reorganisation_forms import STEP_FORMS
from rodtrad.organisation.services import adopt_profile, register_decision
from rodtrad.profiles import library
from rodtrad.sheets import register
from rodtrad.sheets import services as sheets
from rodtrad.sheets.models import Import
from tests.browser import objects_of_feedback
from tests.browser.leads import leads

CAREFUL = "viktor.nordin"
READY = (
    "Nyckel;Namn;Ägare;Slag av mått;Mäts i;Riktning;Lämnas\n"
    "tradgardar;Trädgårdar;kommunstyrelsen;resultatmått;antal;högre är bättre;varje år\n"
)


def say_something() -> str:
    """Let the unit manager comment, show evidence and tag; return where it is asked for."""
    karin = User.objects.get(username="karin.stahl")
    goal = _open_to(karin)
    annotations.post_comment(goal, text="Vi ringer före besöket.", by=karin)
    annotations.add_attachment(goal, name="Protokoll.txt", contents=b"Vi var eniga.", by=karin)
    sofia = User.objects.get(username="sofia.ahlgren")
    annotations.name_tag(name="Trygghet", by=sofia)
    return f"/om/goals.goal/{goal.pk}/"


def _open_to(person: User) -> Goal:
    """Return a goal that the person may say something of and show evidence for."""
    about = subject("goals.goal")
    assert about is not None
    goals_seen = visible_to(person).order_by("pk")
    return next(each for each in goals_seen if rules.may_attach(person, about, each))


def _person(username: str) -> list[tuple[str, str]]:
    return next(each.holds for each in town().people if each.username == username)


def put_right_a_figure() -> str:
    """Correct the newest figure, and return where it is told what it said before."""
    newest = Observation.objects.filter(
        group="total", value__isnull=False, period__state=PeriodState.OPEN
    ).latest("period__ends_on")
    figures.record_observation(
        newest.series,
        period=newest.period,
        figure=figures.Figure(newest.value + Decimal(1), is_invented=True),
        by=None,
        change_reason="Fel rad i underlaget",
        is_confirmed=True,
    )
    page = reverse("indicators:revisions", args=[newest.series.indicator.key])
    return f"{page}?serie={newest.series_id}"


def propose_a_plan() -> str:
    """Put a plan forward in the secretary's committee, and return where she notes the decision."""
    unit = next(unit for role, unit in _person("lena.dahl") if role == "committee_secretary")
    year = timezone.localdate().year + 1
    plan = goals.draft_plan(
        body=Unit.objects.get(key=unit),
        kind=profile().plan_kinds[0].key,
        name="Nämndens plan",
        first_year=year,
        last_year=year,
        by=None,
    )
    goals.propose_plan(plan, by=None)
    return reverse("goals:adopt_plan", args=[plan.pk])


def change_the_majority() -> str:
    """Adopt another plan for a body that has one, and return where it takes over from the first."""
    before = Goal.objects.filter(state="decided", plan__state="adopted").earliest("pk").plan
    after = goals.draft_plan(
        body=before.body,
        kind=before.kind,
        name="Den nya majoritetens plan",
        first_year=timezone.localdate().year + 1,
        last_year=timezone.localdate().year + 4,
        by=None,
    )
    goals.adopt_plan(after, decision=before.decision, by=None)
    return f"{reverse('goals:take_over', args=[after.pk])}?efter={before.pk}"


def decide_without_a_number() -> str:
    """Write down a decision that lacks its registry number, and return where it is completed."""
    decision = register_decision(
        Unit.objects.get(key="kommunfullmaktige"),
        decided_on=timezone.localdate(),
        paragraph="999",
        title="Ett beslut utan diarienummer",
        must_be_carried_out=True,
        by=None,
    )
    return reverse("documents:decision", args=[decision.pk])


def leave_a_gap() -> str:
    """Let a committee take back its word on a goal, and return where it answers anew."""
    said = NoContribution.objects.on().select_related("goal", "committee").order_by("pk")[0]
    goals.take_up(said, by=None)
    return reverse("goals:abstain", args=[said.goal.key, said.committee.key])


def ask_for_a_decision() -> str:
    """Write a paper for the secretary's committee, and return where she ties the decision to it."""
    unit = next(unit for role, unit in _person("lena.dahl") if role == "committee_secretary")
    paper = documents.draft_paper(
        GoverningDocument.objects.earliest("pk"),
        body=Unit.objects.get(key=unit),
        text=documents.Text("Ett underlag till nämnden"),
        by=None,
    )
    return reverse("documents:settle_paper", args=[paper.pk])


def written() -> list[str]:
    """Return the papers that wait for a decision, and where drafts are put in force."""
    papers = DecisionPaper.objects.exclude(state=PaperState.DECIDED).order_by("pk")
    drafts = GoverningDocument.objects.filter(versions__state=VersionState.DRAFT).order_by("pk")
    return [
        *(reverse("documents:paper", args=[paper.pk]) for paper in papers),
        *(reverse("documents:put_in_force", args=[draft.key]) for draft in drafts),
    ]


def take_up_declarations() -> None:
    """Let the municipality promise too, along the way that has every step, and all that it does."""
    held, longest = profile(), library.load("umea")
    way = next(way for way in longest.approval_chains if way.about == "declaration")
    others = [way for way in held.approval_chains if way.about != "declaration"]
    changed = {
        "declaration_kinds": longest.declaration_kinds, "approval_chains": (*others, way)
    }  # fmt: skip
    taken_up = held.model_copy(update=changed)
    adopt_profile(taken_up, starts_on=timezone.localdate(), by=None)
    units = {unit.key: unit for unit in Unit.objects.all()}
    people = {person.username: person for person in User.objects.all()}
    build_declarations(Lindvik(timezone.localdate(), units, people), taken_up)


# Where each step is taken.
STEPS = {
    ChainAct.SUBMIT: "submit",
    ChainAct.ASSESS: "assess",
    ChainAct.FEEDBACK: "feedback",
    ChainAct.PROPOSE: "propose",
    ChainAct.DECIDE: "decide",
    ChainAct.PUBLISH: "publish",
}
ROUND_A_DRAFT = ["edit", "make_promise", "write_variant", "hand_over", "serve", "take_part"]
# How many of what there is much of are tried, for somebody to be the one who may.
FEW = 4


def on_the_way() -> list[str]:
    """Return where the next step is taken with each text on its way, and where it is sent back."""
    found = []
    texts = DeclarationVersion.objects.select_related("declaration").order_by("pk")
    for version in texts.exclude(state__in=ISSUED):
        step = chain().next_step(State(version.state))
        names = [STEPS[step.act]] if step else []
        names += ROUND_A_DRAFT if version.state in OPEN_STATES else ["send_back"]
        found += [_page_of(version, name) for name in names]
        if version.state in OPEN_STATES and version.promises.exists():
            number = version.promises.earliest("pk").promise.number
            found.append(
                reverse("declarations:edit_promise", args=[version.declaration.key, number])
            )
        if version.state in OPEN_STATES and (entry := version.declaration.drafting.first()):
            key = version.declaration.key
            found.append(reverse("declarations:strike_part", args=[key, entry.pk]))
    year = timezone.localdate().year
    held = texts.filter(state=State.PUBLISHED)[:FEW]
    for version in held:
        found.append(_page_of(version, "withdraw"))
        found.append(reverse("declarations:year", args=[version.declaration.key, year]))
    return [*found, reverse("declarations:report_items", args=[year])]


def _page_of(version: DeclarationVersion, name: str) -> str:
    return reverse(f"declarations:{name}", args=[version.declaration.key])


def wait_for_those_who_weigh() -> None:
    """Let a text wait for a department's head at each of her steps, and one for a secretary."""
    head = next(
        unit for person in town().people for role, unit in person.holds
        if role == "department_head"
    )  # fmt: skip
    body = next(unit for role, unit in _person("lena.dahl") if role == "committee_secretary")
    below = min(tree().subtree_ids(Unit.objects.get(key=body).pk))
    places = {
        State.SUBMITTED: Unit.objects.get(key=head),
        State.DISCUSSED: Unit.objects.get(key=head),
        State.PROPOSED: Unit.objects.get(pk=below),
    }
    for state, unit in places.items():
        said = promises.Text(title=f"En text som väntar: {state.label}")
        version = promises.draft_declaration(unit=unit, kind="department_wide", text=said, by=None)
        version.state = state
        if state == State.PROPOSED:
            version.body_id = decider_of(version.declaration)
            version.meeting_on = timezone.localdate()
        version.save()


def say_it_in_english() -> str:
    """Put a promise in another language, named as ours for want of a translator, and return it."""
    version = DeclarationVersion.objects.filter(state=State.PUBLISHED).earliest("pk")
    promises.write_variant(
        version,
        kind="language",
        language="en",
        title="What we promise",
        text="We come when we have said that we will.",
        written_by="Testerna",
        by=None,
    )
    return reverse("public:promise_in", args=[version.declaration.key, "en"])


def reorganising() -> list[str]:
    """Return where the demonstration's draft is worked on, and where what is planned is undone."""
    drafted = Reorganisation.objects.get(planned_at=None)
    planned = Reorganisation.objects.filter(planned_at__isnull=False).latest("starts_on")
    return [
        reverse("organisation:add_step", args=[drafted.pk, next(iter(STEP_FORMS))]),
        reverse("organisation:remove_step", args=[drafted.pk, drafted.steps.earliest("pk").pk]),
        reverse("organisation:plan_reorganisation", args=[drafted.pk]),
        reverse("organisation:withdraw_reorganisation", args=[planned.pk]),
    ]


def hand_in_sheets() -> list[str]:
    """Let three people hand in a sheet each: one is foreign, one has a fault and one is ready."""
    made = [
        _sheet("quality_coordinator", "mal", "Måltext;Ansvarig nämnd\nFler går ut;Ute\n"),
        _sheet("administrator", "enheter", "Nyckel;Namn;Slag\nkvarnen;;enhet\n;Bron;ort\n"),
        _sheet("controller", "indikatorer", READY),
    ]
    assert [one.state for one in made] == ["unmapped", "faulty", "read"]
    return [reverse("sheets:handed_in", args=[one.pk]) for one in made]


def _sheet(role: str, kind: str, text: str) -> Import:
    username = next(
        each.username for each in town().people if role in {role for role, _unit in each.holds}
    )
    person = User.objects.get(username=username)
    return sheets.receive(register.find(kind), name="Ark.csv", data=text.encode(), by=person)


def secure(username: str) -> list[str]:
    """Give somebody a second step, and return the spare codes for passing it."""
    user = User.objects.get(username=username)
    TOTP.activate(user, generate_totp_secret())
    codes: list[str] = RecoveryCodes.activate(user).get_unused_codes()
    return codes


def invited() -> str:
    """Return the way in of somebody who has not chosen a password yet."""
    newcomer = add_person(
        username="ny.person",
        given_name="Ny",
        family_name="Person",
        email="ny.person@lindvik.example",
        by=None,
    )
    return f"/inbjudan/{open_way_in(newcomer, by=None)}/"


def forgotten() -> str:
    """Return the link in a letter about a forgotten password."""
    user = User.objects.get(username="oskar.lindqvist")
    key = default_token_generator.make_token(user)
    return f"/glomt-losenord/{user_pk_to_url_str(user)}-{key}/"


def main() -> None:
    """Do it all, and tell."""
    inside = [say_something(), put_right_a_figure(), propose_a_plan(), leave_a_gap()]
    inside.append(change_the_majority())
    inside += [decide_without_a_number(), ask_for_a_decision(), *written(), *hand_in_sheets()]
    inside += reorganising()
    take_up_declarations()
    wait_for_those_who_weigh()
    outside = [invited(), forgotten(), say_it_in_english(), *objects_of_feedback.begin_to_say()]
    inside += [*on_the_way(), *objects_of_feedback.all_inside(), *leads()]
    told = {"inside": inside, "outside": outside, "codes": secure(CAREFUL)}
    sys.stdout.write(json.dumps(told))
