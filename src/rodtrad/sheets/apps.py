from django.apps import AppConfig


class SheetsConfig(AppConfig):
    name = "rodtrad.sheets"
    label = "sheets"

    def ready(self) -> None:
        from rodtrad.audit.registry import register_words
        from rodtrad.sheets.words import ACTS
        from rodtrad.times.known import register_since

        register_words(ACTS)
        register_since(self.get_model("Import"), "at")
