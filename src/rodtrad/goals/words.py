"""What acts on the thread are called in the log."""

from django.utils.translation import gettext_lazy as _

ACTS = {
    "plan.drafted": _("började på en plan"),
    "plan.proposed": _("föreslog en plan"),
    "plan.adopted": _("antog en plan"),
    "plan.closed": _("avslutade en plan"),
    "goal.drafted": _("skrev ett utkast till mål"),
    "goal.edited": _("ändrade ett mål"),
    "goal.linked": _("hängde upp ett mål i tråden"),
    "goal.unlinked": _("tog ner ett mål ur tråden"),
    "goal.measured": _("lät en indikator mäta ett mål"),
    "goal.unmeasured": _("tog bort en indikator från ett mål"),
    "goal.decided": _("beslutade ett mål"),
    "goal.closed": _("avslutade ett mål"),
    "goal.judged": _("bedömde ett mål"),
    "activity.planned": _("planerade en aktivitet"),
    "activity.handed_over": _("lät någon annan ansvara för en aktivitet"),
    "activity.edited": _("ändrade en aktivitet"),
    "activity.state_set": _("berättade hur en aktivitet går"),
}
