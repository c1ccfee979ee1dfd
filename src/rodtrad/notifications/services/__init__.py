"""The acts of telling people: notices, mails, delegations and the rhythm of it all."""

from rodtrad.notifications.services.answering import answer
from rodtrad.notifications.services.choices import choose_digest, set_rhythm
from rodtrad.notifications.services.delegations import (
    delegate,
    end_delegation,
    end_delegations_of,
    finish_item,
)
from rodtrad.notifications.services.delivery import deliver, due_mail_ids
from rodtrad.notifications.services.digests import post_digest, start_digests
from rodtrad.notifications.services.outbox import (
    clear_old_mail,
    forget_mail,
    post_letter,
    post_mail,
    retry_mail,
)
from rodtrad.notifications.services.telling import hide_name, tell

__all__ = [
    "answer",
    "choose_digest",
    "clear_old_mail",
    "delegate",
    "deliver",
    "due_mail_ids",
    "end_delegation",
    "end_delegations_of",
    "finish_item",
    "forget_mail",
    "hide_name",
    "post_digest",
    "post_letter",
    "post_mail",
    "retry_mail",
    "set_rhythm",
    "start_digests",
    "tell",
]
