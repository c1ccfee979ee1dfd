"""The register as a sheet that a Swedish spreadsheet opens."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.http import HttpResponse
from django.utils.translation import gettext as _

from rodtrad.documents.header import decision_words, owner
from rodtrad.documents.models import DocumentVersion
from rodtrad.documents.queries.standing import last_day, standing
from rodtrad.documents.scopes import kind_names
from rodtrad.exchange.sheets import Cell
from rodtrad.organisation.queries import profile
from rodtrad.ui.files import csv_answer

FILE = "styrdokument.csv"


def answer(versions: Iterable[DocumentVersion], day: date) -> HttpResponse:
    """Return the versions as a file."""
    kinds = kind_names(profile(day))
    rows = [_cells(version, kinds, day) for version in versions]
    return csv_answer(FILE, _heads(), rows)


def _heads() -> list[str]:
    return [
        _("Dokument"), _("Dokumenttyp"), _("Räckvidd"), _("Version"), _("Läge"),
        _("Gäller från"), _("Gäller till och med"), _("Giltigt till och med"),
        _("Ska ses över senast"), _("Beslut"), _("Diarienummer"), _("Ansvarig"),
        _("Gäller för"), _("Dokumentinformation"), _("Ämnen"), _("Länk"), _("Nyckel"),
    ]  # fmt: skip


def _cells(version: DocumentVersion, kinds: dict[str, str], day: date) -> list[Cell]:
    decision = version.decision
    return [
        version.title,
        kinds.get(version.kind, version.kind),
        version.scope,
        Decimal(version.number),
        str(standing(version, day).label),
        version.valid.lower,
        last_day(version),
        version.valid_until,
        version.next_review_on,
        decision_words(decision),
        decision.registry_number if decision else "",
        owner(version.document.unit_id, version.document.role),
        version.applies_to,
        version.summary,
        ", ".join(version.subjects),
        version.link,
        version.document.key,
    ]
