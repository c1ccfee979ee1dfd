from django.apps import AppConfig


class TimesConfig(AppConfig):
    name = "rodtrad.times"
    label = "times"
