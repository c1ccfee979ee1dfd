"""Which sections a decision paper has, as the profile says."""

from rodtrad.profiles.schema import Profile
from rodtrad.profiles.schema.papers import PaperField

PAPER = "decision_paper"
# What the paper has of its own: its date, whom it is to, and its files.
OWN = frozenset({"date", "registry_number", "addressed_to", "attachments"})


def sections(profile: Profile) -> list[PaperField]:
    """Return the sections in the profile's order, those it has chosen away left out."""
    return [
        field
        for field in profile.paper_fields
        if field.paper == PAPER and not field.is_option and field.key not in OWN
    ]
