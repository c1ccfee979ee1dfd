"""Which day a page stands on."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput


def asked_day(request: HttpRequest) -> date:
    """Return the day asked for with `?dag=`, today when none is."""
    asked = request.GET.get("dag", "").strip()
    if not asked:
        return timezone.localdate()
    try:
        return date.fromisoformat(asked)
    except ValueError as error:
        raise BadInput(
            _("Skriv dagen som år-månad-dag, till exempel 2026-03-31."), "dag"
        ) from error
