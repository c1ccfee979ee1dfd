"""The demonstration municipality in a database that has nobody in it yet."""

import io
import json
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.core.management import call_command

from rodtrad.config import environment as env
from rodtrad.config.errors import Unusable
from rodtrad.core.errors import BadInput
from rodtrad.profiles import library


@dataclass(frozen=True)
class SignIn:
    role: str
    name: str
    username: str
    password: str


def is_needed() -> bool:
    """Say whether the database is still empty of people."""
    return not get_user_model().objects.exists()


def refuse_broken_profile(profile: str | None) -> None:
    """Refuse a profile that does not exist or is wrong, before anything is made for it."""
    try:
        library.find(profile or library.DEFAULT)
    except BadInput as error:
        raise Unusable(f"{error.sentence}\n", "Ingenting har startats eller skapats.") from error


def refuse_unwanted() -> None:
    """Say how one begins a municipality of one's own, when no demonstration is wanted."""
    if not env.DEMO.is_on:
        raise Unusable(
            "Databasen är tom, och RODTRAD_DEMO säger att demonstrationen inte ska byggas.",
            "Börja så här, och starta sedan igen:\n\n"
            '  .venv/bin/rodtrad begin --municipality "Sjöby kommun" --profile osteraker \\\n'
            '      --administrator anna.berg --name "Anna Berg"\n\n'
            "Mer står i docs/operate/beginning.md.",
        )


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
