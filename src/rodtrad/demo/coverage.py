"""How Lindvik's committees answer the council's goals, and what the council has asked of them."""

from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.demo import content
from rodtrad.demo.days import working_day_before
from rodtrad.demo.town import Lindvik
from rodtrad.goals import services as goals
from rodtrad.goals.enums import PartKind, ReportForm, SourceKind
from rodtrad.goals.models import Assignment, Goal, GoalLink, GoalPart

# The list was shown to the council so many days ago, with what stood open then.
PRESENTED = 210


def build_coverage(lindvik: Lindvik) -> None:
    """Split the council's goals, let committees answer, and give out assignments."""
    made = {goal.key: goal for goal in Goal.objects.all()}
    _parts(lindvik, made)
    _reasons(lindvik, made)
    _sources(lindvik, made)
    _assignments(lindvik, made)


def _parts(lindvik: Lindvik, made: dict[str, Goal]) -> None:
    since = DateRange(lindvik.founded_on, None)
    serving: dict[str, list[GoalPart]] = {}
    for each in content.answers().parts:
        part = goals.add_part(
            made[each.goal], kind=PartKind(each.kind), name=each.name, valid=since, by=None
        )
        for key in each.served_by:
            serving.setdefault(key, []).append(part)
    for key, parts in serving.items():
        link = GoalLink.objects.get(child=made[key], parent=parts[0].goal)
        goals.serve_parts(link, parts=parts, valid=since, by=None)


def _reasons(lindvik: Lindvik, made: dict[str, Goal]) -> None:
    """Let each committee decide once, last autumn, which goals it does nothing for."""
    last_autumn = date(lindvik.today.year - 1, 11, 18)
    decisions = {
        key: lindvik.decide(key, last_autumn, "Svar på fullmäktiges mål")
        for key in dict.fromkeys(each.committee for each in content.answers().nones)
    }
    for each in content.answers().nones:
        for key in each.goals:
            goals.abstain(
                lindvik.units[each.committee],
                goal=made[key],
                reason=each.reason,
                decision=decisions[each.committee],
                valid=DateRange(date(lindvik.today.year, 1, 1), None),
                by=None,
            )


def _sources(lindvik: Lindvik, made: dict[str, Goal]) -> None:
    since = DateRange(lindvik.founded_on, None)
    for each in content.answers().sources:
        source = goals.name_source(
            kind=SourceKind(each.kind),
            title=each.title,
            reference=each.reference,
            body=lindvik.units[each.body] if each.body else None,
            valid=since,
            by=None,
        )
        for key in each.goals:
            goals.rest_on(made[key], source=source, valid=since, by=None)


def _assignments(lindvik: Lindvik, made: dict[str, Goal]) -> None:
    """Give what stood on the list first, show it, and then give what has come since."""
    tasks = sorted(content.answers().tasks, key=lambda each: not each.presented)
    early = [each for each in tasks if each.presented]
    given = [_given(lindvik, made, each) for each in early]
    council = "kommunfullmaktige"
    shown = lindvik.decide(council, _days_ago(lindvik, PRESENTED), "Oavslutade uppdrag")
    goals.present_list(lindvik.units[council], decision=shown, by=None)
    given += [_given(lindvik, made, each) for each in tasks[len(early) :]]
    for each, assignment in zip(tasks, given, strict=True):
        _followed(lindvik, made, each, assignment)


def _given(lindvik: Lindvik, made: dict[str, Goal], each: content.TaskPart) -> Assignment:
    decision = lindvik.decide(each.giver, _days_ago(lindvik, each.given), each.title)
    task = goals.Task(
        each.title,
        receiver=lindvik.units[each.receiver],
        function=each.function,
        due_on=lindvik.today + timedelta(days=each.due),
        report_form=ReportForm(each.report_form),
        goal=made[each.goal] if each.goal else None,
    )
    return goals.give_assignment(lindvik.units[each.giver], task=task, decision=decision, by=None)


def _followed(
    lindvik: Lindvik, made: dict[str, Goal], each: content.TaskPart, assignment: Assignment
) -> None:
    """Move, report and rest on an assignment as the story says."""
    if each.moved_to is not None:
        title = f"Ny tid: {each.title}"
        assignment = goals.move_assignment(
            assignment,
            due_on=lindvik.today + timedelta(days=each.moved_to),
            reason=each.moved_because,
            decision=lindvik.decide(each.giver, _days_ago(lindvik, 45), title),
            by=None,
        )
    if each.reported is not None:
        day = _days_ago(lindvik, each.reported)
        goals.report_assignment(assignment, report=each.report, on=day, by=None)
    for key in each.rested_on_by:
        goals.rest_on(made[key], assignment=assignment, by=None)


def _days_ago(lindvik: Lindvik, days: int) -> date:
    return working_day_before(lindvik.today - timedelta(days=days - 1))
