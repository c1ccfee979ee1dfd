"""What the pages say first: whether a document holds, since when and until when."""

from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.documents.enums import Standing
from rodtrad.documents.models import DocumentVersion
from rodtrad.documents.queries.standing import Shown, last_day


def answer(shown: Shown, successor: str = "") -> str:
    """Say in a sentence or two how the document stands."""
    version = shown.version
    if shown.standing == Standing.DRAFT:
        return _("Det är ett utkast och gäller inte.")
    if shown.standing == Standing.COMING:
        return _("Gäller från %s.") % day_words(version.valid.lower, year=True)
    if shown.standing == Standing.EXPIRED:
        return _(
            "Giltighetstiden gick ut %s. Ingen har beslutat att förlänga, ersätta eller upphäva "
            "det, så det gäller fortfarande."
        ) % _until(version)
    if shown.standing == Standing.IN_FORCE:
        return _holds(version)
    return _ended(version, shown.standing, successor)


def _until(version: DocumentVersion) -> str:
    return day_words(version.valid_until, year=True) if version.valid_until else ""


def _holds(version: DocumentVersion) -> str:
    since = day_words(version.valid.lower, year=True)
    last = last_day(version)
    ends = [day for day in (version.valid_until, last) if day]
    if not ends:
        return _("Gäller sedan %s.") % since
    until = day_words(min(ends), year=True)
    return _("Gäller sedan %(since)s, till och med %(until)s.") % {"since": since, "until": until}


def _ended(version: DocumentVersion, standing: Standing, successor: str) -> str:
    day = day_words(version.valid.upper, year=True)
    if standing == Standing.REPEALED:
        said = _("Gäller inte. Upphävdes %s.") % day
    else:
        said = _("Gäller inte. Ersattes %s.") % day
    return f"{said} {_('I stället gäller ”%s”.') % successor}" if successor else said


def until_words(shown: Shown) -> str:
    """Return until when a version holds, as a list shows it."""
    version = shown.version
    if shown.standing == Standing.DRAFT:
        return ""
    if shown.standing == Standing.COMING:
        return _("från %s") % day_words(version.valid.lower, year=True)
    last = last_day(version) or version.valid_until
    return _("till och med %s") % day_words(last, year=True) if last else _("tills vidare")
