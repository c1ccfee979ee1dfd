"""The acts on what is to become better: from a cause to a known effect."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import sort_key
from rodtrad.core.written import at_most, required, required_line
from rodtrad.improvement import rules, telling
from rodtrad.improvement.enums import LIVE, Check, State, Verdict, Window
from rodtrad.improvement.models import Action, Cause, ImprovementArea
from rodtrad.improvement.queries import measured
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries.people import at_work
from rodtrad.times.models import end_today
from rodtrad.times.spans import from_today

LEAST_REASON = 20
# Room for what was done and for how it went in one letter to those who raised it.
LONGEST = 4_000
VOLUME = 80


@dataclass(frozen=True)
class Plan:
    """What is to be done about what, by whom, until when, and how its effect is to be seen."""

    title: str
    description: str
    responsible: User
    due_on: date
    check_by: str
    check_what: str = ""
    cause: Cause | None = None
    area: ImprovementArea | None = None
    window: int = Window.HALF
    volume_name: str = ""
    volume_before: int | None = None


def name_cause(*, name: str, by: User | None, is_other: bool = False) -> Cause:
    """Add a cause to the words that the whole municipality shares."""
    with transaction.atomic():
        require(rules.may_name_causes(by))
        said = required_line(name, "name", _("Skriv vad orsaken heter."), most=80)
        key = required(slugify(said)[:60], "name", _("Skriv vad orsaken heter med bokstäver."))
        held: Cause | None = Cause.objects.filter(key=key).first()
        if held is not None and timezone.localdate() in held.valid:
            raise BadInput(_("Orsaken finns redan."), "name")
        if held is not None:
            changing.save(held, valid=from_today(), name=said, version=held.version + 1)
            made = held
        else:
            made = Cause.objects.create(
                key=key, name=said, sort_key=sort_key(said)[:120], is_other=is_other,
                valid=from_today(),
            )  # fmt: skip
        record("cause.named", by=by, subject=made)
        return made


def end_cause(cause: Cause, *, by: User | None) -> None:
    """Offer a cause no more; what has it keeps it."""
    with transaction.atomic():
        cause = changing.locked(cause)
        require(rules.may_name_causes(by))
        if cause.valid.lower >= timezone.localdate():
            raise BadInput(_("Orsaken lades till i dag. Ta bort den i morgon."))
        end_today(cause)
        record("cause.ended", by=by, subject=cause)


def name_area(*, unit: Unit, name: str, why: str, by: User | None) -> ImprovementArea:
    """Choose something that a unit is to become better at."""
    with transaction.atomic():
        require(rules.may_plan(by, unit.pk))
        said = required_line(name, "name", _("Skriv vad området heter."), most=120)
        made = ImprovementArea.objects.create(
            unit=unit,
            name=said,
            sort_key=sort_key(said)[:160],
            why=required(why, "why", _("Skriv varför just det."), most=LONGEST),
            valid=from_today(),
        )
        record("improvement_area.named", by=by, subject=made, unit_id=unit.pk)
        return made


def end_area(area: ImprovementArea, *, by: User | None) -> None:
    """Say that an area is no longer chosen; not while anything is done in it."""
    with transaction.atomic():
        area = changing.locked(area)
        require(rules.may_plan(by, area.unit_id))
        if area.actions.filter(state__in=LIVE).exists():
            raise BadInput(_("Något pågår inom området. Gör klart eller avbryt det först."))
        if area.actions.exists() and area.valid.lower >= timezone.localdate():
            raise BadInput(_("Området valdes i dag och har använts. Avsluta det i morgon."))
        end_today(area)
        record("improvement_area.ended", by=by, subject=area, unit_id=area.unit_id)


def plan_action(*, unit: Unit, plan: Plan, by: User | None) -> Action:
    """Plan something, with the day it is to be done and how its effect is to be seen."""
    with transaction.atomic():
        require(rules.may_plan(by, unit.pk))
        today = timezone.localdate()
        made = Action.objects.create(unit=unit, planned_on=today, **_said(plan, today))
        record("action.planned", by=by, subject=made, unit_id=unit.pk)
        return made


def edit_action(action: Action, *, plan: Plan, by: User | None, seen: int | None = None) -> Action:
    """Change what is planned; how the effect is to be seen is fixed once it has begun."""
    with transaction.atomic():
        action = _open(action, by)
        values = _said(plan, action.planned_on)
        if action.state != State.PLANNED and any(
            values[name] != getattr(action, name) for name in _FIXED
        ):
            raise BadInput(
                _("Åtgärden har börjat. Hur effekten ska prövas kan inte ändras då."), "check_by"
            )
        changing.same_version(action, seen, {"title": plan.title, "description": plan.description})
        changing.save(action, **values, version=action.version + 1)
        record("action.edited", by=by, subject=action, unit_id=action.unit_id)
        return action


def start(action: Action, *, by: User | None) -> Action:
    """Say that work has begun."""
    with transaction.atomic():
        action = _open(action, by)
        if action.state != State.PLANNED:
            raise BadInput(_("Åtgärden har redan börjat."))
        return _saved(action, "action.started", by, state=State.ONGOING)


def finish(
    action: Action,
    *,
    done_on: date,
    text: str,
    by: User | None,
    volume_after: int | None = None,
) -> Action:
    """Say what was done and when; everybody who raised it is told."""
    with transaction.atomic():
        action = _open(action, by)
        if not action.planned_on <= done_on <= timezone.localdate():
            raise BadInput(_("Välj en dag från det att åtgärden planerades till i dag."), "done_on")
        told = required(text, "text", _("Skriv vad ni gjorde."), most=LONGEST)
        values = {"done_on": done_on, "done_text": told, "volume_after": volume_after}
        action = _saved(action, "action.done", by, state=State.DONE, **values)
        telling.tell(action, by)
        return action


def stop(action: Action, *, reason: str, by: User | None) -> Action:
    """Say that it will not be done, and why; everybody who raised it is told."""
    with transaction.atomic():
        action = _open(action, by)
        said = required(reason, "text", _("Skriv varför det inte blir av."), most=LONGEST)
        action = _saved(action, "action.stopped", by, state=State.STOPPED, stop_reason=said)
        telling.tell(action, by)
        return action


def check(
    action: Action,
    *,
    verdict: str,
    by: User | None,
    reason: str = "",
    volume_after: int | None = None,
) -> Action:
    """Say whether it helped; everybody who raised it is told. Not before the days have passed."""
    with transaction.atomic():
        action = changing.locked(action)
        require(rules.may_edit(by, action))
        if not action.awaits_verdict:
            raise BadInput(_("Det finns inget att ta ställning till."))
        if not action.is_time_to_tell:
            raise BadInput(_("Vänta tills tiden efter åtgärden har gått."), "verdict")
        if volume_after is not None:
            action.volume_after = volume_after
        found, why = measured(action), at_most(reason, "reason", LONGEST)
        said = Verdict(verdict)
        if found and said != found.verdict and len(why) < LEAST_REASON:
            raise BadInput(_("Du säger något annat än siffrorna. Skriv varför."), "reason")
        if not found and not why:
            raise BadInput(_("Skriv vad ni har sett."), "reason")
        values = {
            "verdict": said,
            "verdict_reason": why,
            "verdict_on": timezone.localdate(),
            "volume_after": action.volume_after,
        }
        if found:
            counted = {"cases_before": found.before, "cases_after": found.after}
            values |= counted | {"computed": found.verdict}
        action = _saved(action, "action.checked", by, **values)
        telling.tell(action, by)
        return action


def show(action: Action, *, said: str, did: str, by: User | None) -> Action:
    """Show everybody what was said and what was done, in words that name nobody."""
    with transaction.atomic():
        action = changing.locked(action)
        require(rules.may_show(by, action))
        if action.state != State.DONE:
            raise BadInput(_("Det som visas för alla är genomfört."))
        values = {
            "said": required(said, "said", _("Skriv vad ni fick höra."), most=LONGEST),
            "did": required(did, "did", _("Skriv vad ni gjorde."), most=LONGEST),
            "published_on": action.published_on or timezone.localdate(),
        }
        return _saved(action, "action.shown", by, **values)


def hide(action: Action, *, by: User | None) -> Action:
    """Show it no more."""
    with transaction.atomic():
        action = changing.locked(action)
        require(rules.may_show(by, action))
        if action.published_on is None:
            raise BadInput(_("Åtgärden visas inte för alla."))
        return _saved(action, "action.hidden", by, published_on=None)


def count_in_hand(user: User) -> int:
    """Return how many actions somebody answers for that are not finished."""
    return Action.objects.filter(responsible=user, state__in=LIVE).count()


def hand_over_actions(user: User, *, to: User, by: User | None) -> None:
    """Let somebody else answer for what a person who leaves has not finished."""
    with transaction.atomic():
        for action in Action.objects.filter(responsible=user, state__in=LIVE):
            _saved(changing.locked(action), "action.handed_over", by, responsible=to)


_FIXED = ("check_by", "check_what", "cause", "window", "volume_name", "volume_before")


def _said(plan: Plan, since: date) -> dict[str, object]:
    """Return what a plan says, as it is kept."""
    if plan.due_on < since:
        raise BadInput(_("Välj en dag som inte har passerat."), "due_on")
    if plan.due_on > since + timedelta(days=365 * 5):
        raise BadInput(_("Välj en dag inom fem år."), "due_on")
    if not at_work().filter(pk=plan.responsible.pk).exists():
        raise BadInput(_("Välj någon som har ett uppdrag i dag."), "responsible")
    what = at_most(plan.check_what, "check_what", LONGEST)
    if plan.check_by == Check.CAUSE and (plan.cause is None or plan.cause.is_other):
        raise BadInput(_("Välj en orsak, annars finns inget att räkna."), "cause")
    if plan.check_by != Check.CAUSE and not what:
        raise BadInput(
            _("Skriv vad ni ska titta på, eller varför det inte går att mäta."), "check_what"
        )
    return {
        "title": required_line(plan.title, "title", _("Skriv vad ni ska göra."), most=160),
        "description": required(plan.description, "description", _("Skriv varför."), most=LONGEST),
        "responsible": plan.responsible,
        "due_on": plan.due_on,
        "cause": plan.cause,
        "area": plan.area,
        "check_by": Check(plan.check_by).value,
        "check_what": "" if plan.check_by == Check.CAUSE else what,
        "window": Window(plan.window).value,
        "volume_name": at_most(" ".join(plan.volume_name.split()), "volume_name", VOLUME),
        "volume_before": plan.volume_before,
    }


def _open(action: Action, by: User | None) -> Action:
    action = changing.locked(action)
    require(rules.may_edit(by, action))
    if not action.is_open:
        raise BadInput(_("Åtgärden är avslutad."))
    return action


def _saved(action: Action, act: str, by: User | None, **values: object) -> Action:
    changing.save(action, **values, version=action.version + 1)
    record(act, by=by, subject=action, unit_id=action.unit_id)
    return action
