"""The calls of GeoReport v2."""

from django.http import HttpRequest
from django.utils import timezone

from rodtrad.exchange import open311
from rodtrad.exchange.open311.shapes import Answer
from rodtrad.feedback.models import FaultService
from rodtrad.feedback.public.open311 import answers, taking
from rodtrad.feedback.public.open311.speaking import asked, not_here, speaks
from rodtrad.feedback.queries import faults


@speaks
def discovery(request: HttpRequest) -> Answer:
    """Say where the interface is and whom to ask."""
    asked(request)
    return answers.discovery_of(request)


@speaks
def services(request: HttpRequest) -> Answer:
    """List what may be told of."""
    asked(request)
    return open311.Services(tuple(map(answers.service_of, faults.offered())))


@speaks
def service(request: HttpRequest, code: str) -> Answer:
    """Say what a service asks."""
    asked(request)
    row: FaultService | None = faults.offered().filter(code=code).first()
    if row is None:
        raise open311.BadRequest([open311.no_service(code)])
    return answers.definition_of(row)


@speaks
def requests(request: HttpRequest) -> Answer:
    """List what everybody may read, or take something new."""
    if request.method == "POST":
        return taking.take(request)
    query = open311.read_query(asked(request), now=timezone.now())
    statuses = set(query.statuses)
    found = faults.asked_for(
        faults.Asked(
            codes=query.service_request_ids,
            services=query.service_codes,
            start=query.start,
            end=query.end,
            is_open=open311.Status.OPEN in statuses if len(statuses) == 1 else None,
        ),
        open311.MOST_REQUESTS,
    )
    return answers.requests_of(found)


@speaks
def request_of(request: HttpRequest, code: str) -> Answer:
    """Show one thing that everybody may read."""
    asked(request)
    found = faults.asked_for(faults.Asked(codes=(code,)), 1)
    if not found:
        raise open311.BadRequest([open311.no_request(code)])
    return answers.requests_of(found)


@speaks
def token(request: HttpRequest, receipt: str) -> Answer:
    """Say what became of what a receipt was given for."""
    asked(request)
    is_ours, code = faults.of_receipt(receipt)
    if not is_ours:
        raise open311.BadRequest([open311.no_token(receipt)])
    return open311.Token(service_request_id=code, token=receipt)


@speaks
def nothing(request: HttpRequest, rest: str) -> Answer:
    """Say that nothing is here."""
    raise open311.BadRequest([not_here()])
