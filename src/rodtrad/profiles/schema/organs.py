"""Who the municipality consists of, and what they are there to do."""

from typing import Literal

from rodtrad.profiles.schema.elements import Element, Key, Sentence

BodyKind = Literal[
    "municipality",
    "council",
    "executive_board",
    "committee",
    "department",
    "area",
    "unit",
    "company",
    "provider",
    "group",
]
Power = Literal["decide", "lead", "perform", "propose_only"]


class Body(Element):
    """An organ of a kind the organisation knows, with what it may do."""

    kind: BodyKind
    power: Power
    members: str = ""
    reports_to: tuple[Key, ...] = ()


class Role(Element):
    """What a person or a function answers for."""

    body: Key | None = None


class Task(Element):
    """Something a role or a body is there to do."""

    holder: Key


class GroupRule(Element):
    """How a body that coordinates but does not decide is meant to work."""

    body: Key


class DialogueLevel(Element):
    """Two or more parties who owe each other a conversation."""

    parties: tuple[Sentence, ...] = ()
