"""Which findings a page is asked for."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse

from rodtrad.checks.enums import Severity
from rodtrad.checks.queries import Group, together
from rodtrad.organisation.queries import tree

NOWHERE = "ingen"


@dataclass(frozen=True)
class Wanted:
    """A choice among findings, as the address has it."""

    rule: str = ""
    unit: str = ""
    severity: str = ""
    is_mine: bool = False
    is_left: bool = False
    # The unit itself, without those below it, one by one.
    is_alone: bool = False

    @classmethod
    def read(cls, query: QueryDict) -> "Wanted":
        """Return what the address asks for; what it cannot mean is left out."""
        severity = query.get("allvar", "")
        return cls(
            rule=query.get("regel", "").upper()[:8],
            unit=query.get("enhet", "")[:80],
            severity=severity if severity in Severity.values else "",
            is_mine=query.get("vems") == "mina",
            is_left=query.get("visa") == "lamnade",
            is_alone=query.get("bara") == "1",
        )

    @property
    def is_chosen(self) -> bool:
        """Say whether anything but whose and whether they are left has been chosen."""
        return bool(self.rule or self.unit or self.severity)

    @property
    def is_one_group(self) -> bool:
        return bool(self.rule and self.unit and self.is_alone)

    def url(self, **changes: object) -> str:
        """Return the address of this choice with some of it changed."""
        asked = replace(self, **changes)  # type: ignore[arg-type]  # the names are the fields'
        said = {
            "regel": asked.rule,
            "enhet": asked.unit,
            "allvar": asked.severity,
            "vems": "mina" if asked.is_mine else "",
            "visa": "lamnade" if asked.is_left else "",
            "bara": "1" if asked.is_alone else "",
        }
        query = urlencode({name: value for name, value in said.items() if value})
        return reverse("checks:health") + (f"?{query}" if query else "")

    def unit_ids(self) -> frozenset[int | None]:
        """Return the units chosen, those below among them."""
        if self.unit == NOWHERE:
            return frozenset({None})
        standing = tree()
        node = standing.by_key(self.unit)
        if node is None:
            return frozenset()
        return frozenset({node.id}) if self.is_alone else frozenset(standing.subtree_ids(node.id))

    def among(self, groups: list[Group]) -> list[Group]:
        """Return the groups that are asked for."""
        units = self.unit_ids() if self.unit else None
        return [
            group
            for group in (groups if self.is_mine else together(groups))
            if group.is_left == self.is_left
            and (not self.is_mine or group.is_mine)
            and (not self.rule or group.rule == self.rule)
            and (not self.severity or group.severity == self.severity)
            and (units is None or group.unit_id in units)
        ]


def of_group(group: Group) -> Q:
    """Return the findings of a group."""
    return Q(
        rule=group.rule,
        unit=group.unit_id,
        severity=group.severity,
        is_left=group.is_left,
        **({} if group.is_mine is None else {"is_mine": group.is_mine}),
    )
