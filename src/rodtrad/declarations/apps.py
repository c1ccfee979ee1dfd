from django.apps import AppConfig


class DeclarationsConfig(AppConfig):
    name = "rodtrad.declarations"
    label = "declarations"

    def ready(self) -> None:
        from rodtrad.audit.registry import register_words
        from rodtrad.declarations.connections import register_all
        from rodtrad.declarations.connections_following import register_following
        from rodtrad.declarations.words import ACTS

        register_words(ACTS)
        register_all()
        register_following()
