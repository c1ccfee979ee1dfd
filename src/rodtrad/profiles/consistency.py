"""What the parts of a profile must agree on between themselves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rodtrad.profiles import chains, inventory, wording
from rodtrad.profiles.headings import Said
from rodtrad.profiles.positions import Place
from rodtrad.profiles.schema.profile import Profile, sections
from rodtrad.profiles.schema.words import REQUIRED_WORDS

Finding = tuple[Place, Said]


@dataclass(frozen=True)
class Reference:
    """A field whose values must be keys of another section, or kinds of body."""

    section: str
    field: str
    to: tuple[str, ...]
    said: Said


REFERENCES = (
    Reference("levels", "parents", ("levels",), _("någon nivå")),
    Reference("levels", "body_kinds", ("kinds",), _("något organ av slaget")),
    Reference("levels", "decided_by", ("bodies",), _("något organ")),
    Reference("levels", "measure_kinds", ("measure_kinds",), _("något slag av mått")),
    Reference("cascade", "body", ("bodies",), _("något organ")),
    Reference("plan_kinds", "body_kinds", ("kinds",), _("något organ av slaget")),
    Reference("plan_kinds", "decided_by", ("bodies",), _("något organ")),
    Reference("bodies", "reports_to", ("bodies", "roles"), _("något organ eller någon roll")),
    Reference("roles", "body", ("bodies",), _("något organ")),
    Reference("tasks", "holder", ("bodies", "roles"), _("något organ eller någon roll")),
    Reference("group_rules", "body", ("bodies",), _("något organ")),
    Reference("document_types", "belongs_under", ("document_types",), _("någon dokumenttyp")),
    Reference("wheel_events", "body", ("bodies",), _("något organ")),
    Reference("wheel_events", "period", ("reporting_periods",), _("någon uppföljningsperiod")),
    Reference("report_items", "periods", ("reporting_periods",), _("någon uppföljningsperiod")),
    Reference("report_items", "body_kinds", ("kinds",), _("något organ av slaget")),
    Reference("requirements", "body_kinds", ("kinds",), _("något organ av slaget")),
    Reference("rules", "setting", ("settings",), _("någon inställning")),
    Reference("instruments", "owner", ("bodies", "roles"), _("något organ eller någon roll")),
    Reference("analysis_steps", "builds_on", ("analysis_steps",), _("något analyssteg")),
)


def findings(profile: Profile) -> Iterator[Finding]:
    """Yield everything the parts disagree about."""
    checks: tuple[Callable[[Profile], Iterator[Finding]], ...] = (
        _doubled_keys,
        _broken_references,
        _broken_chain_steps,
        chains.findings,
        _levels_out_of_order,
        _missing_words,
        _unknown_rows,
        _unknown_placeholders,
        _loose_assumptions,
    )
    for check in checks:
        yield from check(profile)


def _missing(said: Said, name: str) -> str:
    return gettext("Profilen har inte %(said)s ”%(name)s”.") % {"said": said, "name": name}


def _keys(profile: Profile, to: tuple[str, ...]) -> set[str]:
    if to == ("kinds",):
        return {body.kind for body in profile.bodies}
    return {element.key for section in to for element in profile.elements(section)}


def _doubled_keys(profile: Profile) -> Iterator[Finding]:
    for section in sections():
        seen: set[str] = set()
        for index, element in enumerate(profile.elements(section)):
            if element.key in seen:
                yield (
                    (section, index, "key"),
                    _("Nyckeln ”%(key)s” finns två gånger.") % {"key": element.key},
                )
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
                    yield place, _missing(reference.said, name)


def _broken_chain_steps(profile: Profile) -> Iterator[Finding]:
    known = _keys(profile, ("bodies", "roles"))
    for index, chain in enumerate(profile.approval_chains):
        for position, step in enumerate(chain.steps):
            if step.by not in known:
                place = ("approval_chains", index, "steps", position, "by")
                yield place, _missing(_("något organ eller någon roll"), step.by)


def _levels_out_of_order(profile: Profile) -> Iterator[Finding]:
    if profile.levels[0].holds != "vision":
        yield ("levels", 0, "holds"), _("Den första nivån ska vara visionen.")
    above: set[str] = set()
    for index, level in enumerate(profile.levels):
        if index and not level.parents:
            said = _("Nivån ”%(level)s” hänger inte ihop med någon nivå ovanför.")
            yield ("levels", index), said % {"level": level.key}
        for parent in level.parents:
            if parent not in above and profile.find("levels", parent):
                place = ("levels", index, "parents")
                said = _("Nivån ”%(parent)s” står inte ovanför ”%(level)s”.")
                yield place, said % {"parent": parent, "level": level.key}
        above.add(level.key)


def _missing_words(profile: Profile) -> Iterator[Finding]:
    have = {word.key for word in profile.words}
    for key in REQUIRED_WORDS:
        if key not in have:
            yield ("words",), _("Ordet ”%(key)s” saknas.") % {"key": key}


def _unknown_rows(profile: Profile) -> Iterator[Finding]:
    known = inventory.rows()
    for section in sections():
        for index, element in enumerate(profile.elements(section)):
            for row in element.rows:
                if row not in known:
                    said = _("Källraden ”%(row)s” finns inte.") % {"row": row}
                    yield (section, index, "rows"), said


def _unknown_placeholders(profile: Profile) -> Iterator[Finding]:
    for section in sections():
        for index, element in enumerate(profile.elements(section)):
            for field in ("name", "text"):
                for name in wording.unknown_placeholders(getattr(element, field)):
                    said = _("”{%(name)s}” går inte att fylla i.") % {"name": name}
                    yield (section, index, field), said


def _loose_assumptions(profile: Profile) -> Iterator[Finding]:
    for index, assumption in enumerate(profile.assumptions):
        for path in assumption.carried_by:
            section, _dot, key = path.partition(".")
            if section not in sections() or not profile.find(section, key):
                place = ("assumptions", index, "carried_by")
                said = _("Antagandet pekar på ”%(path)s”, som inte finns i profilen.")
                yield place, said % {"path": path}
