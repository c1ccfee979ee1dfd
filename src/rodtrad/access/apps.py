from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "rodtrad.access"
    label = "access"
