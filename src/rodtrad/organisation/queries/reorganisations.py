"""A reorganisation as it would turn out, with all that stands in its way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from rodtrad.access.enums import Role
from rodtrad.core.swedish import day as day_word
from rodtrad.core.swedish import listing
from rodtrad.organisation.enums import StepKind
from rodtrad.organisation.following import Change, Hung, hung, rooms
from rodtrad.organisation.models import Appointment, Reorganisation, Step, StepPart
from rodtrad.organisation.queries.standing import Version, tree, versions
from rodtrad.organisation.reshaping import Fault, Piece, Reshaped, Wanted, reshape
from rodtrad.times.spans import Span, holds


@dataclass(frozen=True)
class Prospect:
    """What a reorganisation does, what it touches and why it cannot be, where it cannot."""

    on: date
    shape: Reshaped
    hung: list[Hung]
    held: list[Appointment]
    faults: list[Fault]


def with_steps() -> QuerySet[Reorganisation]:
    """Return reorganisations with their steps in order."""
    parts = Prefetch("parts", StepPart.objects.order_by("sort"))
    steps = Prefetch("steps", Step.objects.order_by("sort").prefetch_related(parts))
    return Reorganisation.objects.select_related("decision").prefetch_related(steps)


def prospect(reorganisation: Reorganisation) -> Prospect:
    """Return what a draft would do, as the organisation stands now."""
    on = reorganisation.starts_on
    steps = [wanted(step) for step in reorganisation.steps.all()]
    shape = reshape(tree(on), steps)
    found = hung(list(shape.heirs), on)
    held = _held_from(on)
    faults = [*shape.faults]
    faults += [] if steps else [Fault(_("Omorganisationen har inga steg än."))]
    faults += _in_time(shape, on)
    faults += _left_hanging(shape, found)
    faults += _without_administrator(shape, held, on)
    change = Change(on, shape.heirs)
    faults += [Fault(sentence) for room in rooms() for sentence in room.faults(change)]
    return Prospect(on, shape, found, held, faults)


def _held_from(on: date) -> list[Appointment]:
    """Return the roles held on the day or later, with who holds them."""
    rows = Appointment.objects.filter(valid__overlap=Span(on, None)).select_related("user")
    return list(rows.order_by("unit_id", "role", "pk"))


def wanted(step: Step) -> Wanted:
    """Return a stored step as it is asked for."""
    parts = list(step.parts.all())
    return Wanted(
        StepKind(step.kind),
        unit_id=step.unit_id,
        name=step.name,
        parent_id=step.parent_id,
        receiver_id=step.receiver_id,
        merged_ids=tuple(part.unit_id for part in parts if part.unit_id is not None),
        pieces=tuple(
            Piece(part.name, part.weight, part.takes_over) for part in parts if part.unit_id is None
        ),
    )


def _in_time(shape: Reshaped, on: date) -> Iterator[Fault]:
    """Find what is already planned for after the day and would be undone."""
    for unit_id in [*shape.changed_ids, *shape.heirs]:
        place = shape.touched.get(unit_id)
        yield from (Fault(sentence, place) for sentence in _planned(unit_id, on))
        if unit_id in shape.heirs and versions()[unit_id][0].valid.lower == on:
            name = shape.before.name(unit_id)
            yield Fault(_("%s måste finnas minst en dag innan den upphör.") % name, place)
    for unit_id in _leant_on(shape):
        ends = versions()[unit_id][-1].valid.upper
        if ends is not None:
            yield Fault(_ends(shape.before.name(unit_id), ends))
    yield from (Fault(sentence) for sentence in _coming_under(shape, on))


def _leant_on(shape: Reshaped) -> list[int]:
    """Return the units that something new stands under or is taken over by."""
    changed = {*shape.changed_ids, *shape.new_ids}
    parents = {shape.nodes[unit_id].parent_id for unit_id in changed}
    heirs = {heir.unit_id for several in shape.heirs.values() for heir in several}
    leant = {pk for pk in parents | heirs if pk is not None and pk > 0}
    return sorted(leant - set(shape.changed_ids))


def _planned(unit_id: int, on: date) -> Iterator[str]:
    line = versions()[unit_id]
    now = next(each for each in line if holds(each.valid, on))
    other = (each for each in line if each.valid.lower > on and _differs(each, now))
    if changed := next(other, None):
        yield _("%(unit)s har redan en ändring från %(day)s. Välj den dagen eller en senare.") % {
            "unit": now.name, "day": day_word(changed.valid.lower, year=True)
        }  # fmt: skip
    elif line[-1].valid.upper is not None:
        yield _ends(now.name, line[-1].valid.upper)


def _differs(one: Version, other: Version) -> bool:
    return (one.name, one.short_name, one.parent_id) != (
        other.name, other.short_name, other.parent_id
    )  # fmt: skip


def _ends(name: str, on: date) -> str:
    return _("%(unit)s upphör redan %(day)s.") % {"unit": name, "day": day_word(on, year=True)}


def _coming_under(shape: Reshaped, on: date) -> Iterator[str]:
    """Find what is to come under a unit that will have ceased by then."""
    for unit_id, line in versions().items():
        stood = shape.before.find(unit_id)
        for each in line:
            is_later = each.valid.lower > on and each.parent_id in shape.heirs
            if is_later and (stood is None or stood.parent_id != each.parent_id):
                yield _("%(unit)s ska ligga under %(above)s från %(day)s. Ändra det först.") % {
                    "unit": each.name,
                    "above": shape.before.name(each.parent_id),
                    "day": day_word(each.valid.lower, year=True),
                }


def _left_hanging(shape: Reshaped, found: list[Hung]) -> Iterator[Fault]:
    """Find units that nobody takes over from, with something that lives."""
    for unit_id in (pk for pk, heirs in shape.heirs.items() if not heirs):
        names = [each.name for each in found if each.unit_id == unit_id and not each.ends_with_unit]
        if names:
            sentence = _("%(unit)s har kvar: %(things)s. Välj vem som tar över.") % {
                "unit": shape.before.name(unit_id), "things": listing(names[:5])
            }  # fmt: skip
            yield Fault(sentence, shape.touched.get(unit_id))


def _without_administrator(shape: Reshaped, held: list[Appointment], on: date) -> Iterator[Fault]:
    """Find that the last administrator would lose the role."""
    ended = set(shape.heirs) - shape.moved_on
    seats = {
        each.unit_id
        for each in held
        if each.role == Role.ADMINISTRATOR
        and each.substitutes_for_id is None
        and each.user.is_active
        and holds(each.valid, on)
    }
    if seats and seats <= ended:
        yield Fault(_("Minst en administratör måste finnas kvar. Utse en till först."))
