"""The short facts that stand under an element of a profile."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import month
from rodtrad.profiles.schema.elements import Assumption, Element, Setting
from rodtrad.profiles.schema.learning import (
    AnalysisStep,
    CheckRule,
    ComparisonArea,
    Instrument,
    Requirement,
    Rule,
)
from rodtrad.profiles.schema.organs import Body, DialogueLevel, GroupRule, Role, Task
from rodtrad.profiles.schema.papers import (
    DeclarationKind,
    DocumentType,
    FormField,
    HeaderField,
    PaperField,
)
from rodtrad.profiles.schema.profile import Profile
from rodtrad.profiles.schema.thread import CascadeStep, Level, Measure, PlanKind
from rodtrad.profiles.schema.words import Definition
from rodtrad.profiles.schema.year import ReportingPeriod, ReportItem, RolloutStage, WheelEvent

Fact = tuple[str, str]


def facts(profile: Profile, element: Element) -> tuple[Fact, ...]:
    """Return what there is to say about an element beside its name and text."""
    told = _TELLERS.get(type(element))
    found = told(profile, element) if told else ()
    if element.is_option:
        found = (*found, (_("Tillval"), _("gäller om kommunen väljer det")))
    return tuple((label, value) for label, value in found if value)


def names(profile: Profile, keys: Iterable[str | None], *among: str) -> str:
    """Return the names of elements by their keys, in a row."""
    found = []
    for key in keys:
        named = (profile.find(section, key) for section in among if key)
        element = next((e for e in named if e), None)
        if element:
            found.append(profile.speak(element.name))
    return ", ".join(found)


def kinds(profile: Profile, of: Iterable[str]) -> str:
    """Return what the municipality calls kinds of body."""
    return ", ".join(profile.word(kind) for kind in of)


def months(numbers: Iterable[int]) -> str:
    """Return months by name, in a row."""
    return ", ".join(month(number) for number in numbers)


def _level(profile: Profile, level: Level) -> tuple[Fact, ...]:
    return (
        (_("Beslutas av"), names(profile, [level.decided_by], "bodies")),
        (_("Finns hos"), kinds(profile, level.body_kinds)),
        (_("Hänger under"), names(profile, level.parents, "levels")),
        (_("Mäts med"), names(profile, level.measure_kinds, "measure_kinds")),
        (_("Krävs"), _("ja") if level.required else _("nej, om det behövs")),
    )


def _body(profile: Profile, body: Body) -> tuple[Fact, ...]:
    powers = {
        "decide": _("beslutar"),
        "lead": _("leder"),
        "perform": _("utför"),
        "propose_only": _("föreslår, men beslutar inte"),
    }
    return (
        (_("Mandat"), powers[body.power]),
        (_("Medlemmar"), body.members),
        (_("Svarar inför"), names(profile, body.reports_to, "bodies", "roles")),
    )


def _check_rule(rule: CheckRule) -> tuple[Fact, ...]:
    said = {
        "error": _("fel"),
        "warning": _("varning"),
        "advice": _("råd"),
        "off": _("frågas inte efter"),
    }
    return (
        (_("Regel"), rule.key.upper()),
        (_("Räknas som"), said[rule.severity]),
        (_("Väntar så många dagar"), "" if rule.days is None else str(rule.days)),
    )


def _field(field: FormField) -> tuple[Fact, ...]:
    said = {
        "text": _("kort text"),
        "long_text": _("text"),
        "date": _("datum"),
        "choice": _("val"),
        "number": _("tal"),
        "reference": _("hänvisning"),
        "list": _("lista"),
    }
    return (
        (_("Svaras med"), said[field.kind]),
        (_("Krävs"), _("ja") if field.required else _("nej")),
    )


def papers() -> dict[str, str]:
    """Return the names of the papers that fields belong to."""
    return {
        "activity": _("aktivitet"),
        "analysis": _("analys"),
        "assessment": _("slutlig bedömning"),
        "assignment": _("uppdrag"),
        "decision_paper": _("beslutsunderlag"),
        "declaration": _("tjänstens löfte"),
        "dialogue": _("dialog"),
        "evaluation": _("utvärdering"),
        "goal": _("mål"),
        "instrument": _("mätinstrument"),
        "management_assessment": _("ledningens bedömning"),
        "pilot": _("försök"),
        "plan": _("plan"),
        "unit_plan": _("enhetsplan"),
        "wheel_event": _("händelse i årshjulet"),
        "work_method": _("arbetssätt"),
    }


def _paper_field(profile: Profile, field: PaperField) -> tuple[Fact, ...]:
    declared = {"declaration": profile.word("declaration"), "plan": profile.word("plan")}
    paper = declared.get(field.paper) or papers().get(field.paper, field.paper)
    return ((_("Handling"), paper), *_field(field))


def _event(profile: Profile, event: WheelEvent) -> tuple[Fact, ...]:
    return (
        (_("När"), months(event.months)),
        (_("Vem"), names(profile, [event.body], "bodies")),
        (_("Genomförs"), _("år %(year)s") % {"year": event.executed_in}),
        (_("Rör"), _("år %(year)s") % {"year": event.concerns}),
    )


def _period(period: ReportingPeriod) -> tuple[Fact, ...]:
    first, last = month(period.from_month), month(period.to_month)
    due = f"{period.due_day} {month(period.due_month)}"
    return (
        (_("Omfattar"), first if first == last else f"{first}–{last}"),
        (_("Sista dag"), due + (_(" året efter") if period.due_next_year else "")),
    )


def _item(profile: Profile, item: ReportItem) -> tuple[Fact, ...]:
    shown = {
        "list": _("lista"),
        "yes_no_with_evidence": _("ja eller nej, med underlag"),
        "table": _("tabell"),
        "coverage": _("hur många av alla"),
        "text": _("text"),
    }
    return (
        (_("Redovisas i"), names(profile, item.periods, "reporting_periods")),
        (_("Av"), kinds(profile, item.body_kinds)),
        (_("Form"), shown[item.shows]),
        (_("Från"), str(item.from_year or "")),
        (_("Till och med"), str(item.to_year or "")),
    )


def _plan(profile: Profile, plan: PlanKind) -> tuple[Fact, ...]:
    return (
        (_("Finns hos"), kinds(profile, plan.body_kinds)),
        (_("Beslutas av"), names(profile, [plan.decided_by], "bodies")),
        (_("Antal år"), str(plan.years)),
        (_("Säger"), "; ".join(plan.must_state)),
    )


def _document(profile: Profile, document: DocumentType) -> tuple[Fact, ...]:
    return (
        (_("Gäller"), document.scope),
        (_("Hör under"), names(profile, document.belongs_under, "document_types")),
        (_("Kopplas till mål"), _("ja") if document.must_link_goals else ""),
    )


def _declaration(profile: Profile, kind: DeclarationKind) -> tuple[Fact, ...]:
    scopes = {
        "department_wide": _("hela förvaltningen"),
        "unit": _("en enhet, under den övergripande"),
        "single": _("en verksamhet för sig"),
    }
    said = {
        "purpose": _("syfte"),
        "audience": _("vem den är till för"),
        "aspects": _("kvalitetsaspekter"),
        "offered": _("vad som erbjuds"),
        "not_offered": _("vad som inte erbjuds"),
        "goals": profile.word("goal", "plural"),
        "contact": _("kontakt"),
        "methods": profile.word("work_method", "plural"),
        "drafting": _("vilka som varit med och tagit fram den"),
    }
    promise = {"promise": profile.word("promise", "definite")}
    remedy = _("säger vad som händer om %(promise)s bryts") % promise
    return (
        (_("Gäller"), scopes[kind.scope]),
        (_("Innehåller"), ", ".join(said[part] for part in kind.must_state)),
        (_("Garanti"), remedy if kind.is_guarantee else ""),
    )


def _setting(setting: Setting) -> tuple[Fact, ...]:
    said = {True: _("ja"), False: _("nej")}
    value = setting.value
    if isinstance(value, bool):
        return ((_("Värde"), said[value]),)
    if isinstance(value, tuple):
        return ((_("Värde"), ", ".join(value)),)
    return ((_("Värde"), f"{value} {setting.unit}".strip()),)


def _requirement(profile: Profile, requirement: Requirement) -> tuple[Fact, ...]:
    count = requirement.at_least
    return (
        (_("Gäller"), kinds(profile, requirement.body_kinds)),
        (_("Minst"), str(count) if count > 1 else ""),
        (_("Varje år"), _("ja") if requirement.per_year else ""),
    )


def _assumption(profile: Profile, assumption: Assumption) -> tuple[Fact, ...]:
    carried = (path.partition(".") for path in assumption.carried_by)
    return ((_("Bärs av"), ", ".join(names(profile, [key], s) for s, _dot, key in carried)),)


def _instrument(profile: Profile, instrument: Instrument) -> tuple[Fact, ...]:
    owner = names(profile, [instrument.owner], "bodies", "roles")
    return ((_("Ägare"), owner), (_("Hur ofta"), instrument.cycle))


_TELLERS: dict[type[Element], Callable[..., tuple[Fact, ...]]] = {
    Level: _level,
    CascadeStep: lambda p, e: (
        (_("Vem"), names(p, [e.body], "bodies")),
        (_("Står i"), e.carried_by),
    ),
    CheckRule: lambda p, e: _check_rule(e),
    Measure: lambda p, e: ((_("Räknas så"), e.formula),),
    Definition: lambda p, e: ((_("Efter"), e.by),),
    Body: _body,
    Role: lambda p, e: ((_("Finns hos"), names(p, [e.body], "bodies")),),
    Task: lambda p, e: ((_("Vems"), names(p, [e.holder], "bodies", "roles")),),
    GroupRule: lambda p, e: ((_("Gäller"), names(p, [e.body], "bodies")),),
    DialogueLevel: lambda p, e: ((_("Parter"), ", ".join(e.parties)),),
    HeaderField: lambda p, e: _field(e),
    PaperField: _paper_field,
    WheelEvent: _event,
    ReportingPeriod: lambda p, e: _period(e),
    ReportItem: _item,
    RolloutStage: lambda p, e: ((_("År"), str(e.year)),),
    PlanKind: _plan,
    DocumentType: _document,
    DeclarationKind: _declaration,
    Setting: lambda p, e: _setting(e),
    Requirement: _requirement,
    Rule: lambda p, e: ((_("Styrs av"), names(p, [e.setting], "settings")),),
    Instrument: _instrument,
    ComparisonArea: lambda p, e: ((_("Hur ofta"), e.cycle),),
    AnalysisStep: lambda p, e: (
        (_("Bygger på"), names(p, e.builds_on, "analysis_steps")),
        (_("Kräver siffror"), _("ja") if e.needs_data else ""),
    ),
    Assumption: _assumption,
}
