from django.apps import AppConfig


class ImprovementConfig(AppConfig):
    name = "rodtrad.improvement"
    label = "improvement"

    def ready(self) -> None:
        from rodtrad.audit.registry import register_words
        from rodtrad.improvement.connections import register_all
        from rodtrad.improvement.words import ACTS

        register_words(ACTS)
        register_all()
