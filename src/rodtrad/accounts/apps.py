from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "rodtrad.accounts"
    label = "accounts"

    def ready(self) -> None:
        from rodtrad.accounts.language import keep
        from rodtrad.accounts.names import shown_names
        from rodtrad.audit.registry import register_actor_names, register_words
        from rodtrad.ui.language import register_keeper

        register_keeper(keep)
        register_actor_names(shown_names)
        register_words(
            {
                "person.added": _("lade till en person"),
                "person.invited": _("bjöd in en person"),
                "person.accepted": _("tackade ja till inbjudan"),
                "person.changed": _("ändrade en persons uppgifter"),
                "person.chose_language": _("bytte språk"),
                "person.protected": _("skyddade en persons uppgifter"),
                "person.left": _("avslutade en persons konto"),
                "person.returned": _("öppnade en persons konto igen"),
                "person.handed_over": _("lämnade över det en person ansvarade för"),
                "invitation.withdrawn": _("drog tillbaka en inbjudan"),
            }
        )
