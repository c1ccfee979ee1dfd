from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "rodtrad.ui"
    label = "ui"
