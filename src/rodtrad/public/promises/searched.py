"""Promises and declarations in force, as everybody searches them."""

from collections.abc import Collection
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.urls import reverse

from rodtrad.declarations.models import DeclarationGoal, DeclarationVersion, PromiseVersion
from rodtrad.declarations.queries import in_force
from rodtrad.profiles.naming import heading
from rodtrad.public.queries import EVERYBODY
from rodtrad.search.asking import questions
from rodtrad.search.registry import SWEDISH, Found, Kind
from rodtrad.search.statement import matching
from rodtrad.times.request import default_day

TEXTS = ("audience", "purpose", "offered")
_JOINT = "/"


def texts_in_force(_user: Any) -> QuerySet[DeclarationVersion]:
    """Return the texts that hold; who asks makes no difference."""
    return in_force()


def promises_in_force(_user: Any = None) -> QuerySet[PromiseVersion]:
    """Return the promises in texts that hold."""
    return PromiseVersion.objects.filter(version__in=in_force())


def example(goal_ids: Collection[int]) -> PromiseVersion | None:
    """Return a promise that holds today, of what serves any of the goals where something does."""
    day = default_day()
    links = DeclarationGoal.objects.on(day).filter(goal__in=goal_ids)
    serving = Exists(links.filter(declaration=OuterRef("version__declaration")))
    held = promises_in_force().exclude(applies_from__gt=day)
    rows = held.select_related("promise", "version__declaration", "version__decision")
    order = ("-is_serving", "version__sort_key", "version", "sort", "pk")
    return rows.annotate(is_serving=serving).order_by(*order).first()


def anchor(number: int | str) -> str:
    """Return where on its page a promise stands; the number stays from one text to the next."""
    return f"lofte-{number}"


def promise_address(key: str, number: int | str) -> str:
    """Return the address of one promise on the page of its declaration."""
    return f"{reverse('public:promise_page', args=[key])}#{anchor(number)}"


def _ref() -> Concat:
    number = Cast(F("promise__number"), CharField())
    return Concat(F("version__declaration__key"), Value(_JOINT), number)


def _promise_url(found: Found) -> str:
    key, _joint, number = found.ref.partition(_JOINT)
    return promise_address(key, number)


def _declaration_url(found: Found) -> str:
    return reverse("public:promise_page", args=[found.ref])


PROMISES = Kind(
    "loften",
    heading("promise", "plural"),
    promises_in_force,
    "text",
    _promise_url,
    ref=_ref,
    unit="version__declaration__unit",
)
DECLARATIONS = Kind(
    "deklarationer",
    heading("declaration", "plural"),
    texts_in_force,
    "title",
    _declaration_url,
    texts=TEXTS,
    ref="declaration__key",
    unit="declaration__unit",
)
KINDS = (PROMISES, DECLARATIONS)


def worded(text: str) -> tuple[set[int], list[tuple[int, int]]]:
    """Return the texts in force that hold every word of what was written, and the promises.

    Each promise comes with the text it stands in.
    """
    asked = questions(text, [SWEDISH])[SWEDISH]
    texts = matching(EVERYBODY, DECLARATIONS, asked).values_list("pk", flat=True)
    promises = matching(EVERYBODY, PROMISES, asked).values_list("pk", "version")
    return set(texts), list(promises)
