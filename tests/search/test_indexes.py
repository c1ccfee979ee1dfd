"""Each kind is found by its index, and not by reading everything."""

import json

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from rodtrad.search.registry import Kind, kinds
from tests.search.asking import question
from tests.town import Town


def plan_of(kind: Kind) -> str:
    rows = kind.rows(AnonymousUser()).model._default_manager.annotate(searched=kind.vector)
    wanted = rows.filter(searched=question("skolan trygg", kind.config))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    return json.dumps(json.loads(wanted.explain(format="json")))


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.key)
def test_every_kind_has_its_index(town: Town, kind: Kind) -> None:
    assert "are_searched" in plan_of(kind)
