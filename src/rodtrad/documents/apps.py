from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "rodtrad.documents"
    label = "documents"

    def ready(self) -> None:
        from rodtrad.audit.registry import register_words
        from rodtrad.documents.connections import register_all
        from rodtrad.documents.words import ACTS

        register_words(ACTS)
        register_all()
