"""Sjöby's declarations, under the profile that has the longest way to a decision."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.declarations import services
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import ChainAct, Party, State
from rodtrad.declarations.models import (
    DeclarationVersion,
    PromiseVersion,
    ServiceDeclaration,
    WorkMethod,
)
from rodtrad.declarations.services import Method, Said, Text
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.services import adopt_profile, register_decision
from rodtrad.profiles import library
from rodtrad.times.spans import Span
from tests.town import FOUNDED, Town

TODAY = date(2026, 11, 20)
IN_FORCE = date(2026, 4, 1)


@pytest.fixture(autouse=True)
def _november() -> Iterator[None]:
    with time_machine.travel(TODAY, tick=False):
        yield


def when_the_year_has_ended() -> time_machine.travel:
    """Let it be January, when what was promised in November's year is summed up."""
    return time_machine.travel(date(2027, 1, 15), tick=False)


@pytest.fixture
def promising(town: Town) -> Town:
    """Sjöby with the profile whose way has all six steps."""
    return adopted(town, "umea")


def adopted(town: Town, name: str) -> Town:
    adopt_profile(library.load(name).for_municipality("Sjöby"), starts_on=FOUNDED, by=None)
    return town


_paragraphs = iter(range(1, 100_000))


def decided_by(body: Unit, on: date = TODAY, title: str = "Deklarationer") -> Decision:
    return register_decision(
        body,
        decided_on=on,
        paragraph=str(next(_paragraphs)),
        title=title,
        registry_number="ON 2026/118",
        by=None,
    )


def text(title: str = "Hemtjänst: det här lovar vi dig", **more: object) -> Text:
    said: dict[str, object] = {
        "audience": "För dig som har beslut om hemtjänst.",
        "purpose": "Du ska kunna bo kvar hemma och känna dig trygg.",
        "offered": "Hjälp med mat och städning\nHjälp med dusch",
        "not_offered": "Storstädning\nSkötsel av husdjur",
        "aspects": ("safety",),
        "aspects_chosen": "Brukarrådet valde i mars.",
        "contact": "Biståndsenheten, vardagar 8–16",
        "phone": "0143-55 50 40",
    }
    return Text(title=title, **(said | more))


def said(words: str = "Vi kommer inom 15 minuter från avtalad tid.", **more: object) -> Said:
    level: dict[str, object] = {
        "level_kind": "time",
        "amount": Decimal(15),
        "time_unit": "minutes",
        "share": Decimal(90),
    }
    return Said(text=words, **(level | more))


def goal_of(town: Town) -> Goal:
    found = Goal.objects.filter(key="trygga-hemma").first()
    return found or Goal.objects.create(
        key="trygga-hemma",
        level="committee_goal",
        body=town.care_committee,
        title="Äldre ska kunna bo kvar hemma och känna sig trygga",
        state=GoalState.DECIDED,
        valid=Span(FOUNDED, None),
    )


def method_of(town: Town, title: str = "Planering dagen före", **more: object) -> WorkMethod:
    unit = more.pop("unit", town.home_care)
    described = Method(
        title=title,
        summary="Vi planerar morgondagen före klockan 14.",
        steps="Gå igenom morgondagens besök\nRing den som får ny tid",
        participation="Personalen skrev stegen på en arbetsplatsträff.",
        participated_on=TODAY - timedelta(days=30),
        next_review_on=TODAY + timedelta(days=180),
        **more,
    )
    return services.describe_method(unit=unit, method=described, by=None)


def drafted(
    town: Town, unit: Unit | None = None, kind: str = "department_wide", **more: object
) -> DeclarationVersion:
    """A text with one promise, and everything its kind must say."""
    version = services.draft_declaration(
        unit=unit or town.care,
        kind=kind,
        text=text(**{name: more.pop(name) for name in list(more) if name in TEXT}),
        by=None,
        **more,
    )
    completed(town, version)
    return version


TEXT = ("title", "offered", "not_offered", "aspects")


def completed(town: Town, version: DeclarationVersion) -> PromiseVersion:
    promise = services.make_promise(version, said=said(), by=None)
    services.use_method(promise.promise, method=method_of(town), by=None)
    services.serve_goal(version.declaration, goal=goal_of(town), by=None)
    for party in Party.values:
        services.take_part(
            version.declaration,
            party=party,
            held_on=TODAY - timedelta(days=60),
            form="Möte",
            brought="De ville ha fasta tider.",
            by=None,
        )
    return promise


def answers() -> dict[str, dict[str, object]]:
    way = chain()
    return {
        question.key: {"text": "Ja, det gör den.", "is_ok": True}
        for question in (*way.assessed, *way.questions)
    }


def taken_to(
    version: DeclarationVersion,
    state: State,
    *,
    decision: Decision | None = None,
    starts_on: date = TODAY,
    by: User | None = None,
) -> DeclarationVersion:
    """Take a text step by step to a state, as the adopted profile has the way."""
    while version.state != state:
        step = chain().next_step(State(version.state))
        assert step is not None, f"no way from {version.state} to {state}"
        _take(version, step.act, decision, starts_on, by)
        version = DeclarationVersion.objects.get(pk=version.pk)
    return version


def _take(
    version: DeclarationVersion,
    act: ChainAct,
    decision: Decision | None,
    starts_on: date,
    by: User | None,
) -> None:
    match act:
        case ChainAct.SUBMIT:
            services.submit(version, by=by)
        case ChainAct.ASSESS:
            services.assess(version, answers=answers(), by=by)
        case ChainAct.FEEDBACK:
            services.give_feedback(version, held_on=TODAY, comment="Bra.", by=by)
        case ChainAct.PROPOSE:
            services.propose(
                version, meeting_on=TODAY + timedelta(days=14), answers=answers(), by=by
            )
        case ChainAct.DECIDE:
            body = Unit.objects.get(pk=version.body_id)
            made = decision or decided_by(body, on=min(starts_on, timezone.localdate()))
            services.decide(version, decision=made, starts_on=starts_on, by=by)
        case ChainAct.PUBLISH:
            services.publish(version, by=by)


def published(town: Town, starts_on: date = IN_FORCE, **more: object) -> DeclarationVersion:
    """A published text, in force since the spring."""
    return taken_to(drafted(town, **more), State.PUBLISHED, starts_on=starts_on)


def precise(town: Town, parent: ServiceDeclaration, **more: object) -> DeclarationVersion:
    """A unit's draft that makes another precise."""
    title = more.pop("title", "Hemtjänsten Söder lovar")
    unit = more.pop("unit", town.home_care_south)
    return drafted(town, unit=unit, kind="unit", parent=parent, title=title, **more)


def brought(town: Town, draft: DeclarationVersion, state: str) -> DeclarationVersion:
    """Take a draft to a state, also one that no step leads to; what supersedes is called so."""
    match state:
        case "returned":
            sent = taken_to(draft, State.ASSESSED)
            return services.send_back(sent, comment="Kortare.", by=None)
        case "coming":
            return taken_to(draft, State.PUBLISHED, starts_on=TODAY + timedelta(days=30))
        case "superseded":
            first = taken_to(draft, State.PUBLISHED, starts_on=IN_FORCE)
            later = services.begin_version(first.declaration, by=None)
            services.edit_text(later, text=text("Det som gäller nu"), by=None)
            for promise in later.promises.all():
                services.edit_promise(promise, said=said("Vi ringer före besöket."), by=None)
            taken_to(later, State.PUBLISHED, starts_on=TODAY - timedelta(days=5))
            return first
        case "withdrawn":
            made = taken_to(draft, State.PUBLISHED, starts_on=IN_FORCE)
            decision = decided_by(town.care_committee, on=TODAY - timedelta(days=9))
            return services.withdraw(
                made, decision=decision, ends_on=TODAY, reason="Upphör.", by=None
            )
        case _:
            return taken_to(draft, State(state), starts_on=IN_FORCE)


@pytest.fixture
def enter(client: Client, promising: Town) -> Callable[[str], Client]:
    """Sign in as somebody in town."""

    def sign_in(name: str) -> Client:
        client.force_login(getattr(promising, name))
        return client

    return sign_in
