"""The one writer of paths: each version's ids from the top down."""

from rodtrad.organisation.models import UnitVersion
from rodtrad.times.spans import Span, overlap

Piece = tuple[Span, str]


def lay_paths(unit_id: int) -> None:
    """Give a unit and all that ever stands under it the paths that follow from the parents."""
    waiting = [unit_id]
    while waiting:
        current = waiting.pop()
        # What stands under two in turn is laid after each of them: it ends where nothing changes.
        if _lay_one(current):
            below = UnitVersion.objects.filter(parent_id=current)
            waiting.extend(below.values_list("unit_id", flat=True).distinct())


def _lay_one(unit_id: int) -> bool:
    changed = False
    for version in UnitVersion.objects.filter(unit_id=unit_id).order_by("valid"):
        pieces = _pieces(version)
        if pieces != [(version.valid, version.path)]:
            _write(version, pieces)
            changed = True
    return changed


def _pieces(version: UnitVersion) -> list[Piece]:
    own = f"{version.unit_id}/"
    if version.parent_id is None:
        return [(version.valid, f"/{own}")]
    pieces: list[Piece] = []
    above = UnitVersion.objects.filter(unit_id=version.parent_id, valid__overlap=version.valid)
    for parent in above.order_by("valid"):
        days = overlap(version.valid, parent.valid)
        assert days is not None
        path = parent.path + own
        if pieces and pieces[-1][1] == path:
            pieces[-1] = (Span(pieces[-1][0].lower, days.upper), path)
        else:
            pieces.append((days, path))
    return pieces


def _write(version: UnitVersion, pieces: list[Piece]) -> None:
    (version.valid, version.path), *later = pieces
    version.save(update_fields=["valid", "path"])
    UnitVersion.objects.bulk_create(
        UnitVersion(
            unit_id=version.unit_id,
            name=version.name,
            short_name=version.short_name,
            kind=version.kind,
            parent_id=version.parent_id,
            sort_key=version.sort_key,
            legal_form=version.legal_form,
            valid=days,
            path=path,
        )
        for days, path in later
    )
