"""What a profile may say and in which form."""

from rodtrad.profiles.schema.elements import Element
from rodtrad.profiles.schema.profile import Profile

__all__ = ["Element", "Profile"]
