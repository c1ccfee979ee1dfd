"""Which faults apps may tell of, and the keys by which the municipality knows the apps."""

from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core import addresses
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required_line
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Receipt
from rodtrad.feedback.models import AppKey, FaultService
from rodtrad.feedback.secret import digest_of, new_key
from rodtrad.organisation.queries import tree

NAME, KEY_NAME, STEM = 120, 80, 60


@dataclass(frozen=True)
class Offer:
    """A kind of fault as apps are to show it; `keywords` are parted by commas."""

    name: str
    unit_id: int
    description: str = ""
    group: str = ""
    keywords: str = ""
    receipt: str = Receipt.REALTIME


def offer_service(offer: Offer, *, by: User | None) -> FaultService:
    """Let apps tell of a kind of fault from now."""
    with transaction.atomic():
        require(rules.may_offer_services(by))
        name = required_line(offer.name, "name", _("Skriv vad tjänsten heter."), NAME)
        if offer.unit_id not in tree():
            raise BadInput(_("Välj en enhet som finns."), "unit")
        if FaultService.objects.filter(name=name, ended_at__isnull=True).exists():
            raise BadInput(_("Det finns redan en tjänst som heter så."), "name")
        said = replace(offer, name=name, keywords=", ".join(words_in(offer.keywords)))
        row = FaultService.objects.create(code=_free_code(name), **vars(said))
        record("service.offered", by=by, subject=row, unit_id=row.unit_id)
        return row


def end_service(row: FaultService, *, by: User | None) -> None:
    """Let apps tell of a kind of fault no longer; what has come stays what it is."""
    with transaction.atomic():
        require(rules.may_offer_services(by))
        row = changing.locked(row)
        if row.ended_at is not None:
            raise BadInput(_("Tjänsten är redan avslutad."))
        changing.save(row, ended_at=timezone.now())
        record("service.ended", by=by, subject=row, unit_id=row.unit_id)


def words_in(keywords: str) -> tuple[str, ...]:
    """Return the words that commas part, each once."""
    return tuple(dict.fromkeys(filter(None, (word.strip() for word in keywords.split(",")))))


def _free_code(name: str) -> str:
    stem = slugify(name)[:STEM] or "fel"
    taken = FaultService.objects.filter(code__startswith=stem).values_list("code", flat=True)
    return addresses.free(stem, set(taken))


def make_key(name: str, *, by: User | None) -> str:
    """Return a new key for an app, which is never shown again."""
    key = new_key()
    with transaction.atomic():
        called = required_line(name, "name", _("Skriv vems nyckeln är."), KEY_NAME)
        if AppKey.objects.filter(name=called, revoked_at__isnull=True).exists():
            raise BadInput(_("Det finns redan en nyckel som heter så."), "name")
        row = AppKey.objects.create(name=called, digest=digest_of(key))
        record("key.made", by=by, subject=row)
    return key


def revoke_key(name: str, *, by: User | None) -> AppKey:
    """Let nothing more come with an app's key; `BadInput` when none in force is called so."""
    with transaction.atomic():
        rows = AppKey.objects.select_for_update().filter(revoked_at__isnull=True)
        row = rows.filter(name=" ".join(name.split())).first()
        if row is None:
            raise BadInput(_("Ingen nyckel som gäller heter så."), "name")
        changing.save(row, revoked_at=timezone.now())
        record("key.revoked", by=by, subject=row)
        return row
