"""What the night clears away for the rooms below, which know no queue."""

from django.core.management import call_command

from rodtrad.audit.services import forget_old_forms
from rodtrad.jobs import daily


@daily("03:20", "jobs.forget_old_forms")
def forget_forms_nobody_can_send_again() -> None:
    """Forget the keys of forms sent days ago."""
    forget_old_forms()


@daily("03:30", "jobs.clear_ended_sessions")
def clear_ended_sessions() -> None:
    """Remove sessions that have ended."""
    call_command("clearsessions")
