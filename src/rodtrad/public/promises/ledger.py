"""The ledger: every promise in force, one by one, as a page and as data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.promises import words
from rodtrad.declarations.enums import Verdict
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import PromiseVerdict, PromiseVersion
from rodtrad.declarations.queries import outcomes
from rodtrad.organisation.queries import tree
from rodtrad.public.promises import shelf
from rodtrad.public.promises.forms import LedgerForm, statuses
from rodtrad.public.promises.results import MARKS, value_of
from rodtrad.public.promises.saying import counted
from rodtrad.public.promises.searched import promise_address, worded
from rodtrad.public.promises.shelf import Promised, Shelf

ON_A_PAGE = 50
# More than these are not looked through in a list of choices.
MOST_UNITS = 200


@dataclass(frozen=True)
class Row:
    """One promise in force, and how it went last."""

    declaration: str
    unit: str
    text: str
    level: str
    status: str
    latest: str
    latest_value: Decimal | None
    measured_on: date | None
    decided_by: str
    decided_on: date | None
    paragraph: str
    in_force_from: date
    url: str

    @property
    def mark(self) -> str:
        return MARKS[self.status]

    @property
    def status_word(self) -> str:
        return str(Verdict(self.status).label)

    @property
    def days(self) -> tuple[str, ...]:
        """Return in words when it was measured, decided and came into force."""
        days = (self.measured_on, self.decided_on, self.in_force_from)
        return tuple(day_words(day, year=True) if day else "" for day in days)


def ledger_page(request: HttpRequest) -> dict[str, Any]:
    """Return what the page shows: fifty promises, in the order of a Swedish register."""
    every = shelf.shelf()
    form = choosing(request, every)
    page = Paginator(chosen(form, every), ON_A_PAGE).get_page(request.GET.get("sida"))
    query = request.GET.copy()
    query.pop("sida", None)
    return {
        "filters": form,
        "page": page,
        "answer": _answer(page.paginator.count, form),
        "rows": rows(list(page)),
        "query": query.urlencode(),
    }


def every_row(request: HttpRequest) -> list[Row]:
    """Return all that the page's choice lets through."""
    every = shelf.shelf()
    return rows(chosen(choosing(request, every), every))


def _answer(count: int, form: LedgerForm) -> str:
    said = _("%s passar urvalet.") if form.is_choosing else _("%s gäller.")
    return said % counted(count)


def choosing(request: HttpRequest, every: Shelf) -> LedgerForm:
    """Return the form of filters, with the services and units that promise something."""
    return LedgerForm(
        request.GET,
        status=statuses(),
        tjanst=every.promised_areas,
        enhet=_units(every.promised_units, request.GET.get("enhet", "")),
    )


def _units(unit_ids: Iterable[int], asked: str) -> list[tuple[str, str]]:
    """Return the units that promise something, and those above them, by name.

    Where they are very many only those above are offered, and the one that is asked for.
    """
    standing = tree()
    answering = {node for pk in unit_ids if (node := standing.find(pk) or standing.heir(pk))}
    above = {one for node in answering for one in standing.ancestors(node.id)}
    offered = answering | above
    if len(offered) > MOST_UNITS:
        offered = {one for one in offered if one in above or one.key == asked}
    return [(node.key, node.name) for node in sorted(offered, key=lambda one: one.sort_key)]


def chosen(form: LedgerForm, every: Shelf) -> list[Promised]:
    """Return the promises in force that fit, by the name of their declaration."""
    area, node = form.chosen("tjanst"), tree().by_key(form.chosen("enhet"))
    units = tree().subtree_ids(node.id) if node else None
    texts = {
        one.pk
        for one in every.texts
        if (not area or one.area == area) and (units is None or one.unit_id in units)
    }
    found = [one for one in every.promises if one.text_id in texts]
    if asked := form.chosen("q"):
        held, promises = worded(asked)
        said = {pk for pk, _of in promises}
        found = [one for one in found if one.pk in said or one.text_id in held]
    if status := form.chosen("status"):
        is_asked = outcomes.went(Verdict(status))
        found = [one for one in found if is_asked(one.promise_id)]
    return found


def rows(promises: Sequence[Promised]) -> list[Row]:
    """Return the rows of the promises, in as many questions for many as for one."""
    found = PromiseVersion.objects.filter(pk__in=[one.pk for one in promises]).select_related(
        "promise", "version__declaration", "version__decision"
    )
    full = {row.pk: row for row in found}
    newest = outcomes.newest([one.promise_id for one in promises])
    return [_row(full[one.pk], newest.get(one.promise_id)) for one in promises]


def _row(promise: PromiseVersion, newest: PromiseVerdict | None) -> Row:
    version, declaration = promise.version, promise.version.declaration
    decision = version.decision
    return Row(
        declaration=version.title,
        unit=tree().name(declaration.unit_id),
        text=promise.text,
        level=words(level_of(promise)),
        status=newest.verdict if newest else Verdict.NOT_MEASURED.value,
        latest=value_of(newest) if newest else "",
        latest_value=newest.value if newest else None,
        measured_on=newest.measured_on if newest and newest.value is not None else None,
        decided_by=tree().name(decision.body_id) if decision else "",
        decided_on=decision.decided_on if decision else None,
        paragraph=decision.paragraph if decision else "",
        in_force_from=max(filter(None, (version.valid.lower, promise.applies_from))),
        url=promise_address(declaration.key, promise.promise.number),
    )
