from django.apps import AppConfig


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
        from rodtrad.organisation.searched import register_searched
        from rodtrad.organisation.services.appointments import end_all
        from rodtrad.organisation.sheets import KINDS
        from rodtrad.organisation.words import ACTS
        from rodtrad.profiles.current import register_adoption, register_source
        from rodtrad.sheets import register as sheets
        from rodtrad.times.known import register_view
        from rodtrad.ui.identity import register_identity

        register_words(ACTS)
        # What processes remember by the stamp is then remembered for each moment by itself.
        register_view(
            "organisation_stamp",
            "SELECT id, md5({moment})::uuid AS value FROM public.organisation_stamp",
        )
        sheets.register(*KINDS)
        register_finder(holder)
        register_holdings(holdings)
        places.register(my_places)
        handover.register_ending(end_all)
        register_source(adopted)
        register_adoption(adoption)
        register_identity(whose)
        register_searched()
