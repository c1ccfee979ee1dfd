"""What an app sends: let in by its key, held against the rules, and received."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest
from django.utils.translation import get_language

from rodtrad.accounts.request import source_of
from rodtrad.exchange import open311
from rodtrad.exchange.open311.language import sentence as _
from rodtrad.exchange.open311.problems import Problem
from rodtrad.feedback import services, watching
from rodtrad.feedback.models import AppKey, FaultService
from rodtrad.feedback.public.open311 import answers
from rodtrad.feedback.public.open311.fields import fields_in
from rodtrad.feedback.public.open311.speaking import require_jurisdiction
from rodtrad.feedback.queries import faults

FORM = "application/x-www-form-urlencoded"
# A description of 4,000 of the longest signs there are, and the rest with room.
LARGEST = 256 * 1024
# How much of each we keep; GeoReport v2 names no bounds of its own.
LONGEST = {"address_string": 200, "name": 150, "email": 254, "phone": 40, "device_id": 200}


def take(request: HttpRequest) -> open311.Posted:
    """Receive a fault that an app tells of; raises `BadRequest` with all that is wrong."""
    fields = _sent(request)
    key = _key_of(fields)
    require_jurisdiction(request, fields)
    new = open311.read_post(fields)
    service = faults.offered().filter(code=new.service_code).first()
    if service is None:
        raise open311.BadRequest([open311.no_service(new.service_code)])
    told = _told(new)
    problems = (*_too_long(new, told), *_unasked(service, new))
    if problems:
        raise open311.BadRequest(problems)
    is_doubtful = _is_too_often(request, key, new)
    taken = services.receive_fault(told, service=service, key=key, is_doubtful=is_doubtful)
    return answers.posted(request, taken)


def _sent(request: HttpRequest) -> dict[str, list[str]]:
    """Return the fields of a form, which is read only when it is one and none too large."""
    if request.content_type != FORM:
        raise open311.BadRequest([open311.bad(_("Skicka fälten som %(form)s.", form=FORM))])
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        raise open311.BadRequest([Problem("413", _("Det som skickades är för stort."))])
    return fields_in(request.body)


def _key_of(fields: dict[str, list[str]]) -> AppKey:
    shown = next(filter(None, (one.strip() for one in fields.get("api_key", []))), "")
    if not shown:
        raise open311.BadRequest([open311.key_missing()])
    key = faults.key_in_force(shown)
    if key is None:
        raise open311.BadRequest([open311.key_wrong()])
    return key


def _told(new: open311.NewRequest) -> services.Told:
    return services.Told(
        text=new.description,
        place=new.address_string or new.address_id,
        latitude=new.lat,
        longitude=new.long,
        picture=new.media_url,
        name=" ".join(filter(None, (new.first_name, new.last_name))),
        email=new.email,
        phone=new.phone,
        device=new.device_id,
        language=(get_language() or "sv")[:3],
    )


def _too_long(new: open311.NewRequest, told: services.Told) -> list[Problem]:
    """Return what we cannot keep, and an address for mail that none can be sent to."""
    given = {
        "address_string": told.place,
        "name": told.name,
        "email": told.email,
        "phone": told.phone,
        "device_id": told.device,
    }
    wrong = [
        open311.bad(
            _(
                "Fältet %(field)s har %(length)s tecken och får ha högst %(most)s.",
                field=name,
                length=len(content),
                most=LONGEST[name],
            )
        )
        for name, content in given.items()
        if len(content) > LONGEST[name]
    ]
    try:
        validate_email(new.email or "namn@exempel.se")
    except ValidationError:
        sentence = _("Skriv en hel e-postadress, till exempel namn@exempel.se.")
        wrong.append(open311.bad(sentence))
    return wrong


def _unasked(service: FaultService, new: open311.NewRequest) -> tuple[Problem, ...]:
    return open311.check_attributes(answers.definition_of(service), new.attributes)


def _is_too_often(request: HttpRequest, key: AppKey, new: open311.NewRequest) -> bool:
    """Say whether it comes as from a robot: too often from one sender, or from the whole app."""
    sender = new.device_id or new.email or source_of(request)
    is_often = watching.faults.is_too_often(f"{key.pk}:{sender}")
    return watching.apps.is_too_often(str(key.pk)) or is_often
