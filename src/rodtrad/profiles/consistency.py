"""What the parts of a profile must agree on between themselves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rodtrad.profiles import inventory, wording
from rodtrad.profiles.positions import Place
from rodtrad.profiles.schema.profile import Profile, sections
from rodtrad.profiles.schema.words import REQUIRED_WORDS

Finding = tuple[Place, str]


@dataclass(frozen=True)
class Reference:
    """A field whose values must be keys of another section, or kinds of body."""

    section: str
    field: str
    to: tuple[str, ...]
    said: str


REFERENCES = (
    Reference("levels", "parents", ("levels",), "någon nivå"),
    Reference("levels", "body_kinds", ("kinds",), "något organ av slaget"),
    Reference("levels", "decided_by", ("bodies",), "något organ"),
    Reference("levels", "measure_kinds", ("measure_kinds",), "något slag av mått"),
    Reference("cascade", "body", ("bodies",), "något organ"),
    Reference("plan_kinds", "body_kinds", ("kinds",), "något organ av slaget"),
    Reference("plan_kinds", "decided_by", ("bodies",), "något organ"),
    Reference("bodies", "reports_to", ("bodies", "roles"), "något organ eller någon roll"),
    Reference("roles", "body", ("bodies",), "något organ"),
    Reference("tasks", "holder", ("bodies", "roles"), "något organ eller någon roll"),
    Reference("group_rules", "body", ("bodies",), "något organ"),
    Reference("document_types", "belongs_under", ("document_types",), "någon dokumenttyp"),
    Reference("wheel_events", "body", ("bodies",), "något organ"),
    Reference("wheel_events", "period", ("reporting_periods",), "någon uppföljningsperiod"),
    Reference("report_items", "periods", ("reporting_periods",), "någon uppföljningsperiod"),
    Reference("report_items", "body_kinds", ("kinds",), "något organ av slaget"),
    Reference("requirements", "body_kinds", ("kinds",), "något organ av slaget"),
    Reference("rules", "setting", ("settings",), "någon inställning"),
    Reference("instruments", "owner", ("bodies", "roles"), "något organ eller någon roll"),
    Reference("analysis_steps", "builds_on", ("analysis_steps",), "något analyssteg"),
)


def findings(profile: Profile) -> Iterator[Finding]:
    """Yield everything the parts disagree about."""
    checks: tuple[Callable[[Profile], Iterator[Finding]], ...] = (
        _doubled_keys,
        _broken_references,
        _broken_chain_steps,
        _levels_out_of_order,
        _missing_words,
        _unknown_rows,
        _unknown_placeholders,
        _loose_assumptions,
    )
    for check in checks:
        yield from check(profile)


def _keys(profile: Profile, to: tuple[str, ...]) -> set[str]:
    if to == ("kinds",):
        return {body.kind for body in profile.bodies}
    return {element.key for section in to for element in profile.elements(section)}


def _doubled_keys(profile: Profile) -> Iterator[Finding]:
    for section in sections():
        seen: set[str] = set()
        for index, element in enumerate(profile.elements(section)):
            if element.key in seen:
                yield (section, index, "key"), f"Nyckeln ”{element.key}” finns två gånger."
            seen.add(element.key)


def _broken_references(profile: Profile) -> Iterator[Finding]:
    for reference in REFERENCES:
        known = _keys(profile, reference.to)
        for index, element in enumerate(profile.elements(reference.section)):
            value = getattr(element, reference.field)
            named = value if isinstance(value, tuple) else (value,)
            for name in named:
                if name is not None and name not in known:
                    place = (reference.section, index, reference.field)
                    yield place, f"Profilen har inte {reference.said} ”{name}”."


def _broken_chain_steps(profile: Profile) -> Iterator[Finding]:
    known = _keys(profile, ("bodies", "roles"))
    for index, chain in enumerate(profile.approval_chains):
        for position, step in enumerate(chain.steps):
            if step.by not in known:
                place = ("approval_chains", index, "steps", position, "by")
                yield place, f"Profilen har inte något organ eller någon roll ”{step.by}”."


def _levels_out_of_order(profile: Profile) -> Iterator[Finding]:
    if profile.levels[0].holds != "vision":
        yield ("levels", 0, "holds"), "Den första nivån ska vara visionen."
    above: set[str] = set()
    for index, level in enumerate(profile.levels):
        if index and not level.parents:
            yield ("levels", index), f"Nivån ”{level.key}” hänger inte ihop med någon nivå ovanför."
        for parent in level.parents:
            if parent not in above and profile.find("levels", parent):
                place = ("levels", index, "parents")
                yield place, f"Nivån ”{parent}” står inte ovanför ”{level.key}”."
        above.add(level.key)


def _missing_words(profile: Profile) -> Iterator[Finding]:
    have = {word.key for word in profile.words}
    for key in REQUIRED_WORDS:
        if key not in have:
            yield ("words",), f"Ordet ”{key}” saknas."


def _unknown_rows(profile: Profile) -> Iterator[Finding]:
    known = inventory.rows()
    for section in sections():
        for index, element in enumerate(profile.elements(section)):
            for row in element.rows:
                if row not in known:
                    yield (section, index, "rows"), f"Källraden ”{row}” finns inte."


def _unknown_placeholders(profile: Profile) -> Iterator[Finding]:
    for section in sections():
        for index, element in enumerate(profile.elements(section)):
            for field in ("name", "text"):
                for name in wording.unknown_placeholders(getattr(element, field)):
                    yield (section, index, field), f"”{{{name}}}” går inte att fylla i."


def _loose_assumptions(profile: Profile) -> Iterator[Finding]:
    for index, assumption in enumerate(profile.assumptions):
        for path in assumption.carried_by:
            section, _, key = path.partition(".")
            if section not in sections() or not profile.find(section, key):
                place = ("assumptions", index, "carried_by")
                yield place, f"Antagandet pekar på ”{path}”, som inte finns i profilen."
