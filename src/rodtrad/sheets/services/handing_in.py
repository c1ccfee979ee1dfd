"""A sheet is handed in, its columns are said, or it is thrown away."""

import hashlib
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import LIMITS
from rodtrad.jobs import enqueue
from rodtrad.sheets import rules
from rodtrad.sheets.enums import MAPPABLE_STATES, OPEN_STATES, ImportState
from rodtrad.sheets.mapping import Mapping, fingerprint, lacking
from rodtrad.sheets.models import HeaderMapping, Import, Progress
from rodtrad.sheets.plan import Actor
from rodtrad.sheets.queries import forgotten
from rodtrad.sheets.register import SheetKind, find
from rodtrad.sheets.services.disposal import dispose
from rodtrad.sheets.services.looking import look

# What is read while the person waits; a larger one is read by the queue.
READ_AT_ONCE = 150 * 1024


def receive(kind: SheetKind, *, name: str, data: bytes, by: Actor) -> Import:
    """Take a file in and read it, at once when it is small."""
    require(rules.may_hand_in(by, kind))
    if not data:
        raise BadInput(_("Filen är tom."), "file")
    if len(data) > LIMITS.packed:
        raise BadInput(_("Filen är för stor. Den får vara högst 20 MB."), "file")
    with transaction.atomic():
        handed_in = Import(
            kind=kind.key,
            name=PurePath(name).name[:200] or "ark",
            fingerprint=hashlib.sha256(data).hexdigest(),
            by=by,
        )
        handed_in.file.save(f"{handed_in.fingerprint[:16]}.sheet", ContentFile(data), save=False)
        handed_in.save()
        Progress.objects.create(of_import=handed_in)
        detail = {"kind": kind.key, "fingerprint": handed_in.fingerprint}
        record("import.received", by=by, subject=handed_in, detail=detail)
    return _read(handed_in)


def _read(handed_in: Import) -> Import:
    if handed_in.file.size <= READ_AT_ONCE:
        return look(handed_in)
    Import.objects.filter(pk=handed_in.pk).update(state=ImportState.WAITING)
    enqueue("sheets.look", import_id=handed_in.pk)
    return handed_in


def map_columns(
    handed_in: Import, *, columns: dict[str, str], fixed: dict[str, str], by: Actor
) -> Import:
    """Read the sheet as the person says its columns are, and remember it for the same headers."""
    kind = find(handed_in.kind)
    with transaction.atomic():
        locked = Import.objects.select_for_update().get(pk=handed_in.pk)
        require(rules.may_hand_in(by, kind))
        if locked.state not in MAPPABLE_STATES:
            raise BadInput(_("Arket är redan sparat eller slängt."))
        mapping = Mapping(columns, {key: text for key, text in fixed.items() if text})
        _require_whole(kind, mapping)
        locked.columns, locked.fixed = mapping.columns, mapping.fixed
        locked.save(update_fields=["columns", "fixed"])
        HeaderMapping.objects.update_or_create(
            kind=kind.key,
            fingerprint=fingerprint(columns),
            defaults={
                "columns": mapping.columns,
                "fixed": mapping.fixed,
                "by": by,
                "at": timezone.now(),
            },
        )
    return _read(locked)


def _require_whole(kind: SheetKind, mapping: Mapping) -> None:
    chosen = [key for key in mapping.columns.values() if key]
    twice = next((key for key in chosen if chosen.count(key) > 1), "")
    if twice:
        said = _("Två av kolumnerna är valda som %s. Välj en av dem.")
        raise BadInput(said % kind.header(twice), "columns")
    lacks = lacking(kind, mapping)
    if lacks:
        said = _("Kolumnen %s måste finnas: välj en av era kolumner eller skriv ett värde.")
        raise BadInput(said % lacks[0].header, f"fixed_{lacks[0].key}")


def discard(handed_in: Import, *, by: Actor) -> Import:
    """Throw a sheet away unrecorded."""
    with transaction.atomic():
        locked = Import.objects.select_for_update().get(pk=handed_in.pk)
        if locked.state in OPEN_STATES and locked.state != ImportState.CONFIRMED:
            locked.state = ImportState.DISCARDED
            locked.save(update_fields=["state"])
            dispose(locked)
    return locked


def forget_old() -> int:
    """Throw away the sheets nobody has finished within a week, and return how many."""
    old = list(forgotten())
    for handed_in in old:
        handed_in.state = ImportState.DISCARDED
        handed_in.save(update_fields=["state"])
        dispose(handed_in)
    return len(old)
