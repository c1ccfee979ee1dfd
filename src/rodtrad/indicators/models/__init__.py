"""What the municipality measures."""

from rodtrad.indicators.models.definitions import Indicator, IndicatorDefinition
from rodtrad.indicators.models.observations import Observation
from rodtrad.indicators.models.periods import PeriodTurn, ReportingPeriod
from rodtrad.indicators.models.seals import Seal, SealedMeasure
from rodtrad.indicators.models.series import Series, SeriesSuccession, Target
from rodtrad.indicators.models.status import SeriesStatus

__all__ = [
    "Indicator",
    "IndicatorDefinition",
    "Observation",
    "PeriodTurn",
    "ReportingPeriod",
    "Seal",
    "SealedMeasure",
    "Series",
    "SeriesStatus",
    "SeriesSuccession",
    "Target",
]
