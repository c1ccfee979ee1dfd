"""Where goals come from: named, and tied to the goals that rest on them."""

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.goals import rules
from rodtrad.goals.enums import SourceKind
from rodtrad.goals.models import Assignment, Goal, GoalSource, SourceLink
from rodtrad.organisation.models import Unit
from rodtrad.times.models import end_today
from rodtrad.times.spans import from_today


def name_source(
    *,
    kind: SourceKind,
    title: str,
    reference: str,
    by: User | None,
    url: str = "",
    body: Unit | None = None,
    valid: DateRange | None = None,
) -> GoalSource:
    """Write down a national goal, or what a body's mandate says, and where it is written."""
    with transaction.atomic():
        require(rules.may_name_source(by))
        if kind == SourceKind.MANDATE and body is None:
            raise BadInput(_("Välj vems reglemente det är."), "body")
        source = GoalSource.objects.create(
            kind=kind,
            title=required(title, "title", _("Skriv vad målet eller uppgiften är.")),
            reference=required(reference, "reference", _("Skriv var det står.")),
            url=url,
            body=body,
            valid=valid or from_today(),
        )
        record("source.named", by=by, subject=source, unit_id=body.pk if body else None)
        return source


def rest_on(
    goal: Goal,
    *,
    by: User | None,
    source: GoalSource | None = None,
    assignment: Assignment | None = None,
    valid: DateRange | None = None,
) -> SourceLink:
    """Say that a goal rests on a source, or on an assignment."""
    with transaction.atomic():
        goal = changing.locked(goal)
        require(rules.may_edit_goal(by, goal))
        if (source is None) == (assignment is None):
            raise BadInput(_("Välj vad målet vilar på."), "source")
        valid = valid or from_today()
        same = goal.rests_on.filter(source=source, assignment=assignment, valid__overlap=valid)
        if same.exists():
            raise BadInput(_("Målet vilar redan på det du valde."), "source")
        link = SourceLink.objects.create(
            goal=goal, source=source, assignment=assignment, valid=valid
        )
        record("goal.rested", by=by, subject=goal, unit_id=goal.body_id)
        return link


def stop_resting(link: SourceLink, *, by: User | None) -> None:
    """Say that a goal no longer rests on something."""
    with transaction.atomic():
        link = changing.locked(link)
        goal = changing.locked(link.goal)
        require(rules.may_edit_goal(by, goal))
        end_today(link)
        record("goal.unrested", by=by, subject=goal, unit_id=goal.body_id)
