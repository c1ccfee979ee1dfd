from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChecksConfig(AppConfig):
    name = "rodtrad.checks"
    label = "checks"

    def ready(self) -> None:
        from rodtrad.audit.registry import register_words
        from rodtrad.checks import due
        from rodtrad.checks.organisation import connections
        from rodtrad.checks.staff.unit_section import section
        from rodtrad.notifications.due import register_source
        from rodtrad.organisation import sections

        register_words(
            {
                "finding.left": _("lät en brist stå kvar med ett skäl"),
                "finding.opened": _("öppnade en brist som lämnats"),
            }
        )
        connections.register_all()
        register_source("checks", due.items)
        sections.register(section)
