"""A form as somebody sends it."""

from dataclasses import dataclass


@dataclass
class Sent:
    """Who clicks, the page the form stands on, what is filled in, and what act it is."""

    who: str
    page: str
    action: str
    fields: dict[str, object]
    to: str = ""
