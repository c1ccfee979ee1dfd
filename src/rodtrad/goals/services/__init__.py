"""Every change to the thread."""

from rodtrad.goals.services.activities import (
    Work,
    edit_activity,
    plan_activity,
    set_activity_state,
)
from rodtrad.goals.services.goals import Wording, close_goal, decide_goal, draft_goal, edit_goal
from rodtrad.goals.services.judgements import judge
from rodtrad.goals.services.links import link_goal, measure_goal, unlink_goal, unmeasure_goal
from rodtrad.goals.services.plans import adopt_plan, close_plan, draft_plan, propose_plan
from rodtrad.goals.services.status import (
    follow_profile,
    refresh,
    refresh_all,
    refresh_measured_by,
    refresh_worn,
)

__all__ = [
    "Wording",
    "Work",
    "adopt_plan",
    "close_goal",
    "close_plan",
    "decide_goal",
    "draft_goal",
    "draft_plan",
    "edit_activity",
    "edit_goal",
    "follow_profile",
    "judge",
    "link_goal",
    "measure_goal",
    "plan_activity",
    "propose_plan",
    "refresh",
    "refresh_all",
    "refresh_measured_by",
    "refresh_worn",
    "set_activity_state",
    "unlink_goal",
    "unmeasure_goal",
]
