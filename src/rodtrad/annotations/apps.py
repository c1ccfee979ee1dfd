from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AnnotationsConfig(AppConfig):
    name = "rodtrad.annotations"
    label = "annotations"

    def ready(self) -> None:
        from rodtrad.accounts import protection
        from rodtrad.annotations.queries import find_things
        from rodtrad.annotations.searched import register_searched
        from rodtrad.annotations.services import hide_name
        from rodtrad.audit.models import Act
        from rodtrad.audit.registry import register_words
        from rodtrad.notifications.objects import Ref, register_finder, register_pointer
        from rodtrad.times.known import register_since

        def about(act: Act) -> Ref:
            return act.detail["about"], act.detail["about_id"]

        register_finder("annotations", find_things)
        for kind in ("annotations.comment", "annotations.attachment"):
            register_pointer(kind, about)
        protection.register(hide_name)
        register_searched()
        # Texts and files have no history of their own: they count from when they were added.
        register_since(self.get_model("Comment"), "posted_at")
        register_since(self.get_model("Attachment"), "added_at")
        register_words(
            {
                "comment.posted": _("skrev en kommentar"),
                "comment.edited": _("ändrade sin kommentar"),
                "comment.removed": _("tog bort sin kommentar"),
                "attachment.added": _("lade till en fil"),
                "attachment.removed": _("tog bort sin fil"),
                "tag.attached": _("satte en tagg"),
                "tag.detached": _("tog bort en tagg"),
                "tag.named": _("lade till en tagg i kommunens lista"),
                "tag.retired": _("tog en tagg ur bruk"),
            }
        )
