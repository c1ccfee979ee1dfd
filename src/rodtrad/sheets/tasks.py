"""What the queue does for large sheets, and the night for forgotten ones."""

from rodtrad.jobs import daily, task
from rodtrad.sheets.enums import ImportState
from rodtrad.sheets.models import Import
from rodtrad.sheets.services import forget_old, look, record_confirmed


@task("sheets.look")
def read_a_large_sheet(import_id: int) -> None:
    """Read a sheet that takes more than a moment."""
    handed_in = Import.objects.filter(pk=import_id, state=ImportState.WAITING).first()
    if handed_in is not None:
        look(handed_in)


@task("sheets.record")
def record_a_large_sheet(import_id: int) -> None:
    """Record a confirmed sheet that takes more than a moment."""
    handed_in = Import.objects.filter(pk=import_id, state=ImportState.CONFIRMED).first()
    if handed_in is not None:
        record_confirmed(handed_in)


@daily("03:45", "sheets.forget_old")
def forget_old_sheets() -> None:
    """Remove the files nobody has finished within a week."""
    forget_old()
