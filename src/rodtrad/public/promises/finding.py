"""Finding what is promised: by service, place, life situation and words."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.swedish import sort_key
from rodtrad.declarations.models import DeclarationVersion, PromiseVersion, ServiceArea
from rodtrad.declarations.queries import in_force
from rodtrad.organisation.queries import profile, tree
from rodtrad.public.promises.forms import FindForm
from rodtrad.public.promises.saying import counted
from rodtrad.public.promises.searched import promise_address, worded

ON_A_PAGE = 40


@dataclass(frozen=True)
class Row:
    """A declaration in force, with its promises that were asked for and what makes it precise."""

    title: str
    url: str
    unit: str
    audience: str
    count: str
    found: list[tuple[str, str]]
    below: "list[Row]" = field(default_factory=list)


@dataclass(frozen=True)
class Asked:
    """The texts that fit what was asked, and of each the promises that hold the words."""

    texts: Sequence[DeclarationVersion]
    promises: dict[int, list[PromiseVersion]]


def finding_page(request: HttpRequest) -> dict[str, Any]:
    """Return what the page shows: everything in force until something is asked for."""
    every = list(
        in_force()
        .select_related("declaration__area")
        .annotate(promised=Count("promises"))
        .order_by("sort_key", "pk")
    )
    form = FindForm(
        request.GET, tjanst=areas(every), plats=_places(every), situation=_situations(every)
    )
    asked = _asked(every, form)
    tops = _grouped(every, asked)
    page = Paginator(tops, ON_A_PAGE).get_page(request.GET.get("sida"))
    return {
        "filters": form,
        "page": page,
        "areas": _by_area(list(page), asked, every),
        "answer": _answer(every),
        "found": _found(asked, form),
        "none_is_in_force": not every,
    }


def areas(texts: Sequence[DeclarationVersion]) -> list[tuple[str, str]]:
    """Return the services that something is promised of, by name."""
    found = {text.declaration.area for text in texts if text.declaration.area}
    return [(area.key, area.name) for area in sorted(found, key=lambda one: one.sort_key)]


def _places(texts: Sequence[DeclarationVersion]) -> list[tuple[str, str]]:
    found = {place for text in texts for place in text.places}
    return [(place, place) for place in sorted(found, key=sort_key)]


def _situations(texts: Sequence[DeclarationVersion]) -> list[tuple[str, str]]:
    """Return the life situations that something is promised in, in the profile's order."""
    found = {key for text in texts for key in text.life_situations}
    known = profile().elements("life_situations")
    return [(one.key, str(one.name)) for one in known if one.key in found]


def _asked(every: Sequence[DeclarationVersion], form: FindForm) -> Asked:
    """Return the texts that fit, and which of their promises hold the words."""
    area, place, situation = (form.chosen(name) for name in ("tjanst", "plats", "situation"))
    fitting = [
        text
        for text in every
        if (not area or (text.declaration.area is not None and text.declaration.area.key == area))
        and (not place or place in text.places)
        and (not situation or situation in text.life_situations)
    ]
    if not form.chosen("q"):
        return Asked(fitting, {})
    text_ids, promise_ids = worded(form.chosen("q"))
    promises: dict[int, list[PromiseVersion]] = defaultdict(list)
    for row in PromiseVersion.objects.filter(pk__in=promise_ids).select_related("promise"):
        promises[row.version_id].append(row)
    return Asked([text for text in fitting if text.pk in text_ids | promises.keys()], promises)


def _grouped(every: Sequence[DeclarationVersion], asked: Asked) -> list[DeclarationVersion]:
    """Return what stands by itself on the page: a text, or the one that found texts make precise.

    What makes precise a text that no longer holds stands by itself.
    """
    held = {text.declaration_id: text for text in every}
    tops = {held.get(text.declaration.parent_id or 0, text).pk for text in asked.texts}
    return sorted(
        (text for text in every if text.pk in tops), key=lambda text: _place(text.declaration.area)
    )


def _place(area: ServiceArea | None) -> tuple[bool, str]:
    return (area is None, area.sort_key if area else "")


def _by_area(
    tops: Sequence[DeclarationVersion], asked: Asked, every: Sequence[DeclarationVersion]
) -> list[tuple[str, list[Row]]]:
    """Return the rows of a page under the names of their services."""
    below: dict[int, list[DeclarationVersion]] = defaultdict(list)
    standing = {text.declaration_id for text in every}
    for text in asked.texts:
        parent = text.declaration.parent_id
        if parent is not None and parent in standing:
            below[parent].append(text)
    found: dict[str, list[Row]] = {}
    for text in tops:
        area = text.declaration.area
        rows = [_row(one, asked) for one in below[text.declaration_id]]
        found.setdefault(area.name if area else "", []).append(_row(text, asked, rows))
    if "" in found and len(found) > 1:
        found[_("Annat")] = found.pop("")
    return list(found.items())


def _row(text: DeclarationVersion, asked: Asked, below: list[Row] | None = None) -> Row:
    key = text.declaration.key
    promises = asked.promises.get(text.pk, [])
    count: int = getattr(text, "promised", 0)
    return Row(
        title=text.title,
        url=reverse("public:promise_page", args=[key]),
        unit=tree().name(text.declaration.unit_id),
        audience=text.audience,
        count=counted(count),
        found=[(row.text, promise_address(key, row.promise.number)) for row in promises],
        below=below or [],
    )


def _answer(every: Sequence[DeclarationVersion]) -> str:
    """Return the one sentence that says how much is promised."""
    if not every:
        return ""
    promised = sum(getattr(text, "promised", 0) for text in every)
    return _("%(promises)s gäller, i %(declarations)s.") % {
        "promises": counted(promised),
        "declarations": counted(len(every), "declaration"),
    }


def _found(asked: Asked, form: FindForm) -> str:
    if not form.is_choosing or not asked.texts:
        return ""
    return _("%s passar det du söker.") % counted(len(asked.texts), "declaration")
