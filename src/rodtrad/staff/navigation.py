"""The staff menu, in order."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rodtrad.access.enums import Right
from rodtrad.access.rules import may
from rodtrad.notifications.rules import may_look_after_mail
from rodtrad.profiles.naming import heading
from rodtrad.sheets.rules import may_begin
from rodtrad.ui.menu import MenuItem, Place, menu

PLACES = (
    Place(_("Min sida"), "notifications:mine", ("notifications", "accounts")),
    Place(_("Tråden"), "goals:thread", ("goals", "checks")),
    Place(heading("declaration", "plural"), "declarations:list", ("declarations",)),
    Place(_("Synpunkter"), "feedback:list", ("feedback",)),
    Place(_("Åtgärder"), "improvement:list", ("improvement",)),
    Place(heading("indicator", "plural"), "indicators:list", ("indicators",)),
    Place(_("Organisation"), "organisation:organisation", ("organisation",)),
    Place(heading("governing_document", "plural"), "documents:list", ("documents",)),
)
PLANS = Place(_("Planer"), "goals:plans")
PROFILE = Place(_("Profil"), "profiles:profile", ("profiles",))
MAIL = Place(_("Utskick"), "notifications:outbox")
SHEETS = Place(_("In och ut"), "sheets:index", ("sheets",))
LOG = Place(_("Logg"), "staff:log")
SITE = Place(_("Webbplatsen"), "public:front")


def navigation(request: HttpRequest) -> tuple[list[MenuItem], list[MenuItem]]:
    """Return the menu for whoever asks, and what stands above it: the tools of some, and the site.

    The tools are few people's, so that the menu keeps to one line.
    """
    if not request.user.is_authenticated:
        return [], menu((SITE,), request)
    tools = (
        PLANS,
        PROFILE,
        *((SHEETS,) if may_begin(request.user) else ()),
        *((MAIL,) if may_look_after_mail(request.user) else ()),
        *((LOG,) if may(request.user, Right.READ_LOG, None) else ()),
    )
    every = menu((*PLACES, *tools, SITE), request)
    return every[: len(PLACES)], every[len(PLACES) :]


def home_url() -> str:
    """Return the first page of somebody who is signed in."""
    return reverse("notifications:mine")
