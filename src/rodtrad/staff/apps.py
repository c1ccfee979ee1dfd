from django.apps import AppConfig


class StaffConfig(AppConfig):
    name = "rodtrad.staff"
    label = "staff"
