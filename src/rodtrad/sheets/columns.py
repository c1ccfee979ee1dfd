"""The columns of a sheet, and what is understood from a cell of each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import override

from rodtrad.exchange.sheets import Cell
from rodtrad.sheets.enums import Sort


@dataclass(frozen=True)
class Column:
    """One column: its key, its header, what stands in it and what the person is told of it.

    The header is Swedish whoever reads: the file is the municipality's.
    """

    key: str
    header: str
    sort: Sort = Sort.TEXT
    is_required: bool = False
    help: Any = ""
    example: Cell = None
    choices: Callable[[], dict[str, str]] | None = None
    most: int = 200
    # Other names that systems and people give the same column.
    also: tuple[str, ...] = ()
    width: int = 0


def labels(choices: type[TextChoices]) -> dict[str, str]:
    """Return the choices by their keys, in Swedish."""
    with override("sv"):
        return {choice.value: str(choice.label) for choice in choices}


@dataclass
class Understanding:
    """A column as one reading of a file sees it, with its choices looked up once."""

    column: Column
    # What cells have said before: keys and periods come back in row after row.
    said: dict[Any, Any] = field(default_factory=dict)

    @cached_property
    def known(self) -> dict[str, str]:
        """Return the choices by what may be written for them."""
        choices = self.column.choices() if self.column.choices else {}
        written = {key.casefold(): key for key in choices}
        return written | {label.casefold(): key for key, label in choices.items()}

    @cached_property
    def offered(self) -> list[str]:
        return list(self.column.choices().values()) if self.column.choices else []
