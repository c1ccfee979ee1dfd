from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class TimesConfig(AppConfig):
    name = "rodtrad.times"
    label = "times"

    def ready(self) -> None:
        from rodtrad.times import known

        pre_migrate.connect(known.take_away, sender=self)
        post_migrate.connect(known.lay_out, sender=self)
