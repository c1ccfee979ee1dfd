"""What happens to people."""

from rodtrad.accounts.services.invitations import (
    accept_invitation,
    invite,
    open_way_in,
    withdraw_invitation,
)
from rodtrad.accounts.services.leaving import leave, welcome_back
from rodtrad.accounts.services.people import (
    add_person,
    change_person,
    choose_language,
    set_protection,
)

__all__ = [
    "accept_invitation",
    "add_person",
    "change_person",
    "choose_language",
    "invite",
    "leave",
    "open_way_in",
    "set_protection",
    "welcome_back",
    "withdraw_invitation",
]
