from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "rodtrad.config"
    label = "config"
