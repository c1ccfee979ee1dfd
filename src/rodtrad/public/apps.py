from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "rodtrad.public"
    label = "public"

    def ready(self) -> None:
        from rodtrad.public.search import register_searched

        register_searched()
