"""A stored promise's level, as `core.promises` reckons with it."""

from rodtrad.core.promises import Bound, Level, LevelKind
from rodtrad.declarations.models import PromiseVersion


def level_of(promise: PromiseVersion) -> Level:
    """Return the level that a promise states."""
    kind = LevelKind(promise.level_kind)
    return Level(
        kind,
        promise.amount,
        promise.time_unit if kind is LevelKind.TIME else promise.counted_in,
        Bound(promise.bound),
        promise.share,
    )
