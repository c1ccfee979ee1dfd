"""What can be asked of cases."""

from rodtrad.feedback.queries.visible import visible_to

__all__ = ["visible_to"]
