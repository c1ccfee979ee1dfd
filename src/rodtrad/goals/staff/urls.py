"""Where the thread's pages are."""

from django.urls import path

from rodtrad.goals.staff.views import (
    activities,
    assignments,
    coverage,
    goals,
    plans,
    sources,
    thread,
)

app_name = "goals"

urlpatterns = [
    path("traden/", thread.thread, name="thread"),
    path("traden/nytt/", goals.draft, name="draft"),
    path("traden/<slug:key>/", thread.node, name="node"),
    path("traden/<slug:key>/historia/", thread.history, name="history"),
    path("traden/<slug:key>/andra/", goals.edit, name="edit"),
    path("traden/<slug:key>/hang/", goals.link, name="link"),
    path("traden/<slug:key>/hang/<int:pk>/ta-ner/", goals.unlink, name="unlink"),
    path("traden/<slug:key>/mat/", goals.measure, name="measure"),
    path("traden/<slug:key>/mat/<int:pk>/ta-bort/", goals.unmeasure, name="unmeasure"),
    path("traden/<slug:key>/bedom/", goals.judge, name="judge"),
    path("traden/<slug:key>/aktivitet/", activities.plan, name="plan_activity"),
    path("traden/<slug:key>/delar/", coverage.parts, name="parts"),
    path("traden/<slug:key>/delar/<int:pk>/ta-bort/", coverage.remove_part, name="remove_part"),
    path("traden/<slug:key>/tjanar/<int:pk>/", coverage.serve, name="serve"),
    path("traden/<slug:key>/bidrag/<slug:unit>/", coverage.abstain, name="abstain"),
    path("traden/<slug:key>/vilar-pa/", sources.rest, name="rest"),
    path("traden/<slug:key>/vilar-pa/<int:pk>/ta-bort/", sources.unrest, name="unrest"),
    path("tackning/", coverage.coverage, name="coverage"),
    path("malkallor/", sources.sources, name="sources"),
    path("uppdrag/", assignments.assignments, name="assignments"),
    path("uppdrag/nytt/", assignments.give, name="give"),
    path("uppdrag/oavslutade/<slug:unit>/", assignments.unfinished, name="unfinished"),
    path("uppdrag/<int:pk>/", assignments.assignment, name="assignment"),
    path("uppdrag/<int:pk>/andra/", assignments.edit, name="edit_assignment"),
    path("uppdrag/<int:pk>/flytta/", assignments.move, name="move_assignment"),
    path("uppdrag/<int:pk>/redovisa/", assignments.report, name="report_assignment"),
    path("uppdrag/<int:pk>/skriv-av/", assignments.write_off, name="write_off"),
    path("aktiviteter/<int:pk>/", activities.activity, name="activity"),
    path("aktiviteter/<int:pk>/andra/", activities.edit, name="edit_activity"),
    path("aktiviteter/<int:pk>/lage/", activities.set_state, name="set_state"),
    path("planer/", plans.plans, name="plans"),
    path("planer/ny/", plans.draft, name="draft_plan"),
    path("planer/<int:pk>/", plans.plan, name="plan"),
    path("planer/<int:pk>/forseglat/", plans.sealed, name="sealed"),
    path("planer/<int:pk>/sager/", plans.state, name="state_plan"),
    path("planer/<int:pk>/anta/", plans.adopt, name="adopt_plan"),
    path("planer/<int:pk>/tar-over/", plans.take_over, name="take_over"),
    path("planer/<int:pk>/steg/", plans.step, name="plan_step"),
]
