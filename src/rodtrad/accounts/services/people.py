"""People come and change."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.accounts import rules
from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput


def add_person(
    *,
    username: str,
    given_name: str,
    family_name: str,
    by: User | None,
    email: str = "",
    password: str | None = None,
    has_protected_identity: bool = False,
) -> User:
    """Make somebody known; without a password she needs an invitation to sign in."""
    with transaction.atomic():
        require(rules.may_manage_people(by))
        username, email = username.strip(), email.strip()
        _require_free(username, email)
        user = User.objects.create_user(
            username,
            email,
            password,
            given_name=given_name.strip(),
            family_name=family_name.strip(),
            has_protected_identity=has_protected_identity,
        )
        record("person.added", by=by, subject=user)
    return user


def _require_free(username: str, email: str) -> None:
    if not username:
        raise BadInput(_("Skriv ett användarnamn."), "username")
    if User.objects.filter(username__iexact=username).exists():
        raise BadInput(_("Användarnamnet är upptaget. Välj ett annat."), "username")
    if email:
        require_address(email)
    if email and User.objects.filter(email__iexact=email).exists():
        raise BadInput(_("E-postadressen hör redan till en annan person."), "email")


def require_address(email: str) -> None:
    """Refuse what is not an e-mail address."""
    try:
        validate_email(email)
    except ValidationError as error:
        raise BadInput(_("Det är inte en e-postadress. Skriv som namn@exempel.se."), "email") from (
            error
        )
