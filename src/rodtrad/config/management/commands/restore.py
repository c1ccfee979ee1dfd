"""`rodtrad restore FILE`."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from rodtrad.config.backup import services


class Command(BaseCommand):
    help = "Läser in en säkerhetskopia i en tom installation, eller ersätter en full."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="Ersätt allt som finns.")

    def handle(self, *, file: Path, replace: bool, **options: Any) -> None:
        manifest = services.restore(file, replace=replace)
        self.stdout.write(f"Säkerhetskopian från {manifest.made_at} är inläst.")
