"""`rodtrad mail`: takes what residents write by mail."""

import json
import os
import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from rodtrad.exchange.mail import LARGEST, Unreadable
from rodtrad.feedback.enums import Taking
from rodtrad.feedback.services import fetch_mail, take_mail

FAULTS = {
    "reach": "brevlådans server svarar inte",
    "sign_in": "brevlådan säger nej till användaren eller lösenordet",
    "folder": "mappen finns inte eller går inte att flytta till",
    "talk": "brevlådans server slutade svara",
    "mail": "något mejl gick inte att ta emot och ligger kvar",
}


class Command(BaseCommand):
    help = "Mejl från invånare: take (ett mejl på standard in), fetch (ur brevlådan)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        taking = verbs.add_parser("take", help="Ta emot ett mejl på standard in.")
        fetching = verbs.add_parser("fetch", help="Hämta det som kommit till brevlådan.")
        for verb in (taking, fetching):
            verb.add_argument("--json", action="store_true", help="Svara som JSON.")

    def handle(self, *args: object, **options: object) -> None:
        act = self._take if options["verb"] == "take" else self._fetch
        act(as_json=bool(options["json"]))

    def _take(self, *, as_json: bool) -> None:
        try:
            taken = take_mail(sys.stdin.buffer.read(LARGEST + 1))
        except Unreadable:
            # The sender's own mail server tells her; nothing of the mail is said here.
            self.stderr.write("Det är inget mejl, eller större än 50 MB.")
            sys.exit(os.EX_DATAERR)
        code = taken.case.code if taken.case else ""
        said = f"{code or 'Inget ärende'}: {Taking(taken.outcome).label}"
        self.stdout.write(json.dumps({"code": code, "outcome": taken.outcome}) if as_json else said)

    def _fetch(self, *, as_json: bool) -> None:
        done = fetch_mail()
        if done is None:
            self.stderr.write("Det finns ingen brevlåda att hämta ur. Ange RODTRAD_INBOX_URL.")
            sys.exit(os.EX_CONFIG)
        told = {"taken": done.taken, "waiting": done.waiting, "fault": done.fault}
        said = f"{done.taken} mejl mottagna, {done.waiting} ligger kvar"
        fault = f". Fel: {FAULTS[done.fault]}" if done.fault else ""
        self.stdout.write(json.dumps(told) if as_json else f"{said}{fault}.")
        if done.fault:
            sys.exit(os.EX_TEMPFAIL)
