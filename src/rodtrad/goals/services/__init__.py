"""Every change to the thread."""

from rodtrad.goals.services.activities import (
    Work,
    edit_activity,
    plan_activity,
    set_activity_state,
)
from rodtrad.goals.services.assignments import (
    Task,
    edit_assignment,
    give_assignment,
    move_assignment,
    present_list,
    report_assignment,
    write_off,
)
from rodtrad.goals.services.coverage import abstain, add_part, remove_part, serve_parts, take_up
from rodtrad.goals.services.goals import Wording, close_goal, decide_goal, draft_goal, edit_goal
from rodtrad.goals.services.judgements import judge
from rodtrad.goals.services.links import link_goal, measure_goal, unlink_goal, unmeasure_goal
from rodtrad.goals.services.plans import (
    adopt_plan,
    close_plan,
    draft_plan,
    must_state,
    propose_plan,
    state_plan,
)
from rodtrad.goals.services.sources import name_source, rest_on, stop_resting
from rodtrad.goals.services.status import (
    follow_profile,
    refresh,
    refresh_all,
    refresh_measured_by,
    refresh_worn,
)
from rodtrad.goals.services.takeover import Fate, take_over, takes_over_on

__all__ = [
    "Fate",
    "Task",
    "Wording",
    "Work",
    "abstain",
    "add_part",
    "adopt_plan",
    "close_goal",
    "close_plan",
    "decide_goal",
    "draft_goal",
    "draft_plan",
    "edit_activity",
    "edit_assignment",
    "edit_goal",
    "follow_profile",
    "give_assignment",
    "judge",
    "link_goal",
    "measure_goal",
    "move_assignment",
    "must_state",
    "name_source",
    "plan_activity",
    "present_list",
    "propose_plan",
    "refresh",
    "refresh_all",
    "refresh_measured_by",
    "refresh_worn",
    "remove_part",
    "report_assignment",
    "rest_on",
    "serve_parts",
    "set_activity_state",
    "state_plan",
    "stop_resting",
    "take_over",
    "take_up",
    "takes_over_on",
    "unlink_goal",
    "unmeasure_goal",
    "write_off",
]
