"""What was sealed, held against what is so on another day."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from rodtrad.core import sealing
from rodtrad.core.sealing import Change, Difference
from rodtrad.indicators.models import IndicatorDefinition, Seal, SealedMeasure, Target
from rodtrad.indicators.queries.series import in_force
from rodtrad.indicators.uses import Use, uses

# What an indicator's definition adds to the covenant; the number of decimals only shows it.
DEFINED = (
    "name", "description", "measure_kind", "unit_of_measure", "direction", "method",
    "frequency", "source", "breakdowns", "is_proportion",
)  # fmt: skip
AIMED = ("kind", "value", "upper", "base", "tolerance")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One sealed measure as it stands on a day.

    `seams` are what has been said openly of the series since: breaks and bridges. `is_decided`
    when all that differs is targets, each new one resting on a decision.
    """

    measure: SealedMeasure
    name: str
    difference: Difference
    changes: tuple[Change, ...] = ()
    seams: tuple[IndicatorDefinition, ...] = ()
    is_decided: bool = False

    @property
    def is_open(self) -> bool:
        """Say whether somebody has to answer for the difference."""
        if self.difference in {Difference.SAME, Difference.REWORDED}:
            return False
        return not (self.seams or self.is_decided)


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
        aims = [_aim(row, first, last) for row in self.targets[use.series_id]]
        return {
            **{part: getattr(meaning, part) for part in DEFINED},
            "weight": _number(use.weight),
            "targets": [aim for aim in aims if aim["from"] <= aim["to"]],
        }

    def seams(self, measure: SealedMeasure, day: date) -> tuple[IndicatorDefinition, ...]:
        """Return the definitions since the sealed one that say how the series goes on."""
        rows = self.definitions[self.indicators[measure.series_id]]
        places = [place for place, row in enumerate(rows) if row.pk == measure.definition_id]
        since = rows[places[0] + 1 :] if places else []
        return tuple(row for row in since if row.seam and row.valid.lower <= day)


def seal_of(subject_type: str, subject_id: int) -> Seal | None:
    """Return the seal of something, with the decision it rests on."""
    rows = Seal.objects.filter(subject_type=subject_type, subject_id=subject_id)
    return rows.select_related("decision").first()


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
    return {seal.pk: _of_seal(seal, sealed[seal.pk], now[seal.pk], known, day) for seal in seals}


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
            found.append(Verdict(row, known.meaning(row.series_id, day).name, gone))
        else:
            found.append(_held_against(seal, row, use, known, day))
    return found


def _uses(seals: Collection[Seal], day: date) -> dict[int, dict[int, dict[int, Use]]]:
    """Return what measures within each seal's time, by seal, purpose and series."""
    asked: dict[tuple[str, date], dict[int, int]] = defaultdict(dict)
    for seal in seals:
        at = within(day, seal.starts_on, seal.ends_on)
        asked[seal.subject_type, at][seal.subject_id] = seal.pk
    found: dict[int, dict[int, dict[int, Use]]] = defaultdict(lambda: defaultdict(dict))
    for (kind, at), ids in asked.items():
        for use in uses(kind, ids.keys(), at):
            found[ids[use.subject_id]][use.purpose_id][use.series_id] = use
    return found


def _held_against(seal: Seal, row: SealedMeasure, use: Use, known: Covenants, day: date) -> Verdict:
    at = within(day, seal.starts_on, seal.ends_on)
    covenant = known.of(use, at, seal.starts_on, seal.ends_on)
    covenant["targets"] = _of_sealed_time(covenant["targets"], row.covenant["targets"])
    changes = sealing.changes(row.covenant, covenant)
    return Verdict(
        row,
        known.meaning(row.series_id, at).name,
        sealing.compare(row.covenant, covenant),
        changes,
        known.seams(row, day),
        {change.part for change in changes} == {"targets"}
        and all(target.decision_id for target in known.targets[row.series_id]),
    )


def _of_sealed_time(now: list[dict[str, Any]], then: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the aims that touch the time of a sealed one; those set for later years are new."""
    return [
        aim
        for aim in now
        if any(aim["from"] <= was["to"] and was["from"] <= aim["to"] for was in then)
    ]


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
