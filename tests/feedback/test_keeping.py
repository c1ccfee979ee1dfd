"""What is personal is kept by rules of the municipality's own, and goes when two have said so."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, ProgrammingError, transaction
from django.utils import timezone

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import services
from rodtrad.feedback.models import FeedbackCase, RetentionProof, RetentionProposal, RetentionRule
from rodtrad.feedback.queries.keeping import dry_run, held_among, holds_on
from rodtrad.feedback.services import weeding
from rodtrad.feedback.tasks import weed, weed_on
from tests.feedback.conftest import answered, brought, fresh
from tests.feedback.keeping import PLAN, known, rule
from tests.town import Town

pytestmark = pytest.mark.django_db

YEAR = timedelta(days=366)


def old(town: Town, clock: time_machine.Traveller, *units: Any, **more: object) -> list[Any]:
    """Cases that were answered a year ago and a day."""
    cases = [known(town, **more) if unit is None else brought(unit, **more) for unit in units]
    for case in cases:
        answered(case, town.karin)
    clock.shift(YEAR)
    return [fresh(case) for case in cases]


def codes(made: RetentionRule) -> list[str]:
    return list(dry_run(made).codes)


def test_without_a_rule_nothing_is_weeded(town: Town, clock: time_machine.Traveller) -> None:
    (case,) = old(town, clock, None)

    weed_on()

    assert (case.words.text != "", case.contact.name) == (True, "Gunhild Planterad")
    assert not RetentionProposal.objects.exists()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"months": 0}, "minst 1 månad"),
        ({"months": 1_201}, "högst 1200"),
        ({"paragraph": " "}, "vilket beslut"),
        ({"decided_on": date(2027, 1, 1)}, "vara fattat"),
        ({"starts_on": date(2026, 11, 1)}, "en senare dag"),
    ],
)
def test_a_rule_that_cannot_be(town: Town, said: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        rule(**said)

    assert not RetentionRule.objects.exists()


def test_who_may_write_a_rule(town: Town) -> None:
    for name in ("karin", "lars", "siv", "ivar", "vera", "sven"):
        with pytest.raises(Refused):
            rule(getattr(town, name))

    assert {rule(town.maja).by, rule(town.adam).by} == {town.maja, town.adam}


def test_a_rule_reaches_what_is_answered_and_has_been_for_its_months(
    town: Town, clock: time_machine.Traveller
) -> None:
    case, _open = known(town), known(town)
    answered(case, town.karin)
    made = rule()
    found = []
    for on in ((2027, 11, 23), (2027, 11, 24)):
        clock.move_to(timezone.make_aware(timezone.datetime(*on, 12)))
        found.append(codes(made))

    assert found == [[], [case.code]]
    services.reopen(fresh(case), text="Det är inte klart.")
    assert codes(made) == []


def test_a_rule_of_a_kind_and_a_way_reaches_no_other(
    town: Town, clock: time_machine.Traveller
) -> None:
    view, _praise = old(town, clock, None, None)
    FeedbackCase.objects.filter(pk=_praise.pk).update(kind="praise", channel="phone")

    assert codes(rule(kind="view")) == [view.code]
    assert codes(rule(channel="phone")) == [_praise.code]
    assert codes(rule(kind="view", channel="phone")) == []


def test_contact_is_all_that_a_rule_of_contact_asks_for(
    town: Town, clock: time_machine.Traveller
) -> None:
    case, _nobodys = old(town, clock, None, town.home_care_south)

    made = rule(goes="contact")

    assert codes(made) == [case.code]
    carried_out(made, town)
    assert codes(made) == []
    assert fresh(case).words.text


def carried_out(made: RetentionRule, town: Town) -> RetentionProposal:
    proposal = services.propose(made, by=town.maja)
    services.approve(proposal, by=town.adam)
    weed(proposal.pk)
    proposal.refresh_from_db()
    return proposal


def test_what_has_gone_is_proved_without_a_word_of_it(
    town: Town, clock: time_machine.Traveller
) -> None:
    (case,) = old(town, clock, None)
    made = rule()

    proposal = carried_out(made, town)

    proof = RetentionProof.objects.get()
    assert (proof.code, proof.goes, proof.paragraph) == (case.code, "everything", PLAN)
    assert (proof.proposed_by, proof.approved_by) == (town.maja, town.adam)
    assert (proof.contacts, proof.texts, proof.files) == (1, 2, 0)
    assert proposal.done_at is not None
    assert fresh(case).state == "answered"
    for act in (proof.delete, proof.save):
        with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
            act()


def test_nobody_approves_what_she_has_proposed(town: Town, clock: time_machine.Traveller) -> None:
    old(town, clock, None)
    proposal = services.propose(rule(), by=town.maja)

    with pytest.raises(Refused, match="Någon annan"):
        services.approve(proposal, by=town.maja)
    with pytest.raises(IntegrityError, match="nobody_approves"), transaction.atomic():
        RetentionProposal.objects.update(approved_by=town.maja, approved_at=timezone.now())
    with pytest.raises(Refused):
        services.approve(proposal, by=town.karin)
    weed(proposal.pk)

    assert not RetentionProof.objects.exists()


def test_a_proposal_is_settled_once(town: Town, clock: time_machine.Traveller) -> None:
    old(town, clock, None)
    made = rule()
    first = services.propose(made, by=town.maja)
    with pytest.raises(BadInput, match="väntar redan"):
        services.propose(made, by=town.adam)
    with pytest.raises(BadInput, match="Dra tillbaka"):
        services.end_rule(made, by=town.adam)

    services.withdraw(first, by=town.adam)

    for act in (services.approve, services.withdraw):
        with pytest.raises(BadInput, match="redan avgjort"):
            act(first, by=town.adam)
    assert services.propose(made, by=town.adam).cases.count() == 1


def test_nothing_to_weed_is_nothing_to_propose(town: Town, clock: time_machine.Traveller) -> None:
    made = rule()
    later = rule(starts_on=date(2026, 12, 1))

    with pytest.raises(BadInput, match="inget ärende"):
        services.propose(made, by=town.maja)
    with pytest.raises(BadInput, match="gäller inte i dag"):
        services.propose(later, by=town.maja)


def test_a_rule_that_has_been_used_stays_as_it_was(
    town: Town, clock: time_machine.Traveller
) -> None:
    old(town, clock, None)
    unused, used = rule(), rule()
    carried_out(used, town)

    services.end_rule(unused, by=town.maja)
    services.end_rule(used, by=town.maja)

    kept = RetentionRule.objects.get()
    assert (kept, (kept.valid.upper - kept.valid.lower).days) == (used, 1)
    clock.shift(timedelta(days=3))
    longer = rule()
    clock.shift(timedelta(days=3))
    services.end_rule(longer, by=town.maja)
    longer.refresh_from_db()
    assert longer.valid.upper == timezone.localdate()


def test_many_are_weeded_some_at_a_time_and_taken_up_where_it_stopped(
    town: Town, clock: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    old(town, clock, *[None] * 3)
    queued: list[tuple[str, int]] = []
    for where in ("services.weeding", "tasks"):
        monkeypatch.setattr(
            f"rodtrad.feedback.{where}.enqueue",
            lambda name, proposal_id: queued.append((name, proposal_id)),
        )
    monkeypatch.setattr(weeding.carry_out, "__kwdefaults__", {"most": 2})
    proposal = services.propose(rule(), by=town.maja)
    services.approve(proposal, by=town.adam)

    weed(proposal.pk)
    halfway = RetentionProof.objects.count()
    weed_on()
    weed(proposal.pk)
    weed(proposal.pk)

    assert (halfway, RetentionProof.objects.count()) == (2, 3)
    assert queued == [("feedback.weed", proposal.pk)] * 3
    assert services.unfinished() == []


def test_what_comes_between_keeps_a_case(town: Town, clock: time_machine.Traveller) -> None:
    held, opened, gone = old(town, clock, None, None, None)
    proposal = services.propose(rule(), by=town.maja)
    services.approve(proposal, by=town.adam)
    services.hold(case=held, reason="Tvist.", ends_on=timezone.localdate(), by=town.karin)
    services.reopen(opened, text="Det är inte klart.")

    weed(proposal.pk)

    outcomes = dict(proposal.cases.values_list("case", "outcome"))
    assert outcomes == {held.pk: "held", opened.pk: "not_due", gone.pk: "gone"}
    assert (fresh(held).contact.name, fresh(opened).contact.name) == ("Gunhild Planterad",) * 2


def test_holds_on_a_case_a_unit_and_a_promise(
    town: Town, promise: PromiseVersion, clock: time_machine.Traveller
) -> None:
    one, south, north, told, _gone = old(
        town, clock, town.lake_school, town.home_care_south, town.home_care_north,
        town.lake_school, town.lake_school,
    )  # fmt: skip
    FeedbackCase.objects.filter(pk=told.pk).update(promise=promise)
    until = timezone.localdate() + timedelta(days=10)
    said = {"ends_on": until, "by": town.maja}
    services.hold(case=one, reason="Tvist.", **said)
    services.hold(unit=town.care, reason="Granskning.", **said)
    services.hold(promise=promise.promise, reason="Löftet prövas.", **said)
    made = rule()

    found = dry_run(made)

    assert found.codes == (_gone.code,)
    assert {code: held.reason for code, held in found.skipped} == {
        one.code: "Tvist.",
        south.code: "Granskning.",
        north.code: "Granskning.",
        told.code: "Löftet prövas.",
    }
    for case in FeedbackCase.objects.all():
        alone = held_among(FeedbackCase.objects.filter(pk=case.pk))
        assert list(alone.values()) == holds_on(case)
    clock.shift(timedelta(days=11))
    assert len(codes(made)) == 5
    assert not any(holds_on(case) for case in FeedbackCase.objects.all())


def test_a_hold_ends_on_its_day_or_when_it_is_lifted(
    town: Town, clock: time_machine.Traveller
) -> None:
    (case,) = old(town, clock, None)
    made = rule()
    today = timezone.localdate()
    row = services.hold(case=case, reason="Tvist.", ends_on=today, by=town.karin)
    with pytest.raises(BadInput, match="varför undantaget hävs"):
        services.lift(row, reason=" ", by=town.karin)
    with pytest.raises(Refused):
        services.lift(row, reason="Klart.", by=town.olle)
    before = codes(made)

    services.lift(row, reason="Domen har fallit.", by=town.maja)

    assert (before, codes(made)) == ([], [case.code])
    with pytest.raises(BadInput, match="redan hävt"):
        services.lift(row, reason="Igen.", by=town.maja)


def test_a_hold_that_cannot_be(town: Town) -> None:
    today = timezone.localdate()
    said: dict[str, Any] = {"reason": "Tvist.", "ends_on": today, "by": town.maja}
    wrong = [
        (said, "Välj en enhet eller ett löfte"),
        (said | {"unit": town.care, "reason": " "}, "Skriv varför"),
        (said | {"unit": town.care, "ends_on": today - timedelta(days=1)}, "en senare dag"),
    ]

    for each, sentence in wrong:
        with pytest.raises(BadInput, match=sentence):
            services.hold(**each)
    with pytest.raises(Refused):
        services.hold(**(said | {"unit": town.care, "by": town.karin}))


def test_how_a_refusal_is_tried_is_the_municipalitys_to_say(town: Town) -> None:
    before = services.appeal_text()

    services.say_appeal("Ring växeln.", by=town.adam)

    assert before.startswith("Vill du att någon annan prövar det?")
    assert services.appeal_text() == "Ring växeln."
    with pytest.raises(BadInput, match="Skriv hur"):
        services.say_appeal(" ", by=town.adam)
    with pytest.raises(BadInput, match=r"högst 1\s000"):
        services.say_appeal("a" * 1_001, by=town.adam)
    with pytest.raises(Refused):
        services.say_appeal("Nej.", by=town.karin)


def test_a_case_that_is_weeded_is_not_weeded_again(
    town: Town, clock: time_machine.Traveller
) -> None:
    old(town, clock, None)
    proposal = services.propose(rule(), by=town.maja)
    services.approve(proposal, by=town.adam)
    weed(proposal.pk)
    row = proposal.cases.get()
    before = list(RetentionProof.objects.values_list("pk", flat=True))

    weeding._weed(row, RetentionProposal.objects.get(pk=proposal.pk))

    assert len(before) == 1
    assert list(RetentionProof.objects.values_list("pk", flat=True)) == before
