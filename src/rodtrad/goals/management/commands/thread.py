"""`rodtrad thread`: the stored status of the thread."""

import json
from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from rodtrad.goals.services import refresh_all


class Command(BaseCommand):
    help = "Trådens sparade läge: refresh räknar om allt och säger vad som stod fel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        again = verbs.add_parser("refresh", help="Räkna om varje mål och säg vad som skilde.")
        again.add_argument("--json", action="store_true", help="Svara som JSON.")

    def handle(self, *args: object, **options: object) -> None:
        differing = refresh_all()
        if options["json"]:
            self.stdout.write(json.dumps({"differing": differing}))
        elif not differing:
            self.stdout.write("Allt stod rätt.")
        else:
            one, many = "Ett mål stod fel och är rättat.", "mål stod fel och är rättade."
            self.stdout.write(one if differing == 1 else f"{differing} {many}")
