"""What happens to people."""

from rodtrad.accounts.services.invitations import (
    accept_invitation,
    invite,
    withdraw_invitation,
)
from rodtrad.accounts.services.leaving import leave, welcome_back
from rodtrad.accounts.services.people import add_person, change_person, set_protection

__all__ = [
    "accept_invitation",
    "add_person",
    "change_person",
    "invite",
    "leave",
    "set_protection",
    "welcome_back",
    "withdraw_invitation",
]
