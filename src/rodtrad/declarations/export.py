"""The declarations as a sheet that a Swedish spreadsheet opens."""

from collections.abc import Iterable
from decimal import Decimal

from django.http import HttpResponse
from django.utils.translation import gettext as _

from rodtrad.declarations.enums import FROZEN, State
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.exchange.sheets import Cell
from rodtrad.organisation.queries import profile, tree
from rodtrad.ui.files import csv_answer

FILE = "deklarationer.csv"


def answer(versions: Iterable[DeclarationVersion]) -> HttpResponse:
    """Return the texts as a file."""
    kinds = {kind.key: kind.name for kind in profile().elements("declaration_kinds")}
    return csv_answer(FILE, _heads(), [_cells(version, kinds) for version in versions])


def _heads() -> list[str]:
    return [
        _("Rubrik"), _("Sort"), _("Enhet"), _("Version"), _("Läge"), _("Gäller från"),
        _("Sammanträde"), _("Beslutad"), _("Paragraf"), _("Diarienummer"), _("Delegation"),
        _("Nyckel"),
    ]  # fmt: skip


def _cells(version: DeclarationVersion, kinds: dict[str, str]) -> list[Cell]:
    declaration, decision = version.declaration, version.decision
    return [
        version.title,
        kinds.get(declaration.kind, declaration.kind),
        tree().name(declaration.unit_id),
        Decimal(version.number),
        str(State(version.state).label),
        version.valid.lower if version.state in FROZEN else None,
        version.meeting_on,
        decision.decided_on if decision else None,
        decision.paragraph if decision else "",
        decision.registry_number if decision else "",
        version.delegation,
        declaration.key,
    ]
