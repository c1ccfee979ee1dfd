"""Files as those who work with a case meet them: who opens, lets through and takes away."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.feedback import services, tasks
from rodtrad.feedback.models import CaseNote, FeedbackCase, SentFile
from rodtrad.feedback.queries import returning
from rodtrad.notifications.models import Notice
from tests.feedback.allowed import ALLOWED, PEOPLE
from tests.feedback.conftest import answered, in_hand, words
from tests.feedback.sending import (
    LETTER,
    drafted,
    only_file,
    picture,
    scanner,
    stored,
    upload,
    with_file,
)
from tests.town import Town

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]


def address(case: FeedbackCase, name: str = "file", number: int = 1) -> str:
    return reverse(f"feedback:{name}", args=[case.code, number])


def status(answer: Any) -> int:
    """Its status, when all of it has been read."""
    answer.getvalue()
    return int(answer.status_code)


def states() -> list[str]:
    return list(SentFile.objects.values_list("state", flat=True))


def acts(name: str) -> list[dict[str, Any]]:
    return list(Act.objects.filter(action=f"case.{name}").values_list("detail", flat=True))


@pytest.mark.parametrize(("unit", "secrecy"), list(ALLOWED))
def test_files_are_opened_and_tended_as_the_table_of_cases_says(
    client: Client, town: Town, unit: str, secrecy: str
) -> None:
    case = with_file(getattr(town, unit), picture(), LETTER)
    FeedbackCase.objects.filter(pk=case.pk).update(secrecy=secrecy)
    differing = []
    for name, may in zip(PEOPLE, ALLOWED[unit, secrecy].split(), strict=True):
        client.logout()
        if name != "nobody":
            client.force_login(getattr(town, name))
        found = [
            status(client.get(address(case, *each)))
            for each in (("file",), ("file", 2), ("release_file", 2), ("remove_file", 1))
        ]
        if found != ([302] * 4 if name == "nobody" else EXPECTED[may]):
            differing.append((name, may, found))

    assert differing == []


# The picture, the letter that nothing has looked in, letting it through, taking one away.
EXPECTED = {"-": [404] * 4, "r": [200, 403, 403, 403], "h": [200, 403, 200, 200]}


def test_a_picture_is_shown_and_nothing_else_runs_or_is_kept(town: Town, enter: Enter) -> None:
    case = with_file(town.home_care_south, picture(), LETTER)
    services.release_file(SentFile.objects.get(number=2), by=None)
    client = enter("karin")

    shown, saved = client.get(address(case)), client.get(address(case, number=2))

    assert shown.headers["Content-Type"] == "image/jpeg"
    assert shown.headers["Content-Disposition"] == f'inline; filename="{case.code}-1.jpg"'
    assert saved.headers["Content-Disposition"] == f'attachment; filename="{case.code}-2.pdf"'
    assert b"".join(saved.streaming_content) == LETTER
    assert status(shown) == 200
    for answer in (shown, saved):
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert answer.headers["Cache-Control"] == "private, no-store"


def test_reading_a_file_of_a_marked_case_is_written_down_first(town: Town, enter: Enter) -> None:
    case = with_file(town.home_care_south, picture())
    client = enter("karin")
    status(client.get(address(case)))
    unmarked = acts("read")

    FeedbackCase.objects.update(secrecy="marked")
    status(client.get(address(case)))

    assert (unmarked, len(acts("read"))) == ([], 1)


def test_who_cannot_be_written_down_gets_no_file_of_a_marked_case(
    town: Town, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_more: object) -> None:
        raise Refused("Loggen svarar inte.")

    case = with_file(town.home_care_south, picture())
    monkeypatch.setattr(services, "log_reading", broken)

    assert enter("karin").get(address(case)).status_code == 403


def test_a_letter_is_locked_until_a_handler_who_is_warned_lets_it_through(
    town: Town, enter: Enter
) -> None:
    case = with_file(town.home_care_south, LETTER)
    client = enter("karin")
    page = words(client.get(reverse("feedback:case", args=[case.code])).text)
    locked = client.get(address(case))
    warning = words(client.get(address(case, "release_file")).text)

    client.post(address(case, "release_file"))

    after = client.get(reverse("feedback:case", args=[case.code])).text
    assert "Pdf 1 1 kB" in page
    assert "Inte kontrollerad Släpp fram Pdf 1" in page
    assert (locked.status_code, "kan släppa fram den" in locked.text) == (403, True)
    assert "Ingen har kontrollerat om filen innehåller skadlig kod." in warning
    assert "Inte kontrollerad, men släppt fram" in words(after)
    assert (f'href="{address(case)}"' in after, states()) == (True, ["released"])
    assert acts("file_released") == [{"file": 1}]


def test_what_is_not_locked_is_let_through_by_nobody(town: Town) -> None:
    case = with_file(town.home_care_south, picture(), LETTER)

    with pytest.raises(BadInput, match="Filen är inte låst"):
        services.release_file(SentFile.objects.get(number=1), by=town.karin)
    with pytest.raises(Refused):
        services.release_file(SentFile.objects.get(number=2), by=town.vera)
    assert (states(), case.state) == (["safe", "unchecked"], "received")


@pytest.mark.django_db(transaction=True)
def test_a_file_is_taken_away_for_a_reason_that_stays(
    town: Town, enter: Enter, folder: Path
) -> None:
    case = answered(with_file(town.home_care_south, picture()), town.karin)
    client = enter("karin")
    before = len(stored(folder))

    refused = client.post(address(case, "remove_file"), {"text": " "})
    client.post(address(case, "remove_file"), {"text": "Visar ett barn."})

    page = words(client.get(reverse("feedback:case", args=[case.code])).text)
    assert "Skriv varför filen tas bort." in refused.text
    assert (before, stored(folder), states()) == (1, [], ["removed"])
    assert CaseNote.objects.get().text == "Bild 1: Visar ett barn."
    assert (acts("file_removed"), "Borttagen" in page) == ([{"file": 1}], True)
    assert client.get(address(case)).status_code == 404
    with pytest.raises(BadInput, match="Filen är redan borta"):
        services.remove_file(only_file(), reason="Igen.", by=town.karin)


def test_the_sender_is_told_that_a_file_is_taken_away(client: Client, town: Town) -> None:
    case = with_file(town.home_care_south, picture())
    services.remove_file(only_file(), reason="Visar ett barn.", by=town.karin)

    page = client.post("/tyck-till/folj/", {"visit": returning.visit(case), "act": ""}).text

    assert "Bild 1, 1 kB. Kommunen har tagit bort den." in words(page)
    assert "Visar ett barn" not in page


def test_a_file_that_is_not_on_the_disk_or_has_no_such_number_is_missing(
    town: Town, enter: Enter
) -> None:
    case = with_file(town.home_care_south, picture())
    default_storage.delete(str(only_file().file.name))
    client = enter("karin")

    found = [client.get(address(case, number=number)).status_code for number in (1, 2, 10**9)]

    assert found == [404, 404, 404]


def test_a_page_of_an_earlier_moment_offers_nothing_to_do(
    town: Town, enter: Enter, clock: time_machine.Traveller
) -> None:
    case = with_file(town.home_care_south, LETTER)
    clock.shift(timedelta(days=2))
    page = reverse("feedback:case", args=[case.code])
    client = enter("karin")

    assert "Släpp fram" in client.get(page).text
    then = client.get(page, {"kand": "2026-11-24"}).text
    assert ("Inte kontrollerad" in then, "Släpp fram" in then) == (True, False)


def test_a_file_is_in_what_came_later_too(town: Town, enter: Enter) -> None:
    case = with_file(town.home_care_south)
    services.reply(case, text="", files=[upload(picture())])

    page = words(enter("karin").get(reverse("feedback:case", args=[case.code])).text)

    assert "Bara filer, ingen text." in page
    assert "Bild 1 1 kB, 24 november 2026 klockan 09.00" in page.replace("\xa0", " ")


def test_what_waited_for_a_scanner_is_scanned_when_there_is_one(
    town: Town, settings: Any, tmp_path: Path, folder: Path
) -> None:
    case = in_hand(with_file(town.home_care_south, LETTER, b"En rad."), town.karin)
    drafted(LETTER)
    without = services.scan_again()
    settings.VIRUS_SCANNER = scanner(tmp_path / "bin", "exit 2")
    failing = services.scan_again()
    settings.VIRUS_SCANNER = scanner(tmp_path / "bin", 'grep -q JavaScript "$1" && exit 1; exit 0')

    scanned = services.scan_again()

    assert (without, failing, scanned) == (0, 0, 3)
    assert states() == ["infected", "infected", "safe"]
    assert acts("file_infected") == [{"file": 1}]
    notice = Notice.objects.get(recipient=town.karin)
    assert notice.text == f"En fil i ärendet {case.code} innehöll skadlig kod och är borttagen."


def test_malware_in_a_case_that_nobody_has_in_hand_is_told_the_log_alone(
    town: Town, settings: Any, tmp_path: Path
) -> None:
    with_file(town.home_care_south, LETTER)
    settings.VIRUS_SCANNER = scanner(tmp_path / "bin", "exit 1")

    assert services.scan_again() == 1
    assert (len(acts("file_infected")), Notice.objects.count()) == (1, 0)


def test_a_file_that_is_gone_meanwhile_is_left_alone(
    town: Town, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_file(town.home_care_south, LETTER, b"En rad.")
    settings.VIRUS_SCANNER = scanner(tmp_path / "bin", "exit 0")
    default_storage.delete(str(SentFile.objects.get(number=2).file.name))
    opened = default_storage.open

    def removed_while_scanned(name: str, mode: str = "rb") -> Any:
        file = opened(name, mode)
        SentFile.objects.filter(file=name).update(state="removed", file="")
        return file

    monkeypatch.setattr(default_storage, "open", removed_while_scanned)

    assert services.scan_again() == 0
    assert states() == ["removed", "unchecked"]


def test_what_belongs_to_nothing_is_swept_up_after_a_day(town: Town, folder: Path) -> None:
    before = services.forget_strays()
    case = with_file(town.home_care_south, picture())
    stray, new = folder / "sent" / "ab" / "old", folder / "sent" / "ab" / "new"
    stray.parent.mkdir(parents=True, exist_ok=True)
    for path, age in ((stray, 2), (new, 0)):
        path.write_bytes(b"x")
        at = (timezone.now() - timedelta(days=age)).timestamp()
        os.utime(path, (at, at))
    kept = folder / str(only_file().file.name)
    old = (timezone.now() - timedelta(days=9)).timestamp()
    os.utime(kept, (old, old))

    tasks.tend_files()

    assert (before, stray.exists(), new.exists(), kept.exists()) == (0, False, True, True)
    case.words.delete()
    assert (services.forget_strays(), kept.exists()) == (1, False)
