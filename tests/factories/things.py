"""One of everything that can be seen or not, in every state, at every unit of the town."""

from datetime import UTC, date, datetime
from itertools import product

from rodtrad.declarations.enums import State
from rodtrad.declarations.models import (
    DeclarationVersion,
    Promise,
    PromiseVersion,
    ServiceDeclaration,
    WorkMethod,
)
from rodtrad.documents.enums import PaperState, VersionState
from rodtrad.documents.models import DecisionPaper, DocumentVersion, GoverningDocument
from rodtrad.feedback.enums import Secrecy
from rodtrad.feedback.models import FeedbackCase
from rodtrad.goals.enums import ActivityState, AssignmentState, GoalState, PlanState
from rodtrad.goals.models import Activity, Assignment, Goal, Plan
from rodtrad.improvement.models import Action
from rodtrad.indicators.models import Indicator, Series
from rodtrad.sheets.enums import ImportState
from rodtrad.sheets.models import Import
from rodtrad.times.spans import Span
from tests.town import FOUNDED, Town

NOW = Span(FOUNDED, None)
OVER = Span(FOUNDED, date(2023, 1, 1))
LONG_AGO = datetime(2026, 1, 15, 9, tzinfo=UTC)


def of_every_kind(town: Town) -> None:
    """Lay out plans, goals, activities and the rest in all their states, past the services."""
    plans = [None, *Plan.objects.bulk_create(_plans(town))]
    goals = Goal.objects.bulk_create(_goals(town, plans))
    Activity.objects.bulk_create(_activities(town, goals))
    Assignment.objects.bulk_create(_assignments(town))
    _documents(town)
    _declarations(town)
    _handed_in(town)
    _cases(town)
    _actions(town)
    measured = Indicator.objects.create(key="besok", owner=town.care)
    Series.objects.bulk_create(
        Series(indicator=measured, unit=unit, valid=NOW, is_public=at % 2 == 0)
        for at, unit in enumerate(town.units.values())
    )


def _plans(town: Town) -> list[Plan]:
    return [
        Plan(
            body=body,
            kind="plan",
            name=f"Plan för {body}",
            first_year=2024,
            last_year=2024,
            state=state,
            decision=town.decision,
        )
        for body, state in product(town.units.values(), PlanState)
    ]


def _goals(town: Town, plans: list[Plan | None]) -> list[Goal]:
    several = [None, *[next(p for p in plans if p and p.state == state) for state in PlanState]]
    kinds = product(town.units.values(), GoalState, (False, True), several, (NOW, OVER))
    return [
        Goal(
            key=f"mal-{at}",
            level="goal",
            body=body,
            title=f"Mål {at}",
            state=state,
            is_supplementary=is_supplementary,
            plan=plan,
            valid=valid,
        )
        for at, (body, state, is_supplementary, plan, valid) in enumerate(kinds)
    ]


def _activities(town: Town, goals: list[Goal]) -> list[Activity]:
    people = town.cast
    return [
        Activity(
            goal=goal,
            unit=unit,
            title="Aktivitet",
            state=state,
            valid=NOW,
            ends_on=date(2030, 1, 1),
            responsible=people[at % len(people)],
        )
        for at, (goal, unit, state) in enumerate(
            product(goals[::40], list(town.units.values())[::4], ActivityState)
        )
    ]


def _assignments(town: Town) -> list[Assignment]:
    units = list(town.units.values())
    return [
        Assignment(
            title=f"Uppdrag till {receiver or 'ingen än'}",
            giver=giver,
            receiver=receiver,
            given_on=FOUNDED,
            state=state,
            closed_on=None if state == AssignmentState.OPEN else FOUNDED,
            report="Det är gjort.",
            decision=town.decision,
            closing_decision=town.decision,
        )
        for giver, receiver, state in product(units, [None, *units[::3]], AssignmentState)
    ]


def _handed_in(town: Town) -> None:
    Import.objects.bulk_create(
        Import(kind="mal", name="Mål.csv", fingerprint="", state=state, by=person)
        for person, state in product(town.cast, ImportState)
    )


def _documents(town: Town) -> None:
    documents = GoverningDocument.objects.bulk_create(
        GoverningDocument(key=f"{unit.key}-{state}", unit=unit)
        for unit, state in product(town.units.values(), VersionState)
    )
    DocumentVersion.objects.bulk_create(
        DocumentVersion(
            document=document,
            number=1,
            title=document.key,
            sort_key=document.key,
            kind="policy",
            state=document.key.rpartition("-")[2],
            valid=OVER,
            decision=town.decision,
            ended_by=town.decision,
        )
        for document in documents
    )
    DecisionPaper.objects.bulk_create(
        DecisionPaper(
            document=documents[0],
            unit=unit,
            body=body,
            title="Underlag",
            state=state,
            meeting_on=FOUNDED,
            decision=town.decision,
        )
        for unit, body, state in product(
            town.units.values(), (town.council, town.care_committee), PaperState
        )
    )


def _declarations(town: Town) -> None:
    declarations = ServiceDeclaration.objects.bulk_create(
        ServiceDeclaration(key=f"{unit.key}-{state}", unit=unit, kind="service", scope="single")
        for unit, state in product(town.units.values(), State)
    )
    texts = DeclarationVersion.objects.bulk_create(
        DeclarationVersion(
            declaration=one,
            number=1,
            title=one.key,
            sort_key=one.key,
            valid=OVER if one.key.endswith(("superseded", "withdrawn")) else NOW,
            body=town.council,
            meeting_on=FOUNDED,
            decision=town.decision,
            ended_by=town.decision,
        )
        for one in declarations
    )
    promises = Promise.objects.bulk_create(
        Promise(declaration=one, number=1) for one in declarations
    )
    PromiseVersion.objects.bulk_create(
        PromiseVersion(
            version=text, promise=promise, text="Vi lovar en rödtråd.", level_kind="quality"
        )
        for text, promise in zip(texts, promises, strict=True)
    )
    # What is decided is written in no more, so that it becomes so last.
    for text in texts:
        text.state = text.declaration.key.rpartition("-")[2]
    DeclarationVersion.objects.bulk_update(texts, ["state"])
    WorkMethod.objects.bulk_create(
        WorkMethod(key=f"{unit.key}-{at}", unit=unit, title="Rutin", sort_key="rutin", valid=valid)
        for unit in town.units.values()
        for at, valid in enumerate((NOW, OVER))
    )


def _actions(town: Town) -> None:
    """Lay out actions at every unit, some that a stranger there answers for."""
    people = (town.karin, town.sven)
    Action.objects.bulk_create(
        Action(
            title="Ring före",
            description="Ingen ringer.",
            unit=unit,
            responsible=responsible,
            planned_on=LONG_AGO.date(),
            due_on=LONG_AGO.date(),
            check_by="none",
            check_what="Det är för få.",
        )
        for unit, responsible in product(town.units.values(), people)
    )


def _cases(town: Town) -> None:
    """Lay out cases at every unit, marked and not, some in the hand of a stranger there."""
    hands = (None, town.sven)
    kinds = product(town.units.values(), Secrecy, hands)
    FeedbackCase.objects.bulk_create(
        FeedbackCase(
            code=f"TEST-{at:04d}",
            submission=at.to_bytes(32),
            kind="view",
            channel="web",
            known_to="nobody",
            state="under_way" if hand else "received",
            unit=unit,
            handler=hand,
            secrecy=secrecy,
            received_at=LONG_AGO,
            registered_at=LONG_AGO,
            number=at,
        )
        for at, (unit, secrecy, hand) in enumerate(kinds)
    )
