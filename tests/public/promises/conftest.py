"""What Sjöby promises, as residents meet it."""

from decimal import Decimal

import pytest
from django.test import Client

from rodtrad.core.periods import PeriodKind
from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import (
    DeclarationVersion,
    Promise,
    PromiseVersion,
    Variant,
    WorkMethod,
)
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.services import lay_out_year
from tests.declarations.conftest import (
    IN_FORCE,
    _november,
    drafted,
    precise,
    promising,
    said,
    taken_to,
)
from tests.town import Town

__all__ = ["_november", "home_help", "lay_out", "measured", "promising", "read", "south"]


def read(client: Client, url: str, **more: object) -> str:
    """Return the page with plain spaces, as it is read."""
    response = client.get(url, **more)
    assert response.status_code == 200
    page = response.content.decode().replace("\u00a0", " ").replace("\u00ad", "")
    return " ".join(page.split())


def lay_out(*years: int) -> None:
    for year in years or (2026,):
        lay_out_year(year, by=None, kinds=(PeriodKind.MONTH,))


def measured(promise: Promise, rhythm: str = "month", **found: object) -> None:
    """Let somebody look by hand: `m2026_10=(94, 100)` or, where it is a number, `=11`."""
    services.measure_promise(promise, source="check", rhythm=rhythm, method="Stickprov", by=None)
    for key, value in found.items():
        period = ReportingPeriod.objects.get(key=key[1:].replace("_", "-"))
        what = (
            {"kept": value[0], "of": value[1]}
            if isinstance(value, tuple)
            else {"value": Decimal(str(value))}
        )
        services.check_promise(promise, period=period, by=None, **what)


@pytest.fixture
def home_help(promising: Town) -> DeclarationVersion:
    """The home help's three promises: one of a time, one of a number, one guaranteed."""
    lay_out()
    version = drafted(promising)
    services.make_promise(
        version,
        said=said(
            "Du möter högst 12 olika personer.",
            level_kind="number",
            amount=Decimal(12),
            counted_in="personer",
            time_unit="",
            share=None,
            exceptions="Det gäller inte under sommaren.",
        ),
        by=None,
    )
    services.make_promise(
        version,
        said=said(
            "Du får ditt första besök inom fem arbetsdagar.",
            amount=Decimal(5),
            time_unit="working_days",
            share=None,
            is_guarantee=True,
            remedy="Du slipper avgiften den månaden.",
        ),
        by=None,
    )
    for row in version.promises.exclude(promise__number=1):
        services.use_method(row.promise, method=WorkMethod.objects.get(), by=None)
    Variant.objects.create(
        version=version,
        kind="easy",
        title="Hjälp hemma",
        text="Vi kommer i tid.",
        written_by="Alfa",
    )
    Variant.objects.create(
        version=version,
        kind="language",
        language="ar",
        title="المساعدة",
        text="نصل في الوقت",
        written_by="Tolkförmedlingen",
    )
    return taken_to(version, State.PUBLISHED, starts_on=IN_FORCE)


@pytest.fixture
def south(promising: Town, home_help: DeclarationVersion) -> DeclarationVersion:
    """What the home help in the south makes more precise."""
    return taken_to(precise(promising, home_help.declaration), State.PUBLISHED, starts_on=IN_FORCE)


def promised(version: DeclarationVersion, number: int) -> PromiseVersion:
    return version.promises.get(promise__number=number)
