"""Two small rules about units' names, in Sjöby."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from rodtrad.access.enums import Right
from rodtrad.checks import registry
from rodtrad.checks.enums import Severity
from rodtrad.checks.registry import Fault, Rule
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree


def named(word: str) -> Callable[..., Iterator[Fault]]:
    """Find the units that have the word in their name."""

    def find(day: date, ids: object) -> Iterator[Fault]:
        for node in tree(day):
            if word in node.name and (ids is None or node.id in ids):
                address = f"/organisation/{node.key}/"
                yield Fault(
                    node.id, address, f"{address}namn/", unit_id=node.id,
                    facts={"enhet": node.name, "dag": date(2026, 3, 1), "vad": ("a", "b")},
                )  # fmt: skip

    return find


NORTH = Rule(
    id="RT990",
    subject_type="organisation.unit",
    severity=Severity.WARNING,
    name="Norr i namnet",
    holds_when="Ingen enhet heter Norr.",
    message="{enhet} saknar {vad} sedan {dag}.",
    remedy="Byt namn på {enhet}.",
    why="Ett prov.",
    silent_when="aldrig",
    good="Hemtjänsten Söder",
    bad="Hemtjänsten Norr",
    find=named("Norr"),
    reads={"organisation.unit": registry.same},
    mended_by=(Right.EDIT_GOALS,),
    words={"a": "söder", "b": "väster"},
)
HOME_CARE = replace(
    NORTH, id="RT991", severity=Severity.ERROR, find=named("Hemtjänsten"), quiet_under=("RT990",)
)


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let only the given rules be registered."""

    def register(*given: Rule) -> None:
        monkeypatch.setattr(registry, "_rules", {})
        monkeypatch.setattr(registry, "_visible", {})
        registry.register(*given)
        registry.register_visible("organisation.unit", lambda user: Unit.objects.all())

    return register
