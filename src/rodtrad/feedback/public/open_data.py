"""What everybody may have of the cases, as open data."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rodtrad.feedback import open_data
from rodtrad.feedback.models import ReportSnapshot


@require_safe
def sheet(_request: HttpRequest) -> HttpResponse:
    """Answer with the newest period that is let out, as a sheet."""
    return open_data.csv(_newest(), "synpunkter.csv")


@require_safe
def data(_request: HttpRequest) -> HttpResponse:
    """Answer with the newest period that is let out, with what each field says."""
    return open_data.json(_newest())


def _newest() -> dict[str, Any] | None:
    """Return what is let out of the whole municipality, of the period that ended last."""
    rows = ReportSnapshot.objects.filter(is_whole=True, published__isnull=False)
    newest = rows.order_by("-last_on", "-first_on", "-made_at", "-pk").first()
    return newest.published if newest else None
