"""Django's own command, which begins an empty database of ours from the drawing."""

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands import migrate

from rodtrad.config import tables


class Command(migrate.Command):
    help = "Gör databasens tabeller aktuella, som up gör av sig självt."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--every-step",
            action="store_true",
            help="Kör varje migration, också när databasen är tom.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        is_all = not options["app_label"] and not options["plan"] and not options["check_unapplied"]
        if is_all and not options["every_step"] and tables.may_be_laid_out():
            tables.lay_out()
        super().handle(*args, **options)
