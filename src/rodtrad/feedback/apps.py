from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    name = "rodtrad.feedback"
    label = "feedback"

    def ready(self) -> None:
        from rodtrad.audit.registry import register_words
        from rodtrad.feedback.connections import register_all
        from rodtrad.feedback.words import ACTS

        register_words(ACTS)
        register_all()
