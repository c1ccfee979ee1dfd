"""A stored promise's level, as `core.promises` reckons with it."""

from rodtrad.core.promises import Bound, Level, LevelKind
from rodtrad.declarations.models import PromiseVersion


def level_of(promise: PromiseVersion) -> Level:
    """Return the level that a promise states."""
    kind = LevelKind(promise.level_kind)
    return Level(
        kind,
        promise.amount,
        _unit(promise, kind),
        Bound(promise.bound),
        promise.share,
    )


def _unit(promise: PromiseVersion, kind: LevelKind) -> str:
    if kind is LevelKind.TIME:
        return promise.time_unit
    return promise.counted_in if kind is LevelKind.NUMBER else ""
