"""Builds the demonstration municipality in one transaction: all of it, or nothing."""

from collections.abc import Callable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from rodtrad.core.errors import BadInput
from rodtrad.demo import content
from rodtrad.demo.assuring import look_after
from rodtrad.demo.cases import build_cases
from rodtrad.demo.city import CITY, City, Size
from rodtrad.demo.coming import build_coming
from rodtrad.demo.coverage import build_coverage
from rodtrad.demo.declarations import build_declarations, weigh_the_cases
from rodtrad.demo.documents import build_documents
from rodtrad.demo.health import check_over_time
from rodtrad.demo.improvements import build_improvements
from rodtrad.demo.listening import build_listening
from rodtrad.demo.numbering import number_the_decisions
from rodtrad.demo.periods import lock_the_reported
from rodtrad.demo.remembered import remember_as_it_came
from rodtrad.demo.stating import build_statements
from rodtrad.demo.talk import build_talk
from rodtrad.demo.thread import build_thread
from rodtrad.demo.town import Lindvik, build_town
from rodtrad.organisation.models import Unit
from rodtrad.profiles.schema import Profile

SEED = 2026


def build_lindvik(profile: Profile, *, today: date, seed: int = SEED) -> dict[str, int]:
    """Build Lindvik under a profile as it stands on a day; the same seed gives the same town."""
    _require_empty()
    lindvik = Lindvik(today)
    with transaction.atomic(), override("sv"):
        build_town(lindvik, profile)
        observations = build_thread(lindvik, profile, seed=seed)
        lock_the_reported(lindvik)
        build_documents(lindvik, profile)
        build_coverage(lindvik)
        declarations = build_declarations(lindvik, profile)
        build_statements(lindvik)
        build_coming(lindvik)
        cases = build_cases(lindvik, seed=seed)
        weigh_the_cases()
        look_after(lindvik)
        actions = build_improvements(lindvik, cases)
        build_listening(lindvik, cases)
        build_talk(lindvik, seed=seed)
        number_the_decisions(seed=seed)
        remember_as_it_came(lindvik.laid_out_on)
        check_over_time(today)
    return {
        "units": len(lindvik.units),
        "people": len(lindvik.people),
        "goals": len(content.thread().goals),
        "activities": len(content.thread().activities),
        "series": len(content.thread().series),
        "observations": observations,
        "documents": len(content.documents().documents),
        "declarations": declarations,
        "cases": len(cases),
        "actions": actions,
    }


def build_city(
    profile: Profile,
    *,
    today: date,
    seed: int = SEED,
    size: Size = CITY,
    told: Callable[[str], None] = lambda stage: None,
) -> dict[str, int]:
    """Build the load-test municipality and return how many there are of each."""
    _require_empty()
    with override("sv"):
        return City(profile, today=today, seed=seed, size=size).build(told)


def _require_empty() -> None:
    if Unit.objects.exists():
        raise BadInput(
            _("Det finns redan en kommun i databasen. Demonstrationen byggs bara i en tom.")
        )
