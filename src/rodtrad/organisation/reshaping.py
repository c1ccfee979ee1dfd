"""What becomes of the organisation when the steps of a reorganisation have been taken in turn.

Nothing here reads or writes: the same answer is shown before the act and carried out by it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from rodtrad.core.swedish import listing, sort_key
from rodtrad.organisation.enums import StepKind
from rodtrad.organisation.tree import Ceased, Node, Tree

ONE = Decimal(1)
SHORT = 60
# Steps after which the units they are about are no more.
CEASING = frozenset({StepKind.MERGE, StepKind.SPLIT, StepKind.CLOSE})


@dataclass(frozen=True)
class Piece:
    """One of the units that come of a split."""

    name: str
    weight: Decimal
    takes_over: bool = False


@dataclass(frozen=True)
class Wanted:
    """One step as it is asked for; which fields it uses follows from its kind."""

    kind: StepKind
    unit_id: int | None = None
    name: str = ""
    parent_id: int | None = None
    receiver_id: int | None = None
    merged_ids: tuple[int, ...] = ()
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Heir:
    """A unit that goes on with what another did: how much of it, and if it has what was left."""

    unit_id: int
    weight: Decimal = ONE
    takes_over: bool = True


@dataclass(frozen=True)
class Fault:
    """Why a reorganisation cannot be: in a step, counted from none, or in the whole."""

    sentence: str
    step: int | None = None


@dataclass
class Reshaped:
    """The organisation before and after. A unit to come has an id below zero.

    `heirs` are those who go on with what each unit that ceases did; none where nobody does.
    `moved_on` are the units that ceased by living on in another, and take their people along.
    """

    before: Tree
    nodes: dict[int, Node]
    heirs: dict[int, tuple[Heir, ...]] = field(default_factory=dict)
    moved_on: set[int] = field(default_factory=set)
    touched: dict[int, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @property
    def after(self) -> Tree:
        """Return the whole organisation as it will be."""
        ceased = {
            unit_id: Ceased(self.before.name(unit_id), heir.unit_id)
            for unit_id, heirs in self.heirs.items()
            for heir in heirs
            if heir.takes_over
        }
        return Tree(self.nodes.values(), {**self.before.ceased, **ceased})

    @property
    def new_ids(self) -> list[int]:
        return [unit_id for unit_id in self.nodes if unit_id < 0]

    @property
    def changed_ids(self) -> list[int]:
        """Return the units that live on under another name or in another place."""
        return [pk for pk, node in self.nodes.items() if pk > 0 and not self._is_same(node)]

    def _is_same(self, node: Node) -> bool:
        was = self.before.get(node.id)
        return (was.name, was.parent_id) == (node.name, node.parent_id)


def reshape(before: Tree, steps: Sequence[Wanted]) -> Reshaped:
    """Take the steps in turn, and say of each that cannot be taken why."""
    shape = Reshaped(before, {node.id: node._replace(depth=0) for node in before})
    for place, step in enumerate(steps):
        fault = _unsound(shape, step)
        if fault:
            shape.faults.append(Fault(fault, place))
        else:
            _TAKE[step.kind](shape, step)
            shape.touched |= dict.fromkeys(_about(step), place)
    _follow_heirs(shape)
    _find_rings(shape)
    return shape


def _about(step: Wanted) -> tuple[int, ...]:
    """Return the units that a step does something with."""
    return step.merged_ids if step.unit_id is None else (step.unit_id,)


def _unsound(shape: Reshaped, step: Wanted) -> str:
    """Return why a step cannot be taken after those before it; nothing when it can."""
    for unit_id in _about(step):
        if unit_id not in shape.before:
            return _("En enhet i steget finns inte den dagen.")
        if unit_id in shape.heirs:
            return _("%s upphör redan i ett tidigare steg.") % shape.before.name(unit_id)
        if unit_id in shape.touched and step.kind in CEASING:
            return _("%s ändras redan i ett tidigare steg.") % shape.before.name(unit_id)
    for other_id in (step.parent_id, step.receiver_id):
        if other_id is not None and other_id not in shape.before:
            return _("En enhet i steget finns inte den dagen.")
    return _CHECK[step.kind](shape, step)


def _check_move(shape: Reshaped, step: Wanted) -> str:
    node = shape.nodes[step.unit_id or 0]
    if node.parent_id != shape.before.get(node.id).parent_id:
        return _("%s flyttas redan i ett tidigare steg.") % node.name
    if node.parent_id == step.parent_id:
        return _("%s ligger redan där.") % node.name
    return ""


def _check_rename(shape: Reshaped, step: Wanted) -> str:
    node = shape.nodes[step.unit_id or 0]
    if not step.name:
        return _("Skriv vad enheten ska heta.")
    if node.name != shape.before.name(node.id):
        return _("%s får redan ett nytt namn i ett tidigare steg.") % shape.before.name(node.id)
    return _("Enheten heter redan så.") if node.name == step.name else ""


def _check_merge(shape: Reshaped, step: Wanted) -> str:
    if len(set(step.merged_ids)) != len(step.merged_ids) or len(step.merged_ids) < 2:
        return _("Välj minst två olika enheter att slå ihop.")
    if len({shape.before.get(unit_id).kind for unit_id in step.merged_ids}) > 1:
        return _("Bara enheter av samma slag kan slås ihop.")
    return "" if step.name else _("Skriv vad den nya enheten ska heta.")


def _check_split(shape: Reshaped, step: Wanted) -> str:
    if len(step.pieces) < 2:
        return _("Skriv namn på minst två nya enheter.")
    if any(count > 1 for count in Counter(piece.name for piece in step.pieces).values()):
        return _("De nya enheterna måste ha olika namn.")
    if sum(piece.weight for piece in step.pieces) != ONE:
        return _("Delarna ska tillsammans bli 100 procent.")
    if any(piece.weight <= 0 for piece in step.pieces):
        return _("Varje del måste vara mer än 0 procent.")
    if sum(piece.takes_over for piece in step.pieces) != 1:
        return _("Välj en av de nya enheterna som tar över det som inte delas.")
    return ""


def _check_close(shape: Reshaped, step: Wanted) -> str:
    if step.receiver_id == step.unit_id:
        return _("En enhet kan inte ta över efter sig själv.")
    return ""


def _move(shape: Reshaped, step: Wanted) -> None:
    unit_id = step.unit_id or 0
    shape.nodes[unit_id] = shape.nodes[unit_id]._replace(parent_id=step.parent_id)


def _rename(shape: Reshaped, step: Wanted) -> None:
    unit_id = step.unit_id or 0
    shape.nodes[unit_id] = _named(shape.nodes[unit_id], step.name)


def _merge(shape: Reshaped, step: Wanted) -> None:
    like = shape.nodes[step.merged_ids[0]]._replace(parent_id=step.parent_id)
    unit_id = _found(shape, like, step.name)
    for merged in step.merged_ids:
        _cease(shape, merged, (Heir(unit_id),))
    shape.moved_on |= set(step.merged_ids)


def _split(shape: Reshaped, step: Wanted) -> None:
    unit_id = step.unit_id or 0
    like = shape.nodes[unit_id]
    heirs = tuple(
        Heir(_found(shape, like, piece.name), piece.weight, piece.takes_over)
        for piece in step.pieces
    )
    _cease(shape, unit_id, heirs)
    shape.moved_on.add(unit_id)


def _close(shape: Reshaped, step: Wanted) -> None:
    heirs = () if step.receiver_id is None else (Heir(step.receiver_id),)
    _cease(shape, step.unit_id or 0, heirs)


_CHECK = {
    StepKind.MOVE: _check_move,
    StepKind.RENAME: _check_rename,
    StepKind.MERGE: _check_merge,
    StepKind.SPLIT: _check_split,
    StepKind.CLOSE: _check_close,
}
_TAKE = {
    StepKind.MOVE: _move,
    StepKind.RENAME: _rename,
    StepKind.MERGE: _merge,
    StepKind.SPLIT: _split,
    StepKind.CLOSE: _close,
}


def _named(node: Node, name: str) -> Node:
    return node._replace(name=name, short_name=name[:SHORT], sort_key=sort_key(name)[:200])


def _found(shape: Reshaped, like: Node, name: str) -> int:
    """Add a unit like another under a name, and return its id."""
    unit_id = -len(shape.new_ids) - 1
    shape.nodes[unit_id] = _named(like._replace(id=unit_id, key=f"ny{unit_id}"), name)
    return unit_id


def _cease(shape: Reshaped, unit_id: int, heirs: tuple[Heir, ...]) -> None:
    del shape.nodes[unit_id]
    shape.heirs[unit_id] = heirs


def _follow_heirs(shape: Reshaped) -> None:
    """Let what stood under a unit that ceases stand under the one that takes over."""
    for unit_id in list(shape.heirs):
        if any(_living(shape, heir.unit_id) is None for heir in shape.heirs[unit_id]):
            sentence = _("Ingen tar till sist över efter %s.") % shape.before.name(unit_id)
            shape.faults.append(Fault(sentence, shape.touched.get(unit_id)))
            shape.heirs[unit_id] = ()
    shape.heirs = {pk: _settled(shape, heirs) for pk, heirs in shape.heirs.items()}
    for parent_id, names in _take_in_orphans(shape).items():
        sentence = _("Flytta först det som ligger under %(unit)s: %(names)s.") % {
            "unit": shape.before.name(parent_id), "names": listing(names)
        }  # fmt: skip
        shape.faults.append(Fault(sentence, shape.touched.get(parent_id)))


def _take_in_orphans(shape: Reshaped) -> dict[int, list[str]]:
    """Put what stood under units that cease under their heirs; return what there is no heir for."""
    orphans: dict[int, list[str]] = {}
    for unit_id, node in list(shape.nodes.items()):
        if node.parent_id is None or node.parent_id in shape.nodes:
            continue
        above = _living(shape, node.parent_id)
        if above is None:
            orphans.setdefault(node.parent_id, []).append(node.name)
        shape.nodes[unit_id] = node._replace(parent_id=above)
    return orphans


def _settled(shape: Reshaped, heirs: tuple[Heir, ...]) -> tuple[Heir, ...]:
    """Return the heirs, each that itself ceases replaced by the one that takes over from it."""
    found = (
        Heir(_living(shape, heir.unit_id) or 0, heir.weight, heir.takes_over) for heir in heirs
    )
    return tuple(found)


def _living(shape: Reshaped, unit_id: int) -> int | None:
    """Return the unit, or the one that takes over from it at last; None when nobody does."""
    seen: set[int] = set()
    while unit_id not in shape.nodes:
        heirs = [heir for heir in shape.heirs.get(unit_id, ()) if heir.takes_over]
        if unit_id in seen or not heirs:
            return None
        seen.add(unit_id)
        unit_id = heirs[0].unit_id
    return unit_id


def _find_rings(shape: Reshaped) -> None:
    """Refuse what would put a unit under itself."""
    standing: set[int] = set()
    for start in shape.nodes:
        line: list[int] = []
        above: int | None = start
        while above is not None and above not in standing and above not in line:
            line.append(above)
            above = shape.nodes[above].parent_id
        if above is not None and above in line:
            ring = line[line.index(above) :]
            names = listing([shape.nodes[unit_id].name for unit_id in sorted(ring)])
            sentence = _("Stegen lägger en enhet under sig själv: %s.") % names
            shape.faults.append(Fault(sentence, _last_place(shape, ring)))
        standing |= set(line)


def _last_place(shape: Reshaped, ring: Sequence[int]) -> int | None:
    """Return the last step that has to do with the units, or with what they take over from."""
    behind = (
        unit_id
        for unit_id, heirs in shape.heirs.items()
        if any(heir.unit_id in ring for heir in heirs)
    )
    return max((shape.touched[pk] for pk in [*ring, *behind] if pk in shape.touched), default=None)
