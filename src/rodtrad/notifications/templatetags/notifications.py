"""What the pages about a person's list draw."""

from django import template
from django.utils.safestring import SafeString

from rodtrad.notifications.side import Line
from rodtrad.ui.marks import drawing

register = template.Library()


@register.simple_tag
def fact_mark(line: Line) -> SafeString:
    """Draw the mark of a line in the side column."""
    return drawing(line.axis, line.mark)
