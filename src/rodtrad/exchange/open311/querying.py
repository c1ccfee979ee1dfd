"""Which requests somebody asks for, read from an address (GeoReport v2, GET requests)."""

import re
from datetime import datetime, timedelta

from .characters import shortened
from .form import Form, Given
from .language import sentence as _
from .notation import read_moment
from .requests import Query, Status

SPAN = timedelta(days=90)
MOST_REQUESTS = 1_000
# A plus sign that was not encoded reaches us as a space.
_LOST_PLUS = re.compile(r" (?=[0-9]{2}:[0-9]{2}$)")


def read_query(fields: Given, *, now: datetime) -> Query:
    """Return what the fields of an address ask for; lists are parted by commas or repeated.

    Without dates it is the 90 days until now, with one of them the 90 days from or until it; the
    caller answers with `MOST_REQUESTS` at most. Raises `BadRequest` with all that is ill-formed,
    a span of more than 90 days included; what ids override is not even read.
    """
    form = Form(fields)
    ids, jurisdiction = _listed(form, "service_request_id"), form.one("jurisdiction_id")
    if ids:
        query = Query(service_request_ids=ids, jurisdiction_id=jurisdiction)
    else:
        start, end = _range(form, now)
        query = Query(
            service_codes=_listed(form, "service_code"),
            start=start,
            end=end,
            statuses=_statuses(form),
            jurisdiction_id=jurisdiction,
        )
    form.require_no_problems()
    return query


def _listed(form: Form, name: str) -> tuple[str, ...]:
    parts = (part.strip() for content in form.several(name) for part in content.split(","))
    return tuple(dict.fromkeys(filter(None, parts)))


def _range(form: Form, now: datetime) -> tuple[datetime, datetime]:
    """Return the first and the last moment, as far as they can be read."""
    start, end = _moment(form, "start_date"), _moment(form, "end_date")
    last = end or (start + SPAN if start else now)
    first = start or last - SPAN
    if first > last:
        form.refuse("range", _("start_date ligger efter end_date."))
    elif last - first > SPAN:
        said = _(
            "Mellan start_date och end_date får det vara högst %(most)s dagar.", most=SPAN.days
        )
        form.refuse("range", said)
    return first, last


def _moment(form: Form, name: str) -> datetime | None:
    content = form.one(name)
    if not content:
        return None
    try:
        return read_moment(_LOST_PLUS.sub("+", content))
    except ValueError:
        said = _(
            "Fältet %(field)s ska vara en tid med zon, till exempel 2026-03-01T08:15:30+01:00.",
            field=name,
        )
        form.refuse(name, said)
        return None


def _statuses(form: Form) -> tuple[Status, ...]:
    found = []
    for word in _listed(form, "status"):
        if word.lower() in set(Status):
            found.append(Status(word.lower()))
        else:
            said = _(
                "Ingen status heter ”%(word)s”. Det finns open och closed.", word=shortened(word)
            )
            form.refuse("status", said)
    return tuple(found)
