"""Which types and scopes of documents the profile knows, and which go with each other."""

from dataclasses import dataclass

from rodtrad.core.swedish import sort_key
from rodtrad.profiles.schema import Profile


@dataclass(frozen=True)
class Scopes:
    """The scope of each type, and all of them in name order."""

    by_type: dict[str, str]
    every: tuple[str, ...]


def scopes(profile: Profile) -> Scopes:
    """Return the scopes of the profile."""
    by_type = {kind.key: kind.scope for kind in profile.document_types}
    named = {scope for scope in by_type.values() if scope}
    return Scopes(by_type, tuple(sorted(named, key=sort_key)))


def kind_names(profile: Profile) -> dict[str, str]:
    """Return what each type is called."""
    return {kind.key: kind.name for kind in profile.document_types}


def kind_name(profile: Profile, key: str) -> str:
    """Return what a type is called; one that the profile has left goes by its key."""
    kind = profile.find("document_types", key)
    return kind.name if kind else key
