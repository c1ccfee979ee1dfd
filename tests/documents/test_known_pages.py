"""The documents' pages as they were known: as of that day, and only to be read."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client

from rodtrad.documents import services
from rodtrad.documents.services import Text
from tests.documents.conftest import drafted, in_force
from tests.documents.test_pages import words
from tests.town import Town

Enter = Callable[[str], Client]


class TestKnownThen:
    """The pages as they were known: as of that day, and only to be read."""

    @pytest.fixture
    def known_on(self) -> Iterator[date]:
        """A day after everything was written, by the database's own clock."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT now()::date + 1")
            day: date = cursor.fetchone()[0]
        with time_machine.travel(day + timedelta(days=400), tick=False):
            yield day

    def test_a_document_stands_on_the_day_it_was_known(
        self, enter: Enter, ten_fields: Town, known_on: date
    ) -> None:
        document = in_force(ten_fields, valid_until=known_on + timedelta(days=30))
        client, page = enter("adam"), f"/dokument/{document.key}/"

        now, then = words(client, page), words(client, f"{page}?kand={known_on}")

        said = ("Giltighetstiden gick ut", "Gäller sedan 2 mars 2026", "Upphäv<")
        assert [text in now for text in said] == [True, False, True]
        assert [text in then for text in said] == [False, True, False]

    def test_the_register_keeps_to_what_was_known_and_offers_nothing_to_write(
        self, enter: Enter, ten_fields: Town, known_on: date
    ) -> None:
        in_force(ten_fields, valid_until=None)

        now = words(enter("maja"), "/dokument/")
        then = words(enter("maja"), f"/dokument/?kand={known_on}")

        kept = f'<input type="hidden" name="kand" value="{known_on}">'
        assert [text in now for text in (kept, "Skriv ett styrdokument")] == [False, True]
        assert [text in then for text in (kept, "Skriv ett styrdokument")] == [True, False]

    def test_a_paper_is_only_read(self, enter: Enter, ten_fields: Town, known_on: date) -> None:
        document = drafted(ten_fields)
        paper = services.draft_paper(
            document, body=ten_fields.council, text=Text("Underlag"), by=None
        )
        client, page = enter("maja"), f"/dokument/underlag/{paper.pk}/"

        found = [words(client, address) for address in (page, f"{page}?kand={known_on}")]

        assert ["Ändra underlaget" in each for each in found] == [True, False]
