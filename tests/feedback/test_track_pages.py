"""The pages of tracks: what they show, what they do, to whom, and what the sender reads."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from rodtrad.feedback import rules, services
from rodtrad.feedback.enums import Secrecy, TrackKind
from rodtrad.feedback.models import FeedbackCase, TrackSetting
from rodtrad.feedback.queries import returning
from rodtrad.feedback.queries.tracks import terms_of
from rodtrad.feedback.tracks import tracks
from tests.feedback.allowed import PEOPLE, SETTING, TRACKED
from tests.feedback.conftest import brought, fresh, in_hand, words
from tests.feedback.test_allowed import as_cell, somebody
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
MOBBED = "Min dotter blir mobbad i trean."
BRIBED = "En upphandlare tar emot mutor."
SAID = {"decision": "accept", "reason": "Det hände i skolan.", "receiver": "", "secrecy": "none"}


def at(case: FeedbackCase, name: str = "case", *more: str) -> str:
    return reverse(f"feedback:{name}", args=[case.code, *more])


@pytest.mark.parametrize("kind", list(TRACKED))
def test_who_may_what_when_a_track_is_accepted(town: Town, kind: str) -> None:
    case, chosen = brought(town.home_care_south), TrackKind(kind)
    services.accept_track(
        case, kind=chosen, reason="Det står så.", receiver=town.head_office,
        secrecy=terms_of(chosen).secrecy, by=None,
    )  # fmt: skip

    found = {name: as_cell(somebody(town, name), fresh(case)) for name in PEOPLE}
    decides = {
        name for name in PEOPLE if rules.may_decide_tracks(somebody(town, name), fresh(case))
    }

    assert found == dict(zip(PEOPLE, TRACKED[kind].split(), strict=True))
    assert decides == {name for name, may in found.items() if may == "h"}


def test_every_track_has_a_line_in_the_table_and_an_administrator(town: Town) -> None:
    assert set(TRACKED) == set(TrackKind.values)
    assert {name for name in PEOPLE if rules.may_set_tracks(somebody(town, name))} == SETTING


def test_the_pages_answer_those_who_handle_the_case_and_nobody_else(
    client: Client, town: Town
) -> None:
    case = services.accept_track(
        brought(town.home_care_south, text=MOBBED),
        kind=TrackKind.DEGRADING, reason="Det står så.", by=None,
    )  # fmt: skip
    expected = {"karin": 200, "maja": 200, "vera": 403, "nils": 404, "amina": 404, "sven": 404}
    pages = [
        at(case, "tracks"),
        at(case, "track", "appeal"),
        at(case, "close_track", "degrading"),
    ]

    found = {}
    for name in expected:
        client.force_login(getattr(town, name))
        found[name] = {client.get(page).status_code for page in pages}
        assert {client.post(page, SAID).status_code for page in pages[1:]} == (
            found[name] if expected[name] != 200 else {200, 302}
        )
    assert found == {name: {status} for name, status in expected.items()}


def test_the_page_asks_for_a_decision_and_says_why(enter: Enter, town: Town) -> None:
    case = brought(town.home_care_south, text=MOBBED)
    client = enter("karin")

    page = words(client.get(at(case)).text)
    decide = words(client.get(at(case, "track", "degrading")).text)

    assert "Läs och ta ställning i dag." in page
    assert "Ord som talar för det: mobb…" in page
    assert "Ord som talar för det: mobbad" in decide
    assert str(tracks()[TrackKind.DEGRADING].meaning) in decide
    assert "Läs och ta ställning" not in words(enter("vera").get(at(case)).text)


def test_a_case_where_nothing_is_suggested_asks_for_nothing(enter: Enter, town: Town) -> None:
    case = brought(town.home_care_south)

    page = words(enter("karin").get(at(case)).text)
    every = enter("karin").get(at(case, "tracks")).text

    assert "Läs och ta ställning" not in page
    assert "Är det också något annat?" in page
    assert all(at(case, "track", kind) in every for kind in TrackKind.values)
    assert "Spår" not in words(enter("vera").get(at(case)).text)


def test_a_track_goes_from_suggested_to_done_and_the_sender_reads_it(
    enter: Enter, client: Client, town: Town
) -> None:
    case, mine = brought(town.home_care_south, text=MOBBED), enter("karin")
    before = _senders(client, case)

    done = mine.post(
        at(case, "track", "degrading"), SAID | {"receiver": town.schools.pk}, follow=True
    )
    accepted = _senders(client, case)
    close = {"outcome": "Rektorn har utrett.", "reference": "2026:12"}
    mine.post(at(case, "close_track", "degrading"), close)
    closed = _senders(client, case)

    assert "Kränkande" not in before
    assert "Beslutet är sparat." in done.text
    assert "1 arbetsdag, senast onsdag 25 november 2026" in words(done.text)
    for part in (
        "Kränkande behandling i skolan", "Det hände i skolan.",
        "Vi ska ha tagit hand om det senast",
        "Det tas om hand av Barn- och utbildningsförvaltningen.",
    ):  # fmt: skip
        assert part in accepted
    assert "Rektorn har utrett. 2026:12" in closed
    assert "Vi ska ha tagit hand" not in closed
    page = words(mine.get(at(case)).text)
    assert "Rektorn har utrett. (2026:12)" in page
    assert at(case, "track", "degrading") not in mine.get(at(case, "tracks")).text


def _senders(client: Client, case: FeedbackCase) -> str:
    return words(client.post(reverse("tell:case"), {"visit": returning.visit(case)}).text)


def test_what_is_declined_the_sender_reads_nothing_of(
    enter: Enter, client: Client, town: Town
) -> None:
    case = brought(town.home_care_south, text=MOBBED)

    said = SAID | {"decision": "decline", "reason": "Det är utrett i våras."}
    page = words(enter("karin").post(at(case, "track", "degrading"), said, follow=True).text)

    assert "gäller inte Det är utrett i våras." in page
    assert "Ändra beslutet" in page
    assert "utrett i våras" not in _senders(client, case)


def test_who_hands_over_a_case_she_may_not_read_is_led_to_the_list(
    enter: Enter, town: Town
) -> None:
    case = in_hand(brought(town.home_care_south, text=BRIBED), town.karin)
    client, page = enter("karin"), at(case, "track", "whistleblowing")
    form = client.get(page).text
    wrong = client.post(page, {"decision": "accept", "reason": "Mutor."}).text

    said = {"decision": "accept", "reason": "Mutor.", "receiver": town.head_office.pk}
    answer = client.post(page, said)

    assert 'name="secrecy"' not in form
    assert "ser det inte längre" in form
    assert "Välj vem som ska ta emot." in wrong
    assert answer["Location"] == reverse("feedback:list")
    assert client.get(at(case)).status_code == 404
    assert fresh(case).secrecy == Secrecy.MARKED


def test_late_tracks_are_said_to_be(enter: Enter, town: Town, clock: object) -> None:
    case = brought(town.home_care_south)
    services.accept_track(case, kind=TrackKind.APPEAL, reason="Det står så.", by=None)
    clock.shift(10 * 24 * 3600)  # type: ignore[attr-defined]  # a fixture of ours

    page = enter("karin").get(at(case)).text

    assert "försenat" in words(page[page.index('id="spar"') : page.index('id="svara"')])


def test_when_the_words_are_gone_the_sets_still_say_why(enter: Enter, town: Town) -> None:
    case = brought(town.home_care_south, text=MOBBED)
    case.words.delete()
    client = enter("karin")

    page = words(client.get(at(case, "track", "degrading")).text)
    other = words(client.get(at(case, "track", "appeal")).text)

    assert "Texten är borttagen." in page
    assert "mobb…" in page
    assert "Ord som talar" not in other


def test_an_unknown_track_is_not_found(enter: Enter, town: Town) -> None:
    case = brought(town.home_care_south)

    assert enter("karin").get(at(case, "track", "nothing")).status_code == 404


def test_the_list_marks_what_may_protect_somebody(enter: Enter, town: Town) -> None:
    brought(town.home_care_south)
    urgent = brought(town.home_care_south, text=MOBBED)
    client = enter("karin")

    page = client.get("/synpunkter/", {"spar": "skydd"}).text

    assert page.count("Kan gälla skydd för någon") == 1
    assert urgent.code in page
    assert client.get("/synpunkter/").text.count("Kan gälla skydd för någon") == 1


def test_what_holds_is_read_by_all_and_changed_by_those_who_may(enter: Enter, town: Town) -> None:
    to = reverse("feedback:set_track", args=["appeal"])
    said = {
        "amount": "3", "unit": "weeks", "starts": "decided", "receiver": town.care.pk,
        "secrecy": "marked", "version": "0",
    }  # fmt: skip
    seen = enter("karin").get(reverse("feedback:tracks_terms")).text
    refused = enter("karin").post(to, said).status_code
    client = enter("maja")
    form = client.get(to).text

    client.post(to, said)

    after = words(client.get(reverse("feedback:tracks_terms")).text)
    clash = client.post(to, said).text
    assert "antagande" in seen
    assert to not in seen
    assert refused == 403
    assert str(tracks()[TrackKind.APPEAL].note) in form
    assert "3 veckor, när någon beslutat om spåret Omsorgsförvaltningen" in after
    assert "Någon annan har ändrat" in clash
    assert TrackSetting.objects.get().version == 1


def test_a_page_of_an_earlier_day_decides_nothing(enter: Enter, town: Town, clock: object) -> None:
    case = brought(town.home_care_south, text=MOBBED)

    clock.shift(2 * 24 * 3600)  # type: ignore[attr-defined]  # a fixture of ours
    page = enter("karin").get(at(case), {"kand": "2026-11-24"})

    assert "mobb…" in page.text
    assert "Ta ställning" not in page.text
