"""What follows when the municipality changes its steering profile. Each room registers its part."""

from collections.abc import Callable
from datetime import date

Follower = Callable[[date], None]
_followers: list[Follower] = []


def register(follower: Follower) -> None:
    """Add what is to be done, in the same transaction, when a profile is to hold from a day."""
    _followers.append(follower)


def tell(starts_on: date) -> None:
    for follower in _followers:
        follower(starts_on)
