"""Every council goal against every committee: what serves it, a reason, or a gap."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import number_word
from rodtrad.goals import rules
from rodtrad.goals.enums import PartKind
from rodtrad.goals.models import GoalPart, NoContribution
from rodtrad.goals.queries.coverage import (
    Contributor,
    Covered,
    committees,
    council_goals,
    covered,
)
from rodtrad.goals.queries.visible import visible_to
from rodtrad.goals.staff import coverage_cells
from rodtrad.goals.staff.sentences import parts_word, standing_on, worked_with
from rodtrad.organisation.tree import Node

UNSEEN = {
    "goal": gettext_lazy("Ett mål som du inte kan se"),
    "activity": gettext_lazy("En aktivitet som du inte kan se"),
    "assignment": gettext_lazy("Ett uppdrag som du inte kan se"),
}
ROUTES = {"activity": "goals:activity", "assignment": "goals:assignment"}


@dataclass(frozen=True)
class Shown:
    """Something that contributes, as a link where the reader may follow it."""

    title: str
    url: str
    kind: str


@dataclass(frozen=True)
class Cell:
    """What a committee does for a goal or a part of it."""

    committee: str
    things: list[Shown] = field(default_factory=list)
    text: str = ""
    reason: str = ""
    is_gap: bool = False
    mend_url: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.things or self.text or self.reason or self.is_gap)


@dataclass(frozen=True)
class Row:
    """A goal, or one of its parts, with a cell for each committee and one for all of them."""

    title: str
    url: str
    kind: str
    cells: list[Cell]
    total: str
    is_gap: bool = False
    is_overlap: bool = False
    mend_url: str = ""

    @property
    def drawn(self) -> SafeString:
        """Return the cells as they stand in the table."""
        return coverage_cells.drawn(self.cells, self.title)

    @property
    def declining(self) -> list[Cell]:
        """Return the cells of those who have said why they do nothing."""
        return [cell for cell in self.cells if cell.reason]

    @property
    def declined(self) -> str:
        words = ngettext(
            "En nämnd bidrar inte", "%(count)s nämnder bidrar inte", len(self.declining)
        )
        return words % {"count": number_word(len(self.declining)).capitalize()}


def coverage_page(user: Any, day: date) -> dict[str, Any]:
    """Return the matrix of the council's goals."""
    goals = list(visible_to(user).filter(pk__in=council_goals(day).values("pk")))
    nodes = committees(day)
    found = list(covered(user, goals, day).values())
    rows = [_goal_rows(user, each, nodes) for each in found]
    return {
        "committees": nodes,
        "goals": rows,
        "totals": [_total(node, found) for node in nodes],
        "answer": answer(found, nodes),
        "whole": _share(found),
        "day": day,
        "day_text": standing_on(day, timezone.localdate()),
    }


def shown(one: Contributor) -> Shown:
    """Return what contributes in words, without its name where the reader may not see it."""
    if not one.is_seen:
        return Shown(str(UNSEEN[one.kind]), "", "")
    if one.kind == "goal":
        return Shown(one.title, reverse("goals:node", args=[one.address]), "")
    kind = _("aktivitet") if one.kind == "activity" else _("uppdrag")
    return Shown(one.title, reverse(ROUTES[one.kind], args=[one.pk]), kind)


def answer(found: list[Covered], nodes: list[Node]) -> str:
    """Return in a few sentences how much of the goals is worked with, gaps last."""
    parts, unserved = _parts(found)
    gaps = sum(len(_gaps(each, nodes)) for each in found)
    if not parts:
        return _("Fullmäktige har inga beslutade mål den dagen, eller inga som du kan se.")
    words = _share_words(parts, unserved)
    if not gaps:
        return words + " " + _("Alla nämnder har svarat på alla mål.")
    lacking = ngettext(
        "På ett ställe saknas både bidrag och skäl.",
        "På %(count)s ställen saknas både bidrag och skäl.",
        gaps,
    ) % {"count": number_word(gaps)}
    return f"{words} {lacking}"


def _share_words(parts: int, unserved: int) -> str:
    if not unserved:
        return ngettext(
            "Den enda delen av fullmäktiges mål arbetas med.",
            "Alla %(all)s delar av fullmäktiges mål arbetas med.",
            parts,
        ) % {"all": number_word(parts)}
    return ngettext(
        "Ingen arbetar med den enda delen av fullmäktiges mål.",
        "%(served)s av %(all)s delar av fullmäktiges mål arbetas med.",
        parts,
    ) % {"served": parts_word(parts - unserved).capitalize(), "all": number_word(parts)}


def part_kind(part: GoalPart) -> str:
    return str(PartKind(part.kind).label).capitalize()


def first_step(each: Covered) -> dict[str, Any]:
    """Return whether all of a goal is worked with, in a sentence: the first step of judging it."""
    return {"sentence": _step_sentence(each, each.coverage.unserved)} if each.is_asked else {}


def _step_sentence(each: Covered, unserved: Collection[int]) -> str:
    parts = [(part.name, part.pk not in unserved) for part in each.parts]
    return worked_with(parts) or _("Målet är inte delat. Det arbetas med som en helhet.")


def _goal_rows(user: Any, each: Covered, nodes: list[Node]) -> dict[str, Any]:
    goal, coverage = each.goal, each.coverage
    url = reverse("goals:parts", args=[goal.key])
    parts = [
        Row(
            part.name,
            url,
            part_kind(part),
            [_part_cell(each, node, part.pk) for node in nodes],
            _served_by(len(coverage.served[part.pk])),
            is_gap=not coverage.served[part.pk],
            is_overlap=part.pk in coverage.overlapping,
            mend_url=url if rules.may_edit_goal(user, goal) else "",
        )
        for part in each.parts
    ]
    cells = [_cell(user, each, node) for node in nodes]
    whole = Row(goal.title, reverse("goals:node", args=[goal.key]), "", cells, _whole(each))
    return {"whole": whole, "parts": parts}


def _cell(user: Any, each: Covered, node: Node) -> Cell:
    here, reason = each.of(node.id), each.abstaining.get(node.id)
    if here:
        # What serves a part stands in the part's row; here is what serves the goal as such.
        loose = [shown(one) for one in here if not (one.parts and each.parts)]
        text = "" if loose else _contributions(len(here))
        return Cell(node.name, loose, text)
    mend = reverse("goals:abstain", args=[each.goal.key, node.key])
    mend_url = mend if rules.may_abstain(user, node.id) else ""
    if reason is not None:
        return Cell(node.name, reason=reason_words(reason), mend_url=mend_url)
    return Cell(node.name, is_gap=True, mend_url=mend_url)


def _part_cell(each: Covered, node: Node, part_id: int) -> Cell:
    return Cell(node.name, [shown(one) for one in each.of(node.id) if part_id in one.parts])


def reason_words(row: NoContribution) -> str:
    """Return why a committee does nothing for a goal, and by which decision."""
    decided = day_words(row.decision.decided_on, year=True)
    return _("%(reason)s Beslut %(day)s, § %(paragraph)s.") % {
        "reason": row.reason,
        "day": decided,
        "paragraph": row.decision.paragraph,
    }


def _contributions(count: int) -> str:
    words = ngettext("Ett bidrag till delarna", "%(count)s bidrag till delarna", count)
    return words % {"count": number_word(count).capitalize()}


def _served_by(count: int) -> str:
    if not count:
        return _("Ingen arbetar med delen")
    words = ngettext("Ett bidrag", "%(count)s bidrag", count)
    return words % {"count": number_word(count).capitalize()}


def _whole(each: Covered) -> str:
    count = len(each.parts)
    if not count:
        served = each.coverage.is_complete
        return _("Inte delat, arbetas med") if served else _("Ingen arbetar med målet")
    return _("%(served)s av %(all)s delar") % {
        "served": count - len(each.coverage.unserved),
        "all": count,
    }


def _gaps(each: Covered, nodes: Iterable[Node]) -> list[Node]:
    """Return the committees that neither contribute nor have said why not."""
    return [node for node in nodes if not (each.of(node.id) or node.id in each.abstaining)]


def _total(node: Node, found: list[Covered]) -> Cell:
    gives = sum(1 for each in found if each.of(node.id))
    reasons = sum(1 for each in found if not each.of(node.id) and node.id in each.abstaining)
    gaps = len(found) - gives - reasons
    alone = [each.by_committee([node.id])[node.id] for each in found]
    parts = sum(len(one.served) - len(one.unserved) for one in alone)
    return Cell(node.name, text=_answered(len(found), gives, parts, reasons, gaps))


def _answered(goals: int, gives: int, parts: int, reasons: int, gaps: int) -> str:
    """Return in short sentences how a committee has answered all the goals."""
    said = [_gives(gives, goals)]
    if parts:
        words = ngettext("Arbetar med en del.", "Arbetar med %(count)s delar.", parts)
        said.append(words % {"count": number_word(parts)})
    if reasons:
        words = ngettext(
            "Har beslutat att inte bidra till ett mål.",
            "Har beslutat att inte bidra till %(count)s mål.",
            reasons,
        )
        said.append(words % {"count": number_word(reasons)})
    if gaps:
        words = ngettext("Har inte svarat på ett mål.", "Har inte svarat på %(count)s mål.", gaps)
        said.append(words % {"count": number_word(gaps)})
    return " ".join(said)


def _gives(gives: int, goals: int) -> str:
    if not gives:
        return _("Bidrar inte till något mål.")
    words = ngettext("Bidrar till det enda målet.", "Bidrar till %(count)s av %(all)s mål.", goals)
    return words % {"count": number_word(gives), "all": number_word(goals)}


def _share(found: list[Covered]) -> str:
    parts, unserved = _parts(found)
    return _("%(served)s av %(all)s delar") % {"served": parts - unserved, "all": parts}


def _parts(found: list[Covered]) -> tuple[int, int]:
    """Return how many parts there are in all, and how many nobody works with."""
    coverages = [each.coverage for each in found]
    return sum(len(one.served) for one in coverages), sum(len(one.unserved) for one in coverages)
