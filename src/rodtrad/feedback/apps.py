from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    name = "rodtrad.feedback"
    label = "feedback"

    def ready(self) -> None:
        from rodtrad.audit.registry import register_words
        from rodtrad.feedback.connections import register_all
        from rodtrad.feedback.words import ACTS
        from rodtrad.times.known import register_since

        register_words(ACTS)
        register_all()
        # Texts have no history of their own: what is said counts from when it was.
        register_since(self.get_model("CaseMessage"), "at")
        register_since(self.get_model("CaseNote"), "at")
