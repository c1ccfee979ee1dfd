"""What the page about the thread's health shows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.accounts.models import User
from rodtrad.checks.enums import Severity
from rodtrad.checks.forms import ChoiceForm
from rodtrad.checks.models import Round
from rodtrad.checks.queries import Group, daily_rounds, groups
from rodtrad.checks.registry import by_id
from rodtrad.checks.staff.lines import Line, Slot, by_severity, lines, slots
from rodtrad.checks.staff.trend import trend
from rodtrad.checks.wanted import Wanted
from rodtrad.core.swedish import number_word
from rodtrad.organisation.queries import tree
from rodtrad.times import known as known_at
from rodtrad.times.request import default_day

# So many of each severity before one is chosen, and so many on a page of those chosen.
FIRST, PAGE = 5, 25
MOST_UNITS = 150


@dataclass(frozen=True)
class Part:
    """The findings of one severity: how many they are, and those shown."""

    severity: Severity
    count: int
    lines: list[Line]
    rest_url: str = ""
    rest: int = 0


def health_page(user: User, wanted: Wanted, page_number: str) -> dict[str, Any]:
    """Return all that the page says, in the same number of questions for many as for few."""
    today = default_day()
    known = groups(user, today)
    rounds = daily_rounds(today)
    chosen = wanted.among(known)
    places = slots(chosen, wanted)
    page = Paginator(places, PAGE).get_page(page_number) if wanted.is_chosen else None
    shown = list(page) if page else _first_of_each(places)
    counts = _counts(chosen)
    return {
        "page": page,
        "parts": _parts(lines(user, shown, wanted), counts, places, wanted, is_all=bool(page)),
        "lead": _lead(wanted, counts),
        "is_whole": not sum(counts.values()),
        # Nothing found is good news only where somebody has looked.
        "is_unlooked": known_at.moment() is not None and not rounds,
        "wanted": wanted,
        "tabs": _tabs(known, wanted),
        "form": _form(known, wanted),
        "left": 0 if wanted.is_left else sum(one.size for one in known if one.is_left),
        "left_url": Wanted(is_left=True).url(),
        "bodies": [] if wanted.is_chosen or wanted.is_left else _bodies(chosen),
        # It is counted over everything, and says nothing of a part.
        "trend": trend(rounds, today) if wanted == Wanted() else None,
        "levels": [one.state for one in Severity],
        "rule_count": len(by_id()),
        "checked_at": _checked(rounds),
    }


def _first_of_each(places: Sequence[Slot]) -> list[Slot]:
    """Return some of each severity, of as many rules as there is room for."""
    turns: Counter[str] = Counter()
    by_turn: dict[Severity, list[tuple[int, int]]] = {}
    for place, slot in enumerate(places):
        turns[slot.group.rule] += 1
        by_turn.setdefault(slot.group.severity, []).append((turns[slot.group.rule], place))
    chosen = {place for found in by_turn.values() for _turn, place in sorted(found)[:FIRST]}
    return [slot for place, slot in enumerate(places) if place in chosen]


def _counts(chosen: Iterable[Group]) -> dict[Severity, int]:
    counts = dict.fromkeys(Severity, 0)
    for group in chosen:
        counts[group.severity] += group.size
    return counts


def _parts(
    told: Iterable[Line],
    counts: dict[Severity, int],
    places: Sequence[Slot],
    wanted: Wanted,
    *,
    is_all: bool,
) -> list[Part]:
    found = []
    for severity, rows in by_severity(told):
        there = sum(1 for slot in places if slot.group.severity == severity)
        rest = 0 if is_all else there - len(rows)
        url = wanted.url(severity=severity.value) if rest else ""
        found.append(Part(severity, counts[severity], rows, url, rest))
    return found


def _lead(wanted: Wanted, counts: dict[Severity, int]) -> str:
    total, errors = sum(counts.values()), counts[Severity.ERROR]
    if not total:
        return ""
    if wanted.is_left:
        said = ngettext(
            "En brist är lämnad som den är, med ett skäl.",
            "%(count)s brister är lämnade som de är, med skäl.",
            total,
        )
        return said % {"count": number_word(total).capitalize()}
    said = ngettext(
        "På ett ställe håller inte tråden.",
        "På %(count)s ställen håller inte tråden.",
        total,
    ) % {"count": number_word(total)}
    if errors:
        broken = ngettext(
            "%(count)s är av och bör lagas först.", "%(count)s är av och bör lagas först.", errors
        )
        said += " " + broken % {"count": number_word(errors).capitalize()}
    return said


def _tabs(known: Iterable[Group], wanted: Wanted) -> list[tuple[str, str, bool]]:
    open_ones = [one for one in known if not one.is_left]
    everything = sum(one.size for one in open_ones)
    mine = sum(one.size for one in open_ones if one.is_mine)
    left = sum(one.size for one in known if one.is_left)
    choices = (
        (_("Alla"), everything, Wanted()),
        (_("Mina"), mine, Wanted(is_mine=True)),
        (_("Lämnade"), left, Wanted(is_left=True)),
    )
    now = Wanted(is_mine=wanted.is_mine, is_left=wanted.is_left)
    return [(f"{name} {count}", choice.url(), choice == now) for name, count, choice in choices]


def _form(known: Sequence[Group], wanted: Wanted) -> ChoiceForm:
    """Return the form that chooses, with what there is to choose among."""
    initial = {"enhet": wanted.unit, "regel": wanted.rule, "allvar": wanted.severity}
    names = by_id()
    spoken = {one.rule for one in known} | {wanted.rule}
    named = [(key, f"{key} {rule.name}") for key, rule in names.items() if key in spoken]
    return ChoiceForm(initial=initial, rules=named, units=_units(known, wanted))


def _units(known: Sequence[Group], wanted: Wanted) -> list[tuple[str, str]]:
    """Return the bodies with anything broken, and those above them, in reading order."""
    standing = tree()
    where = {one.unit_id for one in known if one.unit_id in standing}
    above = {node.id for unit_id in where if unit_id for node in standing.ancestors(unit_id)}
    found = [node for node in standing if node.id in where | above or node.key == wanted.unit]
    if len(found) > MOST_UNITS:
        found = [node for node in found if node.id in above or node.key == wanted.unit]
    return [(node.key, "\u2003" * node.depth + node.name) for node in found]


def _bodies(chosen: Iterable[Group]) -> list[dict[str, Any]]:
    """Return how many there are under each body that decides, in reading order."""
    standing = tree()
    counted: dict[int, dict[Severity, int]] = {}
    for group in chosen:
        body = standing.committee_of(group.unit_id) if group.unit_id else None
        if body is not None:
            row = counted.setdefault(body.id, dict.fromkeys(Severity, 0))
            row[group.severity] += group.size
    return [
        {
            "name": node.name,
            "url": Wanted(unit=node.key).url(),
            "counts": [(level.state, count) for level, count in counted[node.id].items()],
        }
        for node in standing
        if node.id in counted
    ]


def _checked(rounds: Sequence[Round]) -> str:
    if not rounds:
        return ""
    at = timezone.localtime(rounds[-1].at)
    is_today = at.date() == timezone.localdate()
    clock = at.strftime("%H.%M")
    if is_today:
        return _("Hela tråden prövades i dag klockan %s.") % clock
    day = f"{at:%Y-%m-%d}"
    return _("Hela tråden prövades %(day)s klockan %(clock)s.") % {"day": day, "clock": clock}
