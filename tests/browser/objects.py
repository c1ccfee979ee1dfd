"""What nobody has done in the demonstration yet, so that every page has something to show.

Run in the shell of a running system; tells the addresses that no link leads to.
"""

import json
import sys
from decimal import Decimal

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.urls import reverse
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.accounts.services import add_person, open_way_in
from rodtrad.annotations import rules
from rodtrad.annotations import services as annotations
from rodtrad.annotations.registry import subject
from rodtrad.demo.content import town
from rodtrad.goals import services as goals
from rodtrad.goals.models import Goal, NoContribution
from rodtrad.goals.queries import visible_to
from rodtrad.indicators import services as figures
from rodtrad.indicators.enums import PeriodState
from rodtrad.indicators.models import Observation
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import profile

CAREFUL = "viktor.nordin"


def say_something() -> str:
    """Let the unit manager comment, show evidence and tag; return where it is asked for."""
    karin = User.objects.get(username="karin.stahl")
    goal = _open_to(karin)
    annotations.post_comment(goal, text="Vi ringer före besöket.", by=karin)
    annotations.add_attachment(goal, name="Protokoll.txt", contents=b"Vi var eniga.", by=karin)
    sofia = User.objects.get(username="sofia.ahlgren")
    annotations.name_tag(name="Trygghet", by=sofia)
    return f"/om/goals.goal/{goal.pk}/"


def _open_to(person: User) -> Goal:
    """Return a goal that the person may say something of and show evidence for."""
    about = subject("goals.goal")
    assert about is not None
    goals_seen = visible_to(person).order_by("pk")
    return next(each for each in goals_seen if rules.may_attach(person, about, each))


def _person(username: str) -> list[tuple[str, str]]:
    return next(each.holds for each in town().people if each.username == username)


def put_right_a_figure() -> str:
    """Correct the newest figure, and return where it is told what it said before."""
    newest = Observation.objects.filter(
        group="total", value__isnull=False, period__state=PeriodState.OPEN
    ).latest("period__ends_on")
    figures.record_observation(
        newest.series,
        period=newest.period,
        figure=figures.Figure(newest.value + Decimal(1), is_invented=True),
        by=None,
        change_reason="Fel rad i underlaget",
        is_confirmed=True,
    )
    page = reverse("indicators:revisions", args=[newest.series.indicator.key])
    return f"{page}?serie={newest.series_id}"


def propose_a_plan() -> str:
    """Put a plan forward in the secretary's committee, and return where she notes the decision."""
    unit = next(unit for role, unit in _person("lena.dahl") if role == "committee_secretary")
    year = timezone.localdate().year + 1
    plan = goals.draft_plan(
        body=Unit.objects.get(key=unit),
        kind=profile().plan_kinds[0].key,
        name="Nämndens plan",
        first_year=year,
        last_year=year,
        by=None,
    )
    goals.propose_plan(plan, by=None)
    return reverse("goals:adopt_plan", args=[plan.pk])


def leave_a_gap() -> str:
    """Let a committee take back its word on a goal, and return where it answers anew."""
    said = NoContribution.objects.on().select_related("goal", "committee").order_by("pk")[0]
    goals.take_up(said, by=None)
    return reverse("goals:abstain", args=[said.goal.key, said.committee.key])


def secure(username: str) -> list[str]:
    """Give somebody a second step, and return the spare codes for passing it."""
    user = User.objects.get(username=username)
    TOTP.activate(user, generate_totp_secret())
    codes: list[str] = RecoveryCodes.activate(user).get_unused_codes()
    return codes


def invited() -> str:
    """Return the way in of somebody who has not chosen a password yet."""
    newcomer = add_person(
        username="ny.person",
        given_name="Ny",
        family_name="Person",
        email="ny.person@lindvik.example",
        by=None,
    )
    return f"/inbjudan/{open_way_in(newcomer, by=None)}/"


def forgotten() -> str:
    """Return the link in a letter about a forgotten password."""
    user = User.objects.get(username="oskar.lindqvist")
    key = default_token_generator.make_token(user)
    return f"/glomt-losenord/{user_pk_to_url_str(user)}-{key}/"


def main() -> None:
    """Do it all, and tell."""
    inside = [say_something(), put_right_a_figure(), propose_a_plan(), leave_a_gap()]
    told = {"inside": inside, "outside": [invited(), forgotten()], "codes": secure(CAREFUL)}
    sys.stdout.write(json.dumps(told))
