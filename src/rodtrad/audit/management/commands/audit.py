"""`rodtrad audit`: whether the log of acts is whole."""

import json
import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from rodtrad.audit.services import seal_new_acts
from rodtrad.audit.verification import Head, Progress, Verdict, head, verify


class Command(BaseCommand):
    help = "Kontrollera händelseloggen: verify, head, seal."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        checking = verbs.add_parser("verify", help="Gå igenom kedjan och nämn första felet.")
        checking.add_argument(
            "--head", default="", help="Ett antecknat huvud, POSITION:FINGERAVTRYCK."
        )
        heading = verbs.add_parser("head", help="Skriv kedjans huvud, att anteckna på annan plats.")
        sealing = verbs.add_parser("seal", help="Försegla det som väntar.")
        for verb in (checking, heading, sealing):
            verb.add_argument("--json", action="store_true", help="Svara som JSON.")

    def handle(self, *args: object, **options: object) -> None:
        as_json = bool(options["json"])
        match options["verb"]:
            case "verify":
                self._verify(_noted(str(options["head"])), as_json)
            case "head":
                now = head()
                answer = {"position": now.position, "digest": now.digest}
                self._say(json.dumps(answer) if as_json else str(now))
            case _:
                sealed = seal_new_acts()
                self._say(json.dumps({"sealed": sealed}) if as_json else f"Förseglade: {sealed}.")

    def _verify(self, noted: Head | None, as_json: bool) -> None:
        verdict = verify(noted, _progress(head().position))
        self._say(json.dumps(_plain(verdict)) if as_json else _sentence(verdict))
        if not verdict.holds:
            sys.exit(1)

    def _say(self, text: str) -> None:
        self.stdout.write(text)


def _noted(text: str) -> Head | None:
    if not text:
        return None
    position, _, digest = text.partition(":")
    if not position.isdigit() or len(digest) != 64:
        raise CommandError("Skriv huvudet som `rodtrad audit head` visar det.")
    return Head(int(position), digest)


def _progress(length: int) -> Progress:
    def show(done: int) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{done} av {length}" + ("\n" if done >= length else ""))

    return show


def _plain(verdict: Verdict) -> dict[str, object]:
    return {
        "holds": verdict.holds,
        "length": verdict.head.position,
        "digest": verdict.head.digest,
        "unsealed": verdict.unsealed,
        "fault": verdict.fault.value if verdict.fault else None,
        "position": verdict.position,
        "act_id": verdict.act_id,
    }


def _sentence(verdict: Verdict) -> str:
    if verdict.fault is None:
        waiting = f", {verdict.unsealed} väntar på försegling" if verdict.unsealed else ""
        return f"Kedjan är hel: {verdict.head.position} händelser{waiting}."
    where = f" i länk {verdict.position}" if verdict.position else ""
    which = f" (händelse {verdict.act_id})" if verdict.act_id else ""
    return f"Kedjan brister{where}{which}: {verdict.fault.label}."
