"""A profile as a picture, and its year as a list."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from rodtrad.core.charts.profile_picture import Step, profile_picture
from rodtrad.core.charts.svg import Table
from rodtrad.core.charts.type import SOFT_HYPHEN
from rodtrad.profiles.schema.profile import Profile
from rodtrad.profiles.staff.facts import months, names


@dataclass(frozen=True)
class Picture:
    """The levels for a wide window, for a narrow one and as a table."""

    wide: SafeString
    narrow: SafeString
    table: Table


@dataclass(frozen=True)
class YearRow:
    """An event of the year with the words for when it happens and the year it concerns."""

    anchor: str
    when: str
    name: str
    body: str
    years: str


# Where long words of steering may be broken in a narrow column.
_BREAKS = (
    "kommun-fullmäktige",
    "kommun-styrelsen",
    "förvalt-ningens",
    "förvalt-ning",
    "med-arbetarens",
    "arbets-plan",
    "inrikt-nings-mål",
    "handlings-planen",
    "resultat-mål",
    "verksam-hetens",
    "verksamhets-specifikt",
    "nämnd-specifikt",
    "över-gripande",
    "komplet-terande",
)


def _soft(text: str) -> str:
    for broken in _BREAKS:
        for said in (broken, broken.capitalize()):
            text = text.replace(said.replace("-", ""), said.replace("-", SOFT_HYPHEN))
    return text


def picture(profile: Profile) -> Picture:
    """Return the levels of the thread with who decides at each."""
    steps = [
        Step(
            _soft(level.name),
            _soft(names(profile, [level.decided_by], "bodies")),
            "" if level.required else _("vid behov"),
        )
        for level in profile.levels
    ]
    title = _("Tråden i %(profile)s, nivå för nivå") % {"profile": profile.title}
    wide = profile_picture(steps, prefix="levels", title=title)
    narrow = profile_picture(steps, prefix="levels-narrow", title=title, width="narrow")
    # core.charts escapes every text it draws.
    return Picture(mark_safe(wide.svg), mark_safe(narrow.svg), wide.table)  # noqa: S308 (escaped where drawn)


def year(profile: Profile) -> list[YearRow]:
    """Return the events of the year in the order they happen."""
    events = sorted(profile.wheel_events, key=lambda e: (e.executed_in, e.months))
    return [
        YearRow(
            anchor=f"wheel_events-{event.key}",
            when=months(event.months),
            name=profile.speak(event.name),
            body=names(profile, [event.body], "bodies"),
            years=_("år %(executed)s, rör år %(concerned)s")
            % {"executed": event.executed_in, "concerned": event.concerns},
        )
        for event in events
    ]
