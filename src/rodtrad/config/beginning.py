"""A municipality of its own: the least that somebody can go on building from."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.accounts.services import add_person, open_way_in
from rodtrad.core.errors import BadInput
from rodtrad.indicators.services import lay_out_year
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Unit
from rodtrad.organisation.services import adopt_profile, appoint, create_unit
from rodtrad.profiles.schema import Profile

# What an official name ends with and a profile's texts leave out.
ENDINGS = (" kommun", " stad", " region")
BODIES = (
    ("kommunfullmaktige", "Kommunfullmäktige", UnitKind.COUNCIL),
    ("kommunstyrelsen", "Kommunstyrelsen", UnitKind.EXECUTIVE_BOARD),
)


@dataclass(frozen=True)
class Administrator:
    """The first person, who lets everybody else in."""

    username: str
    given_name: str
    family_name: str
    email: str = ""


def begin(
    municipality: str,
    *,
    profile: Profile,
    administrator: Administrator,
    short_name: str = "",
    today: date,
) -> str:
    """Lay out a municipality in an empty database, and return its administrator's way in."""
    if not is_empty():
        raise BadInput(_("Det finns redan en kommun i databasen. En ny börjar i en tom."))
    starts_on = date(today.year, 1, 1)
    short = short_name.strip() or _short(municipality)
    with transaction.atomic():
        top = create_unit(
            name=municipality,
            short_name=short,
            kind=UnitKind.MUNICIPALITY,
            starts_on=starts_on,
            by=None,
        )
        _lay_bodies(top, starts_on)
        adopt_profile(profile.for_municipality(short), starts_on=starts_on, by=None)
        lay_out_year(today.year, by=None)
        return _let_in(administrator, top, today)


def is_empty() -> bool:
    """Say whether the database has neither a unit nor a person."""
    return not (Unit.objects.exists() or User.objects.exists())


def _short(municipality: str) -> str:
    """Return what people say: Umeå for Umeå kommun."""
    name = " ".join(municipality.split())
    return next((name.removesuffix(end) for end in ENDINGS if name.endswith(end)), name)


def _lay_bodies(top: Unit, starts_on: date) -> None:
    for key, name, kind in BODIES:
        create_unit(key=key, name=name, kind=kind, parent=top, starts_on=starts_on, by=None)


def _let_in(administrator: Administrator, top: Unit, today: date) -> str:
    """Make the administrator, and return the link that lets her choose a password."""
    person = add_person(
        username=administrator.username,
        given_name=administrator.given_name,
        family_name=administrator.family_name,
        email=administrator.email,
        by=None,
    )
    appoint(person, unit=top, role=Role.ADMINISTRATOR, starts_on=today, by=None)
    token = open_way_in(person, by=None)
    return f"{settings.SITE_ADDRESS}{reverse('accounts:accept', args=[token])}"
