"""What Lindvik does about what residents have brought, from the package's own file."""

from datetime import date, timedelta
from functools import cache
from typing import Any

from django.utils import timezone

from rodtrad.demo.content import Part, read
from rodtrad.demo.days import working_day
from rodtrad.demo.town import Lindvik
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.services import raise_action, say_causes
from rodtrad.improvement import services, vocabulary
from rodtrad.improvement.models import Action, Cause, ImprovementArea
from rodtrad.times.spans import Span


class AreaPart(Part):
    key: str
    unit: str
    days: int
    name: str
    why: str


class ActionPart(Part):
    """One action; `days`, `due` and `done` are days before today."""

    title: str
    description: str
    unit: str
    by: str
    cause: str
    cases: tuple[str, ...]
    days: int
    due: int
    check: str
    window: int
    area: str = ""
    check_what: str = ""
    volume_name: str = ""
    volume_before: int | None = None
    started: bool = False
    stopped: bool = False
    done: int | None = None
    done_text: str = ""
    verdict: str = ""
    reason: str = ""
    said: str = ""
    did: str = ""


class Improvements(Part):
    causes: dict[str, tuple[str, ...]]
    area: tuple[AreaPart, ...]
    action: tuple[ActionPart, ...]


@cache
def improvements() -> Improvements:
    """Return what the file says."""
    return Improvements.model_validate(read("improvements.toml"))


def build_improvements(lindvik: Lindvik, cases: dict[str, FeedbackCase]) -> int:
    """Say what the cases came of and what is done about it; return how many actions there are."""
    said = improvements()
    vocabulary.begin(by=None)
    Cause.objects.update(valid=Span(lindvik.founded_on, None))
    causes = {cause.name: cause for cause in Cause.objects.all()}
    for key, names in said.causes.items():
        say_causes(cases[key], causes=[causes[name] for name in names], by=None)
    areas = {part.key: _area(lindvik, part) for part in said.area}
    for part in sorted(said.action, key=lambda each: -each.days):
        _act(lindvik, part, causes[part.cause], areas.get(part.area), cases)
    return len(said.action)


def _area(lindvik: Lindvik, part: AreaPart) -> ImprovementArea:
    unit = lindvik.units[part.unit]
    made = services.name_area(unit=unit, name=part.name, why=part.why, by=None)
    made.valid = Span(lindvik.today - timedelta(days=part.days), None)
    made.save(update_fields=["valid"])
    return made


def _act(
    lindvik: Lindvik,
    part: ActionPart,
    cause: Cause,
    area: ImprovementArea | None,
    cases: dict[str, FeedbackCase],
) -> None:
    who, today = lindvik.people[part.by], lindvik.today
    plan = services.Plan(
        title=part.title,
        description=part.description,
        responsible=who,
        due_on=timezone.localdate(),
        check_by=part.check,
        check_what=part.check_what,
        cause=cause,
        area=area,
        window=part.window,
        volume_name=part.volume_name,
        volume_before=part.volume_before,
    )
    made = services.plan_action(unit=lindvik.units[part.unit], plan=plan, by=who)
    _write(made, planned_on=_ago(today, part.days), due_on=_ago(today, part.due))
    for key in part.cases:
        raise_action(cases[key], action=made, by=None)
    if part.started:
        services.start(made, by=who)
    if part.stopped:
        services.stop(made, reason=part.reason, by=who)
    if part.done is not None:
        _finish(made, part, today)
    if part.said:
        services.show(made, said=part.said, did=part.did, by=None)
        _write(made, published_on=_ago(today, part.done or 0))
    if part.verdict:
        services.check(made, verdict=part.verdict, reason=part.reason, by=who)
        _write(made, verdict_on=_ago(today, part.done or 0) + timedelta(days=part.window + 3))


def _finish(made: Action, part: ActionPart, today: date) -> None:
    """Say what was done, also of a town that is built for a day to come."""
    done_on = _ago(today, part.done or 0)
    on = min(done_on, timezone.localdate())
    _write(made, planned_on=min(made.planned_on, on))
    services.finish(made, done_on=on, text=part.done_text, by=made.responsible)
    _write(made, done_on=done_on, planned_on=_ago(today, part.days))


def _ago(today: date, days: int) -> date:
    return working_day(today - timedelta(days=days))


def _write(action: Action, **values: Any) -> None:
    """Let what was just done have been done when the story says."""
    Action.objects.filter(pk=action.pk).update(**values)
    action.refresh_from_db()
