"""The acts of a case, from the first word to the last."""

from rodtrad.feedback.services.drafts import (
    begin_draft,
    find_draft,
    forget_old_drafts,
    save_draft,
    send,
)
from rodtrad.feedback.services.faults import Taken, Told, receive_fault
from rodtrad.feedback.services.handling import (
    answer,
    ask,
    follow_up,
    give,
    go_on,
    hand_on,
    let_in,
    note,
    remove,
    sort_as,
    take,
)
from rodtrad.feedback.services.intake import Given, Received, receive
from rodtrad.feedback.services.measuring import weigh_all
from rodtrad.feedback.services.offering import (
    Offer,
    end_service,
    make_key,
    offer_service,
    revoke_key,
)
from rodtrad.feedback.services.reading import log_reading
from rodtrad.feedback.services.registry import number_of
from rodtrad.feedback.services.returning import reopen, reply, say_whether_it_helped
from rodtrad.feedback.services.showing import Wording, hide, show
from rodtrad.feedback.services.times import close_day, end_time, open_day, promise_time, time_of

__all__ = [
    "Given",
    "Offer",
    "Received",
    "Taken",
    "Told",
    "Wording",
    "answer",
    "ask",
    "begin_draft",
    "close_day",
    "end_service",
    "end_time",
    "find_draft",
    "follow_up",
    "forget_old_drafts",
    "give",
    "go_on",
    "hand_on",
    "hide",
    "let_in",
    "log_reading",
    "make_key",
    "note",
    "number_of",
    "offer_service",
    "open_day",
    "promise_time",
    "receive",
    "receive_fault",
    "remove",
    "reopen",
    "reply",
    "revoke_key",
    "save_draft",
    "say_whether_it_helped",
    "send",
    "show",
    "sort_as",
    "take",
    "time_of",
    "weigh_all",
]
