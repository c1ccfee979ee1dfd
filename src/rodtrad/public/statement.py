"""What the accessibility statement builds on: a register of known gaps, kept beside the code."""

import tomllib
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from django.utils import timezone

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import reading


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
        "method": said(known, "method"),
        "reviewed": day_words(reviewed, year=True),
        "gaps": [
            {part: said(gap, part) for part in ("what", "why", "who")}
            for gap in known.get("gaps", [])
        ],
    }


def said(entry: dict[str, Any], part: str) -> str:
    """Return a text of the register in the reader's language."""
    text: str = entry[f"{part}_en" if reading() == "en" else part]
    return text


def expires() -> str:
    """Return when the security contact should be read again, in a year at most."""
    month = timezone.localdate().replace(day=1)
    midnight = datetime.combine(
        month + timedelta(days=300), time(), tzinfo=timezone.get_current_timezone()
    )
    return midnight.isoformat()
