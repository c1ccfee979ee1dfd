"""A new request, read from the fields of a form (GeoReport v2, POST requests).

What a person writes is text: markup in it is kept as the characters it is, and escaped whenever
it is written.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from .characters import cleaned, shortened
from .form import Form, Given
from .language import Sentence
from .language import sentence as _
from .notation import LATITUDES, LONGITUDES, read_coordinate
from .problems import missing
from .requests import NewRequest

_ATTRIBUTE = re.compile(r"attribute\[([^\[\]]+)\](\[\])?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_PLACES = ("lat", "long", "address_string", "address_id")


def read_post(fields: Given) -> NewRequest:
    """Return the request that the fields of a form make, decoded and listed by name.

    Fields that the specification does not name are passed over. Raises `BadRequest` with all that
    is missing or ill-formed; a request is never taken in part.
    """
    form = Form(fields)
    _require_service_and_place(form)
    new = NewRequest(
        service_code=form.one("service_code"),
        lat=_coordinate(form, "lat", LATITUDES),
        long=_coordinate(form, "long", LONGITUDES),
        address_string=form.one("address_string"),
        address_id=form.one("address_id"),
        attributes=_attributes(form, fields),
        email=_checked(form, "email", _is_email, _WHOLE_EMAIL),
        device_id=form.one("device_id"),
        account_id=form.one("account_id"),
        first_name=form.one("first_name"),
        last_name=form.one("last_name"),
        phone=form.one("phone"),
        description=form.one("description"),
        media_url=_checked(form, "media_url", _is_web_address, _WHOLE_ADDRESS),
        jurisdiction_id=form.one("jurisdiction_id"),
        api_key=form.one("api_key"),
    )
    form.require_no_problems()
    return new


_WHOLE_EMAIL = _("Skriv en hel e-postadress, till exempel namn@exempel.se.")
_WHOLE_ADDRESS = _("Fältet media_url ska vara en webbadress som börjar med https:// eller http://.")


def _require_service_and_place(form: Form) -> None:
    if not form.is_filled("service_code"):
        form.problems.append(missing("service_code"))
    if not any(form.is_filled(name) for name in _PLACES):
        said = _("Platsen saknas. Fyll i lat och long, address_string eller address_id.")
        form.refuse("location", said)
    if form.is_filled("lat") != form.is_filled("long"):
        form.refuse("location", _("En position har både lat och long. Den ena saknas."))


def _coordinate(form: Form, name: str, most: int) -> float | None:
    content = form.one(name)
    if not content:
        return None
    try:
        return read_coordinate(content, most)
    except ValueError:
        said = _(
            "Fältet %(field)s ska vara grader i WGS 84 (som 59.3293) från -%(most)s till %(most)s.",
            field=name,
            most=most,
        )
        form.refuse(name, said)
        return None


def _attributes(form: Form, fields: Given) -> dict[str, tuple[str, ...]]:
    """Return the answers by their code, whether written for one or for several."""
    found: dict[str, tuple[str, ...]] = {}
    for name in fields:
        if not name.startswith("attribute["):
            continue
        written = _ATTRIBUTE.fullmatch(name)
        if written is None or cleaned(name) != name:
            said = _(
                "Fältnamnet ”%(name)s” ska skrivas attribute[KOD] eller attribute[KOD][].",
                name=shortened(name),
            )
            form.refuse(name, said)
        elif answers := form.several(name):
            found[written[1]] = tuple(dict.fromkeys((*found.get(written[1], ()), *answers)))
    return found


def _checked(form: Form, name: str, is_right: Callable[[str], bool], otherwise: Sentence) -> str:
    content = form.one(name)
    if content and not is_right(content):
        form.refuse(name, otherwise)
        return ""
    return content


def _is_email(content: str) -> bool:
    return _EMAIL.fullmatch(content) is not None


def _is_web_address(content: str) -> bool:
    try:
        parts = urlsplit(content)
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"\s", content)
    )
