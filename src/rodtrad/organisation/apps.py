from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "rodtrad.organisation"
    label = "organisation"

    def ready(self) -> None:
        from rodtrad.access.sources import register_holdings
        from rodtrad.organisation.queries.holdings import holdings
        from rodtrad.organisation.queries.standing import adopted
        from rodtrad.profiles.current import register_source

        register_holdings(holdings)
        register_source(adopted)
