"""What handlers and senders see of cases that are answered together."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from rodtrad.core.errors import Conflict
from rodtrad.feedback import due, services
from rodtrad.feedback.models import CaseMerge, FeedbackCase
from rodtrad.feedback.queries.listing import next_for
from rodtrad.feedback.queries.reporting import gather
from tests.feedback.conftest import NOW, answered, brought, fresh, given, in_hand, words
from tests.feedback.reporting import Period
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
AUTUMN = Period("2026-autumn", "Hösten", NOW.date().replace(month=9, day=1), NOW.date())
MINE, HERS = "Bussen till Lillnäs är inställd varje måndag.", "Min bror Tage missar bussen."


@pytest.fixture
def into(town: Town) -> FeedbackCase:
    return brought(town.home_care_south, MINE)


@pytest.fixture
def other(town: Town) -> FeedbackCase:
    return brought(town.home_care_south, HERS)


def merged(into: FeedbackCase, *cases: FeedbackCase, by: Any) -> FeedbackCase:
    return services.merge(fresh(into), cases=cases, by=by)


def opened(client: Client, received: services.Received) -> str:
    said = {"code": received.case.code, "words": received.words}
    return client.post("/tyck-till/folj/", said).text


def sent(town: Town, text: str, **more: object) -> services.Received:
    said = given(text, unit_id=town.home_care_south.pk, **more)
    return services.receive(said, token=uuid4(), by=None)


def test_each_sender_reads_that_more_have_written_and_nothing_of_them(
    client: Client, town: Town
) -> None:
    mine = sent(town, MINE, known_to="municipality", name="Gunhild Berg", email="gb@exempel.se")
    hers = sent(town, HERS)
    alone = words(opened(client, hers))
    merged(mine.case, hers.case, by=town.karin)

    waiting = [words(opened(client, one)) for one in (mine, hers)]
    answered(fresh(mine.case), town.karin, result="upheld", measure="Vi sätter in en buss.")
    done = [words(opened(client, one)) for one in (mine, hers)]

    assert "Fler har skrivit om samma sak" not in alone
    for page in waiting:
        assert "Du får svar tillsammans med dem." in page
    for page in done:
        assert "Fler har skrivit om samma sak och fått samma svar." in page
        assert "Vi sätter in en buss." in page
        assert "Hjälpte svaret?" in page
    for page in (waiting[1], done[1]):
        for told in (MINE, mine.case.code, "Gunhild", "gb@exempel.se"):
            assert told not in page
    for page in (waiting[0], done[0]):
        assert HERS not in page
        assert hers.case.code not in page


def test_the_handler_merges_what_is_alike_on_the_page_of_a_case(
    enter: Enter, into: FeedbackCase, town: Town
) -> None:
    alike = brought(town.home_care_south, "Bussen till Lillnäs är inställd igen på måndag.")
    brought(town.home_care_south, "Maten är kall.")
    client, path = enter("karin"), f"/synpunkter/{into.code}/sla-ihop/"

    page = client.get(path).text
    client.post(path, {"cases": [alike.code], "codes": "", "version": into.version})
    about, there = (words(client.get(f"/synpunkter/{one.code}/").text) for one in (into, alike))
    listed = words(client.get("/synpunkter/").text)

    assert f'value="{alike.code}"' in page
    assert page.count('name="cases"') == 1
    assert "Svaret går också till en annan som skrivit om samma sak." in about
    assert f"Ska besvaras här: {alike.code} 24 november 2026, Karin Ståhl" in about
    assert f"Svaret skrivs i {into.code} ." in there
    assert "Skicka svaret" not in there
    assert "Lämna över till en annan enhet" not in there
    assert "Handläggs, besvaras i ett annat ärende" in listed
    client.post(f"/synpunkter/{alike.code}/ta-isar/")
    after = words(client.get(f"/synpunkter/{alike.code}/").text)
    assert "Skicka svaret" in after
    assert f"Besvaras för sig, inte i {into.code}" in after
    assert "Besvaras för sig:" in words(client.get(f"/synpunkter/{into.code}/").text)


def test_codes_are_typed_and_what_one_may_not_read_is_as_if_it_were_not(
    enter: Enter, into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    north, client = brought(town.home_care_north), enter("karin")
    path = f"/synpunkter/{into.code}/sla-ihop/"

    for code in (north.code, "AAAA-AAAA", "hej"):
        refused = client.post(path, {"codes": f"{other.code} {code}", "version": into.version})
        assert f"Du kan inte läsa något ärende med koden {code}." in words(refused.text)
    empty = client.post(path, {"codes": "", "version": into.version})
    nothing = CaseMerge.objects.exists()
    client.post(path, {"codes": f" {other.code.lower()},", "version": into.version})

    assert "Välj minst ett ärende." in empty.text
    assert not nothing
    assert CaseMerge.objects.get().case == other


def test_an_answer_that_was_being_written_is_not_lost_when_another_merges(
    enter: Enter, into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    client, path = enter("karin"), f"/synpunkter/{other.code}/"
    merged(into, other, by=town.lars)

    said = {"text": "Vi har skrivit länge.", "result": "noted"}
    first = client.post(path, said | {"version": other.version}).text
    second = client.post(path, said | {"version": fresh(other).version}).text

    assert "Någon annan har ändrat samma text." in first
    assert f"Ärendet besvaras i {into.code}." in words(second)
    assert [page.count("Vi har skrivit länge.") for page in (first, second)] == [1, 1]
    assert fresh(other).state == "under_way"


def test_the_page_of_a_case_names_no_case_that_its_reader_may_not_read(
    enter: Enter, into: FeedbackCase, town: Town
) -> None:
    north = brought(town.home_care_north, HERS)
    merged(into, north, by=town.lars)

    page = words(enter("karin").get(f"/synpunkter/{into.code}/").text)

    assert "Ett ärende som du inte kan se" in page
    assert north.code not in page
    assert HERS not in page


def test_the_register_says_which_numbers_are_answered_together(
    enter: Enter, into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    merged(into, other, by=town.lars)
    services.split(
        fresh(into), text="Maten var kall.", kind="complaint", token=uuid4(), by=town.lars
    )

    page = words(enter("maja").get("/synpunkter/diarium/").text)

    assert page.count("Besvaras tillsammans med ett annat ärende") == 1
    assert page.count("En del av ett annat ärende, registrerad för sig") == 1
    assert "Nummer 1–3 är givna. Inget saknas." in page


def test_merged_cases_cost_the_list_and_the_due_no_more_questions(
    into: FeedbackCase, town: Town, django_assert_max_num_queries: Any, enter: Enter
) -> None:
    client = enter("karin")

    def asked() -> tuple[int, int]:
        counts = []
        for ask in (
            lambda: due.items(town.karin, NOW.date()),
            lambda: client.get(f"/synpunkter/{into.code}/"),
        ):
            with django_assert_max_num_queries(200) as captured:
                ask()
            counts.append(len(captured))
        return counts[0], counts[1]

    merged(into, brought(town.home_care_south), by=town.karin)
    asked()
    one = asked()
    more = [brought(town.home_care_south) for _ in range(3)]
    merged(into, *more, by=town.karin)

    assert asked() == one


def test_whoever_answers_sees_that_a_sender_has_said_more(
    enter: Enter, into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    merged(into, other, by=town.karin)
    seen = fresh(into).version
    before = words(enter("karin").get(f"/synpunkter/{into.code}/").text)

    services.reply(fresh(other), text="Även på onsdagar.")

    after = words(enter("karin").get(f"/synpunkter/{into.code}/").text)
    assert ["Avsändaren har skrivit mer." in page for page in (before, after)] == [False, True]
    with pytest.raises(Conflict):
        services.answer(fresh(into), text="Ja.", result="noted", by=town.karin, seen=seen)


def test_no_words_of_what_may_be_secret_stand_in_another_case(
    enter: Enter, into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    FeedbackCase.objects.filter(pk__in=[into.pk, other.pk]).update(secrecy="marked")
    merged(into, other, by=town.karin)

    page = enter("karin").get(f"/synpunkter/{into.code}/").text

    assert (other.code in page, HERS in page) == (True, False)


def test_what_is_opened_anew_is_not_told_to_wait_with_the_others(
    enter: Enter, client: Client, town: Town
) -> None:
    mine, hers = sent(town, MINE), sent(town, HERS)
    merged(mine.case, hers.case, by=town.karin)
    answered(fresh(mine.case), town.karin)
    services.reopen(fresh(mine.case), text="Inte klart.")

    pages = [words(opened(client, one)) for one in (mine, hers)]
    about = words(enter("karin").get(f"/synpunkter/{mine.case.code}/").text)

    assert "Fler har skrivit om samma sak" not in pages[0]
    assert "fått samma svar" in pages[1]
    assert ("Svaret går också till" in about, "Besvaras också här" in about) == (False, False)


def test_each_word_is_a_case_in_the_volumes_and_a_measure_is_counted_once(
    into: FeedbackCase, other: FeedbackCase, town: Town
) -> None:
    merged(into, other, by=town.karin)
    answered(fresh(into), town.karin, result="upheld", measure="Vi sätter in en buss.")

    found = {key: grid.cells[-1] for key, grid in gather(AUTUMN).grids.items()}

    assert found["kinds"][-1] == 2
    assert found["measures"] == [1, 0, 1, 2]
    assert found["results"][-1] == 2


def test_what_is_answered_elsewhere_waits_in_that_case(
    other: FeedbackCase, town: Town, clock: time_machine.Traveller
) -> None:
    clock.shift(timedelta(days=7))
    into = brought(town.home_care_south, MINE)
    third = in_hand(brought(town.home_care_south), town.karin)
    merged(into, other, by=town.karin)

    items = {item.title: item.due_on for item in due.items(town.karin, NOW.date())}

    assert set(items) == {f"Synpunkt {into.code}", f"Synpunkt {third.code}"}
    assert items[f"Synpunkt {into.code}"] < items[f"Synpunkt {third.code}"]
    assert next_for(town.karin, fresh(third)) == into
