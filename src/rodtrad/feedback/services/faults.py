"""A fault that an app tells of is received as an ordinary case, in one transaction."""

from dataclasses import dataclass
from uuid import uuid4

from django.db import transaction

from rodtrad.feedback.enums import Channel, Kind, KnownTo, Receipt
from rodtrad.feedback.models import AppKey, CaseFault, FaultService
from rodtrad.feedback.secret import digest_of, new_key
from rodtrad.feedback.services.intake import WHO, Given, Received, receive
from rodtrad.organisation.queries import tree


@dataclass(frozen=True)
class Told:
    """What an app tells of a fault; position in degrees of WGS 84, both or neither."""

    text: str
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    picture: str = ""
    name: str = ""
    email: str = ""
    phone: str = ""
    device: str = ""
    language: str = "sv"


@dataclass(frozen=True)
class Taken:
    """A fault as its sender gets it; the receipt is empty when the code is given at once."""

    received: Received
    receipt: str


def receive_fault(
    told: Told, *, service: FaultService, key: AppKey, is_doubtful: bool = False
) -> Taken:
    """Receive a fault for the unit that answers for the service; without words it is its name.

    Whoever tells neither name, mail nor telephone is unknown, and nothing of her is kept.
    """
    who = {name: getattr(told, name) for name in WHO}
    given = Given(
        text=told.text.strip() or service.name,
        kind=Kind.FAULT,
        place=told.place,
        unit_id=_receiver(service),
        known_to=KnownTo.MUNICIPALITY if any(who.values()) else KnownTo.NOBODY,
        device=told.device,
        language=told.language,
        **who,
    )
    is_later = service.receipt == Receipt.BATCH
    receipt = new_key() if is_later else ""
    with transaction.atomic():
        received = receive(
            given, token=uuid4(), by=None, channel=Channel.OPEN311, is_doubtful=is_doubtful
        )
        CaseFault.objects.create(
            case=received.case,
            service=service,
            key=key,
            latitude=told.latitude,
            longitude=told.longitude,
            picture=told.picture,
            token=digest_of(receipt) if is_later else None,
        )
    return Taken(received, receipt)


def _receiver(service: FaultService) -> int:
    """Return the unit that answers for a service today."""
    heir = tree().heir(service.unit_id)
    return heir.id if heir else service.unit_id
