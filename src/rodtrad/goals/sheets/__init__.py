"""The sheets of the thread: its goals and what is done for them."""

from rodtrad.goals.sheets.activities import ACTIVITIES
from rodtrad.goals.sheets.goals import GOALS

KINDS = (GOALS, ACTIVITIES)
