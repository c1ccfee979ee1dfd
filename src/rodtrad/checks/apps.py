from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChecksConfig(AppConfig):
    name = "rodtrad.checks"
    label = "checks"

    def ready(self) -> None:
        from rodtrad.audit.registry import register_words

        register_words(
            {
                "finding.left": _("lät en brist stå kvar med ett skäl"),
                "finding.opened": _("öppnade en brist som lämnats"),
            }
        )
