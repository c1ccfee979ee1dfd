from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "rodtrad.organisation"
    label = "organisation"
