"""A body's register of a year: every number that was given, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.addresses import number_in
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.core.swedish import listing
from rodtrad.feedback.enums import Goes, Kind, State
from rodtrad.feedback.forms import SeriesForm
from rodtrad.feedback.models import FeedbackCase, RegistrySeries
from rodtrad.feedback.queries.series import entered, missing_in, read_by, series_of
from rodtrad.feedback.staff.acting import address
from rodtrad.organisation.queries import tree
from rodtrad.ui.acting import offer

ON_A_PAGE = 50


@dataclass(frozen=True)
class Entry:
    """One number: its case as far as the reader may read it, and what has gone from it."""

    number: str
    told: str
    url: str = ""
    unit: str = ""
    came: str = ""
    entered: str = ""
    state: str = ""
    gone: tuple[str, ...] = ()


def series_page(user: Any, data: QueryDict) -> dict[str, Any]:
    """Return the register that is asked for, the newest unless another is; empty where none is."""
    found = list(series_of(user))
    asked = number_in(data.get("serie", ""))
    series = next((each for each in found if each.pk == asked), found[0] if found else None)
    form = SeriesForm(initial={"serie": str(series.pk) if series else ""})
    offer(form, "serie", [(str(each.pk), _name(each)) for each in found])
    if series is None:
        return {"filters": None, "answer": _("Du läser inget diarium över synpunkter."), "rows": []}
    page = Paginator(range(series.last, 0, -1), ON_A_PAGE).get_page(data.get("sida"))
    return {
        "filters": form,
        "caption": _name(series),
        "page": page,
        "rows": _entries(user, series, list(page)),
        "answer": _answer(series, missing_in(series)),
    }


def _name(series: RegistrySeries) -> str:
    return f"{tree().name(series.body_id)} {series.year}"


def _answer(series: RegistrySeries, missing: Sequence[int]) -> str:
    """Return in a sentence whether every number that was given has its case."""
    given = ngettext("Ett nummer är givet.", "Nummer 1–%(last)s är givna.", series.last)
    said = given % {"last": series.last}
    if not missing:
        return said + " " + _("Inget saknas.")
    lacking = ngettext(
        "Nummer %(numbers)s har inget ärende, och det finns ingen förklaring.",
        "Nummer %(numbers)s har inga ärenden, och det finns ingen förklaring.",
        len(missing),
    )
    return f"{said} {lacking % {'numbers': listing([str(each) for each in missing])}}"


def _entries(user: Any, series: RegistrySeries, numbers: list[int]) -> list[Entry]:
    cases = entered(series, numbers)
    read = read_by(user, cases.values())
    return [_entry(number, cases.get(number), read) for number in numbers]


def _entry(number: int, case: FeedbackCase | None, read: set[int]) -> Entry:
    shown = f"{number:05d}"
    if case is None:
        return Entry(shown, _("Numret har inget ärende"))
    if case.pk not in read:
        return Entry(shown, _("Ett ärende som du inte kan se"))
    return Entry(
        shown,
        f"{capitalised(str(Kind(case.kind).label))} {case.code}",
        address(case),
        tree().name(case.unit_id),
        day_words(timezone.localdate(case.received_at), year=True),
        day_words(timezone.localdate(case.registered_at), year=True),
        capitalised(str(State(case.state).label)),
        (*_joined(case), *(_gone(proof) for proof in case.proofs.all())),
    )


def _joined(case: FeedbackCase) -> list[str]:
    """Return what a number has to do with another: nothing, as a rule."""
    told = {
        "is_joined": _("Besvaras tillsammans med ett annat ärende"),
        "is_part": _("En del av ett annat ärende, registrerad för sig"),
    }
    return [said for name, said in told.items() if vars(case)[name]]


def _gone(proof: Any) -> str:
    """Return what is no longer there, since when and why."""
    return _("Borttaget %(day)s: %(what)s. Skäl: %(why)s") % {
        "day": day_words(timezone.localdate(proof.at), year=True),
        "what": Goes(proof.goes).label,
        "why": proof.paragraph or _("efter avsändarens begäran"),
    }
