"""Who may see, define, aim, report and lock; the system itself (None) may."""

from typing import Any

from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.rules import may, may_act
from rodtrad.core.decision import ALLOWED, Ruling, refuse
from rodtrad.core.language import capitalised
from rodtrad.indicators.models import Indicator, ReportingPeriod, Series


def _may(user: Any, right: Right, unit_id: int | None) -> Ruling:
    return ALLOWED if user is None else may(user, right, unit_id)


def may_see(user: Any, series: Series) -> Ruling:
    """Rule on seeing one unit's figures; what is public everybody sees."""
    if series.is_public:
        return ALLOWED
    return _may(user, Right.SEE, series.unit_id)


def may_record(user: Any, series: Series) -> Ruling:
    """Rule on reporting: the one responsible, and whoever reports for the unit."""
    if user is not None and series.responsible_id is not None and user.pk == series.responsible_id:
        return may_act()
    return _may(user, Right.RECORD_OUTCOME, series.unit_id)


def may_define(user: Any, owner_id: int | None) -> Ruling:
    return _may(user, Right.DEFINE_INDICATORS, owner_id)


def may_redefine(user: Any, indicator: Indicator) -> Ruling:
    return may_define(user, indicator.owner_id)


def may_open_series(user: Any, unit_id: int) -> Ruling:
    return _may(user, Right.DEFINE_INDICATORS, unit_id)


def may_set_target(user: Any, series: Series) -> Ruling:
    return _may(user, Right.SET_TARGETS, series.unit_id)


def may_publish(user: Any, series: Series) -> Ruling:
    return _may(user, Right.SET_TARGETS, series.unit_id)


def may_lock(user: Any) -> Ruling:
    return _may(user, Right.LOCK_PERIOD, None)


def is_open(period: ReportingPeriod) -> Ruling:
    """Rule on writing in a period; a locked one is reported and stays as it is."""
    if period.is_locked:
        return refuse(
            _("%s är låst. Be controllern öppna perioden om siffran måste rättas.")
            % capitalised(period.shown_name)
        )
    return ALLOWED
