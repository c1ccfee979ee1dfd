"""The organisation and the profile as they stand on a day."""

from datetime import date

from django.utils import timezone

from rodtrad.organisation.enums import LegalForm, UnitKind
from rodtrad.organisation.models import AdoptedProfile, UnitVersion
from rodtrad.organisation.remember import Memory
from rodtrad.organisation.tree import Node, Tree
from rodtrad.profiles import current
from rodtrad.profiles.current import Adoption
from rodtrad.profiles.schema import Profile

_KINDS = {kind.value: kind for kind in UnitKind}
_FORMS = {form.value: form for form in LegalForm}


def _read_tree(day: date) -> Tree:
    rows = UnitVersion.objects.on(day).values_list(
        "unit_id",
        "unit__key",
        "name",
        "short_name",
        "kind",
        "parent_id",
        "sort_key",
        "legal_form",
    )
    return Tree(
        Node(pk, key, name, short, _KINDS[kind], parent, sort_key, _FORMS[form])
        for pk, key, name, short, kind, parent, sort_key, form in rows
    )


def _read_profile(day: date) -> tuple[Profile | None]:
    adopted = AdoptedProfile.objects.on(day).first()
    return (Profile.from_document(adopted.document) if adopted else None,)


_trees = Memory(_read_tree)
_profiles = Memory(_read_profile)


def tree(day: date | None = None) -> Tree:
    """Return the whole organisation of a day, today's when none is given."""
    return _trees.on(day or timezone.localdate())


def adopted(day: date | None = None) -> Profile | None:
    """Return the profile adopted for the day, if the municipality has adopted any."""
    return _profiles.on(day or timezone.localdate())[0]


def profile(day: date | None = None) -> Profile:
    """Return the profile that holds on the day, the product's own before any is adopted."""
    return current.profile(day)


def adoption(day: date | None = None) -> Adoption | None:
    """Return since when the profile of the day holds, and by which decision."""
    held = AdoptedProfile.objects.on(day).select_related("decision__body").first()
    if held is None:
        return None
    return Adoption(held.valid.lower, str(held.decision or ""))
