"""What is ours, as GeoReport v2 says it: nothing of who told us, nothing that nobody has read."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.promised_time import What
from rodtrad.exchange import open311
from rodtrad.feedback.clock import Clock
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import FaultService, FeedbackCase
from rodtrad.feedback.queries import faults
from rodtrad.feedback.queries.pausing import pauses_of
from rodtrad.feedback.services import Taken
from rodtrad.feedback.services.offering import words_in
from rodtrad.organisation.queries import tree
from rodtrad.ui.identity import identity

# Until a service has been offered; it comes before every time.
NEVER = "0"


def discovery_of(request: HttpRequest) -> open311.Discovery:
    """Return how the interface is found, and whom to ask for a key."""
    changed = faults.changed_at()
    changeset = changed.isoformat(timespec="seconds") if changed else NEVER
    who = identity()
    contact = ", ".join(filter(None, (who.name, who.email, who.phone)))
    root = request.build_absolute_uri(reverse("open311:nothing", args=[""]))
    return open311.Discovery(
        changeset=changeset,
        contact=contact,
        key_service=_("Be kommunen om en nyckel: %s") % contact,
        endpoints=(open311.Endpoint(url=root.rstrip("/"), changeset=changeset),),
    )


def service_of(row: FaultService) -> open311.Service:
    """Return a service as it is offered; none of ours asks questions of its own."""
    return open311.Service(
        service_code=row.code,
        service_name=row.name,
        description=row.description,
        type=open311.ServiceType(row.receipt),
        keywords=words_in(row.keywords),
        group=row.group,
    )


def definition_of(row: FaultService) -> open311.ServiceDefinition:
    return open311.ServiceDefinition(row.code, ())


def requests_of(cases: list[FeedbackCase]) -> open311.Requests:
    clock = Clock() if cases else None
    return open311.Requests(tuple(_request(case, clock) for case in cases if clock))


def _request(case: FeedbackCase, clock: Clock) -> open311.Request:
    """Return a fault in the words that somebody has let be shown."""
    shown, fault = case.shown, case.fault
    answered_at = case.answered_at if case.state == State.ANSWERED else None
    return open311.Request(
        service_request_id=case.code,
        status=open311.Status.CLOSED if answered_at else open311.Status.OPEN,
        status_notes=faults.answer_shown(case, shown),
        service_name=fault.service.name,
        service_code=fault.service.code,
        description=shown.text,
        agency_responsible=tree().name(case.unit_id),
        requested_datetime=case.received_at,
        updated_datetime=answered_at or max(shown.at, case.taken_at or shown.at),
        expected_datetime=None
        if answered_at
        else clock.due_at(case, pauses_of(case), What.FINAL_ANSWER),
        address=shown.place,
        lat=fault.latitude if shown.has_position else None,
        long=fault.longitude if shown.has_position else None,
    )


def posted(request: HttpRequest, taken: Taken) -> open311.Posted:
    """Return what a sender gets: the same whether or not somebody is to look at it first."""
    code, words = taken.received.case.code, taken.received.words
    notice = _(
        "Ärendet har koden %(code)s och lösenordet %(words)s. Spara båda. "
        "Med dem följer du ärendet på %(address)s. "
        "Det visas öppet först när någon på kommunen har läst det."
    ) % {
        "code": code,
        "words": words,
        "address": request.build_absolute_uri(reverse("tell:case")),
    }
    if taken.receipt:
        return open311.Posted(token=taken.receipt, service_notice=notice)
    return open311.Posted(service_request_id=code, service_notice=notice)
