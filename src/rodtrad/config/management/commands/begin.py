"""`rodtrad begin`: a municipality of its own in an empty database."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from rodtrad.config.beginning import Administrator, begin
from rodtrad.config.serving import schema
from rodtrad.core.errors import BadInput
from rodtrad.profiles import library


class Command(BaseCommand):
    help = "Lägger upp en egen kommun i en tom databas, med sin första administratör."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--municipality", required=True, help='Kommunens namn, som "Sjöby kommun".'
        )
        parser.add_argument("--short-name", default="", help='Det man säger, som "Sjöby".')
        parser.add_argument(
            "--profile", required=True, help="Styrprofilens namn, eller en fil: se profile list."
        )
        parser.add_argument("--administrator", required=True, help="Användarnamn.")
        parser.add_argument("--name", required=True, help='För- och efternamn, som "Anna Berg".')
        parser.add_argument("--email", default="")
        parser.add_argument("--json", action="store_true")

    def handle(self, **options: Any) -> None:
        try:
            profile = library.find(options["profile"])
            person = _administrator(options)
            connection.ensure_connection()
            schema.bring_up_to_date()
            link = begin(
                options["municipality"],
                profile=profile,
                administrator=person,
                short_name=options["short_name"],
                today=timezone.localdate(),
            )
        except BadInput as error:
            raise CommandError(error.sentence) from error
        if options["json"]:
            answer = {"username": person.username, "link": link}
            self.stdout.write(json.dumps(answer, ensure_ascii=False))
            return
        self.stdout.write(
            f"{options['municipality']} är upplagd, med fullmäktige och kommunstyrelse.\n\n"
            f"Starta med ./start. {options['name']} väljer sitt lösenord här, inom 14 dagar:\n\n"
            f"  {link}\n\nLänken visas bara nu och går att använda en gång."
        )


def _administrator(options: dict[str, Any]) -> Administrator:
    given, _, family = options["name"].strip().partition(" ")
    if not family.strip():
        raise BadInput('Skriv både förnamn och efternamn, som --name "Anna Berg".')
    return Administrator(options["administrator"], given, family.strip(), options["email"])
