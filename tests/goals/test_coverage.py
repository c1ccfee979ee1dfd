"""Goals are split into parts, goals below say which they serve, committees why they do not."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.core.status import Outcome
from rodtrad.goals import services
from rodtrad.goals.enums import PartKind
from rodtrad.goals.models import GoalLink, GoalPart, NoContribution, PartService
from rodtrad.goals.queries.coverage import coverage_of, covered
from tests.goals.asking import acts_of, read, refused
from tests.goals.conftest import TODAY, Thread, decided_by, goal

REASON = "Nämnden har ingen verksamhet för äldre."


def part(thread: Thread, name: str, *, of=None, by=None) -> GoalPart:
    return services.add_part(of or thread.home, kind=PartKind.TARGET_GROUP, name=name, by=by)


def link(thread: Thread) -> GoalLink:
    return GoalLink.objects.get(child=thread.in_time)


def serve(thread: Thread, *parts: GoalPart, by=None) -> None:
    services.serve_parts(link(thread), parts=parts, by=by)


def abstain(thread: Thread, **changes) -> NoContribution:
    said = {
        "goal": thread.home,
        "reason": REASON,
        "decision": thread.town.decision,
        "by": thread.town.rut,
    }
    return services.abstain(
        changes.pop("committee", thread.town.school_committee), **(said | changes)
    )


def test_a_part_is_added_and_served(thread: Thread) -> None:
    home, office = part(thread, "boende"), part(thread, "anhöriga")

    serve(thread, home, by=thread.town.maja)

    found = coverage_of(thread.home, TODAY)
    assert [each.name for each in found.parts] == ["boende", "anhöriga"]
    assert (found.coverage.share, found.coverage.unserved) == (0.5, (office.pk,))
    assert acts_of(thread.home)[-2:] == ["goal.part_added", "goal.part_added"]
    assert acts_of(thread.in_time)[-1] == "goal.served"


def test_removing_one_goal_leaves_its_part_unserved(thread: Thread) -> None:
    home = part(thread, "boende")
    serve(thread, home)
    before = coverage_of(thread.home, TODAY).coverage.unserved

    services.unlink_goal(link(thread), by=None)

    assert before == ()
    assert coverage_of(thread.home, date(2026, 11, 21)).coverage.unserved == (home.pk,)


def test_what_a_goal_serves_is_set_anew(thread: Thread) -> None:
    home, office = part(thread, "boende"), part(thread, "anhöriga")
    serve(thread, home)

    serve(thread, office)

    assert coverage_of(thread.home, TODAY).coverage.unserved == (home.pk,)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (" ", "Skriv vad delen heter."),
        ("x" * 121, "Skriv delens namn med högst 120 tecken."),
        ("boende", "Målet har redan en del som heter så."),
    ],
)
def test_a_part_has_a_name_of_its_own(thread: Thread, name: str, sentence: str) -> None:
    part(thread, "boende")

    with pytest.raises(BadInput) as wrong:
        part(thread, name)

    assert (wrong.value.sentence, wrong.value.field) == (sentence, "name")


def test_a_stranger_splits_no_goal(thread: Thread) -> None:
    with pytest.raises(Refused) as error:
        part(thread, "boende", by=thread.town.sven)

    assert refused(error)
    assert GoalPart.objects.count() == 0


def test_a_part_of_a_decided_goal_is_removed_by_a_decision(thread: Thread) -> None:
    home = part(thread, "boende")
    GoalPart.objects.update(valid=DateRange(date(2026, 1, 1), None))
    services.serve_parts(
        link(thread), parts=[GoalPart.objects.get()], by=None,
        valid=DateRange(date(2026, 1, 1), None),
    )  # fmt: skip

    with pytest.raises(BadInput) as wrong:
        services.remove_part(home, by=thread.town.maja)
    services.remove_part(home, by=thread.town.maja, decision=thread.town.decision)

    assert wrong.value.field == "decision"
    assert coverage_of(thread.home, TODAY).parts == []
    assert coverage_of(thread.home, date(2026, 11, 19)).coverage.is_complete
    assert PartService.objects.on().count() == 0


def test_a_part_of_a_draft_is_removed_without_one_and_never_by_anothers(thread: Thread) -> None:
    draft = goal("committee_goal", thread.town.care_committee, "Utkast", thread.home)
    early, late = part(thread, "en", of=draft), part(thread, "två", of=draft)

    services.remove_part(early, by=None)
    with pytest.raises(BadInput) as wrong:
        services.remove_part(late, by=None, decision=decided_by(thread.town.school_committee))

    assert wrong.value.field == "decision"
    assert list(GoalPart.objects.filter(goal=draft)) == [late]


def test_a_goal_serves_only_parts_of_the_goal_above(thread: Thread) -> None:
    other = part(thread, "elever", of=thread.school)

    with pytest.raises(BadInput) as wrong:
        serve(thread, other)
    with pytest.raises(IntegrityError), transaction.atomic():
        PartService.objects.create(link=link(thread), part=other, valid=DateRange(TODAY, None))

    assert wrong.value.sentence == "Delen hör till ett annat mål."


def test_a_committee_says_why_it_does_not_contribute(thread: Thread) -> None:
    said = abstain(thread)

    assert said.valid == DateRange(TODAY, date(2027, 1, 1))
    found = coverage_of(thread.home, TODAY)
    assert list(found.abstaining) == [thread.town.school_committee.pk]
    assert acts_of(thread.home)[-1] == "goal.abstained"


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"reason": "För svårt."}, "reason", "Skriv skälet med minst 20 tecken."),
        ({"decision": None}, "decision", "Nämnden beslutar att inte bidra. Välj beslutet."),
    ],
)
def test_abstaining_has_a_reason_and_a_decision(
    thread: Thread, changes: dict, field: str, sentence: str
) -> None:
    with pytest.raises(BadInput) as wrong:
        abstain(thread, **changes)

    assert (wrong.value.field, wrong.value.sentence) == (field, sentence)


def test_only_a_committee_abstains_and_only_once(thread: Thread) -> None:
    abstain(thread)

    with pytest.raises(BadInput) as twice:
        abstain(thread)
    with pytest.raises(BadInput) as unit:
        abstain(thread, committee=thread.town.home_care_south, by=None)
    with pytest.raises(Refused):
        abstain(thread, committee=thread.town.care_committee)

    assert twice.value.sentence.startswith("Nämnden har redan sagt")
    assert unit.value.field == "committee"


def test_a_committee_takes_a_goal_up_again(thread: Thread) -> None:
    said = abstain(thread)

    services.take_up(said, by=thread.town.rut)

    assert coverage_of(thread.home, TODAY).abstaining == {}
    assert acts_of(thread.home)[-1] == "goal.taken_up"


def test_activities_and_assignments_contribute_and_what_is_hidden_is_not_named(
    thread: Thread,
) -> None:
    task = services.Task("Utred", receiver=thread.town.care_committee, goal=thread.south)
    services.give_assignment(thread.town.council, task=task, decision=None, by=None)

    found = covered(thread.town.sven, [thread.south], TODAY)[thread.south.pk]

    care = thread.town.care_committee.pk
    assert [(one.kind, one.committee_id) for one in found.contributors] == [
        ("activity", care),
        ("assignment", care),
    ]
    assert found.coverage.is_complete


def test_met_is_not_said_of_a_goal_that_is_not_worked_with_whole(thread: Thread) -> None:
    part(thread, "anhöriga", of=thread.south)
    thread.report(thread.south_series, "95")
    review = "Revisorernas granskning i maj visar att målet är nått."

    with pytest.raises(BadInput) as wrong:
        services.judge(thread.south, outcome=Outcome.MET, by=thread.town.karin)
    partly = services.judge(
        thread.south, outcome=Outcome.PARTLY, by=thread.town.karin, reason="En del saknas."
    )
    said = services.judge(thread.south, outcome=Outcome.MET, by=thread.town.karin, reason=review)

    assert wrong.value.field == "reason"
    assert "”anhöriga”" in wrong.value.sentence
    assert (partly.outcome, said.outcome) == ("partly", "met")


def test_the_matrix_says_what_serves_what_is_declined_and_what_is_a_gap(
    enter, thread: Thread
) -> None:
    home = part(thread, "boende")
    part(thread, "anhöriga")
    serve(thread, home)
    abstain(thread)

    page = read(enter("maja"), "/tackning/")

    assert "En av tre delar av fullmäktiges mål arbetas med." in page
    assert "På fyra ställen saknas både bidrag och skäl." in page
    assert REASON in page
    assert f"/traden/{thread.in_time.key}/" in page
    assert f"/traden/{thread.home.key}/bidrag/board/" in page
    assert "Ingen arbetar med delen" in page
    assert "Bidrar till ett av två mål. Arbetar med en del. Har inte svarat på ett mål." in page
    assert "En nämnd bidrar inte" in page


def test_the_matrix_of_somebody_who_mends_nothing_has_no_ways_to_mend(
    enter, thread: Thread
) -> None:
    page = read(enter("sven"), "/tackning/")

    assert "Lucka" in page
    assert "/bidrag/" not in page


def test_a_matrix_without_goals_says_so(enter, thread: Thread) -> None:
    page = read(enter("maja"), "/tackning/?dag=2030-01-01")

    assert "Fullmäktige har inga beslutade mål den dagen, eller inga som du kan se." in page


def test_a_goals_page_tells_the_two_steps_and_the_fewest_facts(enter, thread: Thread) -> None:
    part(thread, "boende", of=thread.in_time)
    client = enter("maja")

    before = read(client, f"/traden/{thread.in_time.key}/")
    services.serve_parts(
        GoalLink.objects.get(child=thread.south), parts=list(thread.in_time.parts.all()), by=None
    )
    thread.report(thread.south_series, "95")
    thread.report(thread.north_series, "95")
    after = read(client, f"/traden/{thread.in_time.key}/")

    assert "Ingen arbetar med ”boende”" in before
    assert "Det räcker med 2 av dem" in before
    assert "Målets enda del arbetas med." in after
    assert "Målet är uppfyllt." in after


def test_figures_alone_do_not_make_a_goal_met(enter, thread: Thread) -> None:
    part(thread, "boende", of=thread.south)
    thread.report(thread.south_series, "95")

    page = read(enter("maja"), f"/traden/{thread.south.key}/")

    assert "Målvärdet nås, men ingen arbetar med ”boende”." in page
    assert "Målet är uppfyllt." not in page


def test_the_parts_page_tells_overlaps_idle_ones_and_who_declines(enter, thread: Thread) -> None:
    home = part(thread, "boende")
    extra = goal("committee_goal", thread.town.care_committee, "Samma sak igen", thread.home)
    idle = goal("committee_goal", thread.town.care_committee, "Något annat", thread.home)
    for each in (extra, idle):
        services.decide_goal(each, decision=thread.town.decision, by=None)
    serve(thread, home)
    services.serve_parts(GoalLink.objects.get(child=extra), parts=[home], by=None)
    abstain(thread)

    client = enter("maja")

    page, matrix = (read(client, f"/traden/{thread.home.key}/delar/"), read(client, "/tackning/"))

    assert "Flera arbetar med samma del." in page
    assert "<b>Överlapp</b><br>Två bidrag" in matrix
    assert "Ett bidrag tjänar ingen del." in page
    assert "Säg vilka delar" in page
    assert REASON in page


def test_a_part_is_added_served_and_removed_on_the_pages(enter, thread: Thread) -> None:
    client, key = enter("maja"), thread.home.key
    client.post(f"/traden/{key}/delar/", {"kind": "place", "name": "i hela kommunen"})
    made = GoalPart.objects.get()
    serving = f"/traden/{thread.in_time.key}/tjanar/{link(thread).pk}/"

    client.post(serving, {"parts": [made.pk]})
    served = read(client, serving)
    without = client.post(
        f"/traden/{key}/delar/{made.pk}/ta-bort/", {"decision": ""}
    ).content.decode()
    client.post(f"/traden/{key}/delar/{made.pk}/ta-bort/", {"decision": thread.town.decision.pk})

    assert "checked" in served
    assert "Målet är beslutat. Välj beslutet som ändrar det." in without
    assert GoalPart.objects.on().count() == 0


def test_a_committee_answers_on_the_page(enter, thread: Thread) -> None:
    client, url = enter("rut"), f"/traden/{thread.home.key}/bidrag/school-committee/"

    decision = decided_by(thread.town.school_committee).pk
    short = client.post(url, {"reason": "Nej.", "decision": decision})
    client.post(url, {"reason": REASON, "decision": decision})

    assert "Skriv skälet med minst 20 tecken." in short.content.decode()
    assert NoContribution.objects.get().reason == REASON
    assert enter("sven").get(url).status_code == 403


@pytest.mark.parametrize("who", ["sven", "olle"])
def test_who_writes_no_goals_sees_the_parts_but_changes_none(
    enter, thread: Thread, who: str
) -> None:
    home = part(thread, "boende")
    client, key = enter(who), thread.home.key

    page = read(client, f"/traden/{key}/delar/")
    tried = client.post(f"/traden/{key}/delar/", {"kind": "place", "name": "här"})

    assert "boende" in page
    assert "Lägg till delen" not in page
    assert "Säg vilka delar" not in page
    assert tried.status_code == 403
    assert client.get(f"/traden/{key}/delar/{home.pk}/ta-bort/").status_code == 403
    assert list(GoalPart.objects.all()) == [home]
