"""A reorganisation is drafted step by step, planned by a decision, and withdrawn until its day."""

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.queries import forget
from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.organisation import rules
from rodtrad.organisation.enums import ReorganisationState
from rodtrad.organisation.following import rooms
from rodtrad.organisation.ledger import Ledger, Touched, put_back
from rodtrad.organisation.models import (
    Decision,
    Reorganisation,
    Step,
    StepPart,
    Unit,
    UnitVersion,
)
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.reorganisations import prospect, wanted, with_steps
from rodtrad.organisation.reshaping import Piece, Wanted, reshape
from rodtrad.organisation.services.carrying import carry_people, carry_units
from rodtrad.organisation.services.lock import one_change_at_a_time
from rodtrad.organisation.services.units import named

MOST_STEPS = 100


def draft_reorganisation(*, title: str, starts_on: date, by: User | None) -> Reorganisation:
    """Begin a reorganisation that as yet does nothing."""
    require(rules.may_manage_organisation(by))
    title = " ".join(title.split())
    if not title:
        raise BadInput(_("Skriv vad omorganisationen heter."), "title")
    with one_change_at_a_time():
        drafted = Reorganisation.objects.create(title=title[:200], starts_on=starts_on)
        _record("reorganisation.drafted", drafted, by)
    return drafted


def add_step(reorganisation: Reorganisation, step: Wanted, *, by: User | None) -> Step:
    """Let a draft do one thing more, after what it does already."""
    with one_change_at_a_time():
        draft = _draft(reorganisation, by)
        last = draft.steps.aggregate(last=Max("sort"))["last"] or 0
        if last >= MOST_STEPS:
            raise BadInput(_("En omorganisation har högst %s steg.") % MOST_STEPS)
        name = named(step.name) if step.name else ""
        _require_sound(draft, step)
        kept = Step.objects.create(
            reorganisation=draft,
            sort=last + 1,
            kind=step.kind,
            unit_id=step.unit_id,
            name=name,
            parent_id=step.parent_id,
            receiver_id=step.receiver_id,
        )
        StepPart.objects.bulk_create(_parts(kept, step))
        _changed("reorganisation.step_added", draft, by)
    return kept


def remove_step(step: Step, *, by: User | None) -> Reorganisation:
    """Let a draft no longer do one of the things it did."""
    with one_change_at_a_time():
        draft = _draft(step.reorganisation, by)
        found = draft.steps.filter(pk=step.pk).first()
        if found is not None:
            found.parts.all().delete()
            found.delete()
            _changed("reorganisation.step_removed", draft, by)
    return draft


def plan_reorganisation(
    reorganisation: Reorganisation, *, decision: Decision, by: User | None, seen: int | None = None
) -> Reorganisation:
    """Let everything in a draft hold from its day, all of it or nothing, by one decision."""
    with one_change_at_a_time():
        draft = _draft(reorganisation, by)
        if seen is not None and seen != draft.version:
            raise BadInput(_("Någon annan har ändrat stegen. Läs förhandsgranskningen igen."))
        require(rules.can_reorganise_by(decision))
        found = prospect(with_steps().get(pk=draft.pk))
        if found.faults:
            raise BadInput(found.faults[0].sentence)
        ledger = Ledger()
        change = carry_units(found.shape, draft, ledger)
        carry_people(change, found.shape.moved_on, decision, ledger)
        for room in rooms():
            room.follow(change, ledger)
        ledger.keep(draft)
        draft.decision, draft.planned_at = decision, timezone.now()
        draft.save(update_fields=["decision", "planned_at"])
        _see_anew([*found.shape.heirs, *found.shape.changed_ids])
        _changed("reorganisation.planned", draft, by)
        _settle(ledger.touched)
    _ask_again(by)
    return draft


def withdraw_reorganisation(reorganisation: Reorganisation, *, by: User | None) -> Reorganisation:
    """Put everything back as it was, until the day comes; a draft is thrown away."""
    require(rules.may_manage_organisation(by))
    with one_change_at_a_time():
        locked = Reorganisation.objects.select_for_update().get(pk=reorganisation.pk)
        state = locked.state
        if state is ReorganisationState.WITHDRAWN:
            return locked
        if state is ReorganisationState.IN_FORCE:
            raise BadInput(_("Omorganisationen gäller redan och kan inte dras tillbaka."))
        _forget_plans_for(locked)
        touched = put_back(locked)
        locked.effects.all().delete()
        locked.withdrawn_at = timezone.now()
        locked.save(update_fields=["withdrawn_at"])
        versions = UnitVersion.objects.filter(pk__in=touched.get("organisation.unitversion", ()))
        _see_anew(versions.values_list("unit", flat=True))
        _changed("reorganisation.withdrawn", locked, by)
        _settle(touched)
    _ask_again(by)
    return locked


def _draft(reorganisation: Reorganisation, by: User | None) -> Reorganisation:
    """Return the draft, locked, or say that it is one no longer."""
    require(rules.may_manage_organisation(by))
    rows = Reorganisation.objects.select_for_update(of=("self",))
    locked: Reorganisation = rows.get(pk=reorganisation.pk)
    if locked.state is not ReorganisationState.DRAFT:
        raise BadInput(_("Omorganisationen är inte längre ett utkast."))
    return locked


def _parts(step: Step, asked: Wanted) -> Iterable[StepPart]:
    for sort, unit_id in enumerate(asked.merged_ids):
        yield StepPart(step=step, sort=sort, unit_id=unit_id)
    for sort, piece in enumerate(asked.pieces):
        yield _part(step, sort, piece)


def _part(step: Step, sort: int, piece: Piece) -> StepPart:
    return StepPart(
        step=step,
        sort=sort,
        name=named(piece.name),
        weight=piece.weight,
        takes_over=piece.takes_over,
    )


def _require_sound(draft: Reorganisation, step: Wanted) -> None:
    """Refuse a step that cannot be taken after those before it; the rest is for the preview."""
    before = [wanted(each) for each in with_steps().get(pk=draft.pk).steps.all()]
    for fault in reshape(tree(draft.starts_on), [*before, step]).faults:
        if fault.step == len(before):
            raise BadInput(fault.sentence)


def _forget_plans_for(reorganisation: Reorganisation) -> None:
    """Remove what withdrawn plans would have done with the units that go with this one."""
    made = reorganisation.effects.filter(table="organisation.unit", before="").values("row_id")
    about = Q(unit__in=made) | Q(parent__in=made) | Q(receiver__in=made) | Q(parts__unit__in=made)
    rows = Step.objects.filter(about, reorganisation__withdrawn_at__isnull=False)
    steps = set(rows.values_list("pk", flat=True))
    StepPart.objects.filter(step__in=steps).delete()
    Step.objects.filter(pk__in=steps).delete()


def _see_anew(unit_ids: Iterable[int]) -> None:
    """Let forms that were opened before see that the units have changed."""
    Unit.objects.filter(pk__in=unit_ids).update(version=F("version") + 1)


def _settle(touched: Touched) -> None:
    for room in rooms():
        room.settle(touched)


def _ask_again(by: User | None) -> None:
    """Ask anew what whoever acted holds; everybody else is asked at the next request."""
    if by is not None:
        forget(by)


def _changed(action: str, reorganisation: Reorganisation, by: User | None) -> None:
    rows = Reorganisation.objects.filter(pk=reorganisation.pk)
    rows.update(version=F("version") + 1)
    reorganisation.refresh_from_db()
    _record(action, reorganisation, by)


def _record(action: str, reorganisation: Reorganisation, by: User | None) -> None:
    record(
        action,
        by=by,
        subject=reorganisation,
        decision_id=reorganisation.decision_id,
        detail={"on": reorganisation.starts_on.isoformat()},
    )
