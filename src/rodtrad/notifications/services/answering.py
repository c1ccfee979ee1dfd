"""Taking an answer from the list."""

from django.db import transaction

from rodtrad.accounts.models import User
from rodtrad.notifications import answers
from rodtrad.notifications.due import DueItem
from rodtrad.notifications.services.delegations import finish_item


def answer(item: DueItem, given: answers.Given, *, by: User) -> None:
    """Hand the answer to the app it belongs to, and end a delegation of the item."""
    with transaction.atomic():
        answers.take(by, item, given)
        finish_item(item.key, by=by)
