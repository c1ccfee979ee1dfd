"""Servers that lose or double what residents send: what the counting of it must notice.

`python -m tests.feedback.mutants NAME up` starts the system with one fault built in, in its own
process alone. No fault can be chosen in the product.
"""

import os
import sys
import threading
import time
from typing import Any

LATE = 0.4


def acknowledges_before_commit() -> None:
    """Let a sender have her receipt while what she sent is not kept yet."""
    from django.db import connection, transaction

    from rodtrad.feedback import services

    send = services.send

    def sent_soon(draft: Any, **more: Any) -> Any:
        made: list[Any] = []
        is_made = threading.Event()

        def keep() -> None:
            try:
                with transaction.atomic():
                    made.append(send(draft, **more))
                    is_made.set()
                    time.sleep(LATE)
            finally:
                is_made.set()
                connection.close()

        threading.Thread(target=keep).start()
        is_made.wait()
        return made[0]

    services.send = sent_soon


def knows_no_sending_again() -> None:
    """Let nothing tell that a sending has come before: neither the key in the table nor a look."""
    from django.db import connection

    from rodtrad.feedback.services import intake

    intake._already = lambda _submission: None
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname FROM pg_constraint WHERE conrelid = 'feedback_feedbackcase'::regclass"
            " AND contype = 'u' AND pg_get_constraintdef(oid) = 'UNIQUE (submission)'"
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f'ALTER TABLE feedback_feedbackcase DROP CONSTRAINT "{name}"')
    connection.close()


MUTANTS = {
    "acknowledges-before-commit": acknowledges_before_commit,
    "knows-no-sending-again": knows_no_sending_again,
}


def main() -> None:
    import django

    from rodtrad.config.command import TOKEN, main
    from rodtrad.config.serving import work

    mutate = MUTANTS[sys.argv.pop(1)]
    # The command starts itself anew without one, and the fault would not come along.
    assert TOKEN in os.environ
    django.setup()
    # A pool that is opened here would not live on in the processes that are forked.
    work.leave_pool_to_children()
    mutate()
    main()


if __name__ == "__main__":
    main()
