"""What the load-test municipality's bodies have laid down, asked for and split their goals into."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.access.enums import Role
from rodtrad.core.swedish import sort_key
from rodtrad.demo.city_papers import BATCH, Desk
from rodtrad.documents.enums import VersionState
from rodtrad.documents.models import Citation, DocumentVersion, GoverningDocument
from rodtrad.goals.enums import AssignmentState, PartKind, ReportForm
from rodtrad.goals.models import Assignment, Goal, GoalLink, GoalPart, PartService
from rodtrad.organisation.models import Decision, Unit

SUBJECTS = ("Skola", "Omsorg", "Klimat", "Trafik", "Kultur", "Personal", "Ekonomi", "Trygghet")
SUMMARY = "Påhittad sammanfattning av vad dokumentet säger."


@dataclass(frozen=True)
class Steering:
    """How much the bodies have laid down and asked for."""

    documents: int = 600
    assignments: int = 2_400
    parts_of_goal: int = 3


@dataclass(frozen=True)
class Bodies:
    """Who lays down and asks: bodies that decide, what each last decided, who carries it out."""

    deciding: Sequence[Unit]
    decisions: Mapping[int, Decision]
    carrying_out: Sequence[Unit]


def lay_down(desk: Desk, bodies: Bodies, goals: Sequence[Goal], count: int) -> None:
    """Give each body documents in three versions each, and let some goals rest on them."""
    held = GoverningDocument.objects.bulk_create(
        (
            GoverningDocument(
                key=f"dokument-{n}",
                unit=bodies.deciding[n % len(bodies.deciding)],
                role=Role.QUALITY_COORDINATOR,
            )
            for n in range(count)
        ),
        BATCH,
    )
    DocumentVersion.objects.bulk_create(
        (
            _version(desk, bodies, document, n, year)
            for n, document in enumerate(held)
            for year in range(3)
        ),
        BATCH,
    )
    since = DateRange(date(desk.today.year, 1, 1), None)
    Citation.objects.bulk_create(
        (
            Citation(
                document=held[n % len(held)],
                subject_type="goals.goal",
                subject_id=goal.pk,
                valid=since,
            )
            for n, goal in enumerate(goals[::10])
        ),
        BATCH,
    )


def _version(
    desk: Desk, bodies: Bodies, document: GoverningDocument, number: int, year: int
) -> DocumentVersion:
    """Return what the document says from one new year to the next; the third holds still."""
    profile, last = desk.profile, year == 2
    began = date(desk.today.year - 2 + year, 1, 1)
    ended = None if last else date(began.year + 1, 1, 1)
    decision = bodies.decisions[document.unit_id]
    kind = profile.document_types[number % len(profile.document_types)]
    title = f"Dokument {number}"
    asked = [field for field in profile.document_header_fields if field.fact is None]
    return DocumentVersion(
        document=document,
        number=year + 1,
        title=title,
        sort_key=sort_key(title),
        kind=kind.key,
        scope=kind.scope,
        summary=SUMMARY,
        applies_to="Alla som arbetar i Storstad.",
        subjects=[f"{SUBJECTS[number % len(SUBJECTS)]} {number}"],
        valid_until=desk.today + timedelta(days=400 + number),
        next_review_on=desk.today + timedelta(days=30 + number % 300),
        header={field.key: "Styrmodell för Storstad" for field in asked if field.required},
        state=VersionState.IN_FORCE if last else VersionState.REPLACED,
        decision=decision,
        ended_by=None if last else decision,
        valid=DateRange(began, ended),
    )


def ask(desk: Desk, bodies: Bodies, goals: Sequence[Goal], count: int) -> None:
    """Let the bodies give assignments as the years go; nine in ten of them are reported."""
    days, forms = 365 * desk.years, list(ReportForm)
    Assignment.objects.bulk_create(
        (
            _assignment(
                desk,
                number=n,
                given_on=desk.today - timedelta(days=days - n * days // count),
                giver=bodies.deciding[n % len(bodies.deciding)],
                receiver=bodies.carrying_out[n % len(bodies.carrying_out)],
                decision=bodies.decisions[bodies.deciding[n % len(bodies.deciding)].pk],
                goal=goals[n % len(goals)] if n % 3 == 0 else None,
                report_form=forms[n % len(forms)],
            )
            for n in range(count)
        ),
        BATCH,
    )


def _assignment(desk: Desk, *, number: int, given_on: date, **fields: object) -> Assignment:
    is_open = number % 10 == 0
    due_on = given_on + timedelta(days=180)
    if is_open:
        due_on = max(due_on, desk.today + timedelta(days=number % 90 - 20))
    return Assignment(
        title=f"Uppdrag {number}",
        description="Påhittat uppdrag.",
        given_on=given_on,
        due_on=due_on,
        state=AssignmentState.OPEN if is_open else AssignmentState.REPORTED,
        closed_on=None if is_open else min(due_on, desk.today),
        report="" if is_open else "Påhittad redovisning.",
        **fields,
    )


def split(goals: Sequence[Goal], since: DateRange, count: int) -> None:
    """Split each goal into parts; the goals below it serve one each in turn, and the last none."""
    kinds = list(PartKind)
    made = GoalPart.objects.bulk_create(
        (
            GoalPart(
                goal=goal, kind=kinds[n % len(kinds)], name=f"Del {n + 1}", sort=n, valid=since
            )
            for goal in goals
            for n in range(count)
        ),
        BATCH,
    )
    parts: dict[int, list[GoalPart]] = {}
    for part in made:
        parts.setdefault(part.goal_id, []).append(part)
    links = GoalLink.objects.filter(parent__in=parts).order_by("pk")
    PartService.objects.bulk_create(
        (
            PartService(link=link, part=parts[link.parent_id][n % count], valid=since)
            for n, link in enumerate(links)
        ),
        BATCH,
    )
