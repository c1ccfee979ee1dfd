"""What the log says of acts on what is improved."""

from django.utils.translation import gettext_lazy as _

ACTS = {
    "cause.named": _("lade till en orsak"),
    "causes.begun": _("började med vanliga orsaker"),
    "cause.ended": _("tog bort en orsak ur listan"),
    "improvement_area.named": _("valde ett förbättringsområde"),
    "improvement_area.ended": _("avslutade ett förbättringsområde"),
    "action.planned": _("planerade en åtgärd"),
    "action.edited": _("ändrade en åtgärd"),
    "action.started": _("satte i gång en åtgärd"),
    "action.done": _("genomförde en åtgärd"),
    "action.stopped": _("avbröt en åtgärd"),
    "action.checked": _("tog ställning till om en åtgärd hjälpte"),
    "action.shown": _("visade en åtgärd för alla"),
    "action.hidden": _("slutade visa en åtgärd för alla"),
    "action.handed_over": _("lämnade över en åtgärd"),
}
