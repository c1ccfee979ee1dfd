from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "rodtrad.jobs"
    label = "jobs"
