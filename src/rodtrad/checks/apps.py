from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChecksConfig(AppConfig):
    name = "rodtrad.checks"
    label = "checks"

    def ready(self) -> None:
        from rodtrad.audit.registry import register_words
        from rodtrad.checks import due
        from rodtrad.checks.organisation import connections
        from rodtrad.checks.organisation.hanging import hanging
        from rodtrad.checks.staff.unit_section import section
        from rodtrad.notifications.due import register_source
        from rodtrad.organisation import following, sections
        from rodtrad.times.known import register_since

        register_words(
            {
                "finding.left": _("lät en brist stå kvar med ett skäl"),
                "finding.opened": _("öppnade en brist som lämnats"),
            }
        )
        connections.register_all()
        register_since(self.get_model("Finding"), "found_at", "gone_at")
        register_since(self.get_model("Suppression"), "starts_on", "lifted_at")
        register_since(self.get_model("Round"), "at")
        register_source("checks", due.items)
        sections.register(section)
        following.register_hanging(hanging)
