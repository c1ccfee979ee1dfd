"""The part of the organisation that a reorganisation touches, before and after."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rodtrad.core.swedish import listing
from rodtrad.organisation.models import Reorganisation
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.reorganisations import Prospect
from rodtrad.organisation.queries.standing import successions
from rodtrad.organisation.tree import Node, Tree

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Sketch:
    """Two drawings, before and after."""

    before: SafeString
    after: SafeString


def sketch_of_draft(found: Prospect) -> Sketch:
    """Draw what a draft would do."""
    shape = found.shape
    heirs = {pk: [heir.unit_id for heir in several] for pk, several in shape.heirs.items()}
    return sketch(shape.before, shape.after, heirs, {*shape.changed_ids, *shape.new_ids})


def sketch_of_planned(planned: Reorganisation) -> Sketch:
    """Draw what a planned reorganisation does, from the days on each side of it."""
    on = planned.starts_on
    before, after = tree(on - A_DAY), tree(on)
    heirs: dict[int, list[int]] = {}
    for one in successions():
        if one.starts_on == on:
            heirs.setdefault(one.predecessor_id, []).append(one.successor_id)
    gone = {node.id: heirs.get(node.id, []) for node in before if node.id not in after}
    changed = {node.id for node in after if _differs(node, before.find(node.id))}
    return sketch(before, after, gone, changed)


def _differs(node: Node, was: Node | None) -> bool:
    return was is None or (was.name, was.parent_id) != (node.name, node.parent_id)


def sketch(
    before: Tree, after: Tree, heirs: Mapping[int, list[int]], changed: Collection[int]
) -> Sketch:
    """Draw the units that change, with what stands above them."""
    gone = {unit_id: _("upphör") for unit_id in heirs}
    old = {pk: _old(before.get(pk), after.get(pk)) for pk in changed if pk in before} | gone
    behind: dict[int, list[str]] = {}
    for unit_id, several in heirs.items():
        for heir in several:
            behind.setdefault(heir, []).append(before.name(unit_id))
    new = {pk: _new(before.find(pk), after.get(pk)) for pk in changed if pk in after}
    for unit_id, names in behind.items():
        after_these = _("efter %s") % listing(names)
        new[unit_id] = ", ".join(part for part in (new.get(unit_id, ""), after_these) if part)
    return Sketch(_draw(before, old), _draw(after, new))


def _old(was: Node, now: Node) -> str:
    said = [_("flyttas")] if was.parent_id != now.parent_id else []
    said += [_("byter namn")] if was.name != now.name else []
    return ", ".join(said)


def _new(was: Node | None, now: Node) -> str:
    if was is None:
        return _("ny enhet")
    said = [_("flyttad hit")] if was.parent_id != now.parent_id else []
    said += [_("hette %s") % was.name] if was.name != now.name else []
    return ", ".join(said)


def _draw(standing: Tree, notes: Mapping[int, str]) -> SafeString:
    above = {node.id for unit_id in notes for node in standing.ancestors(unit_id)}
    shown = above | {unit_id for unit_id in notes if unit_id in standing}
    tops = [node for node in standing.roots() if node.id in shown]
    return format_html('<ul class="tree">{}</ul>', _items(standing, tops, shown, notes))


def _items(
    standing: Tree, nodes: list[Node], shown: Collection[int], notes: Mapping[int, str]
) -> SafeString:
    return format_html_join(
        "",
        '<li><div class="node">{}{}</div>{}</li>',
        (
            (node.name, _note(notes.get(node.id, "")), _below(standing, node, shown, notes))
            for node in nodes
        ),
    )


def _note(said: str) -> SafeString:
    return format_html('<span class="level strong">{}</span>', said) if said else SafeString("")


def _below(
    standing: Tree, node: Node, shown: Collection[int], notes: Mapping[int, str]
) -> SafeString:
    children = [child for child in standing.children(node.id) if child.id in shown]
    if not children:
        return SafeString("")
    return format_html("<ul>{}</ul>", _items(standing, children, shown, notes))
