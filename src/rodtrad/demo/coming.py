"""What is to come in Lindvik's organisation: one change decided on, and one in the making."""

from datetime import date
from decimal import Decimal

from rodtrad.demo.days import working_day_before
from rodtrad.demo.town import Lindvik
from rodtrad.organisation.enums import StepKind
from rodtrad.organisation.reshaping import Piece, Wanted
from rodtrad.organisation.services import add_step, draft_reorganisation, plan_reorganisation


def build_coming(lindvik: Lindvik) -> None:
    """Plan the next year's reorganisation, and leave a draft of another."""
    _planned(lindvik)
    _drafted(lindvik)


def _planned(lindvik: Lindvik) -> None:
    units = lindvik.units
    title = "Bad och idrott blir en enhet"
    drafted = draft_reorganisation(
        title=title, starts_on=date(lindvik.today.year + 1, 1, 1), by=None
    )
    merged = (units["badhuset"].pk, units["idrott"].pk)
    above = units["kultur-och-fritidsforvaltningen"].pk
    for step in (
        Wanted(StepKind.MERGE, name="Bad och idrott", parent_id=above, merged_ids=merged),
        Wanted(StepKind.RENAME, units["fritidsgardarna"].pk, name="Ungdomens mötesplatser"),
    ):
        add_step(drafted, step, by=None)
    decision = lindvik.decide("kommunfullmaktige", working_day_before(lindvik.today), title)
    plan_reorganisation(drafted, decision=decision, by=None)


def _drafted(lindvik: Lindvik) -> None:
    units = lindvik.units
    drafted = draft_reorganisation(
        title="Hemtjänst närmare hemmet", starts_on=date(lindvik.today.year + 1, 3, 1), by=None
    )
    pieces = (
        Piece("Hemtjänsten Norrstrand", Decimal("0.6"), takes_over=True),
        Piece("Hemtjänsten Berga", Decimal("0.4")),
    )
    islands, south = units["hemtjansten-skargarden"].pk, units["hemtjansten-soder"].pk
    for step in (
        Wanted(StepKind.SPLIT, units["hemtjansten-norr"].pk, pieces=pieces),
        Wanted(StepKind.CLOSE, islands, receiver_id=south),
        Wanted(StepKind.MOVE, units["elevhalsan"].pk, parent_id=units["grundskola"].pk),
    ):
        add_step(drafted, step, by=None)
