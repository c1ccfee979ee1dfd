"""`rodtrad backup FILE`."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from rodtrad.config.backup import services


class Command(BaseCommand):
    help = "Skriver databasen och alla filer till en säkerhetskopia."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="Ersätt filen om den finns.")

    def handle(self, *, file: Path, replace: bool, **options: Any) -> None:
        manifest = services.back_up(file, replace=replace)
        count = len(manifest.checksums) - 1
        self.stdout.write(f"Säkerhetskopian {file} är klar: databasen och {count} filer.")
