"""What was sealed, held against what is so on another day."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from rodtrad.core import sealing
from rodtrad.core.sealing import Change, Difference
from rodtrad.indicators.models import IndicatorDefinition, Seal, SealedMeasure, Target
from rodtrad.indicators.models.series import AIMED
from rodtrad.indicators.queries.series import in_force
from rodtrad.indicators.queries.unanswered import DEFINED, TARGETS, Aim, Unanswered, unanswered
from rodtrad.indicators.uses import Part, Use, decided_since, uses


@dataclass(frozen=True, slots=True)
class Verdict:
    """One sealed measure as it stands on a day.

    `seams` are what has been said openly of the series since: breaks and bridges. `unanswered`
    is what the differences wait for; `is_decided` when another target rests on a decision.
    """

    measure: SealedMeasure
    name: str
    difference: Difference
    changes: tuple[Change, ...] = ()
    seams: tuple[IndicatorDefinition, ...] = ()
    unanswered: frozenset[Unanswered] = frozenset()

    @property
    def part(self) -> Part:
        return self.measure.purpose_id, self.measure.series_id

    def with_purpose_decided(self) -> "Verdict":
        return replace(self, unanswered=self.unanswered - {Unanswered.PURPOSE})

    @property
    def is_open(self) -> bool:
        """Say whether somebody has to answer for the difference."""
        return bool(self.unanswered)

    @property
    def is_decided(self) -> bool:
        """Say whether what is aimed at has been changed, by decision."""
        has_new_target = any(change.part == TARGETS for change in self.changes)
        return has_new_target and Unanswered.TARGET not in self.unanswered


class Covenants:
    """What the series mean and aim at, read once for them all."""

    def __init__(self, series: Iterable[tuple[int, int]]) -> None:
        self.indicators = dict(series)
        self.definitions: dict[int, list[IndicatorDefinition]] = defaultdict(list)
        self.targets: dict[int, list[Target]] = defaultdict(list)
        rows = IndicatorDefinition.objects.filter(indicator__in=set(self.indicators.values()))
        for row in rows.select_related("bridge_period").order_by("valid"):
            self.definitions[row.indicator_id].append(row)
        for target in Target.objects.filter(series__in=self.indicators).order_by("valid"):
            self.targets[target.series_id].append(target)

    def meaning(self, series_id: int, day: date) -> IndicatorDefinition:
        return in_force(self.definitions[self.indicators[series_id]], day)

    def of(self, use: Use, day: date, first: date, last: date) -> dict[str, Any]:
        """Return all that says what the series means to the purpose between the days."""
        meaning = self.meaning(use.series_id, day)
        return {
            **{part: getattr(meaning, part) for part in DEFINED},
            "weight": _number(use.weight),
            "targets": [aim for aim, _decision in self.aims(use.series_id, first, last)],
        }

    def aims(self, series_id: int, first: date, last: date) -> list[tuple[Aim, int | None]]:
        """Return what the series aims at between the days, each with the decision it rests on."""
        rows = ((_aim(row, first, last), row.decision_id) for row in self.targets[series_id])
        return [(aim, decision) for aim, decision in rows if aim["from"] <= aim["to"]]

    def since(self, measure: SealedMeasure, day: date) -> list[IndicatorDefinition]:
        """Return the sealed definition and those after it by the day."""
        rows = self.definitions[self.indicators[measure.series_id]]
        places = [place for place, row in enumerate(rows) if row.pk == measure.definition_id]
        later = rows[places[0] :] if places else []
        return [row for row in later if row.pk == measure.definition_id or row.valid.lower <= day]


def seals_of(subject_type: str, subject_id: int) -> list[Seal]:
    """Return the seals of something, the first first, with the decisions they rest on."""
    rows = Seal.objects.filter(subject_type=subject_type, subject_id=subject_id)
    return list(rows.select_related("decision").order_by("pk"))


def verdicts(seals: Collection[Seal], day: date) -> dict[int, list[Verdict]]:
    """Return, by the seal's id, each sealed measure as it stands on the day.

    Past a seal's time it stands as on its last day, and before as on its first.
    """
    sealed: dict[int, list[SealedMeasure]] = defaultdict(list)
    rows = SealedMeasure.objects.filter(seal__in=seals).select_related("series__indicator")
    for row in rows.order_by("purpose", "pk"):
        sealed[row.seal_id].append(row)
    every = [row for several in sealed.values() for row in several]
    now = _uses(seals, day)
    known = Covenants((row.series_id, row.series.indicator_id) for row in every)
    found = {seal.pk: _of_seal(seal, sealed[seal.pk], now[seal.pk], known, day) for seal in seals}
    return _without_decided(seals, found, day)


def within(day: date, first: date, last: date) -> date:
    """Return the day, or the nearest of those that the covenant is about."""
    return min(max(day, first), last)


def _of_seal(
    seal: Seal,
    rows: list[SealedMeasure],
    now: dict[int, dict[int, Use]],
    known: Covenants,
    day: date,
) -> list[Verdict]:
    sealed: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        sealed[row.purpose_id].add(row.series_id)
    found = []
    for row in rows:
        use = now[row.purpose_id].get(row.series_id)
        if use is None:
            gone = sealing.when_gone(sealed[row.purpose_id], now[row.purpose_id])
            name = known.meaning(row.series_id, day).name
            waits = frozenset({Unanswered.PURPOSE})
            found.append(Verdict(row, name, gone, unanswered=waits))
        else:
            found.append(_held_against(seal, row, use, known, day))
    return found


def _without_decided(
    seals: Collection[Seal], found: dict[int, list[Verdict]], day: date
) -> dict[int, list[Verdict]]:
    """Answer what waits for a purpose where that has been changed by decision since."""
    # The same part can have been sealed twice, as when a goal has gone on in another plan: each
    # time asks for itself.
    waiting: dict[tuple[str, int], dict[Part, datetime]] = defaultdict(dict)
    asked: dict[tuple[int, Part], tuple[str, int]] = {}
    times: Counter[tuple[str, Part]] = Counter()
    for seal in seals:
        for each in found[seal.pk]:
            if Unanswered.PURPOSE in each.unanswered:
                key = seal.subject_type, times[seal.subject_type, each.part]
                times[seal.subject_type, each.part] += 1
                waiting[key][each.part] = seal.sealed_at
                asked[seal.pk, each.part] = key
    decided = {key: decided_since(key[0], parts, day) for key, parts in waiting.items()}
    answered = {place for place, key in asked.items() if place[1] in decided[key]}
    return {
        pk: [
            each.with_purpose_decided() if (pk, each.part) in answered else each for each in several
        ]
        for pk, several in found.items()
    }


def _uses(seals: Collection[Seal], day: date) -> dict[int, dict[int, dict[int, Use]]]:
    """Return what measures within each seal's time, by seal, purpose and series."""
    asked: dict[tuple[str, date], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for seal in seals:
        at = within(day, seal.starts_on, seal.ends_on)
        asked[seal.subject_type, at][seal.subject_id].append(seal.pk)
    found: dict[int, dict[int, dict[int, Use]]] = defaultdict(lambda: defaultdict(dict))
    for (kind, at), ids in asked.items():
        for use in uses(kind, ids.keys(), at):
            for pk in ids[use.subject_id]:
                found[pk][use.purpose_id][use.series_id] = use
    return found


def _held_against(seal: Seal, row: SealedMeasure, use: Use, known: Covenants, day: date) -> Verdict:
    at = within(day, seal.starts_on, seal.ends_on)
    then, now = row.covenant, known.of(use, at, seal.starts_on, seal.ends_on)
    aims = known.aims(use.series_id, seal.starts_on, seal.ends_on)
    aims = [(aim, decision) for aim, decision in aims if _is_of_sealed_time(aim, then["targets"])]
    now["targets"] = [aim for aim, _decision in aims]
    changes, since = sealing.changes(then, now), known.since(row, at)
    return Verdict(
        row,
        known.meaning(row.series_id, at).name,
        sealing.compare(then, now),
        changes,
        tuple(definition for definition in since[1:] if definition.seam),
        unanswered(then, changes, since, aims),
    )


def _is_of_sealed_time(aim: dict[str, Any], then: list[dict[str, Any]]) -> bool:
    """Say whether an aim touches the time of a sealed one; those set for later years are new."""
    return any(aim["from"] <= was["to"] and was["from"] <= aim["to"] for was in then)


def _aim(row: Target, first: date, last: date) -> dict[str, Any]:
    """Return what a target asks for, cut to the time between the days, both counted."""
    since = max(row.valid.lower or first, first)
    until = (
        min(date.fromordinal(row.valid.upper.toordinal() - 1), last) if row.valid.upper else last
    )
    asked = {part: _number(getattr(row, part)) for part in AIMED}
    return {"from": since.isoformat(), "to": until.isoformat(), **asked}


def _number(value: Any) -> Any:
    """Return a number as it is written without noughts at its end, the same from any place."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value
