"""What came of promises: looked at by hand, answered where broken, and summed up for the year."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from rodtrad.core.errors import BadInput
from rodtrad.core.periods import PeriodKind
from rodtrad.declarations import due_checks, services
from rodtrad.declarations.models import (
    BrokenAnswer,
    DeclarationVersion,
    PromiseCheck,
    PromiseMeasure,
    PromiseVerdict,
)
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.services import lay_out_year
from rodtrad.notifications import answers
from rodtrad.notifications.answers import Given
from rodtrad.times.spans import Span
from tests.declarations.conftest import (
    TODAY,
    drafted,
    published,
    said,
    taken_to,
)
from tests.declarations.test_method_pages import words
from tests.goals.asking import acts_of
from tests.goals.test_page_costs import assert_costs_no_more, cost
from tests.town import Town

Enter = Callable[[str], Client]
SINCE = date(2026, 5, 1)


@pytest.fixture
def following(promising: Town) -> Town:
    """Sjöby with its months laid out."""
    lay_out_year(2026, by=None, kinds=(PeriodKind.MONTH,))
    return promising


def looked_at(town: Town, *, since: date = SINCE, **more: object) -> DeclarationVersion:
    """A published promise of Söder's that somebody looks at each month."""
    version = published(town, unit=town.home_care_south, kind="department_wide", **more)
    watch(version, since)
    return version


def watch(version: DeclarationVersion, since: date = SINCE) -> None:
    for row in version.promises.all():
        services.measure_promise(
            row.promise, source="check", rhythm="month", method="Stickprov om tjugo.", by=None
        )
        PromiseMeasure.objects.filter(promise=row.promise).update(valid=Span(since, None))


def month(key: str = "2026-10") -> ReportingPeriod:
    return ReportingPeriod.objects.get(key=key)


def checked(version: DeclarationVersion, kept: int, key: str = "2026-10") -> PromiseVerdict:
    promise = version.promises.get().promise
    services.check_promise(promise, period=month(key), kept=kept, of=20, by=None)
    return PromiseVerdict.objects.get(promise=promise, period__key=key)


def page_of(version: DeclarationVersion) -> str:
    return f"/deklarationer/lofte/{version.promises.get().promise_id}/kontroll/"


class TestWaiting:
    """What waits on the list of whoever looks."""

    def keys(self, town: Town, who: str = "karin") -> list[str]:
        return [item.key.split(":")[2] for item in due_checks.items(getattr(town, who), TODAY)]

    def test_the_three_newest_closed_periods_wait(self, following: Town) -> None:
        looked_at(following)

        assert self.keys(following) == ["2026-08", "2026-09", "2026-10"]

    def test_a_period_that_was_looked_at_no_longer_waits(self, following: Town) -> None:
        checked(looked_at(following), 19)

        assert self.keys(following) == ["2026-08", "2026-09"]

    def test_nothing_is_asked_of_before_it_was_to_be_looked_at(self, following: Town) -> None:
        looked_at(following, since=date(2026, 10, 2))

        assert self.keys(following) == ["2026-10"]

    def test_a_draft_is_not_looked_at(self, following: Town) -> None:
        watch(drafted(following, unit=following.home_care_south))

        assert self.keys(following) == []

    def test_staff_and_strangers_are_not_asked(self, following: Town) -> None:
        looked_at(following)

        assert [self.keys(following, who) for who in ("sven", "ebba", "amina")] == [[], [], []]

    def test_what_was_handed_over_waits_at_the_receivers(self, following: Town) -> None:
        version = looked_at(following)
        key = f"check:{version.promises.get().promise_id}:2026-10"

        found = due_checks.items(following.sven, TODAY, frozenset({key}))

        assert [item.key for item in found] == [key]

    def test_how_many_of_how_many_is_answered_in_the_row(self, following: Town) -> None:
        version = looked_at(following)
        item = due_checks.items(following.karin, TODAY)[-1]

        answers.take(following.karin, item, Given("18 av 20"))

        verdict = PromiseVerdict.objects.get()
        assert (verdict.kept, verdict.of, verdict.verdict) == (18, 20, "kept")
        assert verdict.promise_id == version.promises.get().promise_id

    @pytest.mark.parametrize("text", ["arton", "18", "20 av", "18,5 av 20"])
    def test_what_is_no_count_is_asked_again(self, following: Town, text: str) -> None:
        looked_at(following)
        item = due_checks.items(following.karin, TODAY)[-1]

        with pytest.raises(BadInput, match="18 av 20"):
            answers.take(following.karin, item, Given(text))

    def test_a_promised_number_is_answered_with_a_number(self, following: Town) -> None:
        version = drafted(following, unit=following.home_care_south)
        row = version.promises.get()
        level = {"level_kind": "number", "amount": Decimal(12), "counted_in": "personer"}
        words_ = said("Du möter högst 12 personer.", time_unit="", share=None, **level)
        services.edit_promise(row, said=words_, by=None)
        taken_to(version, "published", starts_on=date(2026, 4, 1))
        watch(DeclarationVersion.objects.get(pk=version.pk))
        item = due_checks.items(following.karin, TODAY)[-1]

        answers.take(following.karin, item, Given("11,5"))

        verdict = PromiseVerdict.objects.get()
        assert (item.answer.form, verdict.value, verdict.verdict) == (
            "number", Decimal("11.5"), "kept",
        )  # fmt: skip

    def test_one_that_somebody_answered_meanwhile_says_so(self, following: Town) -> None:
        version = looked_at(following)
        item = due_checks.items(following.karin, TODAY)[-1]
        checked(version, 19)

        with pytest.raises(BadInput, match="redan besvarad"):
            answers.take(following.karin, item, Given("18 av 20"))

    def test_it_stands_on_my_page(self, enter: Enter, following: Town) -> None:
        looked_at(following)

        page = words(enter("karin"), "/min-sida/")

        assert "Höll vi löftet i oktober?" in page
        assert "Stickprov om tjugo. Skriv till exempel 18 av 20." in page


class TestCheck:
    """The page where somebody says what she found."""

    def test_what_was_found_becomes_a_verdict(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        client = enter("karin")

        client.post(page_of(version), {"kept": 12, "of": 20, "note": "Snö hela veckan"})

        page = words(client, page_of(version))
        assert "brutet" in page
        assert "60 procent, 12 av 20" in page
        assert acts_of(version.declaration)[-1] == "promise.checked"
        assert PromiseCheck.objects.get().by == following.karin

    def test_a_period_is_chosen_by_its_name(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)

        enter("karin").post(f"{page_of(version)}?period=2026-09", {"kept": 20, "of": 20})

        assert PromiseCheck.objects.get().period == month("2026-09")

    def test_more_kept_than_were_looked_at_is_refused(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)

        page = enter("karin").post(page_of(version), {"kept": 21, "of": 20}).content.decode()

        assert "Fler kan inte ha hållits än de som räknades." in page
        assert not PromiseCheck.objects.exists()

    def test_what_a_colleague_wrote_first_is_not_lost(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        checked(version, 19)

        page = enter("karin").post(page_of(version), {"kept": 12, "of": 20}).content.decode()

        assert "Någon annan har ändrat samma text." in page
        assert PromiseCheck.objects.get().kept == 19

    def test_it_is_written_anew_by_who_has_seen_it(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        checked(version, 19)

        enter("karin").post(page_of(version), {"kept": 12, "of": 20, "version": 1})

        assert PromiseCheck.objects.get().kept == 12

    def test_a_promise_without_a_measure_says_so(self, enter: Enter, following: Town) -> None:
        version = published(following)
        client = enter("maja")

        page = words(client, page_of(version))
        refused = client.post(page_of(version), {"kept": 1, "of": 1}).content.decode()

        assert "Inget mäter om löftet hålls." in page
        assert "Spara kontrollen" not in page
        assert not PromiseCheck.objects.exists()
        assert "Spara kontrollen" not in refused

    def test_a_reader_sees_the_history_but_no_form(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        checked(version, 12)

        page = words(enter("amina"), page_of(version))

        assert "inget svar än" in page
        assert "Spara kontrollen" not in page
        assert enter("amina").post(page_of(version), {"kept": 1, "of": 1}).status_code == 403

    def test_a_draft_is_not_found_by_a_stranger(self, enter: Enter, following: Town) -> None:
        version = drafted(following)

        assert enter("ebba").get(page_of(version)).status_code == 404

    def test_more_periods_cost_no_more(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        checked(version, 12)

        def grow() -> None:
            checked(version, 12, "2026-09")
            checked(version, 19, "2026-08")

        assert_costs_no_more(enter("karin"), page_of(version), grow)


@pytest.mark.parametrize(
    ("kept", "of", "lead"),
    [
        (19, 20, "Vi höll löftet i oktober: 95 procent, 19 av 20."),
        (12, 20, "Vi höll inte löftet i oktober: 60 procent, 12 av 20."),
        (0, 0, "Löftet mättes inte i oktober."),
    ],
)
def test_the_page_begins_with_how_it_went(
    enter: Enter, following: Town, kept: int, of: int, lead: str
) -> None:
    version = looked_at(following)
    promise = version.promises.get().promise
    services.check_promise(promise, period=month(), kept=kept, of=of, by=None)

    assert lead in words(enter("karin"), page_of(version))


class TestBroken:
    """What is done about a promise that was broken."""

    def test_the_answer_stands_beside_the_period(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        verdict = checked(version, 12)
        client = enter("karin")
        address = page_of(version).replace("kontroll", "svar")

        asked = words(client, f"{address}?period=2026-10")
        client.post(address, {"kind": "changed", "text": "Vi har lagt om rutterna."})

        assert "Vi höll inte löftet i oktober: 60 procent, 12 av 20." in asked
        assert BrokenAnswer.objects.get().verdict == verdict
        assert "Vi har lagt om rutterna." in words(client, page_of(version))

    def test_an_activity_is_chosen_where_one_is_planned(
        self, enter: Enter, following: Town
    ) -> None:
        version = looked_at(following)
        checked(version, 12)
        address = page_of(version).replace("kontroll", "svar")

        page = enter("karin").post(address, {"kind": "activity", "text": "Nytt schema"})

        assert "Välj aktiviteten." in page.content.decode()

    def test_a_kept_promise_is_not_answered(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        checked(version, 20)

        address = page_of(version).replace("kontroll", "svar")

        assert enter("karin").get(address).status_code == 404

    def test_a_colleague_does_not_answer(self, enter: Enter, following: Town) -> None:
        version = looked_at(following)
        checked(version, 12)

        address = page_of(version).replace("kontroll", "svar")

        assert enter("sven").get(address).status_code == 403


def test_more_promises_to_look_at_cost_no_more(enter: Enter, following: Town) -> None:
    looked_at(following)
    client = enter("karin")
    few, _short = cost(client, "/min-sida/")
    for title in ("Två", "Tre"):
        looked_at(following, title=title)

    many, _long = cost(client, "/min-sida/")

    assert few == many
