"""The rows of the organisation follow a reorganisation: units, and the people in them."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet
from django.utils.text import slugify

from rodtrad.organisation.following import Change
from rodtrad.organisation.ledger import Ledger
from rodtrad.organisation.models import (
    Appointment,
    Decision,
    Reorganisation,
    Succession,
    Unit,
    UnitVersion,
)
from rodtrad.organisation.reshaping import Heir, Reshaped
from rodtrad.organisation.services.paths import lay_paths
from rodtrad.organisation.services.units import free_key, from_day
from rodtrad.organisation.tree import Node
from rodtrad.times.spans import Span, joined, overlap


def carry_units(shape: Reshaped, reorganisation: Reorganisation, ledger: Ledger) -> Change:
    """Let the units be from the day what the steps make of them, and say who follows whom."""
    on = reorganisation.starts_on
    since = UnitVersion.objects.filter(valid__overlap=Span(on, None))
    ledger.note(since)
    made = {unit_id: _identity(shape.nodes[unit_id], ledger) for unit_id in shape.new_ids}
    for unit_id, unit in made.items():
        node = shape.nodes[unit_id]
        _version(unit, node, made.get(node.parent_id or 0), on)
    for unit_id in shape.changed_ids:
        node = shape.nodes[unit_id]
        above = made.get(node.parent_id or 0)
        _later(unit_id, on).update(
            name=node.name,
            short_name=node.short_name,
            sort_key=node.sort_key,
            parent_id=above.pk if above else node.parent_id,
        )
    for unit_id in shape.heirs:
        _later(unit_id, on).delete()
    _lay_all(shape, made)
    ledger.found(since.all())
    heirs = {pk: _known(several, made) for pk, several in shape.heirs.items()}
    _succeed(heirs, reorganisation, ledger)
    return Change(on, heirs)


def _identity(node: Node, ledger: Ledger) -> Unit:
    return ledger.make(Unit(key=free_key(slugify(node.name))))


def _version(unit: Unit, node: Node, above: Unit | None, on: date) -> None:
    UnitVersion.objects.create(
        unit=unit,
        valid=Span(on, None),
        name=node.name,
        short_name=node.short_name,
        kind=node.kind,
        parent_id=above.pk if above else node.parent_id,
        path="",
        sort_key=node.sort_key,
        legal_form=node.legal_form,
    )


def _later(unit_id: int, on: date) -> QuerySet[UnitVersion]:
    return from_day(UnitVersion.objects.on(on).get(unit_id=unit_id), on)


def _lay_all(shape: Reshaped, made: dict[int, Unit]) -> None:
    """Lay the paths from the top down, so that each is laid after what it hangs from."""
    wanted = {*shape.new_ids, *shape.changed_ids}
    for node in shape.after:
        if node.id in wanted:
            lay_paths(made[node.id].pk if node.id in made else node.id)


def _known(heirs: tuple[Heir, ...], made: dict[int, Unit]) -> tuple[Heir, ...]:
    """Return the heirs by the ids they have got."""
    return tuple(
        Heir(made[heir.unit_id].pk if heir.unit_id in made else heir.unit_id, heir.weight,
             heir.takes_over)
        for heir in heirs
    )  # fmt: skip


def _succeed(
    heirs: dict[int, tuple[Heir, ...]], reorganisation: Reorganisation, ledger: Ledger
) -> None:
    for unit_id, several in heirs.items():
        for heir in several:
            ledger.make(
                Succession(
                    reorganisation=reorganisation,
                    predecessor_id=unit_id,
                    successor_id=heir.unit_id,
                    starts_on=reorganisation.starts_on,
                    weight=heir.weight,
                    takes_over=heir.takes_over,
                )
            )


def carry_people(
    change: Change, moved_on: set[int], decision: Decision | None, ledger: Ledger
) -> None:
    """End the roles in units that cease, and let those of units that live on follow."""
    days = Span(change.on, None)
    rows = Appointment.objects.select_for_update(of=("self",)).filter(
        unit__in=change.heirs, valid__overlap=days
    )
    ending = list(rows.order_by("substitutes_for", "valid", "pk").select_related("substitutes_for"))
    own = [held for held in ending if held.substitutes_for_id is None and held.unit_id in moved_on]
    coming: list[Appointment] = []
    followed = {}
    for (user_id, unit_id, role), several in _gathered(own, change).items():
        for span in joined(held_days(held, change.on) for held in several):
            made = Appointment(user_id=user_id, unit_id=unit_id, role=role, valid=span)
            made.decision = decision
            coming.append(made)
            followed.update({held.pk: made for held in several if _within(held, span, change.on)})
    lent = [held for held in ending if held.substitutes_for_id in followed]
    for made in coming:
        ledger.make(made)
    _lend(lent, followed, change.on, ledger)
    _end(ending, change.on, ledger)


Post = tuple[int, int, str]


def _gathered(held: Iterable[Appointment], change: Change) -> dict[Post, list[Appointment]]:
    """Bring together the roles that become one: the same person, unit to come and role."""
    found: dict[Post, list[Appointment]] = {}
    for each in held:
        unit_id = successor(change, each.unit_id)
        found.setdefault((each.user_id, unit_id, each.role), []).append(each)
    return found


def successor(change: Change, unit_id: int) -> int:
    """Return the unit that takes over from one that ceases."""
    return next(heir.unit_id for heir in change.heirs[unit_id] if heir.takes_over)


def held_days(held: Appointment, on: date) -> Span:
    """Return the days a role is held from a day on."""
    days = overlap(held.valid, Span(on, None))
    assert days is not None
    return days


def _within(held: Appointment, span: Span, on: date) -> bool:
    return overlap(held_days(held, on), span) is not None


def _end(ending: list[Appointment], on: date, ledger: Ledger) -> None:
    # Those lent out go first, as they lean on the others.
    for held in sorted(ending, key=lambda each: each.substitutes_for_id is None):
        ledger.end(held, on)


def _lend(
    lent: list[Appointment], followed: dict[int, Appointment], on: date, ledger: Ledger
) -> None:
    """Let those who stand in for somebody stand in for her in the unit to come."""
    done: dict[tuple[int, int], list[Span]] = {}
    for held in lent:
        other = followed[held.substitutes_for_id or 0]
        days = overlap(held_days(held, on), other.valid)
        known = done.setdefault((held.user_id, other.pk), [])
        if days is None or any(overlap(days, each) for each in known):
            continue
        known.append(days)
        ledger.make(
            Appointment(
                user_id=held.user_id,
                unit_id=other.unit_id,
                role=other.role,
                valid=days,
                substitutes_for=other,
            )
        )
