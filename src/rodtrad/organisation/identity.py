"""Whose system it is, as every page shows it."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Appearance
from rodtrad.organisation.queries import tree
from rodtrad.organisation.remember import Memory
from rodtrad.ui.identity import UNKNOWN, Identity


def _read(day: date) -> tuple[Identity | None]:
    chosen = Appearance.objects.defer("mark").first()
    municipalities = (node for node in tree(day) if node.kind is UnitKind.MUNICIPALITY)
    municipality = next(municipalities, None)
    name = (chosen.name if chosen else "") or (municipality.name if municipality else "")
    if chosen is None:
        return (Identity(name=name) if name else None,)
    return (_identity(chosen, name or UNKNOWN.name),)


def _identity(chosen: Appearance, name: str) -> Identity:
    return Identity(
        name=name,
        tagline=chosen.tagline or UNKNOWN.tagline,
        address=chosen.address,
        phone=chosen.phone,
        email=chosen.email,
        mark_url=f"{reverse('public:mark')}?v={chosen.version}" if chosen.mark_kind else "",
        trad_light=chosen.trad_light,
        trad_dark=chosen.trad_dark,
    )


_identities = Memory(_read)


def whose() -> Identity | None:
    """Return the municipality as it shows itself today, or nothing before there is one."""
    return _identities.on(timezone.localdate())[0]
