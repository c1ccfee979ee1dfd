"""The public menu, in order. Places whose pages do not exist yet stay away."""

from django.utils.translation import gettext_lazy as _

from rodtrad.profiles.naming import heading
from rodtrad.ui.menu import Place

PLACES = (
    Place(_("Startsida"), "public:front"),
    Place(heading("promise", "plural"), "public:promises"),
    Place(_("Tyck till"), "tell:write", ("tell",)),
    Place(_("Ni sa, vi gjorde"), "public:improvements"),
    Place(_("Resultat"), "public:results"),
    Place(heading("governing_document", "plural"), "public:documents"),
)
