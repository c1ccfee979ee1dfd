"""What acts on documents are called in the log."""

from django.utils.translation import gettext_lazy as _

ACTS = {
    "document.drafted": _("började på ett styrdokument"),
    "document.edited": _("ändrade ett styrdokument"),
    "document.redrafted": _("började på en ny version av ett styrdokument"),
    "document.discarded": _("kastade ett utkast till styrdokument"),
    "document.put_in_force": _("lät ett styrdokument börja gälla"),
    "document.extended": _("förlängde ett styrdokument"),
    "document.repealed": _("upphävde ett styrdokument"),
    "document.replaced": _("ersatte ett styrdokument"),
    "document.handed_over": _("lät en annan funktion ansvara för ett styrdokument"),
    "document.related": _("angav hur två styrdokument hör ihop"),
    "document.unrelated": _("tog bort hur två styrdokument hör ihop"),
    "document.cited": _("angav vad som bygger på ett styrdokument"),
    "document.uncited": _("tog bort en hänvisning till ett styrdokument"),
    "paper.drafted": _("började på ett beslutsunderlag"),
    "paper.edited": _("ändrade ett beslutsunderlag"),
    "paper.submitted": _("anmälde ett beslutsunderlag till ett sammanträde"),
    "paper.decided": _("knöt ett beslut till ett beslutsunderlag"),
}
