"""How every address here is answered: in the form its ending names, with its errors in the same.

GeoReport v2 knows three statuses of what went wrong: 404 of what is not there, 403 of the key and
400 of all else. The code in the body may say more.
"""

import logging
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt

from rodtrad.accounts.request import source_of
from rodtrad.core.errors import BadInput
from rodtrad.exchange import open311
from rodtrad.exchange.open311.language import Sentence
from rodtrad.exchange.open311.language import sentence as _
from rodtrad.exchange.open311.problems import Problem
from rodtrad.exchange.open311.shapes import Answer
from rodtrad.feedback import watching
from rodtrad.feedback.public.open311.fields import fields_in
from rodtrad.times import known

WRITERS = {"xml": (open311.xml, open311.XML_TYPE), "json": (open311.json, open311.JSON_TYPE)}
READING = ("GET", "HEAD")
STATUSES = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN})
log = logging.getLogger(__name__)
View = Callable[..., Answer]


def speaks(view: View) -> Callable[..., HttpResponse]:
    """Let a view return what it has to say, or raise what is wrong, whatever form is asked for.

    Of what is unforeseen only the database is answered for; the rest is a fault to be seen.
    """

    # Exempt: no cookie is read here. What is sent is let in by its key, which no browser has.
    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, form: str = "xml", **named: str) -> HttpResponse:
        status = HTTPStatus.OK.value
        try:
            _require_sense(request, form)
            said = view(request, **named)
        except open311.BadRequest as wrong:
            said = wrong.problems
        except BadInput as wrong:
            said = open311.Problems((open311.bad(Sentence(wrong.sentence)),))
        except DatabaseError:
            log.exception("A question by Open311 could not be answered.")
            said = open311.Problems((open311.failed(),))
        if isinstance(said, open311.Problems):
            status = said.status if said.status in STATUSES else HTTPStatus.BAD_REQUEST.value
        return _written(said, form, status)

    return answer


def _require_sense(request: HttpRequest, form: str) -> None:
    """Refuse a form there is none of, too many questions and an earlier day."""
    if form not in WRITERS:
        raise open311.BadRequest([not_here()])
    if watching.asking.is_too_often(source_of(request)):
        raise open311.BadRequest([too_often()])
    if known.moment() is not None:
        raise open311.BadRequest([open311.bad(_("Här visas bara det som är känt nu."))])


def _written(said: Answer, form: str, status: int) -> HttpResponse:
    write, content_type = WRITERS.get(form, WRITERS["xml"])
    response = HttpResponse(write(said, gettext), content_type=content_type, status=status)
    # What somebody stops showing is gone at once, also from what stands between.
    response.headers["Cache-Control"] = "no-store"
    return response


def asked(request: HttpRequest) -> dict[str, list[str]]:
    """Return what an address asks, when it is asked as it is to be; of whom, it is our own."""
    if request.method not in READING:
        raise open311.BadRequest([wrong_method()])
    # A server hands the address over as Latin-1, whatever it is written in.
    fields = fields_in(request.META.get("QUERY_STRING", "").encode("latin-1"))
    require_jurisdiction(request, fields)
    return fields


def require_jurisdiction(request: HttpRequest, fields: dict[str, list[str]]) -> None:
    """Refuse what is asked of another municipality: ours is called what its web domain is."""
    host = request.get_host().partition(":")[0].lower()
    ours = {host, *(host.split(".", at)[at] for at in range(1, host.count(".")))}
    for name in fields.get("jurisdiction_id", []):
        if name.strip() and name.strip().lower() not in ours:
            raise open311.BadRequest([open311.no_jurisdiction(name)])


def wrong_method() -> Problem:
    return Problem("405", _("Adressen läses med GET. Bara requests tar också emot POST."))


def not_here() -> Problem:
    return Problem("404", _("Här finns inget. Adressen slutar på .xml eller .json."))


def too_often() -> Problem:
    return Problem("429", _("Det har blivit många frågor. Vänta tio minuter."))
