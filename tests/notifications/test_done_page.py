"""What a person has done, with the things it was done to, as far as they may still be seen."""

from datetime import date

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.goals.conftest import Thread, _november, enter, thread

from rodtrad.annotations import services as annotations
from rodtrad.audit.models import Act
from rodtrad.audit.services import record
from rodtrad.core.status import Outcome
from rodtrad.goals import services
from rodtrad.goals.models import Goal
from rodtrad.goals.services import Work
from rodtrad.indicators import services as figures
from rodtrad.indicators.models import Indicator, ReportingPeriod
from rodtrad.notifications.objects import ref_of

__all__ = ["_november", "enter", "thread"]

DONE = "/min-sida/gjort/"
MOST = 12


def _shown(client: Client) -> list[tuple[str, str, str]]:
    days = client.get(DONE).context["days"]
    return [(act.words, act.title, act.url) for day in days for act in day.acts]


def _do_one_of_each(thread: Thread, number: int) -> None:
    town, karin = thread.town, thread.town.karin
    work = Work(f"Ring {number}", responsible=karin, ends_on=date(2026, 12, 4))
    services.plan_activity(thread.south, unit=town.home_care_south, work=work, by=karin)
    services.judge(thread.south, outcome=Outcome.NOT_ASSESSABLE, by=karin)
    annotations.post_comment(thread.south, text="Bra så", by=karin)
    figures.report_missing(
        thread.south_series,
        period=ReportingPeriod.objects.get(key=f"2026-0{number}"),
        reason="Byte",
        by=karin,
    )
    record("indicator.redefined", by=karin, subject=Indicator.objects.get())
    record("unit.renamed", by=karin, subject=town.home_care_south)
    record("plan.drafted", by=karin, subject=thread.plan)


def test_each_act_names_its_thing_and_leads_to_it(enter, thread: Thread) -> None:
    _do_one_of_each(thread, 3)
    series = "/indikatorer/hemtjanst-i-tid/"

    found = _shown(enter("karin"))

    goal = ("Söder: 90 av 100 besök i tid", f"/traden/{thread.south.key}/")
    activity = thread.south.activities.get(title="Ring 3")
    assert [(title, url) for _words, title, url in found] == [
        ("Mål och budget 2026", f"/planer/{thread.plan.pk}/"),
        ("Hemtjänsten Söder", "/organisation/home-care-south/"),
        ("Hemtjänst i tid", series),
        ("Hemtjänst i tid, Hemtjänsten Söder", f"{series}?enhet=home-care-south"),
        goal,
        goal,
        ("Ring 3", f"/aktiviteter/{activity.pk}/"),
    ]


def test_what_the_person_may_no_longer_see_is_told_without_its_name(enter, thread: Thread) -> None:
    Goal.objects.filter(pk=thread.south.pk).update(is_supplementary=True)
    record("goal.edited", by=thread.town.karin, subject=thread.south)
    client = enter("karin")

    page = client.get(DONE).text

    assert [title for _words, title, _url in _shown(client)] == [""]
    assert ("Ändrade ett mål" in page, thread.south.title in page) == (True, False)


def test_what_is_gone_or_was_done_to_nothing_is_told_in_words_alone(enter, thread: Thread) -> None:
    record("period.laid_out", by=thread.town.karin, subject=None)
    Act.objects.create(
        action="unit.closed",
        actor_id=thread.town.karin.pk,
        subject_type="organisation.unit",
        subject_id=9_999_999,
    )

    found = _shown(enter("karin"))

    assert [(title, url) for _words, title, url in found] == [("", "")] * 2


def test_an_act_without_a_thing_speaks_of_none(thread: Thread) -> None:
    act = record("period.laid_out", by=None, subject=None)

    assert ref_of(act) is None


def test_the_page_asks_as_much_for_one_act_of_each_kind_as_for_four(enter, thread: Thread) -> None:
    client = enter("karin")
    _do_one_of_each(thread, 1)
    few, short = _cost(client)
    for number in (2, 3, 4):
        _do_one_of_each(thread, number)

    many, long = _cost(client)

    assert few == many <= MOST
    assert len(short) < len(long)


def _cost(client: Client) -> tuple[int, str]:
    client.get(DONE)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(DONE).text
    return len(asked), page
