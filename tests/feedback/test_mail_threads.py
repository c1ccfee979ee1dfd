"""An answer by mail lands in its case, and nobody writes in another's by guessing."""

import re
from email import message_from_bytes, policy

import pytest
from pytest_django import Settings

from rodtrad.feedback import services
from rodtrad.feedback.enums import State, Taking
from rodtrad.feedback.models import CaseContact, CaseLetter, CaseMessage, FeedbackCase, SentFile
from rodtrad.feedback.services import take_mail
from rodtrad.feedback.threads import headers_of
from rodtrad.notifications.models import Mail
from rodtrad.notifications.services import deliver
from tests.feedback.conftest import answered, fresh, in_hand
from tests.feedback.mails import ASA, mail, taken
from tests.feedback.sending import picture
from tests.notifications.test_delivery import Mailbox, mailbox
from tests.town import Town

__all__ = ["mailbox"]
pytestmark = pytest.mark.django_db
HOST = "sjoby.example"
OTHER = "nils@exempel.se"


def asked(town: Town) -> FeedbackCase:
    """A case that came by mail, in which somebody has asked the sender something."""
    case = in_hand(taken().case, town.maja)
    return services.ask(case, text="Vilken grind?", by=town.maja)


def identity(case: FeedbackCase, key: str = "received") -> str:
    return headers_of(f"feedback:{case.pk}:{key}", HOST)["Message-ID"]


def test_an_answer_to_our_letter_is_a_reply_and_ends_the_wait(town: Town) -> None:
    case = asked(town)

    row = taken("Den mot vägen.", subject="Sv: Vi har en fråga", In_Reply_To=identity(case))

    message = case.messages.latest("pk")
    assert (row.outcome, row.case) == (Taking.ADDED, case)
    assert (message.kind, message.writer, message.text) == ("reply", "sender", "Den mot vägen.")
    assert not case.pauses.filter(ended_at__isnull=True).exists()
    assert FeedbackCase.objects.count() == 1


def test_the_same_answer_twice_is_one_message(town: Town) -> None:
    case = asked(town)

    for _again in range(2):
        taken("Den mot vägen.", References=f"<a@b.se> {identity(case)}", Message_ID="<2@x.se>")

    assert case.messages.filter(writer="sender").count() == 1


def test_an_answer_to_an_answered_case_opens_it_again(town: Town) -> None:
    case = answered(taken().case, town.maja)

    taken("Den går fortfarande inte att stänga.", In_Reply_To=identity(case))

    assert fresh(case).state == State.UNDER_WAY
    assert case.messages.latest("pk").kind == "reopening"


def test_the_cases_own_address_and_its_code_in_the_subject_are_enough(town: Town) -> None:
    case = asked(town)

    row = taken("Den mot vägen.", subject=f"SV: Fråga om ditt ärende {case.code}", sender=ASA)

    assert (row.outcome, row.case) == (Taking.ADDED, case)


@pytest.mark.parametrize("state", ["asked", "answered"])
def test_whoever_guesses_a_code_writes_in_no_case(town: Town, state: str) -> None:
    case = asked(town) if state == "asked" else answered(taken().case, town.maja)

    row = taken("Släng ärendet.", subject=f"Ärende {case.code}", sender=OTHER)

    assert (row.outcome, row.case == case) == (Taking.CASE, False)
    assert not case.messages.filter(writer="sender").exists()
    assert fresh(case).version == case.version


@pytest.mark.parametrize(
    "forged",
    ["<{pk}.{part}.{zeros}@x.se>", "<{pk}.0000000000000000.{mark}@x.se>", "<{pk}@x.se>"],
)
def test_a_mark_that_we_did_not_make_is_none(town: Town, forged: str) -> None:
    case = asked(town)
    _pk, part, mark = identity(case)[1:].partition("@")[0].split(".")

    said = forged.format(pk=case.pk, part=part, mark=mark, zeros="0" * 32)
    row = taken("Släng ärendet.", sender=OTHER, In_Reply_To=said)

    assert row.case != case


def test_the_mark_of_one_case_opens_no_other(town: Town) -> None:
    mine, hers = asked(town), taken("Något annat.", sender=OTHER).case
    _pk, part, mark = identity(mine)[1:].partition("@")[0].split(".")

    row = taken("Släng ärendet.", sender=ASA, In_Reply_To=f"<{hers.pk}.{part}.{mark}@x.se>")

    assert row.case not in (mine, hers)


def test_an_address_that_is_known_to_be_forged_proves_nothing(town: Town) -> None:
    case = asked(town)

    said = "mx.sjoby.example; spf=fail; dkim=none; dmarc=fail"
    row = taken("Släng.", subject=f"Ärende {case.code}", Authentication_Results=said)

    assert (row.outcome, row.case == case) == (Taking.HELD, False)


def test_a_known_letter_answered_from_elsewhere_is_told_of(town: Town) -> None:
    case = asked(town)

    taken("Hennes make här. Den mot vägen.", sender=OTHER, In_Reply_To=identity(case))

    letter = CaseLetter.objects.get(message__isnull=False)
    assert (letter.is_other_sender, letter.sender) == (True, f"<{OTHER}>")
    assert CaseContact.objects.get(case=case).email == ASA


def test_our_own_letter_below_the_answer_is_folded_away_and_kept(town: Town) -> None:
    case = asked(town)
    ours = "Den tis 24 nov. 2026 kl 08:12 skrev Sjöby <a@sjoby.example>:\n> Vilken grind?"

    taken(f"Den mot vägen.\n\nMvh Åsa\n\n{ours}", In_Reply_To=identity(case))

    assert case.messages.latest("pk").text == "Den mot vägen.\n\nMvh Åsa"
    assert CaseLetter.objects.get(message__isnull=False).quoted == ours


def test_files_come_with_an_answer_and_what_is_refused_is_told(town: Town) -> None:
    case = asked(town)

    files = (("grind.png", picture("PNG")), ("x.zip", b"PK\x03\x04"))
    taken("", files=files, In_Reply_To=identity(case), subject="")

    message = case.messages.latest("pk")
    assert [one.title for one in SentFile.objects.filter(message=message)] == ["Bild 1"]
    told = Mail.objects.get(dedupe_key__contains=":refused:")
    assert "- x.zip: Det går bara bra med bilder" in told.body
    assert told.to == ASA


def test_what_is_removed_or_held_is_answered_in_a_new_case(town: Town) -> None:
    case = taken(X_Spam_Flag="YES").case

    row = taken("Hallå?", In_Reply_To=identity(case))

    assert row.case != case


def test_files_to_a_case_whose_text_is_gone_are_refused_and_the_words_kept(town: Town) -> None:
    case = asked(town)
    case.words.delete()

    taken("Den mot vägen.", files=(("b.jpg", picture()),), In_Reply_To=identity(case))

    assert case.messages.latest("pk").text == "Den mot vägen."
    assert not SentFile.objects.exists()
    assert Mail.objects.filter(dedupe_key__contains=":refused:").count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_whole_way_through_a_real_mail_server(
    town: Town, mailbox: Mailbox, settings: Settings
) -> None:
    settings.INBOX_ADDRESS = "synpunkter@sjoby.example"
    case = asked(town)
    for posted in Mail.objects.order_by("pk"):
        deliver(posted.pk)

    first, question = (
        message_from_bytes(one.content, policy=policy.default) for one in mailbox.taken
    )
    answer = mail(
        "Den mot vägen.",
        subject=f"Re: {question['Subject']}",
        In_Reply_To=str(question["Message-ID"]),
        References=f"{first['Message-ID']} {question['Message-ID']}",
    )
    row = take_mail(answer)

    assert (row.outcome, row.case) == (Taking.ADDED, case)
    assert question["Reply-To"] == "synpunkter@sjoby.example"
    assert first["Message-ID"] != question["Message-ID"]
    assert re.search(r"Lösenord: \w+", first.get_content())
    assert [one.body for one in Mail.objects.all()] == ["", ""]
    assert CaseMessage.objects.filter(kind="reply").count() == 1
