"""Finding what is promised: by service, place, life situation and words."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, F
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.swedish import number
from rodtrad.declarations.models import DeclarationVersion, PromiseVersion
from rodtrad.organisation.queries import tree
from rodtrad.public.promises import shelf
from rodtrad.public.promises.forms import FindForm
from rodtrad.public.promises.saying import counted
from rodtrad.public.promises.searched import promise_address, promises_in_force, worded
from rodtrad.public.promises.shelf import Held

ON_A_PAGE = 40
# Of one declaration so many of the promises that hold the words are shown.
MOST_FOUND = 5


@dataclass(frozen=True)
class Row:
    """A declaration in force, with its promises that were asked for and what makes it precise."""

    title: str
    url: str
    unit: str
    audience: str
    count: str
    found: list[tuple[str, str]]
    more: str = ""
    below: "list[Row]" = field(default_factory=list)


@dataclass(frozen=True)
class Asked:
    """The texts that fit what was asked, and of each how many promises hold the words."""

    texts: list[Held]
    promises: dict[int, list[int]]


def finding_page(request: HttpRequest) -> dict[str, Any]:
    """Return what the page shows: everything in force until something is asked for."""
    every = shelf.shelf()
    form = FindForm(
        request.GET,
        tjanst=shelf.areas(every),
        plats=shelf.places(every),
        situation=shelf.situations(every),
    )
    asked = _asked(every, form)
    groups = shelf.in_groups(every, asked.texts)
    page = Paginator(groups, ON_A_PAGE).get_page(request.GET.get("sida"))
    return {
        "filters": form,
        "page": page,
        "areas": _by_area(list(page), asked),
        "answer": _answer(len(every)),
        "found": _found(asked, form),
        "none_is_in_force": not every,
    }


def _asked(every: Sequence[Held], form: FindForm) -> Asked:
    """Return the texts that fit, and which of their promises hold the words."""
    area, place, situation = (form.chosen(name) for name in ("tjanst", "plats", "situation"))
    fitting = [
        one
        for one in every
        if (not area or one.area == area)
        and (not place or place in one.places)
        and (not situation or situation in one.situations)
    ]
    if not form.chosen("q"):
        return Asked(fitting, {})
    text_ids, promised = worded(form.chosen("q"))
    promises: dict[int, list[int]] = defaultdict(list)
    for pk, version_id in promised:
        promises[version_id].append(pk)
    return Asked([one for one in fitting if one.pk in text_ids or one.pk in promises], promises)


def _by_area(groups: Sequence[tuple[Held, Held]], asked: Asked) -> list[tuple[str, list[Row]]]:
    """Return the rows of a page under the names of their services."""
    texts = _texts({one.pk for pair in groups for one in pair})
    shown = _promises([pk for _top, one in groups for pk in asked.promises.get(one.pk, [])])
    found: dict[str, dict[int, Row]] = {}
    for top, one in groups:
        rows = found.setdefault(top.area_name or "", {})
        if top.pk not in rows:
            rows[top.pk] = _row(texts[top.pk], asked.promises.get(top.pk, []), shown)
        if one.pk != top.pk:
            row = _row(texts[one.pk], asked.promises.get(one.pk, []), shown)
            rows[top.pk].below.append(row)
    if "" in found and len(found) > 1:
        found[_("Annat")] = found.pop("")
    return [(name, list(rows.values())) for name, rows in found.items()]


def _texts(ids: Collection[int]) -> dict[int, DeclarationVersion]:
    rows = DeclarationVersion.objects.filter(pk__in=ids).select_related("declaration")
    return {row.pk: row for row in rows.annotate(promised=Count("promises"))}


def _promises(ids: Sequence[int]) -> dict[int, PromiseVersion]:
    rows = PromiseVersion.objects.filter(pk__in=ids).annotate(made=F("promise__number"))
    return {row.pk: row for row in rows.order_by("sort", "pk")}


def _row(text: DeclarationVersion, ids: Sequence[int], shown: dict[int, PromiseVersion]) -> Row:
    key = text.declaration.key
    count: int = getattr(text, "promised", 0)
    wanted = set(ids)
    found = [row for pk, row in shown.items() if pk in wanted]
    rest = len(found) - MOST_FOUND
    return Row(
        title=text.title,
        url=reverse("public:promise_page", args=[key]),
        unit=tree().name(text.declaration.unit_id),
        audience=text.audience,
        count=counted(count),
        found=[(row.text, promise_address(key, vars(row)["made"])) for row in found[:MOST_FOUND]],
        more=_("och %s till") % number(rest) if rest > 0 else "",
    )


def _answer(declarations: int) -> str:
    """Return the one sentence that says how much is promised."""
    if not declarations:
        return ""
    return _("%(promises)s gäller, i %(declarations)s.") % {
        "promises": counted(promises_in_force().count()),
        "declarations": counted(declarations, "declaration"),
    }


def _found(asked: Asked, form: FindForm) -> str:
    if not form.is_choosing or not asked.texts:
        return ""
    return _("%s passar det du söker.") % counted(len(asked.texts), "declaration")
