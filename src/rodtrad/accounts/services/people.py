"""People come and change."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.accounts import protection, rules
from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict


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
        _require_free_username(username)
        _require_free_address(email)
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


def change_person(
    user: User,
    *,
    given_name: str,
    family_name: str,
    email: str,
    language: str,
    by: User | None,
    seen: int | None = None,
) -> User:
    """Change what somebody is called, where mail finds her and which language she reads."""
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=user.pk)
        require(rules.may_change_person(by, user))
        _require_unchanged(user, seen, given_name, family_name)
        email = email.strip()
        _require_free_address(email, but=user)
        if language not in User.Language.values:
            raise BadInput(_("Välj ett av språken i listan."), "language")
        user.given_name, user.family_name = given_name.strip(), family_name.strip()
        user.email, user.language = email, language
        user.version += 1
        user.save(update_fields=["given_name", "family_name", "email", "language", "version"])
        record("person.changed", by=by, subject=user)
    return user


def choose_language(user: User, language: str, *, by: User | None) -> User:
    """Change which language somebody reads, on pages and in letters."""
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=user.pk)
        require(rules.may_change_person(by, user))
        if language not in User.Language.values:
            raise BadInput(_("Välj ett av språken i listan."), "language")
        user.language = language
        user.save(update_fields=["language"])
        record("person.chose_language", by=by, subject=user)
    return user


def set_protection(user: User, *, is_protected: bool, by: User | None) -> User:
    """Hide somebody's name everywhere, or show it again."""
    with transaction.atomic():
        require(rules.may_manage_people(by))
        user = User.objects.select_for_update().get(pk=user.pk)
        name = user.display_name
        user.has_protected_identity = is_protected
        user.version += 1
        user.save(update_fields=["has_protected_identity", "version"])
        if is_protected:
            protection.hide_everywhere(name, user.display_name)
            protection.hide_everywhere(f"@{user.username}", user.display_name)
        record("person.protected" if is_protected else "person.unprotected", by=by, subject=user)
    return user


def _require_unchanged(user: User, seen: int | None, given: str, family: str) -> None:
    if seen is not None and seen != user.version:
        raise Conflict(
            _("Någon annan har ändrat samma uppgifter. Din version finns kvar här."),
            theirs={"given_name": user.given_name, "family_name": user.family_name},
            yours={"given_name": given, "family_name": family},
        )


def _require_free_username(username: str) -> None:
    if not username:
        raise BadInput(_("Skriv ett användarnamn."), "username")
    if User.objects.filter(username__iexact=username).exists():
        raise BadInput(_("Användarnamnet är upptaget. Välj ett annat."), "username")


def _require_free_address(email: str, but: User | None = None) -> None:
    if not email:
        return
    try:
        validate_email(email)
    except ValidationError as error:
        sentence = _("Det är inte en e-postadress. Skriv som namn@exempel.se.")
        raise BadInput(sentence, "email") from error
    others = User.objects.exclude(pk=but.pk) if but else User.objects.all()
    if others.filter(email__iexact=email).exists():
        raise BadInput(_("E-postadressen hör redan till en annan person."), "email")
