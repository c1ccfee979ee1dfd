"""The states of a mail on its way, and how often a digest goes out."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MailState(models.TextChoices):
    WAITING = "waiting", _("väntar")
    SENDING = "sending", _("skickas")
    SENT = "sent", _("skickat")
    DEAD = "dead", _("gick inte fram")
    HELD = "held", _("skickas inte: övningskopia")


class Weekday(models.IntegerChoices):
    MONDAY = 1, _("måndag")
    TUESDAY = 2, _("tisdag")
    WEDNESDAY = 3, _("onsdag")
    THURSDAY = 4, _("torsdag")
    FRIDAY = 5, _("fredag")
