"""How a person's own figures stand, beside the list of what waits."""

from collections import Counter
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.accounts.models import User
from rodtrad.core.status import DataMark, Outcome
from rodtrad.indicators import status
from rodtrad.indicators.due import own_series, own_units
from rodtrad.indicators.followed import has_no_aim
from rodtrad.notifications.side import Line, Section


def sections(user: User, day: date) -> list[Section]:
    """Return how many of the figures of the person's units are fresh, and how they fare."""
    units = own_units(user)
    if not units:
        return []
    rows = [row for row in own_series(user, day) if row.unit_id in units]
    standings = status.among_known(rows, day).values()
    if not standings:
        return []
    data = Counter(one.data for one in standings)
    # Whether a goal weighs one of no aim would be a question more, so only its lack is told.
    aside = [one for one in standings if has_no_aim(one)]
    outcomes = Counter(one.outcome for one in standings if not has_no_aim(one))
    against = [
        _line("outcome", outcome, outcomes[outcome]) for outcome in Outcome if outcomes[outcome]
    ]
    if aside:
        against.append(Line(_("%d följs utan mål") % len(aside)))
    return [
        Section(
            _("Data"),
            (
                *(_line("data", mark, data[mark]) for mark in DataMark if data[mark]),
                Line(_("Lämna många siffror"), url=reverse("indicators:grid")),
            ),
        ),
        Section(_("Utfall mot mål"), tuple(against)),
    ]


def _line(axis: str, mark: DataMark | Outcome, count: int) -> Line:
    words = {
        DataMark.FRESH: ngettext("%d färsk", "%d färska", count),
        DataMark.STALE: ngettext("%d gammal", "%d gamla", count),
        DataMark.MISSING: ngettext("%d saknas", "%d saknas", count),
        Outcome.MET: ngettext("%d når målet", "%d når målet", count),
        Outcome.PARTLY: ngettext("%d når delvis", "%d når delvis", count),
        Outcome.NOT_MET: ngettext("%d når inte", "%d når inte", count),
        Outcome.NOT_ASSESSABLE: ngettext("%d ej bedömbar", "%d ej bedömbara", count),
    }
    return Line(words[mark] % count, axis=axis, mark=mark.value)
