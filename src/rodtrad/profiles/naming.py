"""The municipality's words as pages say them: its own in Swedish, ours in other languages."""

from django.utils.functional import Promise, lazy
from django.utils.translation import gettext_lazy as _

from rodtrad.access.enums import Role
from rodtrad.core.language import capitalised, reading
from rodtrad.profiles import current
from rodtrad.profiles.schema.profile import Profile
from rodtrad.profiles.schema.words import WordForm

OURS: dict[str, dict[WordForm, str | Promise]] = {
    "indicator": {
        "name": _("indikator"),
        "plural": _("indikatorer"),
        "definite": _("indikatorn"),
        "definite_plural": _("indikatorerna"),
    },
    "governing_document": {
        "name": _("styrdokument"),
        "plural": _("styrdokument, flera"),
        "definite": _("styrdokumentet"),
        "definite_plural": _("styrdokumenten"),
    },
    "declaration": {
        "name": _("deklaration"),
        "plural": _("deklarationer"),
        "definite": _("deklarationen"),
        "definite_plural": _("deklarationerna"),
    },
    "promise": {
        "name": _("löfte"),
        "plural": _("löften"),
        "definite": _("löftet"),
        "definite_plural": _("löftena"),
    },
    "work_method": {
        "name": _("arbetssätt"),
        "plural": _("arbetssätt, flera"),
        "definite": _("arbetssättet"),
        "definite_plural": _("arbetssätten"),
    },
}
# One of them at a time holds the role, so that its name in the profile is a person's title.
NAMED_ROLES = (Role.UNIT_MANAGER, Role.DEPARTMENT_HEAD, Role.QUALITY_COORDINATOR)


def word(key: str, form: WordForm = "name", profile: Profile | None = None) -> str:
    """Return what a thing is called, in the profile's word where that is the reader's language."""
    if reading() != "sv" and key in OURS:
        return str(OURS[key][form])
    return (profile or current.profile()).word(key, form)


def _heading(key: str, form: WordForm) -> str:
    return capitalised(word(key, form))


# For menus and other lists that are laid out before anybody has asked for a page.
heading = lazy(_heading, str)


def role_name(role: Role) -> str:
    """Return what a role is called: the profile's name for it, else the common one."""
    if reading() != "sv":
        return str(role.label)
    if role is Role.STAFF:
        return current.profile().word("employee")
    if role in NAMED_ROLES:
        named = current.profile().find("roles", role.value)
        if named is not None and not named.is_option:
            return named.name[:1].lower() + named.name[1:]
    return str(role.label)


def role_choices() -> list[tuple[str, str]]:
    """Return every role to choose among, by the names of today."""
    return [(role.value, role_name(role)) for role in Role]
