"""What has been changed since last, read from the sealed act log in the order it was committed."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction

from rodtrad.audit.models import Act, ActSeal
from rodtrad.checks.models import Followed
from rodtrad.checks.services.looking import look_again, look_everywhere, wait_for_others

# Another profile holds other things to be broken.
PROFILE = "organisation.adoptedprofile"
# More than this at once, such as an import, is looked at whole.
MOST = 2_000


def follow_acts() -> int:
    """Look again at what new acts have touched, and return how many acts that was."""
    with transaction.atomic():
        # Before its own row is locked: whoever looks at everything never takes that.
        wait_for_others()
        followed, _ = Followed.objects.select_for_update().get_or_create(pk=1)
        seals = ActSeal.objects.filter(position__gt=followed.position).order_by("position")
        new = dict(seals.values_list("position", "act_id")[: MOST + 1])
        if not new:
            return 0
        if len(new) > MOST:
            followed.position = ActSeal.objects.latest("position").position
            look_everywhere()
        else:
            followed.position = max(new)
            changed = _changed(new.values())
            look_everywhere() if PROFILE in changed else look_again(changed)
        followed.save(update_fields=["position"])
        return len(new)


def _changed(act_ids: Iterable[int]) -> dict[str, set[int]]:
    """Return what the acts are about, by model; of no one thing, by the act's own name."""
    found: dict[str, set[int]] = defaultdict(set)
    acts = Act.objects.filter(pk__in=act_ids)
    for action, subject_type, subject_id in acts.values_list(
        "action", "subject_type", "subject_id"
    ):
        if subject_id is None:
            found[action] = set()
        else:
            found[subject_type].add(subject_id)
    return found
