"""Finding what is promised: by service, place, life situation and words."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.swedish import number
from rodtrad.declarations.models import PromiseVersion
from rodtrad.organisation.queries import tree
from rodtrad.public.promises import shelf
from rodtrad.public.promises.forms import FindForm
from rodtrad.public.promises.saying import counted
from rodtrad.public.promises.searched import promise_address, worded
from rodtrad.public.promises.shelf import Held, Shelf

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
    form = FindForm(request.GET, tjanst=every.areas, plats=every.places, situation=every.situations)
    asked = _asked(every, form)
    page = Paginator(every.in_groups(asked.texts), ON_A_PAGE).get_page(request.GET.get("sida"))
    return {
        "filters": form,
        "page": page,
        "areas": _by_area(list(page), asked, every),
        "answer": _answer(every),
        "found": _found(asked, form),
        "none_is_in_force": not every.texts,
    }


def _asked(every: Shelf, form: FindForm) -> Asked:
    """Return the texts that fit, and which of their promises hold the words."""
    area, place, situation = (form.chosen(name) for name in ("tjanst", "plats", "situation"))
    fitting = [
        one
        for one in every.texts
        if (not area or one.area == area)
        and (not place or any(_reaches(name, place) for name in one.places))
        and (not situation or situation in one.situations)
    ]
    if not form.chosen("q"):
        return Asked(fitting, {})
    text_ids, promised = worded(form.chosen("q"))
    promises: dict[int, list[int]] = defaultdict(list)
    for pk, version_id in promised:
        promises[version_id].append(pk)
    return Asked([one for one in fitting if one.pk in text_ids or one.pk in promises], promises)


def _reaches(name: str, place: str) -> bool:
    """Say whether what is promised in a place is promised in the other: the whole is everywhere."""
    return name == place or name.casefold().startswith("hela ")


def _by_area(
    groups: Sequence[tuple[Held, Held]], asked: Asked, every: Shelf
) -> list[tuple[str, list[Row]]]:
    """Return the rows of a page under the names of their services."""
    shown = _promises([pk for _top, one in groups for pk in asked.promises.get(one.pk, [])])
    found: dict[str, dict[int, Row]] = {}
    for top, one in groups:
        rows = found.setdefault(top.area_name or "", {})
        if top.pk not in rows:
            rows[top.pk] = _row(top, every.counts[top.pk], shown[top.pk])
        if one.pk != top.pk:
            row = _row(one, every.counts[one.pk], shown[one.pk])
            rows[top.pk].below.append(row)
    if "" in found and len(found) > 1:
        found[_("Annat")] = found.pop("")
    return [(name, list(rows.values())) for name, rows in found.items()]


def _promises(ids: Sequence[int]) -> dict[int, list[tuple[str, int]]]:
    """Return the words and the number of each promise, by the text it stands in."""
    rows = PromiseVersion.objects.filter(pk__in=ids).order_by("sort", "pk")
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for text_id, words, made in rows.values_list("version", "text", "promise__number"):
        found[text_id].append((words, made))
    return found


def _row(text: Held, count: int, found: Sequence[tuple[str, int]]) -> Row:
    rest = len(found) - MOST_FOUND
    return Row(
        title=text.title,
        url=reverse("public:promise_page", args=[text.key]),
        unit=tree().name(text.unit_id),
        audience=text.audience,
        count=counted(count),
        found=[(words, promise_address(text.key, made)) for words, made in found[:MOST_FOUND]],
        more=_("och %s till") % number(rest) if rest > 0 else "",
    )


def _answer(every: Shelf) -> str:
    """Return the one sentence that says how much is promised."""
    if not every.texts:
        return ""
    return _("%(promises)s gäller, i %(declarations)s.") % {
        "promises": counted(len(every.promises)),
        "declarations": counted(len(every.texts), "declaration"),
    }


def _found(asked: Asked, form: FindForm) -> str:
    if not form.is_choosing or not asked.texts:
        return ""
    return _("%s passar det du söker.") % counted(len(asked.texts), "declaration")
