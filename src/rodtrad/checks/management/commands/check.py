"""`rodtrad check`: what is broken in the thread, found before the auditor finds it."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from rodtrad.checks.enums import Severity
from rodtrad.checks.models import Finding
from rodtrad.checks.queries import standing, tally
from rodtrad.checks.report import as_json, as_sarif, line
from rodtrad.checks.services import look_everywhere


class Command(BaseCommand):
    help = "Prövar tråden mot alla regler. Svarar med 1 när ett öppet fel finns."

    def add_arguments(self, parser: ArgumentParser) -> None:
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="Svara som JSON.")
        form.add_argument("--sarif", action="store_true", help="Svara som SARIF 2.1.0.")

    def handle(self, *args: object, **options: Any) -> None:
        look_everywhere()
        today = timezone.localdate()
        open_ones = list(_in_order(standing(today).filter(is_left=False)))
        counts = tally(today)
        if options["json"] or options["sarif"]:
            told = as_json(open_ones, counts) if options["json"] else as_sarif(open_ones)
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
        else:
            for finding in open_ones:
                self.stdout.write(line(finding))
            self.stdout.write(_summary(counts.open, counts.left))
        if counts.open[Severity.ERROR]:
            sys.exit(1)


def _in_order(findings: Any) -> list[Finding]:
    """Return the gravest first."""
    gravity = {severity: place for place, severity in enumerate(Severity)}
    return sorted(findings, key=lambda row: (gravity[Severity(row.severity)], row.rule, row.pk))


def _summary(counts: dict[Severity, int], left: int) -> str:
    said = ", ".join(f"{severity.label}: {counts[severity]}" for severity in Severity)
    return f"{said}, lämnade med skäl: {left}."
