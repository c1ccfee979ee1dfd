from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    name = "rodtrad.organisation"
    label = "organisation"

    def ready(self) -> None:
        from rodtrad.access.sources import register_holdings
        from rodtrad.audit.registry import register_words
        from rodtrad.organisation.queries.holdings import holdings
        from rodtrad.organisation.queries.standing import adopted
        from rodtrad.profiles.current import register_source

        register_words(
            {
                "unit.created": _("inrättade en enhet"),
                "unit.renamed": _("gav en enhet ett nytt namn"),
                "unit.moved": _("flyttade en enhet"),
                "unit.closed": _("avslutade en enhet"),
                "appointment.given": _("gav ett uppdrag"),
                "appointment.lent": _("utsåg en ersättare"),
                "appointment.ended": _("avslutade ett uppdrag"),
                "decision.registered": _("antecknade ett beslut"),
                "profile.adopted": _("antog en styrprofil"),
            }
        )
        register_holdings(holdings)
        register_source(adopted)
