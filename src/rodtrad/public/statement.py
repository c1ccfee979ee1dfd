"""What the accessibility statement builds on: a register of known gaps, kept beside the code."""

import tomllib
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from django.utils import timezone

from rodtrad.core.calendar_words import day as day_words


@cache
def register() -> dict[str, Any]:
    """Return the register as it is written."""
    text = files("rodtrad.public").joinpath("accessibility.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def contents() -> dict[str, Any]:
    """Return what the page needs, with days in words."""
    known = register()
    reviewed: date = known["reviewed_on"]
    return {
        "status": known["status"],
        "method": known["method"],
        "reviewed": day_words(reviewed, year=True),
        "gaps": known.get("gaps", []),
    }


def expires() -> str:
    """Return when the security contact should be read again, in a year at most."""
    month = timezone.localdate().replace(day=1)
    midnight = datetime.combine(
        month + timedelta(days=300), time(), tzinfo=timezone.get_current_timezone()
    )
    return midnight.isoformat()
