"""Every change to what is measured."""

from rodtrad.indicators.services.bulk import Row, record_many
from rodtrad.indicators.services.cells import NotKept, Place, record_cells
from rodtrad.indicators.services.definitions import (
    Continuation,
    Wording,
    define_indicator,
    redefine_indicator,
    wording_of,
)
from rodtrad.indicators.services.observations import record_observation, report_missing
from rodtrad.indicators.services.periods import (
    lay_out_year,
    lock_period,
    set_due,
    unlock_period,
)
from rodtrad.indicators.services.recompute import recompute
from rodtrad.indicators.services.seals import seal
from rodtrad.indicators.services.series import (
    Aim,
    assign_series,
    close_series,
    hand_over_series,
    open_series,
    publish_series,
    set_target,
)
from rodtrad.indicators.services.weighing import Claim, Figure, Unlikely, gap

__all__ = [
    "Aim",
    "Claim",
    "Continuation",
    "Figure",
    "NotKept",
    "Place",
    "Row",
    "Unlikely",
    "Wording",
    "assign_series",
    "close_series",
    "define_indicator",
    "gap",
    "hand_over_series",
    "lay_out_year",
    "lock_period",
    "open_series",
    "publish_series",
    "recompute",
    "record_cells",
    "record_many",
    "record_observation",
    "redefine_indicator",
    "report_missing",
    "seal",
    "set_due",
    "set_target",
    "unlock_period",
    "wording_of",
]
