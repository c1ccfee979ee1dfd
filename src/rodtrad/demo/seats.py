"""Who in Lindvik holds which role where, and so may take which step with a declaration."""

from functools import cache

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import ChainAct, State
from rodtrad.declarations.models import ServiceDeclaration
from rodtrad.declarations.rules import decider_of
from rodtrad.demo import content
from rodtrad.demo.town import Lindvik
from rodtrad.organisation.queries import tree

_UNITS_OWN = (ChainAct.SUBMIT, ChainAct.PUBLISH)
_COMMITTEES = (ChainAct.DECIDE, ChainAct.WITHDRAW)


@cache
def _seats() -> dict[tuple[str, str], str]:
    """Return who was first appointed to each role at each unit."""
    found: dict[tuple[str, str], str] = {}
    for person in content.town().people:
        for role, unit in person.holds:
            found.setdefault((role, unit), person.username)
    return found


def nearest(lindvik: Lindvik, unit_id: int, *roles: Role) -> User | None:
    """Return who holds one of the roles at the unit, or else nearest above it."""
    standing = tree(lindvik.today)
    line = [standing.find(unit_id), *reversed(standing.ancestors(unit_id))]
    for node in filter(None, line):
        for role in roles:
            if username := _seats().get((role.value, node.key)):
                return lindvik.people[username]
    return None


def manager(lindvik: Lindvik, unit_id: int) -> User | None:
    """Return who answers for a unit: its manager, or the head of its department."""
    return nearest(lindvik, unit_id, Role.UNIT_MANAGER, Role.DEPARTMENT_HEAD)


def who_takes(
    lindvik: Lindvik, declaration: ServiceDeclaration, act: ChainAct, state: State
) -> User | None:
    """Return who takes a step, None where nobody in the story holds the role."""
    if act in _UNITS_OWN:
        return manager(lindvik, declaration.unit_id)
    if act in _COMMITTEES:
        return nearest(lindvik, decider_of(declaration), Role.COMMITTEE_SECRETARY)
    if act == ChainAct.RETURN:
        coming = chain().next_step(state)
        return who_takes(lindvik, declaration, coming.act, state) if coming else None
    step = chain().step(act)
    if step is not None and step.is_proposed:
        return _of_the_group(lindvik)
    return nearest(lindvik, declaration.unit_id, Role.DEPARTMENT_HEAD)


def _of_the_group(lindvik: Lindvik) -> User:
    username = next(
        username for (role, _), username in _seats().items() if role == Role.QUALITY_GROUP_MEMBER
    )
    return lindvik.people[username]
