"""The causes that a municipality can begin with; it may add its own and drop any of these.

They join what Swedish municipalities and the patients' boards sort complaints by, in plain words.
"""

from django.db import transaction
from django.utils.text import slugify

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.swedish import sort_key
from rodtrad.improvement import rules
from rodtrad.improvement.models import Cause
from rodtrad.times.spans import from_today

SUGGESTED = (
    "Väntetid",
    "Bemötande",
    "Information och kontakt",
    "Det som utlovats blev inte av",
    "Utförandet brast",
    "Handläggning och beslut",
    "Kontinuitet och bemanning",
    "Samordning mellan enheter",
    "Tillgänglighet",
    "Lokaler och utemiljö",
    "Trygghet och säkerhet",
    "Avgifter",
    "Teknik och e-tjänster",
)
OTHER = "Annat"


def begin(*, by: User | None) -> int:
    """Name the suggested causes that the municipality has not had; return how many they were."""
    with transaction.atomic():
        require(rules.may_name_causes(by))
        known = set(Cause.objects.values_list("key", flat=True))
        made = Cause.objects.bulk_create(
            Cause(
                key=slugify(name),
                name=name,
                sort_key=sort_key(name),
                is_other=name == OTHER,
                valid=from_today(),
            )
            for name in (*SUGGESTED, OTHER)
            if slugify(name) not in known
        )
        record("causes.begun", by=by, subject=None, detail={"count": len(made)})
        return len(made)
