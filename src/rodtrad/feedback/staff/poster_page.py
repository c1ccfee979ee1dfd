"""What leads to the form from a wall or another site: a poster to print, a link to lay in."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import offered
from rodtrad.feedback.forms import PosterForm
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Node
from rodtrad.ui.acting import offer
from rodtrad.ui.qr import square


@dataclass(frozen=True)
class Poster:
    """A poster about a unit or one of its promises."""

    heading: str
    promise: str
    address: str
    qr: SafeString
    link: SafeString


def poster_page(data: QueryDict, root: str) -> dict[str, Any]:
    """Return the choice of unit and promise, and their poster; root is the system's address."""
    node = tree().find(offered.unit_in(data.get("enhet", "")))
    promises = {str(row.pk): row for row in offered.promises_of(node.id)} if node else {}
    promise = promises.get(data.get("lofte", ""))
    chosen = {"enhet": str(node.id) if node else "", "lofte": str(promise.pk) if promise else ""}
    form = PosterForm(initial=chosen)
    offer(form, "enhet", [("", _("Välj enhet")), *offered.units(node and node.id)])
    told = [(pk, row.text) for pk, row in promises.items()]
    offer(form, "lofte", [("", _("Allt om enheten")), *told])
    if not promises:
        form.fields.pop("lofte")
    return {"filters": form, "poster": _poster(node, promise, root) if node else None}


def _poster(node: Node, promise: PromiseVersion | None, root: str) -> Poster:
    # The unit stands there too: a poster hangs longer than many a promise.
    about = ({"lofte": promise.pk} if promise else {}) | {"enhet": node.key}
    address = f"{root}{reverse('tell:write')}?{urlencode(about)}"
    heading = _("Vad tycker du om %(unit)s?") % {"unit": node.name}
    return Poster(
        heading,
        promise.text if promise else "",
        address,
        square(address, _("Kod som leder till formuläret")),
        format_html('<a href="{}">{}</a>', address, heading),
    )
