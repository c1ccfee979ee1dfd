"""What is asked about declarations, promises and ways of working."""

from rodtrad.declarations.queries.visible import (
    declarations_in_force,
    in_force,
    methods_visible_to,
    promises_visible_to,
    versions_visible_to,
    visible_to,
)

__all__ = [
    "declarations_in_force",
    "in_force",
    "methods_visible_to",
    "promises_visible_to",
    "versions_visible_to",
    "visible_to",
]
