from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "rodtrad.search"
    label = "search"
