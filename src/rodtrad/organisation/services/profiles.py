"""A steering profile is adopted, and holds from a day."""

from datetime import date

from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.organisation import adoption, rules
from rodtrad.organisation.models import AdoptedProfile, Decision
from rodtrad.organisation.remember import look_again
from rodtrad.organisation.services.lock import one_change_at_a_time
from rodtrad.profiles.schema import Profile
from rodtrad.times.spans import Span


def adopt_profile(
    profile: Profile, *, starts_on: date, by: User | None, decision: Decision | None = None
) -> AdoptedProfile:
    """Let a profile hold from a day, as it is now; the one before holds until then."""
    with one_change_at_a_time():
        require(rules.may_adopt_profile(by))
        if decision is None and by is not None:
            raise BadInput(_("Välj beslutet som profilen antogs med."), "decision")
        if decision is not None and not (ruling := rules.can_adopt_by(decision)):
            raise BadInput(ruling.reason, "decision")
        later = AdoptedProfile.objects.filter(valid__startswith__gte=starts_on)
        if later.exists():
            raise BadInput(_("En profil gäller redan från den dagen eller senare."), "starts_on")
        for before in AdoptedProfile.objects.select_for_update().on(starts_on):
            before.valid = Span(before.valid.lower, starts_on)
            before.save(update_fields=["valid"])
        adopted = AdoptedProfile.objects.create(
            key=profile.name,
            name=profile.title,
            document=profile.document(),
            valid=Span(starts_on, None),
            decision=decision,
        )
        record(
            "profile.adopted",
            by=by,
            subject=adopted,
            decision_id=decision.pk if decision else None,
            detail={"profile": profile.name, "from": starts_on.isoformat()},
        )
        # Those who follow must not weigh by the profile that the request began with.
        look_again()
        adoption.tell(starts_on)
    return adopted
