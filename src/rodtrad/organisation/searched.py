"""Units, people and decisions as they are searched."""

from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Concat
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import Everywhere, at, unit_ids
from rodtrad.accounts.models import User
from rodtrad.organisation.models import Appointment, Decision, UnitVersion
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.people import at_work
from rodtrad.search.registry import NAMES, Found, Kind, register


def register_searched() -> None:
    """Let units, people and decisions be found."""
    register(
        Kind(
            "enheter",
            _("Enheter"),
            units,
            "name",
            unit_url,
            texts=("short_name",),
            ref="unit__key",
            unit="parent",
            is_told=False,
        )
    )
    register(
        Kind(
            "personer",
            _("Personer"),
            people,
            "given_name",
            place_url,
            texts=("family_name",),
            unit=place,
            config=NAMES,
            name=whole_name,
            is_told=False,
        )
    )
    register(
        Kind(
            "beslut",
            _("Beslut"),
            decisions,
            "title",
            decision_url,
            texts=("registry_number", "paragraph"),
            unit="body",
        )
    )


def units(user: Any) -> QuerySet[UnitVersion]:
    """Return the units of today that somebody may see, as they are called."""
    return UnitVersion.objects.on(timezone.localdate()).filter(at("unit", user, Right.SEE))


def people(user: Any) -> QuerySet[User]:
    """Return those at work where somebody may see, without anybody whose identity is protected."""
    units = unit_ids(user, Right.SEE)
    there = at_work(None if isinstance(units, Everywhere) else units)
    return there.filter(has_protected_identity=False)


def decisions(user: Any) -> QuerySet[Decision]:
    """Return what the bodies of today that somebody may see have decided."""
    today = UnitVersion.objects.on(timezone.localdate()).values("unit")
    return Decision.objects.filter(at("body", user, Right.SEE), body__in=today)


def unit_url(found: Found) -> str:
    return reverse("organisation:unit", args=[found.ref])


def place_url(found: Found) -> str:
    """Return the page of the unit where somebody works, which names her."""
    return reverse("organisation:unit", args=[tree().get(found.unit_id or 0).key])


def decision_url(found: Found) -> str:
    return reverse("organisation:decisions")


def place(user: Any) -> Subquery:
    """Return where a found person works, of the places that the user may see."""
    held = Appointment.objects.on(timezone.localdate())
    return Subquery(
        held.filter(at("unit", user, Right.SEE), user=OuterRef("pk")).values("unit")[:1]
    )


def whole_name() -> Cast:
    return Cast(
        Concat(F("given_name"), Value(" "), F("family_name"), output_field=TextField()), TextField()
    )
