"""What was done, what is new, one's choice about mails, and the outbox."""

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from tests.town import Town

from rodtrad.accounts import mail as letters
from rodtrad.accounts.mail import Letter
from rodtrad.audit.services import record
from rodtrad.notifications import services
from rodtrad.notifications.enums import MailState
from rodtrad.notifications.models import Mail, MailChoice, Rhythm
from rodtrad.notifications.services import tell
from rodtrad.notifications.staff.shown import failure_in_words, rhythm_in_words


def dead(key: str = "k", **more: object) -> Mail:
    return Mail.objects.create(
        to=f"{key}@lindvik.example",
        subject="Hej",
        dedupe_key=key,
        state=MailState.DEAD,
        tries=8,
        next_try_at=None,
        failure="smtp 550",
        **more,
    )


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def test_what_a_person_did_stands_under_its_day(client: Client, town: Town) -> None:
    record("digest.chosen", by=town.karin, subject=town.karin)
    record("digest.chosen", by=town.sven, subject=town.sven)
    client.force_login(town.karin)

    response = client.get(reverse("notifications:done"))

    days = [(day.title, [act.words for act in day.acts]) for day in response.context["days"]]
    assert days == [("Fredag 20\u00a0november", ["Ändrade sitt val om påminnelser"])]
    assert response.context["next"] is None


def test_another_month_can_be_chosen_and_an_odd_one_is_not_there(
    client: Client, town: Town
) -> None:
    client.force_login(town.karin)

    october = client.get(reverse("notifications:done") + "?manad=2026-10")
    odd = client.get(reverse("notifications:done") + "?manad=nu")

    assert october.context["month"] == "oktober 2026"
    assert (october.context["previous"].code, october.context["next"].code) == (
        "2026-09",
        "2026-11",
    )
    assert "Inget är gjort den här månaden." in text_of(october)
    assert odd.status_code == 404


def test_news_are_only_ones_own(client: Client, town: Town) -> None:
    tell(town.karin, "Till Karin.")
    tell(town.sven, "Till Sven.")
    client.force_login(town.karin)

    page = text_of(client.get(reverse("notifications:news")))

    assert "Till Karin." in page
    assert "Till Sven." not in page


def test_a_notice_whose_link_is_not_in_its_words_is_a_mistake(town: Town) -> None:
    with pytest.raises(ValueError, match="not a part"):
        tell(town.karin, "En sak.", url="/x/", link_text="annat")


def test_no_news_says_what_will_stand_there(client: Client, town: Town) -> None:
    client.force_login(town.karin)

    assert "Inget har hänt än." in text_of(client.get(reverse("notifications:news")))


def test_a_person_says_no_and_yes_to_the_digest(client: Client, town: Town) -> None:
    client.force_login(town.karin)
    where = reverse("notifications:settings")

    client.post(where, {})
    said_no = MailChoice.objects.get(user=town.karin).wants_digest
    client.post(where, {"wants_digest": "on"})

    assert said_no is False
    assert MailChoice.objects.get(user=town.karin).wants_digest is True
    assert "måndag efter klockan 7" in text_of(client.get(where))


def test_the_administrator_sees_what_did_not_arrive_and_sends_it_again(
    client: Client, town: Town
) -> None:
    mail = dead()
    client.force_login(town.adam)

    page = text_of(client.get(reverse("notifications:outbox")))
    client.post(reverse("notifications:retry", args=[mail.pk]))
    again = client.post(reverse("notifications:retry", args=[mail.pk]))

    mail.refresh_from_db()
    assert "Ett brev gick inte fram." in page
    assert "Mottagarens server tar inte emot adressen (550)." in page
    assert mail.state == MailState.WAITING
    assert [str(message) for message in get_messages(again.wsgi_request)][-1] == (
        "Det här utskicket går inte att skicka igen."
    )


def test_the_outbox_hides_the_address_of_a_protected_person(client: Client, town: Town) -> None:
    dead("lena.hemlin", recipient=town.lena)
    dead("sven.dahl", recipient=town.sven)
    client.force_login(town.adam)

    page = text_of(client.get(reverse("notifications:outbox")))

    assert f"Skyddad identitet, nr {town.lena.pk}" in page
    assert ("lena.hemlin" in page, "sven.dahl" in page) == (False, True)


@pytest.mark.parametrize("who", ["karin", "vera", "ebba"])
def test_others_do_not_see_the_outbox(client: Client, town: Town, who: str) -> None:
    mail = dead()
    client.force_login(getattr(town, who))

    page = client.get(reverse("notifications:outbox"))
    retry = client.post(reverse("notifications:retry", args=[mail.pk]))

    mail.refresh_from_db()
    assert (page.status_code, retry.status_code) == (404, 404)
    assert mail.state == MailState.DEAD


@pytest.mark.parametrize(("who", "is_there"), [("adam", True), ("karin", False), ("ebba", False)])
def test_only_who_looks_after_mail_has_the_outbox_in_the_menu(
    client: Client, town: Town, who: str, is_there: bool
) -> None:
    client.force_login(getattr(town, who))

    page = client.get(reverse("notifications:mine")).content.decode()

    assert (reverse("notifications:outbox") in page) is is_there


def test_the_outbox_costs_the_same_for_one_as_for_three(
    client: Client, town: Town, django_assert_max_num_queries
) -> None:
    client.force_login(town.adam)
    dead("a")
    client.get(reverse("notifications:outbox"))
    with django_assert_max_num_queries(12) as one:
        client.get(reverse("notifications:outbox"))
    dead("b")
    dead("c")

    with django_assert_max_num_queries(12) as three:
        page = client.get(reverse("notifications:outbox"))

    assert text_of(page).count("Skicka igen") == 3
    assert len(three.captured_queries) == len(one.captured_queries)


def test_the_rhythm_is_set_from_the_page_and_a_wrong_hour_is_explained(
    client: Client, town: Town
) -> None:
    client.force_login(town.adam)
    where = reverse("notifications:outbox")

    wrong = client.post(where, {"weekdays": [1], "hour": "sju", "keep_days": 90})
    client.post(where, {"weekdays": [1, 4], "hour": 8, "keep_days": 30})

    rhythm = Rhythm.objects.get()
    assert wrong.status_code == 422
    assert wrong.context["form"].errors["hour"] == ["Skriv en hel timme mellan 0 och 23."]
    assert (rhythm.weekdays, rhythm.hour, rhythm.keep_days) == ([1, 4], 8, 30)


def test_an_outbox_in_order_says_so_and_an_unused_one_that_nothing_was_sent(
    client: Client, town: Town
) -> None:
    client.force_login(town.adam)

    unused = text_of(client.get(reverse("notifications:outbox")))
    services.post_mail("anna@lindvik.example", subject="Ett brev", body="Hej", dedupe_key="ett")
    used = text_of(client.get(reverse("notifications:outbox")))

    assert "Inget brev har skickats än." in unused
    assert "Inget brev har misslyckats." in used
    assert "Inget brev har skickats än." not in used


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        ("connection", "E-postservern gick inte att nå."),
        ("smtp 550", "Mottagarens server tar inte emot adressen (550)."),
        ("smtp 421", "E-postservern svarade nej (421)."),
    ],
)
def test_a_failure_has_words(failure: str, words: str) -> None:
    assert failure_in_words(failure) == words


def test_the_rhythm_has_words() -> None:
    assert rhythm_in_words(Rhythm(weekdays=[])) == "Kommunen skickar inga sådana brev."
    assert rhythm_in_words(Rhythm(weekdays=[1, 3, 5], hour=6)) == (
        "Brevet går ut måndag, onsdag och fredag efter klockan 6, högst ett om dagen."
    )


def test_letters_about_the_way_in_pass_the_outbox(town: Town) -> None:
    letter = Letter("ny@sjoby.example", "Din inbjudan", "https://x.example/hemlig", "invitation:1")

    letters.send(letter)
    letters.send(letter)

    mail = Mail.objects.get()
    assert (mail.to, mail.is_secret, mail.state) == (
        "ny@sjoby.example",
        True,
        MailState.WAITING,
    )


@pytest.mark.django_db(transaction=True)
def test_a_letter_about_the_way_in_is_not_kept_once_sent() -> None:
    letters.send(Letter("ny@sjoby.example", "Inbjudan", "https://x.example/hemlig", "i:1"))

    services.deliver(Mail.objects.get().pk)

    mail = Mail.objects.get()
    assert (mail.state, mail.body) == (MailState.SENT, "")
