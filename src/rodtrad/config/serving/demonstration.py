"""The demonstration municipality in a database that has nobody in it yet."""

import io
import json
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.core.management import call_command

from rodtrad.config.errors import Unusable


@dataclass(frozen=True)
class SignIn:
    role: str
    name: str
    username: str
    password: str


def is_needed() -> bool:
    """Say whether the database is still empty of people."""
    return not get_user_model().objects.exists()


def build(profile: str | None) -> None:
    """Build the demonstration municipality under a profile, or under its usual one."""
    arguments = ["--profile", profile] if profile else []
    call_command("demo", *arguments)


def refuse_profile_on_full(profile: str | None) -> None:
    """Refuse to choose a profile for a municipality that already has one."""
    if profile:
        raise Unusable(
            f"--profile {profile} gäller bara en tom datakatalog, och den här har redan en kommun.",
            "Starta utan --profile, eller välj en ny datakatalog med RODTRAD_DATA.",
        )


def sign_ins() -> list[SignIn]:
    """Return the people one can sign in as; none in a municipality of somebody's own."""
    answer = io.StringIO()
    call_command("demo", "--sign-ins", "--json", stdout=answer)
    return [SignIn(**row) for row in json.loads(answer.getvalue())]
