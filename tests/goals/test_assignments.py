"""An assignment is given, moved, reported or written off, and listed until then."""

from datetime import date, timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.goals import due_assignments, services
from rodtrad.goals.enums import ReportForm
from rodtrad.goals.models import Assignment, Goal, GoalLink, PresentedList
from rodtrad.goals.queries import assignments_visible_to
from rodtrad.goals.rules import may_see_assignment
from rodtrad.goals.services import Task
from rodtrad.goals.staff.assignments import age
from rodtrad.organisation.models import UnitVersion
from tests.goals.asking import acts_of, read
from tests.goals.conftest import TODAY, Thread, decided_by


def give(thread: Thread, title: str = "Utred avlastning", **changes) -> Assignment:
    task = {
        "receiver": thread.town.care_committee,
        "due_on": date(2026, 12, 15),
        "report_form": ReportForm.WRITTEN,
    }
    given_on = changes.pop("given_on", date(2026, 3, 1))
    giver = changes.pop("giver", thread.town.council)
    by = changes.pop("by", thread.town.kerstin)
    decision = changes.pop("decision", thread.town.decision)
    made = Task(title, **(task | changes))
    return services.give_assignment(giver, task=made, decision=decision, given_on=given_on, by=by)


def test_the_councils_secretary_writes_down_an_assignment(thread: Thread) -> None:
    given = give(thread)

    assert (given.state, given.decision, given.given_on) == (
        "open",
        thread.town.decision,
        date(2026, 3, 1),
    )
    assert acts_of(given) == ["assignment.given"]


def test_without_a_day_it_is_given_by_its_decision_or_today(thread: Thread) -> None:
    by_decision = give(thread, given_on=None)
    without = give(thread, given_on=None, decision=None)

    assert by_decision.given_on == thread.town.decision.decided_on
    assert without.given_on == TODAY


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"due_on": date(2026, 2, 1)}, "due_on"),
        ({"function": "x" * 121}, "function"),
    ],
)
def test_what_cannot_be_right_is_said(thread: Thread, changes: dict, field: str) -> None:
    with pytest.raises(BadInput) as wrong:
        give(thread, **changes)

    assert wrong.value.field == field


def test_a_stranger_gives_no_assignment(thread: Thread) -> None:
    with pytest.raises(Refused):
        give(thread, by=thread.town.siv)

    assert Assignment.objects.count() == 0


def test_what_the_decision_lacked_is_completed_but_the_day_is_moved_by_decision(
    thread: Thread,
) -> None:
    bare = give(thread, receiver=None, due_on=None, decision=None, report_form="")
    task = Task("Utred", receiver=thread.town.care_committee, due_on=date(2027, 1, 31))

    done = services.edit_assignment(
        bare, task=task, version=1, decision=thread.town.decision, by=thread.town.kerstin
    )
    again = services.edit_assignment(
        done,
        task=Task("Utred", due_on=date(2028, 1, 1)),
        decision=thread.town.decision,
        by=thread.town.kerstin,
    )

    assert (done.due_on, done.decision) == (date(2027, 1, 31), thread.town.decision)
    assert (again.due_on, again.receiver) == (date(2027, 1, 31), None)
    with pytest.raises(Conflict):
        services.edit_assignment(bare, task=task, version=1, by=thread.town.kerstin)


def test_a_new_day_is_decided_by_who_gave_it_and_the_old_is_kept(thread: Thread) -> None:
    given = give(thread)
    move = {"due_on": date(2027, 3, 1), "reason": "Sjukdom", "by": thread.town.kerstin}

    with pytest.raises(BadInput) as without:
        services.move_assignment(given, decision=None, **move)
    with pytest.raises(BadInput) as anothers:
        services.move_assignment(given, decision=decided_by(thread.town.school_committee), **move)
    with pytest.raises(BadInput) as past:
        services.move_assignment(
            given, decision=thread.town.decision, **(move | {"due_on": date(2026, 1, 1)})
        )
    moved = services.move_assignment(given, decision=thread.town.decision, **move)

    assert [each.value.field for each in (without, anothers, past)] == [
        "decision",
        "decision",
        "due_on",
    ]
    assert moved.due_on == date(2027, 3, 1)
    assert list(moved.moves.values_list("due_before", "due_on", "reason")) == [
        (date(2026, 12, 15), date(2027, 3, 1), "Sjukdom")
    ]


def test_the_receiver_reports_and_then_it_is_closed(thread: Thread) -> None:
    given = give(thread)

    done = services.report_assignment(given, report="Vi har prövat.", by=thread.town.siv)

    assert (done.state, done.closed_on, done.report) == ("reported", TODAY, "Vi har prövat.")
    with pytest.raises(Refused) as error:
        services.report_assignment(given, report="Igen", by=thread.town.siv)
    assert error.value.reason == "Uppdraget är avslutat och ändras inte längre."


def test_a_report_says_something_on_a_day_that_can_be(thread: Thread) -> None:
    given = give(thread, receiver=None)

    with pytest.raises(BadInput) as empty:
        services.report_assignment(given, report=" ", by=thread.town.kerstin)
    with pytest.raises(BadInput) as tomorrow:
        services.report_assignment(
            given, report="Klart", on=TODAY + timedelta(days=1), by=thread.town.kerstin
        )

    assert (empty.value.field, tomorrow.value.field) == ("report", "on")


def test_a_stranger_reports_nothing(thread: Thread) -> None:
    given = give(thread)

    with pytest.raises(Refused):
        services.report_assignment(given, report="Klart", by=thread.town.rut)

    assert Assignment.objects.get().state == "open"


def test_writing_off_takes_a_decision(thread: Thread) -> None:
    given = give(thread)

    with pytest.raises(BadInput) as without:
        services.write_off(given, decision=None, by=thread.town.kerstin)
    off = services.write_off(given, decision=thread.town.decision, by=thread.town.kerstin)

    assert without.value.sentence == "Ett uppdrag skrivs av genom ett beslut."
    assert (off.state, off.closing_decision) == ("written_off", thread.town.decision)


def test_the_list_is_presented_with_what_stands_open(thread: Thread) -> None:
    first, done = give(thread, "Ett"), give(thread, "Två")
    services.report_assignment(done, report="Klart", by=None)

    shown = services.present_list(
        thread.town.council, decision=thread.town.decision, by=thread.town.kerstin
    )

    assert shown.assignment_ids == [first.pk]
    with pytest.raises(BadInput) as again:
        services.present_list(thread.town.council, decision=thread.town.decision, by=None)
    with pytest.raises(BadInput) as without:
        services.present_list(thread.town.council, decision=None, by=None)
    with pytest.raises(Refused):
        services.present_list(thread.town.council, decision=None, by=thread.town.siv)
    assert again.value.sentence == "Listan är redan redovisad vid det sammanträdet."
    assert without.value.field == "decision"


def test_the_rule_and_the_list_agree_on_who_sees_an_assignment(thread: Thread) -> None:
    given = give(thread)

    seen = {who for who in thread.town.cast if may_see_assignment(who, given)}
    listed = {who for who in thread.town.cast if assignments_visible_to(who).exists()}

    assert seen == listed
    assert thread.town.sven in seen
    assert thread.town.ebba not in seen


def test_it_waits_on_the_receivers_own_page_when_the_day_draws_near(thread: Thread) -> None:
    near, far = give(thread), give(thread, "Sen", due_on=date(2027, 6, 1))
    dayless = give(thread, "Utan dag", due_on=None)

    items = due_assignments.items(thread.town.siv, TODAY)

    assert [(each.key, each.due_on) for each in items] == [
        (f"assignment:{near.pk}", date(2026, 12, 15)),
        (f"assignment:{dayless.pk}", date(2026, 3, 1)),
    ]
    assert due_assignments.items(thread.town.sven, TODAY) == []
    given = due_assignments.items(thread.town.sven, TODAY, frozenset({f"assignment:{far.pk}"}))
    assert [each.title for each in given] == ["Sen"]


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 dag"), (20, "20 dagar"), (40, "1 månad"), (800, "2 år")]
)
def test_an_age_is_told_in_its_largest_measure(days: int, words: str) -> None:
    assert age(timedelta(days=days)) == words


def test_the_list_is_narrowed(enter, thread: Thread) -> None:
    give(thread, "Sent", due_on=date(2026, 5, 1))
    give(thread, "I tid")
    done = give(thread, "Färdigt")
    services.report_assignment(done, report="Klart", by=None)
    client = enter("sven")

    def titles(query: str) -> list[str]:
        page = read(client, f"/uppdrag/{query}")
        return [name for name in ("Sent", "I tid", "Färdigt") if f">{name}</a>" in page]

    assert titles("") == ["Sent", "I tid"]
    assert titles("?lage=late") == ["Sent"]
    assert titles("?lage=reported") == ["Färdigt"]
    assert titles("?lage=every") == ["Sent", "I tid", "Färdigt"]
    assert titles(f"?lage=open&mottagare={thread.town.school_committee.pk}") == []
    assert titles(f"?lage=open&givare={thread.town.council.pk}") == ["Sent", "I tid"]
    assert titles("?lage=nonsens") == ["Sent", "I tid"]


def test_an_assignments_page_tells_what_is_lacking_and_what_has_happened(
    enter, thread: Thread
) -> None:
    bare = give(thread, "Se över frågan", receiver=None, due_on=None, report_form="", decision=None)
    moved = services.move_assignment(
        give(thread, goal=thread.home, due_on=None), due_on=date(2027, 3, 1), reason="Sjukdom",
        decision=thread.town.decision, by=None,
    )  # fmt: skip
    client = enter("kerstin")

    lacking = read(client, f"/uppdrag/{bare.pk}/")
    page = read(client, f"/uppdrag/{moved.pk}/")

    assert "Uppdraget saknar mottagare, slutdag, form för redovisning och beslut." in lacking
    assert "Från ingen dag till 1\u00a0mars 2027" in page
    assert thread.home.title in page


@pytest.mark.parametrize(
    ("due", "sentence"),
    [
        (date(2026, 5, 1), "Försenat. Det skulle ha redovisats"),
        (date(2027, 5, 1), "Öppet. Det ska redovisas senast"),
        (None, "Uppdraget är öppet och har ingen slutdag."),
    ],
)
def test_an_assignment_says_where_it_stands(enter, thread: Thread, due, sentence: str) -> None:
    given = give(thread, due_on=due)

    assert sentence in read(enter("sven"), f"/uppdrag/{given.pk}/")


def test_an_assignment_lives_its_life_on_the_pages(enter, thread: Thread) -> None:
    client, decision = enter("kerstin"), thread.town.decision.pk
    council = thread.town.council.pk
    client.post("/uppdrag/nytt/", {"giver": council, "title": "Utred", "decision": decision})
    given = Assignment.objects.get()
    url = f"/uppdrag/{given.pk}/"
    task = {"title": "Utred mer", "due_on": "2027-01-31", "version": 1}

    client.post(f"{url}andra/", task)
    clash = client.post(f"{url}andra/", task | {"title": "Annat"}).content.decode()
    client.post(
        f"{url}flytta/", {"due_on": "2027-03-01", "reason": "Sjukdom", "decision": decision}
    )
    client.post(f"{url}redovisa/", {"report": "Klart.", "on": "2026-11-19"})
    page = read(client, url)

    assert "Någon annan har ändrat samma text." in clash
    assert "Redovisat 19\u00a0november 2026." in page
    assert "Från 31\u00a0januari 2027 till 1\u00a0mars 2027" in page
    assert "Klart." in page


def test_correcting_a_word_keeps_what_the_assignment_was_for(enter, thread: Thread) -> None:
    south = thread.town.home_care_south
    given = give(thread, receiver=south, goal=thread.home)
    GoalLink.objects.filter(child=thread.home).delete()
    Goal.objects.filter(pk=thread.home.pk).update(
        valid=DateRange(date(2026, 1, 1), date(2026, 6, 1))
    )
    UnitVersion.objects.filter(unit=south).update(
        valid=DateRange(date(2020, 1, 1), date(2026, 6, 1))
    )
    client = enter("kerstin")
    form = client.get(f"/uppdrag/{given.pk}/andra/").context["form"]

    client.post(f"/uppdrag/{given.pk}/andra/", form.initial | {"title": "Utred avlösning"})

    given.refresh_from_db()
    assert (given.title, given.goal, given.receiver) == ("Utred avlösning", thread.home, south)


def test_a_body_that_is_no_more_has_no_list(enter, thread: Thread) -> None:
    board = thread.town.school_committee
    UnitVersion.objects.filter(unit=board).update(
        valid=DateRange(date(2020, 1, 1), date(2026, 6, 1))
    )

    assert enter("kerstin").get(f"/uppdrag/oavslutade/{board.key}/").status_code == 404
    assert enter("kerstin").get("/uppdrag/oavslutade/council/").status_code == 200


def test_an_assignment_is_written_off_on_its_page(enter, thread: Thread) -> None:
    given = give(thread)
    client = enter("kerstin")

    without = client.post(f"/uppdrag/{given.pk}/skriv-av/", {"decision": ""}).content.decode()
    client.post(f"/uppdrag/{given.pk}/skriv-av/", {"decision": thread.town.decision.pk})

    assert "Välj beslutet som det vilar på." in without
    assert "Avskrivet 20\u00a0november 2026." in read(client, f"/uppdrag/{given.pk}/")


def test_the_yearly_list_says_when_it_was_presented_and_what_has_come_since(
    enter, thread: Thread
) -> None:
    give(thread, "Ett", due_on=date(2026, 5, 1))
    client = enter("kerstin")

    before = read(client, "/uppdrag/oavslutade/council/")
    client.post("/uppdrag/oavslutade/council/", {"decision": thread.town.decision.pk})
    give(thread, "Två")
    after = read(client, "/uppdrag/oavslutade/council/")

    assert "Listan har inte redovisats än." in before
    assert "Ett uppdrag väntar på att redovisas. Det är försenat." in before
    assert "Det är två uppdrag som väntar på att redovisas. Av dem är ett försenat." in after
    assert "Sedan dess har ett uppdrag tillkommit." in after
    assert PresentedList.objects.count() == 1


@pytest.mark.parametrize("act", ["andra", "flytta", "redovisa", "skriv-av"])
def test_a_stranger_may_read_but_not_change(enter, thread: Thread, act: str) -> None:
    given = give(thread)
    client = enter("sven")

    assert "Utred avlastning" in read(client, f"/uppdrag/{given.pk}/")
    assert client.get(f"/uppdrag/{given.pk}/{act}/").status_code == 403
    assert client.get("/uppdrag/nytt/").status_code == 403


def test_who_sees_nothing_finds_no_assignment(enter, thread: Thread) -> None:
    given = give(thread)

    assert enter("ebba").get(f"/uppdrag/{given.pk}/").status_code == 404
