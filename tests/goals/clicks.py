"""One click on each form in the house: who, where, and what is filled in."""

from collections.abc import Callable
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from rodtrad.annotations import services as annotations
from rodtrad.annotations.models import Attachment
from rodtrad.checks.models import Finding
from rodtrad.checks.services import look_everywhere, suppress
from rodtrad.goals import services
from rodtrad.goals.models import GoalLink, GoalMeasure
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.notifications.due import due_for
from rodtrad.notifications.services import delegate
from rodtrad.organisation.services import register_decision
from tests.goals.clicks_of_coverage import OF_COVERAGE
from tests.goals.conftest import TODAY, Thread, decided_by, goal
from tests.goals.sent import Sent


def draft_of(thread: Thread):
    return goal("unit_goal", thread.town.home_care_south, "Fler går ut varje dag", thread.in_time)


def a_plan(thread: Thread):
    plan = services.draft_plan(
        body=thread.town.care_committee,
        kind="committee_plan",
        name="Verksamhetsplan 2027",
        first_year=2027,
        last_year=2027,
        by=None,
    )
    services.propose_plan(plan, by=None)
    return plan


def drafting(thread: Thread) -> Sent:
    fields = {"level": "unit_goal", "body": thread.town.home_care_south.pk, "title": "Nytt mål"}
    page = f"{reverse('goals:draft')}?under={thread.in_time.key}"
    return Sent("karin", page, "goal.drafted", fields)


def wording(thread: Thread) -> Sent:
    page = reverse("goals:edit", args=[draft_of(thread).key])
    return Sent("karin", page, "goal.edited", {"title": "Alla som vill går ut", "version": 1})


def linking(thread: Thread) -> Sent:
    loose = goal("unit_goal", thread.town.home_care_south, "Fler går ut varje dag")
    page = reverse("goals:link", args=[loose.key])
    return Sent("karin", page, "goal.linked", {"parent": thread.in_time.pk, "weight": "1"})


def unlinking(thread: Thread) -> Sent:
    link = GoalLink.objects.get(child=thread.south)
    page = reverse("goals:link", args=[thread.south.key])
    to = reverse("goals:unlink", args=[thread.south.key, link.pk])
    return Sent("maja", page, "goal.unlinked", {}, to)


def measuring(thread: Thread) -> Sent:
    page = reverse("goals:measure", args=[draft_of(thread).key])
    fields = {"series": thread.south_series.pk, "weight": "1"}
    return Sent("karin", page, "goal.measured", fields)


def unmeasuring(thread: Thread) -> Sent:
    measure = GoalMeasure.objects.get(goal=thread.south)
    page = reverse("goals:measure", args=[thread.south.key])
    to = reverse("goals:unmeasure", args=[thread.south.key, measure.pk])
    return Sent("karin", page, "goal.unmeasured", {}, to)


def judging(thread: Thread) -> Sent:
    page = reverse("goals:judge", args=[thread.south.key])
    fields = {"outcome": "met", "reason": "Alla besök blev av."}
    return Sent("karin", page, "goal.judged", fields)


def planning(thread: Thread) -> Sent:
    fields = {
        "title": "Öva",
        "unit": thread.town.home_care_south.pk,
        "responsible": thread.town.karin.pk,
        "ends_on": "2026-12-20",
    }
    page = reverse("goals:plan_activity", args=[thread.south.key])
    return Sent("karin", page, "activity.planned", fields)


def rewriting(thread: Thread) -> Sent:
    fields = {
        "title": "Lägg om alla rutter",
        "responsible": thread.town.karin.pk,
        "ends_on": "2026-12-20",
        "version": thread.routes.version,
    }
    page = reverse("goals:edit_activity", args=[thread.routes.pk])
    return Sent("karin", page, "activity.edited", fields)


def drafting_a_plan(thread: Thread) -> Sent:
    fields = {
        "kind": "committee_plan",
        "body": thread.town.home_care_south.pk,
        "name": "Plan",
        "first_year": 2027,
        "last_year": 2027,
    }
    return Sent("karin", reverse("goals:draft_plan"), "plan.drafted", fields)


def stating(thread: Thread) -> Sent:
    page = reverse("goals:state_plan", args=[a_plan(thread).pk])
    fields = {"said_0": "På mötet i maj.", "version": ""}
    return Sent("maja", page, "plan.stated", fields)


def adopting(thread: Thread) -> Sent:
    decision = decided_by(thread.town.care_committee)
    page = reverse("goals:adopt_plan", args=[a_plan(thread).pk])
    return Sent("siv", page, "plan.adopted", {"decision": decision.pk})


def taking_over(thread: Thread) -> Sent:
    new = services.draft_plan(
        body=thread.town.council,
        kind="committee_plan",
        name="Mål och budget 2027",
        first_year=2027,
        last_year=2030,
        by=None,
    )
    services.adopt_plan(new, decision=thread.town.decision, by=None)
    page = f"{reverse('goals:take_over', args=[new.pk])}?efter={thread.plan.pk}"
    goals = (thread.vision, thread.home, thread.school)
    return Sent("kerstin", page, "plan.took_over", {f"goal_{one.pk}": "ends" for one in goals})


def _about(thread: Thread) -> str:
    return reverse("annotations:about", args=["goals.goal", thread.south.pk])


def commenting(thread: Thread) -> Sent:
    return Sent("karin", _about(thread), "comment.posted", {"text": "Vi börjar nu.", "also": ""})


def attaching(thread: Thread) -> Sent:
    file = SimpleUploadedFile("matt.txt", b"91 av 100")
    return Sent("karin", _about(thread), "attachment.added", {"file": file, "also": ""})


def editing_a_comment(thread: Thread) -> Sent:
    comment = annotations.post_comment(thread.south, text="Först så", by=thread.town.karin)
    page = reverse("annotations:edit_comment", args=[comment.pk])
    return Sent("karin", page, "comment.edited", {"text": "Sedan så"})


def removing_a_comment(thread: Thread) -> Sent:
    comment = annotations.post_comment(thread.south, text="Bort", by=thread.town.karin)
    page = reverse("annotations:edit_comment", args=[comment.pk])
    to = reverse("annotations:remove_comment", args=[comment.pk])
    return Sent("karin", page, "comment.removed", {}, to)


def removing_a_file(thread: Thread) -> Sent:
    upload = SimpleUploadedFile("matt.txt", b"91 av 100")
    annotations.say(thread.south, text="", upload=upload, by=thread.town.karin)
    to = reverse("annotations:remove_file", args=[Attachment.objects.get().pk])
    return Sent("karin", f"/traden/{thread.south.key}/", "attachment.removed", {}, to)


def tagging(thread: Thread) -> Sent:
    page = reverse("annotations:tags_of", args=["goals.goal", thread.south.pk])
    return Sent("karin", page, "tag.attached", {"agenda": ["3"]})


def naming_a_tag(thread: Thread) -> Sent:
    return Sent("maja", reverse("annotations:tags"), "tag.named", {"name": "Trygghet"})


def retiring_a_tag(thread: Thread) -> Sent:
    tag = annotations.name_tag(name="Trygghet", by=thread.town.maja)
    page = reverse("annotations:tag", args=[tag.vocabulary, tag.key])
    to = reverse("annotations:retire_tag", args=[tag.pk])
    return Sent("maja", page, "tag.retired", {}, to)


def _waiting(thread: Thread, prefix: str):
    waiting = due_for(thread.town.karin, TODAY).waiting
    return next(one.item for one in waiting if one.item.key.startswith(prefix))


def answering(thread: Thread) -> Sent:
    key = _waiting(thread, "observation:").key
    fields = {"key": key, "value": "91", "is_confirmed": "on"}
    to = reverse("notifications:answer")
    return Sent("karin", reverse("notifications:mine"), "observation.recorded", fields, to)


def handing_over(thread: Thread) -> Sent:
    key = _waiting(thread, "observation:").key
    page = f"{reverse('notifications:delegate')}?sak={key}"
    return Sent("karin", page, "delegation.given", {"to": thread.town.sven.pk, "line": "Tack!"})


def taking_back(thread: Thread) -> Sent:
    karin, sven = thread.town.karin, thread.town.sven
    given = delegate(_waiting(thread, "observation:"), to=sven, by=karin)
    to = reverse("notifications:end_delegation", args=[given.pk])
    return Sent("karin", reverse("notifications:mine"), "delegation.taken_back", {}, to)


def choosing_mail(thread: Thread) -> Sent:
    return Sent("karin", reverse("notifications:settings"), "digest.chosen", {})


def setting_the_rhythm(thread: Thread) -> Sent:
    fields = {"weekdays": ["1"], "hour": 6, "keep_days": 30}
    return Sent("adam", reverse("notifications:outbox"), "rhythm.set", fields)


MEANING = {
    "name": "Ensamma besök",
    "measure_kind": "result",
    "unit_of_measure": "besök",
    "decimals": 0,
    "direction": "lower",
    "frequency": "month",
    "valid_from": "2026-11-01",
}


def defining(thread: Thread) -> Sent:
    fields = MEANING | {"key": "ensamma", "owner": thread.town.care_committee.pk}
    return Sent("maja", reverse("indicators:define"), "indicator.defined", fields)


def redefining(thread: Thread) -> Sent:
    page = reverse("indicators:redefine", args=["hemtjanst-i-tid"])
    fields = MEANING | {"valid_from": "2027-01-01", "reason": "Klarare", "seam": "break", "seen": 1}
    return Sent("maja", page, "indicator.redefined", fields)


def asking(thread: Thread) -> Sent:
    page = reverse("indicators:open_series", args=["hemtjanst-i-tid"])
    fields = {"unit": thread.town.provider.pk, "valid_from": "2026-11-01"}
    return Sent("maja", page, "series.opened", fields)


def aiming(thread: Thread) -> Sent:
    page = f"{reverse('indicators:target', args=['hemtjanst-i-tid'])}?enhet=home-care-south"
    fields = {"kind": "reach", "value": "95", "valid_from": "2027-01-01", "seen": 1}
    return Sent("maja", page, "target.set", fields)


def recording(thread: Thread) -> Sent:
    page = f"{reverse('indicators:record', args=['hemtjanst-i-tid'])}?enhet=home-care-south"
    fields = {"period": "2026-10", "value_total": "91", "seen_total": 0}
    return Sent("karin", page, "observation.recorded", fields)


def recording_many(thread: Thread) -> Sent:
    october = ReportingPeriod.objects.get(key="2026-10")
    fields = {f"value-{thread.south_series.pk}-{october.pk}-total": "91", "period": "2026-10"}
    page = f"{reverse('indicators:grid')}?enhet=home-care-south&period=2026-10"
    return Sent("karin", page, "observation.recorded", fields)


def locking(thread: Thread) -> Sent:
    page = reverse("indicators:period", args=["2026-10"])
    return Sent("ivar", page, "period.locked", {"act": "lock", "reason": "Redovisad"})


def letting_in(thread: Thread) -> Sent:
    fields = {
        "given_name": "Nora",
        "family_name": "Ny",
        "username": "nora",
        "email": "nora@sjoby.example",
    }
    return Sent("adam", reverse("organisation:add_person"), "person.added", fields)


def appointing(thread: Thread) -> Sent:
    page = reverse("organisation:appoint", args=[thread.town.ebba.pk])
    fields = {"role": "staff", "unit": thread.town.home_care.pk, "starts_on": "2026-11-20"}
    return Sent("adam", page, "appointment.given", fields)


def founding(thread: Thread) -> Sent:
    fields = {
        "name": "Öster",
        "kind": "unit",
        "parent": thread.town.home_care.pk,
        "legal_form": "municipal",
        "starts_on": "2026-11-20",
    }
    return Sent("adam", reverse("organisation:create"), "unit.created", fields)


def registering(thread: Thread) -> Sent:
    page = reverse("organisation:register_decision", args=["care-committee"])
    fields = {"decided_on": "2026-11-18", "paragraph": "9", "title": "Ny plan"}
    return Sent("siv", page, "decision.registered", fields)


def carrying_out(thread: Thread) -> Sent:
    committee = thread.town.care_committee
    decision = register_decision(
        committee,
        decided_on=TODAY,
        paragraph="12",
        title="Bifallen motion",
        must_be_carried_out=True,
        by=None,
    )
    page = reverse("organisation:carried_out", args=[decision.pk])
    return Sent("siv", page, "decision.carried_out", {"how": "Skyltarna sitter uppe."})


def _something_broken(thread: Thread) -> Finding:
    """Find what is broken in the thread, and return one of it."""
    look_everywhere()
    return Finding.objects.filter(gone_at=None, subject_type="goals.goal").earliest("pk")


def leaving(thread: Thread) -> Sent:
    page = reverse("checks:leave", args=[_something_broken(thread).pk])
    until = (timezone.localdate() + timedelta(days=90)).isoformat()
    fields = {"reason": "Målen skrivs om före sommaren.", "ends_on": until}
    return Sent("maja", page, "finding.left", fields)


def opening(thread: Thread) -> Sent:
    finding = _something_broken(thread)
    until = timezone.localdate() + timedelta(days=90)
    left = suppress(
        finding, reason="Målen skrivs om före sommaren.", last_day=until, by=thread.town.maja
    )
    to = reverse("checks:lift", args=[left.pk])
    return Sent("maja", f"{reverse('checks:health')}?visa=lamnade", "finding.opened", {}, to)


def handing_in_a_sheet(thread: Thread) -> Sent:
    file = SimpleUploadedFile("enheter.csv", b"Nyckel;Namn;Slag\nnytt;Nytt;enhet\n")
    page = reverse("sheets:kind", args=["enheter"])
    return Sent("adam", page, "import.received", {"file": file})


CLICKS: dict[str, Callable[[Thread], Sent]] = {
    "goals:draft": drafting,
    "goals:edit": wording,
    "goals:link": linking,
    "goals:unlink": unlinking,
    "goals:measure": measuring,
    "goals:unmeasure": unmeasuring,
    "goals:judge": judging,
    "goals:plan_activity": planning,
    "goals:edit_activity": rewriting,
    "goals:draft_plan": drafting_a_plan,
    "goals:state_plan": stating,
    "goals:adopt_plan": adopting,
    "goals:take_over": taking_over,
    **OF_COVERAGE,
    "annotations:about": commenting,
    "annotations:about with a file": attaching,
    "annotations:edit_comment": editing_a_comment,
    "annotations:remove_comment": removing_a_comment,
    "annotations:remove_file": removing_a_file,
    "annotations:tags_of": tagging,
    "annotations:tags": naming_a_tag,
    "annotations:retire_tag": retiring_a_tag,
    "notifications:answer": answering,
    "notifications:delegate": handing_over,
    "notifications:end_delegation": taking_back,
    "notifications:settings": choosing_mail,
    "notifications:outbox": setting_the_rhythm,
    "checks:leave": leaving,
    "checks:lift": opening,
    "indicators:define": defining,
    "indicators:redefine": redefining,
    "indicators:open_series": asking,
    "indicators:target": aiming,
    "indicators:record": recording,
    "indicators:grid": recording_many,
    "indicators:period": locking,
    "organisation:add_person": letting_in,
    "organisation:appoint": appointing,
    "organisation:create": founding,
    "organisation:register_decision": registering,
    "organisation:carried_out": carrying_out,
    "sheets:kind": handing_in_a_sheet,
}
