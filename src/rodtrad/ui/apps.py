from django.apps import AppConfig
from django.utils.translation import get_language, gettext

from rodtrad.core.language import Language, register_reader


class UiConfig(AppConfig):
    name = "rodtrad.ui"
    label = "ui"

    def ready(self) -> None:
        register_reader(language, gettext)


def language() -> Language:
    """Return the language that the page is read in."""
    return "en" if get_language() == "en" else "sv"
