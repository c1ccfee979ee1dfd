"""What must hold in time before the organisation changes."""

from datetime import date

from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.core.swedish import day as day_word
from rodtrad.organisation.models import Unit, UnitVersion
from rodtrad.organisation.queries.people import at_work
from rodtrad.times.spans import Span, covers


def require_exists(unit_id: int, days: Span, sentence: str, field: str) -> None:
    """Refuse unless the unit exists on each of the days."""
    versions = UnitVersion.objects.filter(unit_id=unit_id, valid__overlap=days).order_by("valid")
    whole: Span | None = None
    for version in versions:
        if whole is not None and whole.upper != version.valid.lower:
            break
        whole = Span(whole.lower if whole else version.valid.lower, version.valid.upper)
    if whole is None or not covers(whole, days):
        raise BadInput(sentence, field)


def require_at_work(person: User, field: str) -> None:
    """Refuse to let somebody answer for a thing who has left, or has no appointment today."""
    if not at_work().filter(pk=person.pk).exists():
        raise BadInput(
            _("%s har inget uppdrag i dag. Välj någon som har ett.") % person.display_name, field
        )


def require_no_cycle(unit: Unit, parent: Unit, days: Span) -> None:
    """Refuse to put a unit under itself, or under anything that then stands under it."""
    under_itself = UnitVersion.objects.filter(
        unit=parent, valid__overlap=days, path__contains=f"/{unit.pk}/"
    )
    if unit.pk == parent.pk or under_itself.exists():
        raise BadInput(
            _("En enhet kan inte ligga under sig själv eller under något som ligger under den."),
            "parent",
        )


def version_on(unit: Unit, on: date) -> UnitVersion:
    """Return what holds of the unit on the day, refusing when a later change is planned."""
    version: UnitVersion | None = UnitVersion.objects.filter(unit=unit).on(on).first()
    if version is None:
        raise BadInput(_("Enheten finns inte den dagen."), "on")
    later = UnitVersion.objects.filter(unit=unit, valid__startswith__gt=on).order_by("valid")
    # Versions that differ only in path follow from changes above, and are no plans for this unit.
    planned = later.exclude(
        name=version.name, short_name=version.short_name, parent=version.parent_id
    ).first()
    if planned:
        raise BadInput(
            _("Enheten har redan en ändring från %s. Välj den dagen eller en senare.")
            % day_word(planned.valid.lower, year=True),
            "on",
        )
    return version


def require_unchanged(unit: Unit, seen: int | None, theirs: str, yours: str) -> None:
    """Refuse when somebody else has changed the unit since it was shown."""
    if seen is not None and seen != unit.version:
        raise Conflict(
            _("Någon annan har ändrat samma enhet. Din version finns kvar här."),
            theirs={"name": theirs},
            yours={"name": yours},
        )
