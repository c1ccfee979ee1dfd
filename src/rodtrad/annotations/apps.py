from django.apps import AppConfig


class AnnotationsConfig(AppConfig):
    name = "rodtrad.annotations"
    label = "annotations"
