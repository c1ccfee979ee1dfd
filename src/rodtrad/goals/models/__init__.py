"""The thread's tables."""

from rodtrad.goals.models.assignments import Assignment, AssignmentMove, PresentedList
from rodtrad.goals.models.coverage import GoalPart, NoContribution, PartService
from rodtrad.goals.models.sources import GoalSource, SourceLink
from rodtrad.goals.models.takeovers import GoalPassage
from rodtrad.goals.models.thread import (
    DATA_MARKS,
    OUTCOMES,
    Activity,
    Goal,
    GoalLink,
    GoalMeasure,
    GoalStatus,
    Judgement,
    Plan,
)

__all__ = [
    "DATA_MARKS",
    "OUTCOMES",
    "Activity",
    "Assignment",
    "AssignmentMove",
    "Goal",
    "GoalLink",
    "GoalMeasure",
    "GoalPart",
    "GoalPassage",
    "GoalSource",
    "GoalStatus",
    "Judgement",
    "NoContribution",
    "PartService",
    "Plan",
    "PresentedList",
    "SourceLink",
]
