from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    name = "rodtrad.indicators"
    label = "indicators"

    def ready(self) -> None:
        """Give the act log its words and people's lists their figures."""
        from rodtrad.audit.registry import register_words
        from rodtrad.indicators import due, words
        from rodtrad.notifications import answers
        from rodtrad.notifications.due import register_source

        register_words(words.ACTS)
        register_source("indicators", due.items, find=due.find)
        answers.register(due.KIND, due.answer)
