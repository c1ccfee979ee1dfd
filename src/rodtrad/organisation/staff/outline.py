"""The organisation as an indented list, folded below each department."""

from collections.abc import Collection

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries.people import Seat
from rodtrad.organisation.tree import Node, Tree

# Kinds whose name already says what they are.
SELF_EXPLAINED = frozenset({UnitKind.MUNICIPALITY, UnitKind.COUNCIL, UnitKind.EXECUTIVE_BOARD})
FOLDED = frozenset({UnitKind.DEPARTMENT})
LEAST_FOLDED = 4
# A larger municipality's departments are opened on their own pages.
MOST_DRAWN = 500


def drawn(tree: Tree, seen: Collection[int]) -> set[int]:
    """Return the units that are drawn: in a large municipality none below a department."""
    if len(seen) <= MOST_DRAWN:
        return set(seen)
    folded = (node.id for node in tree if node.kind in FOLDED)
    return set(seen) - {pk for one in folded for pk in tree.subtree_ids(one) if pk != one}


class Outline:
    """Draws the units one may see, each with who leads it."""

    def __init__(
        self, tree: Tree, seen: Collection[int], leaders: dict[int, list[Seat]], query: str
    ) -> None:
        self.tree, self.seen, self.leaders, self.query = tree, seen, leaders, query
        self.is_large = len(seen) > MOST_DRAWN

    def render(self) -> SafeString:
        """Return the whole list; a unit whose parent is out of sight stands at the top."""
        tops = [
            node for node in self.tree if node.id in self.seen and node.parent_id not in self.seen
        ]
        return format_html('<ul class="tree">{}</ul>', self._items(tops))

    def _items(self, nodes: list[Node]) -> SafeString:
        return format_html_join(
            "", "<li>{}{}</li>", ((self._node(n), self._below(n)) for n in nodes)
        )

    def _node(self, node: Node) -> SafeString:
        kind = "" if node.kind in SELF_EXPLAINED else node.kind.label
        level = format_html('<span class="level">{}</span>', str(kind).capitalize()) if kind else ""
        return format_html(
            '<div class="node">{}<a href="{}">{}</a>{}</div>',
            level,
            self._url(node),
            node.name,
            self._leaders(node),
        )

    def _url(self, node: Node) -> str:
        return reverse("organisation:unit", args=[node.key]) + self.query

    def _leaders(self, node: Node) -> SafeString:
        led = format_html_join(
            ", ", "{}, {}", ((seat.person, seat.role) for seat in self.leaders.get(node.id, []))
        )
        return format_html('<span class="level">{}</span>', led) if led else SafeString("")

    def _below(self, node: Node) -> SafeString:
        children = [child for child in self.tree.children(node.id) if child.id in self.seen]
        if not children:
            return SafeString("")
        count = len(self.tree.subtree(node.id)) - 1
        summary = ngettext("%d enhet under", "%d enheter under", count) % count
        if node.kind in FOLDED and self.is_large:
            return format_html('<p class="below"><a href="{}">{}</a></p>', self._url(node), summary)
        below = format_html("<ul>{}</ul>", self._items(children))
        if node.kind not in FOLDED or count < LEAST_FOLDED:
            return below
        return format_html("<details><summary>{}</summary>{}</details>", summary, below)
