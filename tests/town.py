"""A small invented town with a named person in every role.

Sjöby has a council, an executive board, two committees and what lies below them. It is built
through the services once in each process, and laid out again from memory for each test.
"""

import copy
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import models

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.accounts.services import add_person
from rodtrad.audit.models import Act
from rodtrad.organisation import services
from rodtrad.organisation.enums import LegalForm, UnitKind
from rodtrad.organisation.models import Appointment, Decision, Unit, UnitVersion

FOUNDED = date(2022, 1, 1)
PASSWORD = "en lång mening som ingen gissar"

# attribute, name, kind, attribute of the unit above
UNITS = (
    ("municipality", "Sjöby kommun", UnitKind.MUNICIPALITY, ""),
    ("council", "Kommunfullmäktige", UnitKind.COUNCIL, "municipality"),
    ("board", "Kommunstyrelsen", UnitKind.EXECUTIVE_BOARD, "municipality"),
    ("head_office", "Kommunledningskontoret", UnitKind.DEPARTMENT, "board"),
    ("quality_group", "Kvalitetsgruppen", UnitKind.GROUP, "board"),
    ("care_committee", "Omsorgsnämnden", UnitKind.COMMITTEE, "municipality"),
    ("care", "Omsorgsförvaltningen", UnitKind.DEPARTMENT, "care_committee"),
    ("home_care", "Hemtjänsten", UnitKind.AREA, "care"),
    ("home_care_south", "Hemtjänsten Söder", UnitKind.UNIT, "home_care"),
    ("home_care_north", "Hemtjänsten Norr", UnitKind.UNIT, "home_care"),
    ("provider", "Stiftelsen Björkhaga", UnitKind.PROVIDER, "care"),
    ("school_committee", "Barn- och utbildningsnämnden", UnitKind.COMMITTEE, "municipality"),
    ("schools", "Barn- och utbildningsförvaltningen", UnitKind.DEPARTMENT, "school_committee"),
    ("lake_school", "Ängsjöskolan", UnitKind.UNIT, "schools"),
    ("oak_preschool", "Ekens förskola", UnitKind.UNIT, "schools"),
    ("company", "Sjöbybostäder AB", UnitKind.COMPANY, "municipality"),
)

# attribute, given name, family name, role, attribute of the unit
PEOPLE = (
    ("adam", "Adam", "Wiklund", Role.ADMINISTRATOR, "head_office"),
    ("maja", "Maja", "Öberg", Role.QUALITY_COORDINATOR, "head_office"),
    ("ivar", "Ivar", "Ström", Role.CONTROLLER, "head_office"),
    ("per", "Per", "Åkesson", Role.QUALITY_GROUP_MEMBER, "quality_group"),
    ("vera", "Vera", "Holmgren", Role.AUDITOR, "council"),
    ("olle", "Olle", "Sandell", Role.COUNCIL_MEMBER, "council"),
    ("kerstin", "Kerstin", "Lundin", Role.COMMITTEE_SECRETARY, "council"),
    ("nils", "Nils", "Bergkvist", Role.COMMITTEE_MEMBER, "care_committee"),
    ("siv", "Siv", "Ågren", Role.COMMITTEE_SECRETARY, "care_committee"),
    ("rut", "Rut", "Norén", Role.COMMITTEE_SECRETARY, "school_committee"),
    ("lars", "Lars", "Ekdahl", Role.DEPARTMENT_HEAD, "care"),
    ("birgitta", "Birgitta", "Fors", Role.DEPARTMENT_HEAD, "schools"),
    ("karin", "Karin", "Ståhl", Role.UNIT_MANAGER, "home_care_south"),
    ("amina", "Amina", "Yusuf", Role.UNIT_MANAGER, "lake_school"),
    ("sven", "Sven", "Dahl", Role.STAFF, "home_care_south"),
    ("lena", "Lena", "Hemlin", Role.STAFF, "home_care_north"),
    ("pia", "Pia", "Björk", Role.PROVIDER_CONTACT, "provider"),
)


@dataclass
class Town:
    """The units and people of Sjöby, each by its attribute: `town.karin`, `town.care`."""

    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, User] = field(default_factory=dict)
    decision: Decision | None = None

    def __getattr__(self, name: str) -> Unit | User:
        for things in (self.__dict__.get("units", {}), self.__dict__.get("people", {})):
            if name in things:
                return things[name]
        raise AttributeError(f"Sjöby has no {name}")

    @property
    def cast(self) -> list[User]:
        """Everybody in town, the stranger too."""
        return list(self.people.values())


def build() -> Town:
    """Found the town through the services."""
    town = Town()
    for attribute, name, kind, above in UNITS:
        town.units[attribute] = services.create_unit(
            key=attribute.replace("_", "-"),
            name=name,
            kind=kind,
            parent=town.units.get(above),
            starts_on=FOUNDED,
            legal_form=_legal_form(kind),
            by=None,
        )
    for attribute, given, family, role, unit in PEOPLE:
        person = _person(town, attribute, given, family)
        services.appoint(person, unit=town.units[unit], role=role, starts_on=FOUNDED, by=None)
    # Sofia stands in for Karin; Ebba is known but holds nothing.
    sofia = _person(town, "sofia", "Sofia", "Lindgren")
    _person(town, "ebba", "Ebba", "Nyström")
    karins = Appointment.objects.get(user=town.people["karin"])
    services.substitute(karins, user=sofia, starts_on=FOUNDED, by=None)
    town.decision = services.register_decision(
        town.units["council"],
        decided_on=date(2023, 11, 27),
        paragraph="112",
        title="Mål och budget 2024",
        registry_number="KS 2023/214",
        by=None,
    )
    return town


def _legal_form(kind: UnitKind) -> LegalForm:
    forms = {UnitKind.COMPANY: LegalForm.COMPANY, UnitKind.PROVIDER: LegalForm.NON_PROFIT}
    return forms.get(kind, LegalForm.MUNICIPAL)


def _person(town: Town, attribute: str, given: str, family: str) -> User:
    town.people[attribute] = add_person(
        username=attribute,
        given_name=given,
        family_name=family,
        email=f"{attribute}@sjoby.example",
        password=PASSWORD,
        has_protected_identity=attribute == "lena",
        by=None,
    )
    return town.people[attribute]


class _Memory:
    """The rows of the town, kept between tests."""

    tables: tuple[type[models.Model], ...] = (User, Unit, UnitVersion, Decision, Appointment, Act)
    rows: dict[type[models.Model], list[models.Model]] = {}
    keys: dict[str, int] = {}
    decision = 0

    @classmethod
    def keep(cls, town: Town) -> None:
        cls.rows = {model: list(model._default_manager.order_by("pk")) for model in cls.tables}
        cls.keys = {name: thing.pk for name, thing in (town.units | town.people).items()}
        cls.decision = town.decision.pk

    @classmethod
    def lay_out(cls) -> None:
        for model in cls.tables:
            model._default_manager.bulk_create(copy.copy(row) for row in cls.rows[model])

    @classmethod
    def town(cls) -> Town:
        """Return everybody as read from the database, with nothing remembered."""
        units, people = Unit.objects.in_bulk(), User.objects.in_bulk()
        names = {name for name, *_ in UNITS}
        return Town(
            units={name: units[pk] for name, pk in cls.keys.items() if name in names},
            people={name: people[pk] for name, pk in cls.keys.items() if name not in names},
            decision=Decision.objects.get(pk=cls.decision),
        )


def lay_out_town() -> None:
    """Put Sjöby in an empty database."""
    if _Memory.rows:
        _Memory.lay_out()
    else:
        _Memory.keep(build())


def read_town() -> Town:
    """Return Sjöby as read from the database, with nothing remembered."""
    return _Memory.town()


@pytest.fixture
def town(db: None) -> Town:
    """Sjöby, as it stands at the start of each test."""
    lay_out_town()
    return read_town()


@pytest.fixture
def on_day() -> Iterator[Callable[[date], None]]:
    """Let another day be today, until the test is over."""
    with ExitStack() as stack:

        def travel(day: date) -> None:
            noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
            stack.enter_context(time_machine.travel(noon, tick=False))

        yield travel
