"""Who may have which sheets, and hand them in."""

from django.utils.translation import gettext as _

from rodtrad.access.rules import may
from rodtrad.accounts.models import Visitor
from rodtrad.core.decision import ALLOWED, Ruling, refuse
from rodtrad.sheets.models import Import
from rodtrad.sheets.register import SheetKind, kinds


def may_read_out(user: Visitor | None, kind: SheetKind) -> Ruling:
    """Rule on having a sheet of what there is of a kind."""
    return may(user, kind.reading, None)


def may_hand_in(user: Visitor | None, kind: SheetKind) -> Ruling:
    """Rule on handing in a sheet of a kind; each row is ruled on again by itself."""
    return may(user, kind.writing, None)


def may_begin(user: Visitor) -> Ruling:
    """Rule on whether there is any sheet at all to have or hand in."""
    if any(may_read_out(user, kind) or may_hand_in(user, kind) for kind in kinds()):
        return ALLOWED
    return refuse(_("Ark läses in och ut av administratör, controller och kvalitetssamordnare."))


def may_see(user: Visitor, handed_in: Import) -> Ruling:
    """Rule on seeing a sheet that was handed in: it is that person's own."""
    if user.is_authenticated and handed_in.by_id == user.pk:
        return ALLOWED
    return refuse(_("Arket är någon annans."))
