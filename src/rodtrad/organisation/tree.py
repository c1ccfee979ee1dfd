"""The whole organisation of a day in memory, from the top down."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from rodtrad.organisation.enums import DECIDING, HEADED, LegalForm, UnitKind

_RANK = {kind: rank for rank, kind in enumerate(UnitKind)}


class Node(NamedTuple):
    """What a unit is on the day."""

    id: int
    key: str
    name: str
    short_name: str
    kind: UnitKind
    parent_id: int | None
    sort_key: str
    legal_form: LegalForm
    depth: int = 0


class Ceased(NamedTuple):
    """A unit that is no more on the day, and the one that took over from it."""

    name: str
    successor_id: int


class Tree:
    """Nodes in the order a person reads them; a branch is an unbroken run.

    A unit that has ceased stands unseen behind the one that took over: it has its name, and is
    among the ids of the branch, so that rights over what it had are its successor's.
    """

    def __init__(self, nodes: Iterable[Node], ceased: Mapping[int, Ceased] | None = None) -> None:
        known = sorted(nodes, key=lambda node: (_RANK[node.kind], node.sort_key, node.id))
        ids = {node.id for node in known}
        self._children: dict[int | None, list[int]] = {}
        for node in known:
            above = node.parent_id if node.parent_id in ids else None
            self._children.setdefault(above, []).append(node.id)
        self._nodes: dict[int, Node] = {}
        self._order: list[int] = []
        self._ends: dict[int, int] = {}
        self._starts: dict[int, int] = {}
        self._lay_out({node.id: node for node in known})
        self._keys = {node.key: node.id for node in self._nodes.values()}
        self._ceased = ceased or {}
        self._behind: dict[int, list[int]] = {}
        for unit_id in self._ceased:
            if (heir := self.heir(unit_id)) is not None:
                self._behind.setdefault(heir.id, []).append(unit_id)

    def _lay_out(self, known: dict[int, Node]) -> None:
        waiting = [(unit_id, 0, False) for unit_id in reversed(self._children.get(None, []))]
        while waiting:
            unit_id, depth, is_done = waiting.pop()
            if is_done:
                self._ends[unit_id] = len(self._order)
                continue
            self._starts[unit_id] = len(self._order)
            self._order.append(unit_id)
            self._nodes[unit_id] = known[unit_id]._replace(depth=depth)
            waiting.append((unit_id, depth, True))
            below = reversed(self._children.get(unit_id, []))
            waiting.extend((child, depth + 1, False) for child in below)

    def __iter__(self) -> Iterator[Node]:
        return (self._nodes[unit_id] for unit_id in self._order)

    def __len__(self) -> int:
        return len(self._order)

    def __contains__(self, unit_id: object) -> bool:
        return unit_id in self._nodes

    @property
    def is_bare(self) -> bool:
        """Say whether there is no unit yet that does the work, only bodies that decide."""
        return not any(node.kind in HEADED for node in self)

    @cached_property
    def council_ids(self) -> frozenset[int]:
        """The bodies that stand above every unit, though the tree has them beside the boards."""
        return frozenset(node.id for node in self if node.kind is UnitKind.COUNCIL)

    def get(self, unit_id: int) -> Node:
        """Return the unit; a KeyError says that it does not exist on the day."""
        return self._nodes[unit_id]

    def find(self, unit_id: int | None) -> Node | None:
        """Return the unit, or None when it does not exist on the day."""
        return self._nodes.get(unit_id) if unit_id is not None else None

    def by_key(self, key: str) -> Node | None:
        """Return the unit with the key, or None when it does not exist on the day."""
        return self.find(self._keys.get(key))

    def name(self, unit_id: int | None) -> str:
        """Return the unit's name, the last it had if another took over from it; or nothing."""
        node = self.find(unit_id) or (self._ceased.get(unit_id) if unit_id is not None else None)
        return node.name if node else ""

    @property
    def ceased(self) -> Mapping[int, Ceased]:
        """Return the units that others had taken over from."""
        return self._ceased

    def heir(self, unit_id: int) -> Node | None:
        """Return the unit that answers on the day for what another had, if one took over."""
        seen: set[int] = set()
        while unit_id in self._ceased and unit_id not in self._nodes and unit_id not in seen:
            seen.add(unit_id)
            unit_id = self._ceased[unit_id].successor_id
        return self._nodes.get(unit_id) if seen else None

    def stands_for(self, unit_id: int) -> frozenset[int]:
        """Return the unit's id and the ids of those it has taken over from."""
        return frozenset([unit_id, *self._behind.get(unit_id, ())])

    def roots(self) -> list[Node]:
        """Return the units that stand under no other."""
        return [self._nodes[unit_id] for unit_id in self._children.get(None, [])]

    def children(self, unit_id: int) -> list[Node]:
        """Return the units right below, in reading order."""
        return [self._nodes[child] for child in self._children.get(unit_id, [])]

    def ancestors(self, unit_id: int) -> list[Node]:
        """Return the units above, from the top down to the nearest."""
        above = []
        heir = self.heir(unit_id)
        node = heir or self.find(unit_id)
        if heir:
            above.append(heir)
        while node and node.parent_id in self._nodes:
            node = self._nodes[node.parent_id]
            above.append(node)
        return above[::-1]

    def subtree(self, unit_id: int) -> list[Node]:
        """Return the unit and everything below, in reading order."""
        return [self._nodes[below] for below in self._branch(unit_id)]

    def subtree_ids(self, unit_id: int) -> frozenset[int]:
        """Return the ids of the unit, of all below and of those they took over from."""
        branch = self._branch(unit_id)
        behind = (self._behind.get(below, ()) for below in branch) if self._behind else ()
        return frozenset(branch).union(*behind)

    def _branch(self, unit_id: int) -> list[int]:
        if unit_id not in self._nodes:
            return []
        return self._order[self._starts[unit_id] : self._ends[unit_id]]

    def committee_of(self, unit_id: int) -> Node | None:
        """Return the body that answers for the unit: itself or the nearest above that decides."""
        node = self.find(unit_id)
        line = [*self.ancestors(unit_id), *([node] if node else [])]
        return next((each for each in reversed(line) if each.kind in DECIDING), None)
