"""What is erased stands nowhere any longer, and what is counted is counted as before."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rodtrad.audit.models import Act
from rodtrad.declarations.models import PromiseVerdict, PromiseVersion
from rodtrad.feedback import services
from rodtrad.feedback.models import (
    CaseContact,
    CaseMessage,
    FeedbackCase,
    RetentionProof,
    RightsDecision,
)
from rodtrad.feedback.queries.durations import tried
from rodtrad.feedback.tasks import weed, weigh_clocks
from rodtrad.notifications.models import Mail
from tests.feedback.conftest import answered, brought, fresh
from tests.feedback.keeping import ADDRESS, PHRASE, everywhere, known, planted, rule
from tests.feedback.test_sources import soon  # noqa: F401  # a fixture
from tests.town import Town

WITH_PHRASE = {
    "feedback_casecontact",
    "feedback_casefault",
    "feedback_casemessage",
    "feedback_casenote",
    "feedback_casewords",
    "feedback_showncase",
    "file",
}
ERASE = services.Wish("erasure", True, "Avsändaren bad om det.", goes="everything")


@pytest.mark.django_db(transaction=True)
def test_what_is_erased_is_in_no_table_and_no_file(town: Town, folder: Path) -> None:
    case = planted(town)
    other = brought(town.home_care_south, text="En annan sak.")
    before = everywhere(folder, PHRASE, ADDRESS)

    services.decide(case, ERASE, by=town.karin)

    assert set(before) == WITH_PHRASE | {"notifications_mail"}
    assert everywhere(folder, PHRASE, ADDRESS) == []
    assert everywhere(folder, "En annan sak.") == ["feedback_casewords"]
    assert fresh(other).words.text == "En annan sak."
    proof = RetentionProof.objects.get()
    counts = (proof.contacts, proof.texts, proof.notes, proof.files, proof.mails)
    assert counts == (1, 7, 1, 2, Mail.objects.exclude(cleared_at=None).count())
    assert (proof.code, proof.approved_by, proof.decision) == (
        case.code,
        town.karin,
        RightsDecision.objects.get(asked="erasure"),
    )
    assert list(CaseMessage.objects.values_list("kind", flat=True)) == [
        "question",
        "reply",
        "answer",
        "correction",
    ]


@pytest.mark.django_db(transaction=True)
def test_a_rule_takes_what_an_erasure_does(
    town: Town, folder: Path, clock: time_machine.Traveller
) -> None:
    planted(town)
    made = rule()
    clock.shift(timedelta(days=366))
    proposal = services.propose(made, by=town.maja)
    services.approve(proposal, by=town.adam)
    before = everywhere(folder, PHRASE, ADDRESS)

    weed(proposal.pk)

    assert set(before) >= WITH_PHRASE
    assert everywhere(folder, PHRASE, ADDRESS) == []


@pytest.mark.django_db(transaction=True)
def test_when_contact_goes_the_words_stay(town: Town, folder: Path) -> None:
    case = known(town, text=f"Vid {PHRASE}.")

    wish = services.Wish("erasure", True, "Avsändaren bad om det.", goes="contact")
    services.decide(case, wish, by=town.karin)

    assert everywhere(folder, PHRASE) == ["feedback_casewords"]
    assert everywhere(folder, ADDRESS) == []
    assert not CaseContact.objects.exists()
    assert {(one.state, one.to) for one in Mail.objects.all()} == {("dead", "")}


@pytest.mark.django_db(transaction=True)
def test_an_erasure_that_fails_takes_nothing(
    town: Town, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = planted(town)
    before = everywhere(folder, PHRASE, ADDRESS)

    def fail(*_args: object, **_more: object) -> None:
        raise InterruptedError

    monkeypatch.setattr("rodtrad.feedback.services.common.told", fail)
    with pytest.raises(InterruptedError):
        services.decide(case, ERASE, by=town.karin)

    assert everywhere(folder, PHRASE, ADDRESS) == before
    assert RightsDecision.objects.filter(asked="erasure").count() == 0


def figures(promise: PromiseVersion) -> list[Any]:
    codes = FeedbackCase.objects.order_by("pk").values(
        "code", "kind", "state", "result", "received_at", "answered_at", "first_answered_at"
    )
    weigh_clocks()
    kept = PromiseVerdict.objects.filter(promise=promise.promise).values_list("kept", "of")
    times = tried(services.time_of("final_answer", 5, "working_days"), None, "")
    return [list(codes), list(kept.order_by("pk")), times]


@pytest.mark.django_db
def test_what_is_counted_is_the_same_when_the_words_have_gone(
    town: Town,
    soon: PromiseVersion,  # noqa: F811  # a fixture
    clock: time_machine.Traveller,
) -> None:
    quick, slow = known(town), known(town)
    answered(quick, town.karin)
    clock.shift(timedelta(days=8))
    answered(slow, town.karin)
    before = figures(soon)

    for case in (quick, slow):
        services.decide(fresh(case), ERASE, by=town.karin)

    assert figures(soon) == before
    assert before[1] == [(1, 2)]
    answered(brought(town.home_care_south), town.karin)
    assert figures(soon) != before


@pytest.mark.django_db
def test_the_log_of_an_erasure_holds_codes_alone(town: Town) -> None:
    case = known(town, text=f"Vid {PHRASE}.")

    services.decide(case, ERASE, by=town.karin)

    act = Act.objects.get(action="case.rights_decided")
    assert act.detail == {"asked": "erasure", "is_granted": True, "goes": "everything"}
