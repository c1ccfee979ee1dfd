"""Every change to declarations, promises and ways of working."""

from rodtrad.declarations.services.areas import edit_area, end_area, name_area
from rodtrad.declarations.services.following import (
    answer_broken,
    check_promise,
    confirm_fulfilment,
)
from rodtrad.declarations.services.methods import (
    Method,
    assess_method,
    describe_method,
    edit_method,
    end_method,
    review_method,
    stop_using,
    use_method,
)
from rodtrad.declarations.services.minutes import (
    Minutes,
    Undecided,
    carry_out,
    decide_together,
)
from rodtrad.declarations.services.promising import (
    edit_promise,
    make_promise,
    measure_promise,
    order_promises,
    stop_measuring,
    take_back_promise,
)
from rodtrad.declarations.services.texts import Said, Text
from rodtrad.declarations.services.units import (
    leave_stakeholder,
    name_stakeholder,
    state,
    strike_part,
    take_part,
)
from rodtrad.declarations.services.variants import remove_variant, write_variant
from rodtrad.declarations.services.verdicts import refresh, refresh_measured_by
from rodtrad.declarations.services.way import (
    assess,
    decide,
    give_feedback,
    propose,
    publish,
    send_back,
    submit,
    withdraw,
)
from rodtrad.declarations.services.writing import (
    begin_version,
    discard_text,
    draft_declaration,
    edit_text,
    hand_over,
    serve_goal,
    stop_serving,
)

__all__ = [
    "Method",
    "Minutes",
    "Said",
    "Text",
    "Undecided",
    "answer_broken",
    "assess",
    "assess_method",
    "begin_version",
    "carry_out",
    "check_promise",
    "confirm_fulfilment",
    "decide",
    "decide_together",
    "describe_method",
    "discard_text",
    "draft_declaration",
    "edit_area",
    "edit_method",
    "edit_promise",
    "edit_text",
    "end_area",
    "end_method",
    "give_feedback",
    "hand_over",
    "leave_stakeholder",
    "make_promise",
    "measure_promise",
    "name_area",
    "name_stakeholder",
    "order_promises",
    "propose",
    "publish",
    "refresh",
    "refresh_measured_by",
    "remove_variant",
    "review_method",
    "send_back",
    "serve_goal",
    "state",
    "stop_measuring",
    "stop_serving",
    "stop_using",
    "strike_part",
    "submit",
    "take_back_promise",
    "take_part",
    "use_method",
    "withdraw",
    "write_variant",
]
