"""Lindvik's services and requests, as the town would publish them, and any others there can be."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from rodtrad.exchange.open311 import (
    Attribute,
    Datatype,
    Discovery,
    Endpoint,
    EndpointType,
    Request,
    Service,
    ServiceDefinition,
    ServiceType,
    Status,
    Value,
)

WINTER = timezone(timedelta(hours=1))
LAMPS = Service(
    "001",
    "Gatlyktor",
    "Lyktor som är trasiga",
    True,
    ServiceType.REALTIME,
    ("lampa", "ljus"),
    "Gata",
)
SNOW = Service("002", "Snö")
LAMP_QUESTIONS = ServiceDefinition(
    "001",
    (
        Attribute(
            code="WHAT",
            datatype=Datatype.SINGLEVALUELIST,
            required=True,
            datatype_description="Välj en",
            order=1,
            description="Vad är fel?",
            values=(Value("007", "Släckt"), Value("off", "Blinkar")),
        ),
        Attribute(
            variable=False,
            code="INFO",
            datatype=Datatype.TEXT,
            order=2,
            description="Ring inte 112.",
        ),
    ),
)
BROKEN_LAMP = Request(
    service_request_id="0042",
    status=Status.OPEN,
    service_name="Gatlyktor",
    service_code="001",
    requested_datetime=datetime(2026, 3, 1, 8, 15, 30, tzinfo=WINTER),
)
MENDED_LAMP = Request(
    service_request_id="0041",
    status=Status.CLOSED,
    status_notes="Bytt.",
    service_name="Gatlyktor",
    service_code="001",
    description="Lyktan vid bron är släckt.",
    agency_responsible="Gatuenheten",
    service_notice="Vi byter inom fem dagar.",
    requested_datetime=datetime(2026, 2, 1, 8, 0, tzinfo=UTC),
    updated_datetime=datetime(2026, 2, 3, 8, 0, tzinfo=UTC),
    expected_datetime=datetime(2026, 2, 6, 8, 0, tzinfo=UTC),
    address="Brogatan 1",
    address_id="77",
    zipcode="012 34",
    lat=59.25,
    long=-0.0000125,
    media_url="https://lindvik.se/bild.jpg?a=1&b=2",
)

DISCOVERY = Discovery(
    changeset="2026-03-01 08:15",
    contact="Ring Lindvik, 0123-45 67 89",
    key_service="Skriv till nyckel@lindvik.se",
    endpoints=(
        Endpoint(url="https://lindvik.se/open311/v2", changeset="2026-02-01"),
        Endpoint(
            url="https://prov.lindvik.se/v2",
            changeset="2026-02-02",
            type=EndpointType.TEST,
            formats=("text/xml",),
        ),
    ),
)

_HELD_BY_XML = st.characters(
    codec="utf-8", exclude_categories=("Cs",), exclude_characters="\ufffe\uffff"
).filter(lambda sign: sign >= " " or sign in "\t\n\r")
texts = st.text(_HELD_BY_XML).map(str.strip)
names = texts.filter(bool)
moments = st.datetimes(
    datetime(1901, 1, 1),  # noqa: DTZ001 - the zone is drawn
    datetime(2199, 1, 1),  # noqa: DTZ001 - the zone is drawn
    timezones=st.sampled_from([UTC, WINTER, timezone(-timedelta(hours=9, minutes=30))]),
).map(lambda moment: moment.replace(microsecond=0))
services = st.builds(
    Service,
    service_code=names,
    service_name=texts,
    description=texts,
    keywords=st.lists(
        texts.map(lambda text: text.replace(",", "").strip()).filter(bool), max_size=3
    ).map(tuple),
    group=texts,
)
requests = st.builds(
    Request,
    service_request_id=names,
    status_notes=texts,
    service_name=texts,
    service_code=texts,
    description=texts,
    agency_responsible=texts,
    service_notice=texts,
    requested_datetime=moments,
    updated_datetime=st.none() | moments,
    expected_datetime=st.none() | moments,
    address=texts,
    address_id=texts,
    zipcode=texts,
    lat=st.none() | st.floats(-90, 90),
    long=st.none() | st.floats(-180, 180),
    media_url=texts,
)
