"""Builds the invented municipality Lindvik, or says how to sign in to it."""

import json
from argparse import ArgumentParser
from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from rodtrad.core.errors import BadInput
from rodtrad.demo.build import SEED, build_city, build_lindvik
from rodtrad.demo.town import sign_ins
from rodtrad.profiles import library

COUNTED = {
    "units": "enheter",
    "people": "personer",
    "goals": "mål",
    "activities": "aktiviteter",
    "series": "dataserier",
    "observations": "siffror",
    "documents": "styrdokument",
    "declarations": "deklarationer",
    "cases": "ärenden",
    "actions": "åtgärder",
    "promises": "löften",
    "acts": "loggade händelser",
}


# Under it every room has something to show: Österåker's own has put its promises aside.
USUAL = "umea"


class Command(BaseCommand):
    help = "Bygger den påhittade kommunen Lindvik, eller listar hur man loggar in i den."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--profile", default=USUAL, help="Styrprofilen: se profile list.")
        parser.add_argument("--size", choices=["town", "city"], default="town")
        parser.add_argument("--seed", type=int, default=SEED)
        parser.add_argument("--day", type=date.fromisoformat, help="Bygg som det ser ut den dagen.")
        parser.add_argument("--sign-ins", action="store_true", help="Lista inloggningarna.")
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: object, **options: object) -> None:
        if options["sign_ins"]:
            self._list_sign_ins(as_json=bool(options["json"]))
            return
        try:
            profile = library.find(str(options["profile"]))
            day = options["day"] or timezone.localdate()
            assert isinstance(day, date)
            make = build_city if options["size"] == "city" else build_lindvik
            built = make(profile, today=day, seed=int(str(options["seed"])))
        except BadInput as error:
            raise CommandError(error.sentence) from error
        if options["json"]:
            self.stdout.write(json.dumps(built))
            return
        listed = ", ".join(f"{count} {COUNTED[key]}" for key, count in built.items())
        self.stdout.write(f"Kommunen är byggd under profilen {profile.title}: {listed}.")

    def _list_sign_ins(self, *, as_json: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(sign_ins(), ensure_ascii=False, indent=2))
            return
        for row in sign_ins():
            who = f"{row['role']:<28} {row['name']:<18}"
            self.stdout.write(f"{who} {row['username']:<20} {row['password']}")
