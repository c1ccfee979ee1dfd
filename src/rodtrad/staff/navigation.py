"""The staff menu, in order."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rodtrad.access.enums import Right
from rodtrad.access.rules import may
from rodtrad.notifications.rules import may_look_after_mail
from rodtrad.profiles.naming import heading
from rodtrad.ui.menu import MenuItem, Place, menu

PLACES = (
    Place(_("Min sida"), "notifications:mine", ("notifications", "accounts")),
    Place(_("Tråden"), "goals:thread", ("goals", "checks")),
    Place(heading("indicator", "plural"), "indicators:list", ("indicators",)),
    Place(_("Organisation"), "organisation:organisation", ("organisation",)),
    Place(_("Planer"), "goals:plans"),
    Place(_("Profil"), "profiles:profile", ("profiles",)),
)
MAIL = Place(_("Utskick"), "notifications:outbox")
LOG = Place(_("Logg"), "staff:log")
TOOLS = (Place(_("Webbplatsen"), "public:front"),)


def items(request: HttpRequest) -> list[MenuItem]:
    """Return the menu for whoever asks."""
    if not request.user.is_authenticated:
        return []
    mail = (MAIL,) if may_look_after_mail(request.user) else ()
    log = (LOG,) if may(request.user, Right.READ_LOG, None) else ()
    return menu((*PLACES, *mail, *log), request)


def tools() -> list[MenuItem]:
    """Return what stands above the menu."""
    return [MenuItem(place.title, reverse(place.url_name)) for place in TOOLS]


def home_url() -> str:
    """Return the first page of somebody who is signed in."""
    return reverse("notifications:mine")
