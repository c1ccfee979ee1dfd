"""Small questions that many tests ask."""

import pytest
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused


def acts_of(thing) -> list[str]:
    rows = Act.objects.filter(subject_type=thing._meta.label_lower, subject_id=thing.pk)
    return list(rows.order_by("pk").values_list("action", flat=True))


def refused(error: pytest.ExceptionInfo[Refused]) -> str:
    return error.value.reason


def read(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()
