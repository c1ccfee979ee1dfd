from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NotificationsConfig(AppConfig):
    name = "rodtrad.notifications"
    label = "notifications"

    def ready(self) -> None:
        from rodtrad.accounts import handover, mail, protection
        from rodtrad.audit.registry import register_words
        from rodtrad.notifications import objects, services

        objects.register_finder("organisation", objects.find_units)
        mail.register_sender(services.post_letter)
        handover.register_ending(services.end_delegations_of)
        protection.register(services.hide_name)
        register_words(
            {
                "delegation.given": _("lämnade en sak till en kollega"),
                "delegation.handed_back": _("lämnade tillbaka en sak"),
                "delegation.taken_back": _("tog tillbaka en sak"),
                "delegation.ended": _("avslutade en överlämning när någon slutade"),
                "delegation.done": _("gjorde klart en sak som lämnats över"),
                "digest.chosen": _("ändrade sitt val om påminnelser"),
                "rhythm.set": _("ändrade dagarna för påminnelser"),
                "mail.retried": _("skickade om ett utskick"),
                "mail.given_up": _("gav upp ett utskick"),
            }
        )
