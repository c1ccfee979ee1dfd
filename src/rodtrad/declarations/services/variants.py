"""A declaration is put in easy Swedish or another language."""

import re

from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required_line
from rodtrad.declarations import rules
from rodtrad.declarations.enums import FROZEN, VariantKind
from rodtrad.declarations.models import DeclarationVersion, Variant
from rodtrad.declarations.services import common

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})?")


def write_variant(
    version: DeclarationVersion,
    *,
    kind: str,
    title: str,
    text: str,
    written_by: str,
    by: User | None,
    language: str = "sv",
) -> Variant:
    """Put a text in easy Swedish or another language; of a decided text it is done once."""
    with transaction.atomic():
        version = common.locked_text(version)
        require(rules.may_edit(by, version.declaration.unit_id))
        chosen = VariantKind(kind)
        code = "sv" if chosen == VariantKind.EASY else _language(language)
        values = {
            "title": required_line(title, "title", _("Skriv vad texten heter."), most=160),
            "text": _said(text),
            "written_by": required_line(
                written_by, "written_by", _("Skriv vem som har skrivit texten."), most=200
            ),
        }
        held = version.variants.filter(kind=chosen, language=code).first()
        if held is not None and version.state in FROZEN:
            raise BadInput(_("Den finns redan och hör till det som är beslutat."), "kind")
        if held is None:
            held = Variant(version=version, kind=chosen, language=code)
        for name, value in values.items():
            setattr(held, name, value)
        held.save()
        _told("declaration.put_in_language", held, by)
        return held


def remove_variant(variant: Variant, *, by: User | None) -> None:
    """Take away a text in another wording, so that it can be written anew."""
    with transaction.atomic():
        variant.version = common.locked_text(variant.version)
        require(rules.may_edit(by, variant.version.declaration.unit_id))
        if Variant.objects.filter(pk=variant.pk).exists():
            _told("declaration.taken_from_language", variant, by)
            variant.delete()


def _language(code: str) -> str:
    tidy = code.strip().lower()
    if not _LANGUAGE.fullmatch(tidy) or len(tidy) > 12 or tidy == "sv":
        raise BadInput(_("Välj vilket språk det är."), "language")
    return tidy


def _said(text: str) -> str:
    if not text.strip():
        raise BadInput(_("Skriv texten."), "text")
    return text.strip()


def _told(action: str, variant: Variant, by: User | None) -> None:
    version = variant.version
    common.told(
        action,
        version.declaration,
        by=by,
        number=version.number,
        kind=str(variant.kind),
        language=variant.language,
    )
