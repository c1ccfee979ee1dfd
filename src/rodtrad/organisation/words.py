"""What has been done to the organisation, in words."""

from django.utils.translation import gettext_lazy as _

ACTS = {
    "unit.created": _("inrättade en enhet"),
    "unit.renamed": _("gav en enhet ett nytt namn"),
    "unit.moved": _("flyttade en enhet"),
    "unit.closed": _("avslutade en enhet"),
    "reorganisation.drafted": _("började på en omorganisation"),
    "reorganisation.step_added": _("lade ett steg till en omorganisation"),
    "reorganisation.step_removed": _("tog bort ett steg ur en omorganisation"),
    "reorganisation.planned": _("planerade en omorganisation"),
    "reorganisation.withdrawn": _("drog tillbaka en omorganisation"),
    "appointment.given": _("gav ett uppdrag"),
    "appointment.lent": _("utsåg en ersättare"),
    "appointment.ended": _("avslutade ett uppdrag"),
    "decision.registered": _("antecknade ett beslut"),
    "decision.completed": _("kompletterade ett beslut"),
    "profile.adopted": _("antog en styrprofil"),
    "appearance.changed": _("ändrade kommunens utseende"),
}
