"""`rodtrad sheet`: sheets in and out, without a browser."""

import hashlib
import json
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import BrokenSheet
from rodtrad.sheets import register, words, writing_out
from rodtrad.sheets.models import Import
from rodtrad.sheets.services import Outcome, read_file
from rodtrad.sheets.services.looking import named
from rodtrad.sheets.services.recording import finish, write

QUIET_SECONDS = 2.0
SHOWN_FAULTS = 20


class Command(BaseCommand):
    help = "Läser in ark och läser ut dem. Inget läses in om en enda rad har fel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        read = verbs.add_parser("read", help="Läs in ett ark: xlsx, ods, csv eller docx.")
        write = verbs.add_parser("write", help="Läs ut ett ark: xlsx, ods eller csv.")
        for one in (read, write):
            one.add_argument("kind", help="Sortens ark, som mal eller utfall.")
            one.add_argument("file", type=Path)
            one.add_argument("--json", action="store_true", help="Svara som JSON.")
        read.add_argument("--dry-run", action="store_true", help="Pröva, men behåll inget.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what the verb says; what is wrong is said row by row, with 1 as the answer."""
        try:
            act = self._read if options["verb"] == "read" else self._write
            act(_kind(options["kind"]), options)
        except BrokenSheet as broken:
            raise CommandError(words.why(broken)) from broken
        except BadInput as error:
            raise CommandError(error.sentence) from error
        except OSError as error:
            raise CommandError(f"Filen går inte att öppna ({error.strerror}).") from error

    def _read(self, kind: register.SheetKind, options: dict[str, Any]) -> None:
        path, told = options["file"], Progress(self.stderr)
        outcome = read_file(kind, path, by=None, told=told, is_tried=options["dry_run"])
        if outcome.mapping is None:
            headers = ", ".join(name for name, _samples in outcome.headers)
            raise CommandError(f"Kolumnerna känns inte igen: {headers}. Koppla dem på sidan.")
        if not outcome.faults and not options["dry_run"]:
            _record(kind, path, outcome, told)
        self._answer(kind, outcome, options)
        if outcome.faults:
            sys.exit(1)

    def _answer(self, kind: register.SheetKind, outcome: Outcome, options: dict[str, Any]) -> None:
        # With a fault nothing comes in, whatever its other rows say.
        new, changed, alike = (0, 0, 0) if outcome.faults else outcome.plan.counts
        if options["json"]:
            faults = [
                {"row": fault.row, "column": fault.column, "sentence": fault.sentence}
                for fault in outcome.faults
            ]
            counts = {"new": new, "changed": changed, "same": alike, "faults": faults}
            said = counts | {"dry_run": options["dry_run"]}
            self.stdout.write(json.dumps(said, ensure_ascii=False, indent=2))
            return
        for fault in outcome.faults[:SHOWN_FAULTS]:
            row, column, sentence = named(kind, outcome, fault)
            self.stderr.write(f"Rad {row}{column and f', {column}'}: {sentence}")
        if outcome.faults:
            self.stderr.write(f"{len(outcome.faults)} fel. Inget är inläst.")
        else:
            self.stdout.write(f"Nya: {new}, ändrade: {changed}, som förut: {alike}.")

    def _write(self, kind: register.SheetKind, options: dict[str, Any]) -> None:
        path, day = options["file"], timezone.localdate()
        write_out = writing_out.FORMATS.get(path.suffix.lower())
        if write_out is None:
            formats = "Ett ark skrivs som xlsx, ods eller csv. Låt filens namn sluta så"
            raise CommandError(f"{formats}: {path.stem}.xlsx.")
        write_out(kind, None, day, path)
        written = {"file": str(path)}
        self.stdout.write(json.dumps(written) if options["json"] else f"Skrev {path}.")


def _kind(key: str) -> register.SheetKind:
    """Return the kind of sheet, or say which there are."""
    try:
        return register.find(key)
    except BadInput as error:
        known = ", ".join(kind.key for kind in register.kinds())
        raise CommandError(f"{error.sentence} ({known})") from error


def _record(kind: register.SheetKind, path: Path, outcome: Outcome, told: "Progress") -> None:
    """Do all of it, or nothing."""
    new, changed, alike = outcome.plan.counts
    handed_in = Import(
        kind=kind.key,
        name=path.name[:200],
        fingerprint=hashlib.sha256(path.read_bytes()).hexdigest(),
        count_new=new,
        count_changed=changed,
        count_same=alike,
    )
    with transaction.atomic():
        handed_in.save()
        write(kind, outcome, by=None, source=path.name, told=told)
        if outcome.faults:
            transaction.set_rollback(True)
        else:
            finish(handed_in, kind, None)


class Progress:
    """Says how far a sheet has come, once it has taken more than two seconds."""

    def __init__(self, stream: Any) -> None:
        self._stream, self._last = stream, time.monotonic()

    def __call__(self, done: int, of: int) -> None:
        if time.monotonic() - self._last > QUIET_SECONDS:
            self._last = time.monotonic()
            self._stream.write(f"{done} av {of} rader …")
