"""The way in: a link by mail, a password of one's own."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from rodtrad.accounts import mail, rules
from rodtrad.accounts.models import Invitation, User
from rodtrad.accounts.queries import digest
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import day

DAYS_OPEN = 14


def invite(user: User, *, by: User | None) -> Invitation:
    """Send somebody a link that lets her choose a password; an earlier link stops working."""
    with transaction.atomic():
        require(rules.may_manage_people(by))
        user = _locked(user)
        if not user.email:
            raise BadInput(_("Skriv personens e-postadress först."), "email")
        invitation, token = _open_anew(user, by)
        mail.send(_letter(invitation, token))
    return invitation


def open_way_in(user: User, *, by: User | None) -> str:
    """Return the token of a link to hand over in person; an earlier link stops working."""
    with transaction.atomic():
        require(rules.may_manage_people(by))
        return _open_anew(_locked(user), by)[1]


def withdraw_invitation(user: User, *, by: User | None) -> None:
    """Let the link somebody was sent stop working."""
    with transaction.atomic():
        require(rules.may_manage_people(by))
        if not _open(user).update(withdrawn_at=timezone.now()):
            raise BadInput(_("Det finns ingen öppen inbjudan."))
        record("invitation.withdrawn", by=by, subject=user)


def accept_invitation(invitation: Invitation, *, password: str) -> User:
    """Let the one who was invited choose a password; the link then has done its work."""
    with transaction.atomic():
        invitation = Invitation.objects.select_for_update(of=("self",)).get(pk=invitation.pk)
        user = invitation.user
        if invitation.accepted_at or invitation.withdrawn_at:
            raise BadInput(_("Inbjudan är redan använd. Logga in, eller be om en ny."))
        try:
            validate_password(password, user)
        except ValidationError as error:
            raise BadInput(" ".join(error.messages), "password") from error
        user.set_password(password)
        user.save(update_fields=["password"])
        invitation.accepted_at = timezone.now()
        invitation.save(update_fields=["accepted_at"])
        record("person.accepted", by=user, subject=user)
    return user


def _locked(user: User) -> User:
    user = User.objects.select_for_update().get(pk=user.pk)
    if not user.is_active:
        raise BadInput(_("%s har slutat. Öppna kontot igen först.") % user)
    return user


def _open_anew(user: User, by: User | None) -> tuple[Invitation, str]:
    _open(user).update(withdrawn_at=timezone.now())
    token = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        user=user,
        invited_by=by,
        token_digest=digest(token),
        expires_at=timezone.now() + timedelta(days=DAYS_OPEN),
    )
    record("person.invited", by=by, subject=user)
    return invitation, token


def _open(user: User) -> QuerySet[Invitation]:
    return Invitation.objects.filter(user=user, accepted_at=None, withdrawn_at=None)


def _letter(invitation: Invitation, token: str) -> mail.Letter:
    user = invitation.user
    words = {
        "user": user,
        "link": settings.SITE_ADDRESS.rstrip("/") + reverse("accounts:accept", args=[token]),
    }
    last = timezone.localdate(invitation.expires_at)
    with override(user.language):
        return mail.Letter(
            to=user.email,
            subject=_("Din inbjudan till Röda tråden"),
            body=render_to_string("accounts/mail/invitation.txt", words | {"until": day(last)}),
            key=f"invitation:{invitation.pk}",
            recipient=user,
        )
