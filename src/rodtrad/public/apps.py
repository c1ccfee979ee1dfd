from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "rodtrad.public"
    label = "public"

    def ready(self) -> None:
        from rodtrad.public.names import municipality
        from rodtrad.ui.identity import register_identity

        register_identity(municipality)
