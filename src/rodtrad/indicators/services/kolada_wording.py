"""What a figure of Kolada's is called, counted in and explained as, once it is an indicator."""

from collections.abc import Iterable

from rodtrad.exchange.kolada import Gender, Kpi, Value, unit_of
from rodtrad.indicators.enums import Direction, Frequency, Group, MeasureKind
from rodtrad.indicators.services.definitions import Wording

GROUPS = {
    Gender.TOTAL: Group.TOTAL.value,
    Gender.WOMEN: Group.WOMEN.value,
    Gender.MEN: Group.MEN.value,
}
# Stored, so in Swedish whoever loads.
BREAKDOWNS = [
    {"key": Group.WOMEN.value, "name": "kvinnor"},
    {"key": Group.MEN.value, "name": "män"},
]
_KINDS = {"Resurser": MeasureKind.RESOURCE, "Volymer": MeasureKind.OUTPUT}
_LONGEST_NAME = 120
_FEW_DECIMALS = 2


def key_of(kpi: str) -> str:
    """Return the key of the indicator that keeps a figure's values."""
    return f"kolada-{kpi.lower()}"


def wording_for(
    kpi: Kpi, values: Iterable[Value], *, direction: str = Direction.NEITHER.value
) -> Wording:
    """Return a figure's definition: Kolada tells no direction, so it has none until told."""
    several = list(values)
    is_split = kpi.is_divided_by_gender or any(v.gender is not Gender.TOTAL for v in several)
    return Wording(
        name=name_of(kpi),
        description=kpi.title,
        measure_kind=_KINDS.get(kpi.perspective, MeasureKind.RESULT).value,
        unit_of_measure=unit_of(kpi),
        decimals=_decimals(several),
        direction=direction,
        frequency=Frequency.YEAR.value,
        method=kpi.method,
        source=kpi.source,
        breakdowns=BREAKDOWNS if is_split else [],
    )


def name_of(kpi: Kpi) -> str:
    """Return the title, cut at a word where it is longer than a name may be."""
    title = " ".join(kpi.title.split())
    if len(title) <= _LONGEST_NAME:
        return title
    return title[: _LONGEST_NAME - 1].rsplit(" ", 1)[0] + "…"


def _decimals(values: list[Value]) -> int:
    """Return how many decimals to show: Kolada's own when they are few, one when unrounded."""
    most = max((_places(value) for value in values), default=1)
    return most if most <= _FEW_DECIMALS else 1


def _places(value: Value) -> int:
    if value.value is None:
        return 0
    exponent = value.value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
