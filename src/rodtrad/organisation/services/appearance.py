"""The municipality chooses how it shows itself."""

from dataclasses import asdict, dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.organisation import rules
from rodtrad.organisation.drawing import clean_mark
from rodtrad.organisation.models import Appearance
from rodtrad.organisation.services.lock import one_change_at_a_time
from rodtrad.ui.identity import DARK_GROUND, LIGHT_GROUND, UNKNOWN, check_trad


@dataclass(frozen=True)
class Look:
    """What is shown; an empty name is the municipality's own in the organisation."""

    name: str = ""
    tagline: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    trad_light: str = UNKNOWN.trad_light
    trad_dark: str = UNKNOWN.trad_dark


def change_appearance(
    look: Look, *, by: User | None, mark: bytes | None = None, seen: int | None = None
) -> Appearance:
    """Let every page show the municipality so; no mark keeps the one there is, b"" removes it."""
    require(rules.may_manage_organisation(by))
    wanted: dict[str, Any] = checked(look)
    if mark is not None:
        wanted["mark"], wanted["mark_kind"] = clean_mark(mark) if mark else (b"", "")
    with one_change_at_a_time():
        held = Appearance.objects.select_for_update().first()
        appearance = held or Appearance(version=0)
        _require_unchanged(appearance, wanted, seen)
        changed = [name for name, value in wanted.items() if getattr(appearance, name) != value]
        for name in changed:
            setattr(appearance, name, wanted[name])
        appearance.version += 1
        appearance.save()
        record("appearance.changed", by=by, subject=appearance, detail={"fields": changed})
    return appearance


def checked(look: Look) -> dict[str, str]:
    """Return what is shown, tidied, or say what of it cannot be."""
    texts = {name: " ".join(text.split()) for name, text in asdict(look).items()}
    if texts["email"]:
        try:
            validate_email(texts["email"])
        except ValidationError as error:
            sentence = _("Skriv en hel e-postadress, till exempel kommun@lindvik.se.")
            raise BadInput(sentence, "email") from error
    for name, ground in (("trad_light", LIGHT_GROUND), ("trad_dark", DARK_GROUND)):
        try:
            texts[name] = check_trad(texts[name], ground)
        except BadInput as error:
            raise BadInput(error.sentence, name) from error
    return texts


def _require_unchanged(held: Appearance, wanted: dict[str, Any], seen: int | None) -> None:
    if seen is None or seen == held.version:
        return
    shown = [name for name in asdict(Look()) if getattr(held, name) != wanted[name]]
    raise Conflict(
        _("Någon annan har ändrat utseendet. Din version finns kvar här."),
        theirs={name: getattr(held, name) for name in shown},
        yours={name: wanted[name] for name in shown},
    )
