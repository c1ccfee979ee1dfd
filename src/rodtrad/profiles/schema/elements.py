"""What every part of a profile has in common."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

KEY_PATTERN = r"^[a-z][a-z0-9_]*$"
DAY_PATTERN = r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"
ROW_PATTERN = r"^[UPOVM]-\d{3}$"

Key = Annotated[str, Field(pattern=KEY_PATTERN)]
RowId = Annotated[str, Field(pattern=ROW_PATTERN)]
Sentence = Annotated[str, Field(min_length=1)]


class Part(BaseModel):
    """A frozen piece of a profile that accepts no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Element(Part):
    """Something the municipality has a name for, with the source rows it answers."""

    key: Key
    name: Sentence
    text: str = ""
    rows: tuple[RowId, ...] = ()
    # An option is described by the source but does not hold until the municipality takes it up.
    is_option: bool = False


class Setting(Element):
    """A value the municipality may change without touching anything else."""

    value: bool | int | str | tuple[str, ...]
    unit: str = ""


class Assumption(Element):
    """What we assume where the source is silent, and which elements carry it."""

    carried_by: Annotated[tuple[str, ...], Field(min_length=1)]


class Source(Part):
    """The document a profile is drawn from."""

    title: Sentence
    municipality: Sentence
    year: int
    note: str = ""
