"""The ledger: every promise in force, one by one, as a page and as data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.promises import words
from rodtrad.declarations.enums import Verdict
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import PromiseVerdict, PromiseVersion
from rodtrad.declarations.queries import in_force, outcomes
from rodtrad.organisation.queries import tree
from rodtrad.public.promises.forms import LedgerForm, statuses
from rodtrad.public.promises.results import MARKS, value_of
from rodtrad.public.promises.saying import counted
from rodtrad.public.promises.searched import promise_address, promises_in_force, worded
from rodtrad.times import known

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
    form = choosing(request)
    page = Paginator(chosen(form), ON_A_PAGE).get_page(request.GET.get("sida"))
    query = request.GET.copy()
    query.pop("sida", None)
    return {
        "filters": form,
        "page": page,
        "answer": _answer(page.paginator.count, form),
        "rows": rows(list(page)),
        "query": query.urlencode(),
    }


def _answer(count: int, form: LedgerForm) -> str:
    said = _("%s passar urvalet.") if form.is_choosing else _("%s gäller.")
    return said % counted(count)


def choosing(request: HttpRequest) -> LedgerForm:
    """Return the form of filters, with the services and units that promise something."""
    promising = PromiseVersion.objects.filter(version=OuterRef("pk"))
    found = (
        in_force()
        .order_by()
        .filter(Exists(promising))
        .values_list(
            "declaration__unit",
            "declaration__area__key",
            "declaration__area__name",
            "declaration__area__sort_key",
        )
        .distinct()
    )
    units = {unit for unit, *_area in found}
    areas = {(order, key, name) for _unit, key, name, order in found if key}
    return LedgerForm(
        request.GET,
        status=statuses(),
        tjanst=[(key, name) for _order, key, name in sorted(areas)],
        enhet=_units(units, request.GET.get("enhet", "")),
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


def chosen(form: LedgerForm) -> QuerySet[PromiseVersion]:
    """Return the promises in force that fit, by the name of their declaration."""
    found = promises_in_force()
    if area := form.chosen("tjanst"):
        found = found.filter(version__declaration__area__key=area)
    node = tree().by_key(form.chosen("enhet"))
    if node is not None:
        found = found.filter(version__declaration__unit__in=tree().subtree_ids(node.id))
    if text := form.chosen("q"):
        texts, promises = worded(text)
        found = found.filter(Q(pk__in=[pk for pk, _of in promises]) | Q(version__in=texts))
    if status := form.chosen("status"):
        found = found.annotate(went=_went()).filter(went=status)
    return found.order_by("version__sort_key", "version", "sort", "pk")


def _went() -> Coalesce:
    """Return how a promise went last: as is kept beside it, or found again for an earlier day."""
    kept = outcomes.newest_verdict() if known.moment() else F("promise__status__status")
    return Coalesce(kept, Value(Verdict.NOT_MEASURED.value))


def rows(promises: Sequence[PromiseVersion]) -> list[Row]:
    """Return the rows of the promises, in as many questions for many as for one."""
    ids = [row.pk for row in promises]
    found = PromiseVersion.objects.filter(pk__in=ids).select_related(
        "promise", "version__declaration", "version__decision"
    )
    full = {row.pk: row for row in found}
    newest = outcomes.newest([row.promise_id for row in promises])
    return [_row(full[pk], newest.get(full[pk].promise_id)) for pk in ids]


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
