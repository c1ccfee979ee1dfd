"""`rodtrad restore FILE`."""

from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from rodtrad.config.backup import services
from rodtrad.core.calendar_words import day


class Command(BaseCommand):
    help = "Läser in en säkerhetskopia i en tom installation, eller ersätter en full."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="Ersätt allt som finns.")

    def handle(self, *, file: Path, replace: bool, **options: Any) -> None:
        manifest = services.restore(file, replace=replace)
        self.stdout.write(f"Säkerhetskopian från {_in_words(manifest.made_at)} är inläst.")


def _in_words(made_at: str) -> str:
    """Return the moment as it is said: the day and what the clock was there and then."""
    made = datetime.fromisoformat(made_at)
    return f"{day(made.date(), year=True, language='sv')} klockan {made:%H:%M}"
