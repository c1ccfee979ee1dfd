"""How a resident reaches us, and tells us that a promise was not kept."""

from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext as _

from rodtrad.declarations.feedback_link import address_of
from rodtrad.declarations.models import DeclarationVersion, PromiseVersion
from rodtrad.ui.identity import identity


@dataclass(frozen=True)
class Tell:
    """A way to say that a promise was not kept, about that very promise."""

    url: str
    text: str
    is_form: bool = False


@dataclass(frozen=True)
class Contact:
    """Who answers: in words, and where to reach them; ours where the text names nobody."""

    lines: tuple[str, ...]
    phone: str
    email: str
    is_own: bool

    @property
    def call(self) -> str:
        return _call(self.phone)

    @property
    def write(self) -> str:
        return f"mailto:{quote(self.email, safe='@')}" if self.email else ""


def contact_of(version: DeclarationVersion) -> Contact:
    """Return who answers for what is promised, the municipality itself where nobody is named."""
    lines = tuple(version.contact.splitlines())
    if version.phone or version.email:
        return Contact(lines, version.phone, version.email, is_own=True)
    known = identity()
    return Contact(lines, known.phone, known.email, is_own=False)


def tell(version: DeclarationVersion, promise: PromiseVersion) -> Tell | None:
    """Return the way to tell us of this promise: the form, a letter, or the telephone."""
    contact = contact_of(version)
    form = address_of(promise)
    if form:
        return Tell(form, _("Säg till om vi inte höll det här"), is_form=True)
    if contact.email:
        return Tell(_letter(contact, promise), _("Mejla oss om vi inte höll det här"))
    if contact.phone:
        return Tell(contact.call, _("Ring oss om vi inte höll det här"))
    return None


def _letter(contact: Contact, promise: PromiseVersion) -> str:
    subject = _("Ni höll inte det här: %s") % promise.text
    return f"{contact.write}?subject={quote(subject)}"


def _call(phone: str) -> str:
    digits = "".join(sign for sign in phone if sign.isdigit() or sign == "+")
    return f"tel:{digits}" if digits else ""
