"""The acts of a case, from the first word to the last."""

from rodtrad.feedback.services.drafts import (
    begin_draft,
    find_draft,
    forget_old_drafts,
    save_draft,
    send,
)
from rodtrad.feedback.services.explaining import explain_difference
from rodtrad.feedback.services.faults import Taken, Told, receive_fault
from rodtrad.feedback.services.fetching import Fetched, fetch_mail
from rodtrad.feedback.services.files import add_files, take_out
from rodtrad.feedback.services.framing import (
    Credit,
    offer_language,
    put_phrases,
    withdraw_language,
)
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
from rodtrad.feedback.services.keeping import (
    Keeping,
    appeal_text,
    end_rule,
    hold,
    lift,
    say_appeal,
    write_rule,
)
from rodtrad.feedback.services.learning import (
    plan_because_of,
    raise_action,
    say_causes,
    tell_raisers,
)
from rodtrad.feedback.services.mailing import take_mail
from rodtrad.feedback.services.measuring import weigh_all
from rodtrad.feedback.services.merging import merge, take_apart
from rodtrad.feedback.services.offering import (
    Offer,
    end_service,
    make_key,
    offer_service,
    revoke_key,
)
from rodtrad.feedback.services.reading import log_reading
from rodtrad.feedback.services.registry import number_of
from rodtrad.feedback.services.reporting import compile_report, count_users, present_report
from rodtrad.feedback.services.returning import reopen, reply, say_whether_it_helped
from rodtrad.feedback.services.rights import Wish, decide, log_extract
from rodtrad.feedback.services.routing import (
    follow_suggestion,
    learn_routing,
    set_routing,
    suggest_units,
)
from rodtrad.feedback.services.showing import Wording, hide, show
from rodtrad.feedback.services.splitting import split
from rodtrad.feedback.services.templates import (
    begin_templates,
    edit_template,
    end_template,
    write_template,
)
from rodtrad.feedback.services.tending import (
    forget_strays,
    release_file,
    remove_file,
    scan_again,
)
from rodtrad.feedback.services.themes import group_texts
from rodtrad.feedback.services.times import close_day, end_time, open_day, promise_time, time_of
from rodtrad.feedback.services.tracks import accept_track, close_track, decline_track, set_track
from rodtrad.feedback.services.weeding import approve, carry_out, propose, unfinished, withdraw

__all__ = [
    "Credit",
    "Fetched",
    "Given",
    "Keeping",
    "Offer",
    "Received",
    "Taken",
    "Told",
    "Wish",
    "Wording",
    "accept_track",
    "add_files",
    "answer",
    "appeal_text",
    "approve",
    "ask",
    "begin_draft",
    "begin_templates",
    "carry_out",
    "close_day",
    "close_track",
    "compile_report",
    "count_users",
    "decide",
    "decline_track",
    "edit_template",
    "end_rule",
    "end_service",
    "end_template",
    "end_time",
    "explain_difference",
    "fetch_mail",
    "find_draft",
    "follow_suggestion",
    "follow_up",
    "forget_old_drafts",
    "forget_strays",
    "give",
    "go_on",
    "group_texts",
    "hand_on",
    "hide",
    "hold",
    "learn_routing",
    "let_in",
    "lift",
    "log_extract",
    "log_reading",
    "make_key",
    "merge",
    "note",
    "number_of",
    "offer_language",
    "offer_service",
    "open_day",
    "plan_because_of",
    "present_report",
    "promise_time",
    "propose",
    "put_phrases",
    "raise_action",
    "receive",
    "receive_fault",
    "release_file",
    "remove",
    "remove_file",
    "reopen",
    "reply",
    "revoke_key",
    "save_draft",
    "say_appeal",
    "say_causes",
    "say_whether_it_helped",
    "scan_again",
    "send",
    "set_routing",
    "set_track",
    "show",
    "sort_as",
    "split",
    "suggest_units",
    "take",
    "take_apart",
    "take_mail",
    "take_out",
    "tell_raisers",
    "time_of",
    "unfinished",
    "weigh_all",
    "withdraw",
    "withdraw_language",
    "write_rule",
    "write_template",
]
