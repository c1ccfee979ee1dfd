"""What may be shown of the names of people."""

from collections.abc import Iterable

from rodtrad.accounts.models import User


def shown_names(ids: Iterable[int]) -> dict[int, str]:
    """Return the name to show for each of the people, never one that is protected."""
    return {user.pk: user.display_name for user in User.objects.filter(pk__in=set(ids))}
