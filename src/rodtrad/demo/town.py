"""Lindvik's bodies and people, through the same acts a municipality uses."""

from dataclasses import dataclass, field
from datetime import date

from django.contrib.auth.hashers import make_password

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.accounts.services import add_person
from rodtrad.demo import content
from rodtrad.demo.days import last_working_day
from rodtrad.organisation.enums import LegalForm, StepKind, UnitKind
from rodtrad.organisation.models import Appointment, Decision, Unit
from rodtrad.organisation.reshaping import Wanted
from rodtrad.organisation.services import (
    Look,
    add_step,
    adopt_profile,
    appoint,
    change_appearance,
    create_unit,
    draft_reorganisation,
    plan_reorganisation,
    register_decision,
    substitute,
)
from rodtrad.profiles.schema import Profile

# The demonstration is public knowledge, and so is the way into it.
PASSWORD = "lindvik-visar-vagen"  # noqa: S105 (published with the demonstration)
# What a paragraph begins with until it has its number.
UNNUMBERED = "onumrerad "


@dataclass
class Lindvik:
    """What has been built so far, by key."""

    today: date
    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, User] = field(default_factory=dict)
    registered: int = 0

    @property
    def laid_out_on(self) -> date:
        """The day the organisation begins: a year before the first that anything is followed."""
        return date(self.today.year - 5, 1, 1)

    @property
    def founded_on(self) -> date:
        """The first day anything is known: four years before the current one."""
        return date(self.today.year - 4, 1, 1)

    @property
    def reorganised_on(self) -> date:
        return date(self.today.year - 1, 1, 1)

    def decide(self, body: str, on: date, title: str) -> Decision:
        """Register a decision of a meeting on the day, or the last working day before it.

        Its paragraph and registry number follow when all decisions are known.
        """
        self.registered += 1
        return register_decision(
            self.units[body],
            decided_on=last_working_day(on),
            paragraph=f"{UNNUMBERED}{self.registered}",
            title=title,
            by=None,
        )


def build_town(lindvik: Lindvik, profile: Profile) -> None:
    """Lay out the municipality, adopt the profile, reorganise it and appoint its people."""
    _lay_out(lindvik)
    on = lindvik.founded_on
    decided_on = date(on.year - 1, 11, 22)
    decision = lindvik.decide("kommunfullmaktige", decided_on, f"Styrmodell: {profile.title}")
    own = profile.for_municipality("Lindvik")
    adopt_profile(own, starts_on=on, by=None, decision=decision)
    _appoint_all(lindvik, before_reorganisation=True)
    _reorganise(lindvik)
    _appoint_all(lindvik, before_reorganisation=False)
    shown = content.town().municipality
    look = Look(name=shown.name, address=shown.address, phone=shown.phone, email=shown.email)
    change_appearance(look, by=None)


def _lay_out(lindvik: Lindvik) -> None:
    for part in content.town().units:
        lindvik.units[part.key] = create_unit(
            name=part.name,
            kind=UnitKind(part.kind),
            starts_on=lindvik.laid_out_on,
            key=part.key,
            parent=lindvik.units.get(part.parent),
            legal_form=LegalForm(part.legal_form),
            by=None,
        )


def _reorganise(lindvik: Lindvik) -> None:
    """Let last year's reorganisation hold: one act by one decision, after a new unit is made."""
    on = lindvik.reorganised_on
    title = "Ny organisation från årsskiftet"
    decision = lindvik.decide("kommunfullmaktige", date(on.year - 1, 10, 21), title)
    drafted = draft_reorganisation(title=title, starts_on=on, by=None)
    for change in content.town().reorganisations:
        if change.act == "create":
            lindvik.units[change.unit] = create_unit(
                name=change.name,
                kind=UnitKind(change.kind),
                starts_on=on,
                key=change.unit,
                parent=lindvik.units[change.parent],
                decision=decision,
                by=None,
            )
        else:
            add_step(drafted, _step(change, lindvik), by=None)
    plan_reorganisation(drafted, decision=decision, by=None)


def _step(change: content.Reorganisation, lindvik: Lindvik) -> Wanted:
    """Return the step; what is above a unit that closes is who takes over."""
    unit = lindvik.units[change.unit].pk
    above = lindvik.units[change.parent].pk if change.parent else None
    if change.act == "close":
        return Wanted(StepKind.CLOSE, unit, receiver_id=above)
    return Wanted(StepKind(change.act), unit, name=change.name, parent_id=above)


def _appoint_all(lindvik: Lindvik, *, before_reorganisation: bool) -> None:
    """Appoint those whose seats exist from the start, then those of new units and stand-ins."""
    secret = make_password(PASSWORD)
    new = {each.unit for each in content.town().reorganisations if each.act == "create"}
    since = lindvik.founded_on if before_reorganisation else lindvik.reorganised_on
    for person in content.town().people:
        is_later = bool(person.substitutes_for) or any(unit in new for _, unit in person.holds)
        if is_later == before_reorganisation:
            continue
        user = _person(person, secret)
        lindvik.people[person.username] = user
        for role, unit in person.holds:
            appoint(user, unit=lindvik.units[unit], role=Role(role), starts_on=since, by=None)
        if person.substitutes_for:
            _stand_in(lindvik, user, person.substitutes_for)


def _person(person: content.Person, secret: str) -> User:
    user = add_person(
        username=person.username,
        given_name=person.given_name,
        family_name=person.family_name,
        email=f"{person.username}@lindvik.example",
        has_protected_identity=person.protected,
        by=None,
    )
    # One hash for all: forty slow hashes would be half the time the building takes.
    user.password = secret
    user.save(update_fields=["password"])
    return user


def _stand_in(lindvik: Lindvik, user: User, username: str) -> None:
    held = Appointment.objects.get(user=lindvik.people[username])
    start = date(lindvik.today.year, lindvik.today.month, 1)
    substitute(held, user=user, starts_on=start, by=None)


def sign_ins() -> list[dict[str, str]]:
    """Return one way in for each role, as role, name, username and password; none elsewhere."""
    shown = {person.username: person for person in content.town().people if person.shown}
    here = User.objects.filter(username__in=shown, email__endswith="@lindvik.example")
    present = set(here.values_list("username", flat=True))
    return [
        {
            "role": person.shown,
            "name": f"{person.given_name} {person.family_name}",
            "username": username,
            "password": PASSWORD,
        }
        for username, person in shown.items()
        if username in present
    ]
