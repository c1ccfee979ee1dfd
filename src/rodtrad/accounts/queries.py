"""People and their way in, as pages ask for them."""

import hashlib
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.db.models import QuerySet
from django.utils import timezone

from rodtrad.accounts.models import Invitation, User


@dataclass(frozen=True)
class SecondStep:
    """Whether somebody signs in with a code too, and how many spare codes are left."""

    is_on: bool
    spare_codes: int


def digest(token: str) -> str:
    """Return what is kept of an invitation's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def open_invitation(token: str) -> Invitation | None:
    """Return the invitation a link stands for while it can be accepted."""
    return (
        Invitation.objects.select_related("user")
        .filter(
            token_digest=digest(token),
            accepted_at=None,
            withdrawn_at=None,
            expires_at__gt=timezone.now(),
            user__is_active=True,
        )
        .first()
    )


def active_people() -> "QuerySet[User]":
    """Return everybody who has not left, by family name as a person reads the letters."""
    return User.objects.filter(is_active=True)


def second_step(user: User) -> SecondStep:
    """Return how the person's second step of signing in stands."""
    kinds = {each.type: each for each in Authenticator.objects.filter(user=user)}
    spare = kinds.get(Authenticator.Type.RECOVERY_CODES)
    left = len(spare.wrap().get_unused_codes()) if spare else 0
    return SecondStep(Authenticator.Type.TOTP in kinds, left)
