"""What the municipality measures."""

from rodtrad.indicators.models.definitions import Indicator, IndicatorDefinition
from rodtrad.indicators.models.observations import Observation
from rodtrad.indicators.models.periods import ReportingPeriod
from rodtrad.indicators.models.seals import Seal, SealedMeasure
from rodtrad.indicators.models.series import Series, Target
from rodtrad.indicators.models.status import SeriesStatus

__all__ = [
    "Indicator",
    "IndicatorDefinition",
    "Observation",
    "ReportingPeriod",
    "Seal",
    "SealedMeasure",
    "Series",
    "SeriesStatus",
    "Target",
]
