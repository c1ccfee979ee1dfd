"""Who takes the answer posted from a row on a person's list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput

if TYPE_CHECKING:
    from rodtrad.notifications.due import DueItem


class Unlikely(Exception):
    """An answer that is odd but possible; the row asks for a confirmation."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Given:
    """What a person filled in on the row."""

    value: str = ""
    reason: str = ""
    is_confirmed: bool = False


Handler = Callable[[User, "DueItem", Given], None]

_handlers: dict[str, Handler] = {}


def register(kind: str, handler: Handler) -> None:
    """Let the handler take answers to items of the kind."""
    _handlers[kind] = handler


def take(user: User, item: "DueItem", given: Given) -> None:
    """Hand the answer to the kind's handler, once it says anything at all."""
    handler = _handlers.get(item.kind)
    if handler is None:
        raise BadInput(_("Den här saken besvaras på sin egen sida."))
    if not given.value.strip():
        raise BadInput(item.answer.when_empty, "value")
    handler(user, item, given)
