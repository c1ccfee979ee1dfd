"""The vocabularies that come with the house.

Agenda 2030: the official Swedish short names of the seventeen goals, globalamalen.se.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

AGENDA_2030: dict[str, str | Promise] = {
    "1": _("Ingen fattigdom"),
    "2": _("Ingen hunger"),
    "3": _("God hälsa och välbefinnande"),
    "4": _("God utbildning för alla"),
    "5": _("Jämställdhet"),
    "6": _("Rent vatten och sanitet för alla"),
    "7": _("Hållbar energi för alla"),
    "8": _("Anständiga arbetsvillkor och ekonomisk tillväxt"),
    "9": _("Hållbar industri, innovationer och infrastruktur"),
    "10": _("Minskad ojämlikhet"),
    "11": _("Hållbara städer och samhällen"),
    "12": _("Hållbar konsumtion och produktion"),
    "13": _("Bekämpa klimatförändringarna"),
    "14": _("Hav och marina resurser"),
    "15": _("Ekosystem och biologisk mångfald"),
    "16": _("Fredliga och inkluderande samhällen"),
    "17": _("Genomförande och globalt partnerskap"),
}
