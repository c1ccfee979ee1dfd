"""A year that has ended is summed up by the unit, with its reasons."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from django.test import Client

from rodtrad.core.errors import BadInput, Conflict
from rodtrad.declarations import due_years, services
from rodtrad.declarations.models import (
    DeclarationVersion,
    Fulfilment,
)
from rodtrad.indicators.models import ReportingPeriod
from tests.declarations.conftest import (
    TODAY,
    published,
    when_the_year_has_ended,
)
from tests.declarations.test_following import checked, following, looked_at
from tests.declarations.test_method_pages import words
from tests.declarations.test_verdicts import by_hand, periods, promise_of
from tests.goals.asking import read
from tests.town import Town

Enter = Callable[[str], Client]
__all__ = ["following", "periods"]


def test_a_year_is_summed_up_and_confirmed_with_reasons(
    promising: Town, periods: dict[str, ReportingPeriod]
) -> None:
    version = published(promising)
    promise = promise_of(version)
    by_hand(promise)
    services.check_promise(promise, period=periods["2026-10"], kept=99, of=100, by=None)
    year = partial(services.confirm_fulfilment, version.declaration, year=2026, by=promising.lars)

    with when_the_year_has_ended():
        row = year(degree="met", reasons="Alla löften höll.")
        again = year(degree="partly", reasons="Men inte i juli.", seen=row.version)

    assert (row.kept, row.broken, row.not_measured, row.computed) == (1, 0, 0, "met")
    assert (again.pk, again.confirmed) == (row.pk, "partly")
    with when_the_year_has_ended(), pytest.raises(Conflict):
        year(degree="met", reasons="Jo.", seen=row.version)


def test_a_year_is_confirmed_when_it_has_ended(promising: Town) -> None:
    version = published(promising)
    year = partial(services.confirm_fulfilment, version.declaration, reasons="Så är det.", by=None)

    for coming in (2026, 2027):
        with pytest.raises(BadInput, match="inte slut"):
            year(year=coming, degree="not_met")

    with when_the_year_has_ended():
        assert year(year=2026, degree="not_met").confirmed == "not_met"


@pytest.mark.parametrize(("kept", "is_met"), [(99, True), (79, False)])
def test_a_year_in_which_a_promise_was_broken_is_not_called_fulfilled(
    promising: Town, periods: dict[str, ReportingPeriod], kept: int, is_met: bool
) -> None:
    version = published(promising)
    promise = promise_of(version)
    by_hand(promise)
    services.check_promise(promise, period=periods["2026-10"], kept=kept, of=100, by=None)
    met = {"year": 2026, "degree": "met", "reasons": "Det kändes så.", "by": None}

    with when_the_year_has_ended():
        if not is_met:
            with pytest.raises(BadInput, match="1 löften bröts och 0 är inte mätta"):
                services.confirm_fulfilment(version.declaration, **met)
        else:
            services.confirm_fulfilment(version.declaration, **met)

    assert Fulfilment.objects.count() == is_met


def test_nobody_calls_fulfilled_what_nobody_has_measured(promising: Town) -> None:
    version = published(promising)
    year = partial(services.confirm_fulfilment, version.declaration, year=2026, by=None)

    with when_the_year_has_ended():
        with pytest.raises(BadInput, match="Inget löfte är mätt"):
            year(degree="met", reasons="Det känns så.")
        row = year(degree="not_assessable", reasons="Omätt.")

    assert row.not_measured == 1


class TestYear:
    """The year's end of a declaration."""

    def address(self, version: DeclarationVersion, year: int = 2026) -> str:
        return f"/deklarationer/{version.declaration.key}/ar/{year}/"

    def test_it_is_counted_promise_by_promise(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        checked(version, 20, "2026-08")
        checked(version, 12)

        page = words(enter("karin"), self.address(version))

        assert "0 hållna, 1 brutna, 0 inte mätta." in page
        assert "Räknat av det som är mätt: ej uppfylld." in page

    def test_the_unit_confirms_with_its_reasons(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        checked(version, 20)
        said_ = {"degree": "met", "reasons": "Alla stickprov höll."}

        with when_the_year_has_ended():
            client = enter("karin")
            client.post(self.address(version), said_)
            page = words(client, self.address(version))

        row = Fulfilment.objects.get()
        assert (row.confirmed, row.computed, row.kept, row.by) == (
            "met", "met", 1, following.karin,
        )  # fmt: skip
        assert "Alla stickprov höll." in page
        assert "Karin Ståhl" in page

    def test_a_year_that_has_not_ended_is_a_draft(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        checked(version, 20)
        client = enter("karin")

        page = words(client, self.address(version))
        sent = {"degree": "met", "reasons": "Alla stickprov höll."}
        refused = client.post(self.address(version), sent).content.decode()

        assert "Året är inte slut. Det här är ett utkast" in page
        assert "Bekräfta bedömningen" not in page
        assert "Året är inte slut än." in refused
        assert not Fulfilment.objects.exists()

    @pytest.mark.parametrize("degree", ["met", "partly"])
    def test_what_nobody_measured_is_not_called_fulfilled(
        self, enter: Enter, following: Town, degree: str
    ) -> None:
        version = looked_at(following)
        said_ = {"degree": degree, "reasons": "Det känns bra."}

        with when_the_year_has_ended():
            page = enter("karin").post(self.address(version), said_).content.decode()

        assert "Inget löfte är mätt under året." in page
        assert not Fulfilment.objects.exists()

    def test_what_another_confirmed_first_is_shown(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        checked(version, 20)
        said_ = {"degree": "partly", "reasons": "Sedan"}

        with when_the_year_has_ended():
            services.confirm_fulfilment(
                version.declaration, year=2026, degree="met", reasons="Först", by=None
            )
            page = enter("karin").post(self.address(version), said_).content.decode()

        assert "Någon annan har ändrat samma text." in page
        assert Fulfilment.objects.get().reasons == "Först"

    def test_it_waits_on_the_managers_list_until_it_is_confirmed(
        self, enter: Enter, following: Town
    ) -> None:
        version = looked_at(following)
        checked(version, 20)
        day = date(2027, 1, 15)

        before = due_years.items(following.karin, TODAY)
        waits, others = (due_years.items(one, day) for one in (following.karin, following.sven))
        given = due_years.items(following.sven, day, frozenset({waits[0].key}))
        with when_the_year_has_ended():
            listed = words(enter("karin"), "/min-sida/")
            services.confirm_fulfilment(
                version.declaration, year=2026, degree="met", reasons="Allt höll.", by=None
            )
        after = due_years.items(following.karin, day)

        assert (before, others, after) == ([], [], [])
        assert [(one.url, one.due_on) for one in waits] == [
            (self.address(version), date(2027, 1, 31))
        ]
        assert given == waits
        assert f"Bekräfta hur {version.title} hölls 2026" in listed

    def test_the_page_of_the_text_leads_to_its_years(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)

        page = words(enter("karin"), f"/deklarationer/{version.declaration.key}/")

        assert [self.address(version, year) in page for year in (2025, 2026)] == [False, True]

    def test_a_year_that_cannot_be_is_not_there(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        client = enter("karin")

        assert [client.get(self.address(version, y)).status_code for y in (1999, 99999)] == [
            404,
            404,
        ]

    def test_a_reader_sees_but_does_not_confirm(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        client = enter("sven")

        page = read(client, self.address(version))
        refused = client.post(self.address(version), {"degree": "not_met", "reasons": "Nej"})

        assert "Bekräfta bedömningen" not in page
        assert refused.status_code == 403
