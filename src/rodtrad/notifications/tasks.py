"""What is done in the background: mails, digests and clearing away."""

from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.jobs import daily, periodic, task
from rodtrad.notifications import services
from rodtrad.notifications.models import Rhythm


@task("notifications.send_mail")
def send_mail(mail_id: int) -> None:
    """Send one mail, if its time has come."""
    services.deliver(mail_id)


@periodic("*/5 * * * *", "notifications.send_waiting")
def send_waiting() -> None:
    """Send what a stopped worker or a restored copy left behind."""
    for mail_id in services.due_mail_ids():
        services.deliver(mail_id)


@periodic("5 * * * *", "notifications.start_digests")
def start_digests() -> None:
    """Queue the digests when the municipality's rhythm says so."""
    services.start_digests()


@task("notifications.send_digest")
def send_digest(user_id: int) -> None:
    """Post one person's digest of today."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is not None:
        services.post_digest(user, timezone.localdate())


@daily("03:40", "notifications.clear_old_mail")
def clear_old_mail() -> None:
    """Empty old mails of what they said, after the number of days the municipality chose."""
    rhythm = Rhythm.objects.first() or Rhythm()
    services.clear_old_mail(keep_days=rhythm.keep_days)
