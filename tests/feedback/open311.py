"""Sjöby's services for faults, and an app that tells of them and reads."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

from django.test import Client

from rodtrad.feedback import services
from rodtrad.feedback.models import FaultService, FeedbackCase
from tests.town import Town

ROOT = "/open311/v2/"
FORM = "application/x-www-form-urlencoded"
FORMS = ("xml", "json")
# What identifies a sender, and what nobody has read yet.
PLANTED = {
    "first_name": "Gunhild",
    "last_name": "Qvarnemark",
    "email": "gunhild.q@exempel.se",
    "phone": "070-174 06 11",
    "device_id": "apparat-4711",
    "account_id": "konto-4712",
    "address_string": "Vinkelgränd 77",
    "description": "Lyktan utanför Gunhild Qvarnemark på Vinkelgränd 77 är släckt.",
    "media_url": "https://bilder.exempel.se/hemlig.jpg",
    "lat": "59.12345",
    "long": "17.54321",
}


def lamps(town: Town, **more: Any) -> FaultService:
    """The service that mends lamps, at the head office unless another unit is named."""
    said = {
        "name": "Gatubelysning",
        "unit_id": town.head_office.pk,
        "description": "Lyktor som är trasiga",
        "group": "Gata & park",
        "keywords": "lampa, ljus,, lampa",
    }
    return services.offer_service(services.Offer(**(said | more)), by=None)


def shown(case: FeedbackCase, service: FaultService, **more: Any) -> FeedbackCase:
    """The case as somebody has let it be read."""
    said = {"text": "En lykta är släckt."} | more
    services.show(case, services.Wording(service=service, **said), by=None)
    return FeedbackCase.objects.get(pk=case.pk)


class App:
    """An app with a key of its own."""

    def __init__(self, client: Client, name: str = "Appen") -> None:
        self.client, self.key = client, services.make_key(name, by=None)

    def get(self, call: str, form: str = "json", **query: Any) -> Any:
        return self.client.get(f"{ROOT}{call}.{form}", query)

    def send(self, form: str = "json", content_type: str = FORM, **fields: Any) -> Any:
        """Send a fault; what is None is left out, and the key comes along."""
        said = {"api_key": self.key, "service_code": "gatubelysning", "address_string": "Torget"}
        kept = {name: value for name, value in (said | fields).items() if value is not None}
        return self.client.post(
            f"{ROOT}requests.{form}", urlencode(kept, doseq=True), content_type=content_type
        )

    def sent(self, **fields: Any) -> FeedbackCase:
        """The case that a fault became."""
        answer = self.send(**fields)
        assert answer.status_code == 200, answer.text
        return FeedbackCase.objects.latest("pk")


def said_in(answer: Any) -> Any:
    """What an answer says, read as what it claims to be."""
    if answer.headers["Content-Type"] == "application/json; charset=utf-8":
        return json.loads(answer.content)
    assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"
    assert answer.content.startswith(b'<?xml version="1.0" encoding="UTF-8"?>')
    return ElementTree.fromstring(answer.content)


def wrong_in(answer: Any) -> tuple[int, list[str]]:
    """The status and the codes of what is wrong; each says why."""
    said = said_in(answer)
    if isinstance(said, list):
        errors: list[Mapping[str, str]] = said
    else:
        assert said.tag == "errors"
        errors = [{part.tag: part.text or "" for part in one} for one in said]
    assert all(one["description"] for one in errors)
    return answer.status_code, [one["code"] for one in errors]
