from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    name = "rodtrad.organisation"
    label = "organisation"

    def ready(self) -> None:
        from rodtrad.access.sources import register_holdings
        from rodtrad.accounts import handover, places
        from rodtrad.accounts.backend import register_finder
        from rodtrad.audit.registry import register_words
        from rodtrad.organisation.identity import whose
        from rodtrad.organisation.queries.holdings import holder, holdings
        from rodtrad.organisation.queries.people import my_places
        from rodtrad.organisation.queries.standing import adopted, adoption
        from rodtrad.organisation.services.appointments import end_all
        from rodtrad.profiles.current import register_adoption, register_source
        from rodtrad.times.known import register_view
        from rodtrad.ui.identity import register_identity

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
                "appearance.changed": _("ändrade kommunens utseende"),
            }
        )
        # What processes remember by the stamp is then remembered for each moment by itself.
        register_view(
            "organisation_stamp",
            "SELECT id, md5({moment})::uuid AS value FROM public.organisation_stamp",
        )
        register_finder(holder)
        register_holdings(holdings)
        places.register(my_places)
        handover.register_ending(end_all)
        register_source(adopted)
        register_adoption(adoption)
        register_identity(whose)
