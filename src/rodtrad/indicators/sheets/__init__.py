"""The sheets of what is measured: definitions, who reports, what is aimed at, and the figures."""

from rodtrad.indicators.sheets.definitions import DEFINITIONS
from rodtrad.indicators.sheets.observations import OBSERVATIONS
from rodtrad.indicators.sheets.series import SERIES
from rodtrad.indicators.sheets.targets import TARGETS
from rodtrad.sheets import register


def register_sheets() -> None:
    """Let what is measured be read in and out."""
    register.register(DEFINITIONS, SERIES, TARGETS, OBSERVATIONS)
