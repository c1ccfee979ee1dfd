"""Which day a page stands on."""

from datetime import date, datetime, time, timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.addresses import day_in
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.errors import BadInput
from rodtrad.times import known

# So much of what an address says is said again.
LONGEST = 20

# Set on a request whose page can stand on the day it asks for.
STANDS = "stands_on_day"


def default_day() -> date:
    """Return today, or the last day of what is known where an earlier moment is asked for."""
    at = known.moment()
    return last_day(at) if at else timezone.localdate()


def last_day(at: datetime) -> date:
    """Return the day that a moment ends."""
    return timezone.localdate(at - timedelta(microseconds=1))


def asked_moment(request: HttpRequest) -> datetime | None:
    """Return the end of the day asked for with `?kand=`; None for today, later or no such day."""
    day = day_in(request.GET.get("kand", ""))
    if day is None or day >= timezone.localdate():
        return None
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def misread(request: HttpRequest) -> list[str]:
    """Return a sentence for each day asked for that the page cannot stand on."""
    asked, day = (request.GET.get(name, "").strip() for name in ("kand", "dag"))
    then, said = day_in(asked), []
    if asked and then is None:
        said.append(_("”%s” är ingen dag. Sidan visar det som är känt nu.") % asked[:LONGEST])
    if then is not None and then > timezone.localdate():
        words = day_words(then, year=True)
        said.append(_("Den %s har inte varit än. Sidan visar det som är känt nu.") % words)
    if day and day_in(day) is None:
        sentence = _("”%s” är ingen dag. Skriv dagen som år-månad-dag, till exempel 2026-03-31.")
        said.append(sentence % day[:LONGEST])
    return said


def said_day(request: HttpRequest) -> date | None:
    """Return the day that `?dag=` says, None for none that can be read.

    Where an earlier moment is asked for today says nothing: the form was filled in with it.
    """
    setattr(request, STANDS, True)
    day = day_in(request.GET.get("dag", "").strip())
    return None if known.moment() and day == timezone.localdate() else day


def unheard_day(request: HttpRequest) -> date | None:
    """Return the earlier day asked for with `?dag=` on a page that only stands on today."""
    if getattr(request, STANDS, False) or known.moment() is not None:
        return None
    day = day_in(request.GET.get("dag", "").strip())
    return day if day is not None and day < timezone.localdate() else None


def unheard_moment(request: HttpRequest) -> bool:
    """Say whether an earlier moment was asked for that the page does not stand at."""
    return known.moment() is None and asked_moment(request) is not None


def asked_day(request: HttpRequest) -> date:
    """Return the day asked for with `?dag=`, else the default."""
    asked = request.GET.get("dag", "").strip()
    if asked and day_in(asked) is None:
        raise BadInput(_("Skriv dagen som år-månad-dag, till exempel 2026-03-31."), "dag")
    return said_day(request) or default_day()
