"""Which day a page stands on."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.addresses import day_in
from rodtrad.core.errors import BadInput


def asked_day(request: HttpRequest) -> date:
    """Return the day asked for with `?dag=`, today when none is."""
    asked = request.GET.get("dag", "").strip()
    if not asked:
        return timezone.localdate()
    day = day_in(asked)
    if day is None:
        raise BadInput(_("Skriv dagen som år-månad-dag, till exempel 2026-03-31."), "dag")
    return day
