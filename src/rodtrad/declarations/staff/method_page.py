"""Everything the page of a way of working shows."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.access.enums import Role
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.charts.process_picture import is_drawn, process_picture
from rodtrad.core.swedish import capitalised, number
from rodtrad.declarations import rules
from rodtrad.declarations.enums import Used
from rodtrad.declarations.models import MethodAssessment, WorkMethod
from rodtrad.declarations.queries.methods import uses_of
from rodtrad.declarations.queries.promised import wordings
from rodtrad.organisation.queries import tree
from rodtrad.profiles.naming import role_name
from rodtrad.times import known
from rodtrad.times.request import default_day
from rodtrad.times.spans import holds

# What is read in a minute, and has room on a page with a picture.
MOST_WORDS = 250
_DESCRIBED = ("summary", "steps", "participation", "resources", "risk")


@dataclass(frozen=True)
class Picture:
    """The steps for a wide window and for a narrow one."""

    wide: SafeString
    narrow: SafeString


def method_page(user: Any, method: WorkMethod) -> dict[str, Any]:
    """Return what the page shows: how it is done, for which promises, and how it has gone."""
    day = default_day()
    steps = method.steps.splitlines()
    lives = holds(method.valid, day)
    may_edit = known.moment() is None and lives and bool(rules.may_edit(user, method.unit_id))
    return {
        "method": method,
        "subtitle": _("Arbetssätt, %s") % tree(day).name(method.unit_id),
        "answer": _answer(method, lives=lives),
        "length": length_words(method),
        "steps": steps,
        "picture": _picture(steps, method.title) if is_drawn(steps) else None,
        "facts": _facts(method),
        "promises": _promises(user, method),
        "assessments": [_assessment(one) for one in method.assessments.select_related("by")],
        "may_edit": may_edit,
    }


def length_words(method: WorkMethod) -> str:
    """Say how long the description is, and whether it is short enough to be read."""
    count = sum(len(getattr(method, name).split()) for name in _DESCRIBED)
    if not count:
        return _("Ingenting är beskrivet än.")
    said = ngettext("Beskrivningen är %s ord.", "Beskrivningen är %s ord.", count) % number(count)
    if count > MOST_WORDS:
        return f"{said} {_('Längre än en A4-sida. Korta den?')}"
    return f"{said} {_('Det är kort nog att läsa på en minut.')}"


def _answer(method: WorkMethod, *, lives: bool) -> str:
    due, today = method.next_review_on, default_day()
    if not lives:
        return _("Ingen arbetar så längre.")
    if due is None:
        return _("Ingen dag för översyn är bestämd.")
    if due < today:
        return _("Skulle ha setts över senast %s.") % day_words(due, year=True)
    return _("Ses över senast %s.") % day_words(due, year=True)


def _facts(method: WorkMethod) -> list[tuple[str, str]]:
    when = method.participated_on
    said = method.participation
    if when:
        said = f"{said}\n{capitalised(day_words(when, year=True))}".strip()
    rows = (
        (_("Ansvarig funktion"), capitalised(role_name(Role(method.role)))),
        (_("Hur personalen varit med"), said),
        (_("Vad det kräver"), method.resources),
        (_("Vad som kan gå fel"), method.risk),
    )
    return [(name, text) for name, text in rows]


def _picture(steps: list[str], title: str) -> Picture:
    wide = process_picture(steps, prefix="steg", title=title)
    narrow = process_picture(steps, prefix="steg-smal", title=title, width="narrow")
    # core.charts escapes every text it draws.
    return Picture(mark_safe(wide.svg), mark_safe(narrow.svg))  # noqa: S308 (escaped where drawn)


def _promises(user: Any, method: WorkMethod) -> list[dict[str, str]]:
    day = default_day()
    uses = uses_of(method, day)
    said = wordings(user, [use.promise_id for use in uses], day)
    return [
        {
            "text": row.text,
            "unit": tree(day).name(row.version.declaration.unit_id),
            "url": reverse("declarations:declaration", args=[row.version.declaration.key]),
        }
        for row in (said.get(use.promise_id) for use in uses)
        if row is not None
    ]


def _assessment(row: MethodAssessment) -> dict[str, str]:
    enough = _("Det räcker.") if row.is_enough else _("Det räcker inte.")
    who = row.by.display_name if row.by else ""
    return {
        "when": day_words(row.assessed_on, year=True),
        "who": who,
        "said": f"{_('Används: %s.') % Used(row.used).label} {enough}",
        "text": row.text,
    }
