"""Who may look after people. The room of rights registers the answer."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.decision import ALLOWED, Ruling, refuse

_keepers: list[Callable[[User | None], Ruling]] = []


def register_keepers(rule: Callable[[User | None], Ruling]) -> None:
    """Say who may invite people, change their details and let them leave."""
    _keepers[:] = [rule]


def may_manage_people(user: User | None) -> Ruling:
    """Rule on looking after people; until a rule is registered, nobody may."""
    for rule in _keepers:
        return rule(user)
    return refuse(_("Ingen får hantera personer än."))


def may_change_person(user: User | None, person: User) -> Ruling:
    """Rule on changing somebody's details; one's own are always one's own."""
    if user is not None and user.pk == person.pk and user.is_active:
        return ALLOWED
    return may_manage_people(user)
