"""Everything the page of one declaration shows."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import capitalised
from rodtrad.declarations import queries, rules
from rodtrad.declarations.enums import (
    FROZEN,
    ISSUED,
    OPEN_STATES,
    Party,
    Scope,
    State,
    VariantKind,
)
from rodtrad.declarations.forms.texts import LANGUAGES
from rodtrad.declarations.lacking import Around, is_in_force, lacking_parts
from rodtrad.declarations.models import (
    DeclarationGoal,
    DeclarationVersion,
    ServiceDeclaration,
    Variant,
)
from rodtrad.declarations.queries.gathered import Part, Worded, parts_of, texts_of, worded_of
from rodtrad.declarations.queries.year import last_day
from rodtrad.declarations.staff import comparing, sentences, way
from rodtrad.declarations.staff.acting import address
from rodtrad.declarations.staff.promised import Promised, promised
from rodtrad.documents import rules as documents
from rodtrad.documents.queries.citing import rested_on
from rodtrad.goals.queries import visible_to as goals_visible_to
from rodtrad.organisation.queries import profile, tree
from rodtrad.times import known
from rodtrad.times.request import default_day

DECLARATION = ServiceDeclaration._meta.label_lower


def declaration_page(user: Any, key: str, number: int | None) -> dict[str, Any]:
    """Return what the page shows, in the text asked for, or the one that speaks.

    Raises `DeclarationVersion.DoesNotExist` where the user may see no such text.
    """
    versions = texts_of(user, key)
    version = _asked(versions, number)
    declaration = version.declaration
    vars(declaration)["name"] = version.title
    steps = list(version.steps.select_related("by"))
    rows = promised(user, version.promises.all())
    goals = goals_of(user, declaration)
    drafting = parts_of(version)
    family = _family(user, declaration)
    may = _may(user, version, versions)
    return {
        "declaration": declaration,
        "version": version,
        "subtitle": _kind_and_unit(declaration),
        "answer": sentences.answer(version, steps),
        "text": _text(version),
        "promises": rows,
        "goals": goals,
        "documents": rested_on(user, DECLARATION, declaration.pk, default_day()),
        "drafting": [_brought(part) for part in drafting],
        "variants": _variants(version),
        "points": way.points(version, steps),
        "changes": comparing.since_last(version, steps, [one.row for one in rows], versions),
        "years": _years(versions),
        "versions": [_point(one, version) for one in versions],
        "open": _open_elsewhere(versions, version),
        "parent": next((one for one in family if one.pk == declaration.parent_id), None),
        "precisions": [one for one in family if one.parent_id == declaration.pk],
        "may": may,
        "is_issued": version.state in ISSUED,
        "lacks": _lacks(version, rows, goals, drafting, family) if may.get("edit") else [],
    }


def _asked(versions: list[DeclarationVersion], number: int | None) -> DeclarationVersion:
    """Return the text of the number, else what holds, else the newest."""
    day = default_day()
    if number is None:
        held = [one for one in versions if one.state in ISSUED and day in one.valid]
        found = next(iter([*held, *reversed(versions)]), None)
    else:
        found = next((one for one in versions if one.number == number), None)
    if found is None:
        raise DeclarationVersion.DoesNotExist
    return found


def _years(versions: Sequence[DeclarationVersion]) -> list[int]:
    """Return the years that something was promised in, this one first, at most three."""
    held = [one.valid for one in versions if one.state in ISSUED and one.valid]
    newest = default_day().year
    shown = range(newest, newest - 3, -1)
    return [year for year in shown if any(last_day(year) in valid for valid in held)]


def _kind_and_unit(declaration: ServiceDeclaration) -> str:
    kind = profile().find("declaration_kinds", declaration.kind)
    parts = [kind.name if kind else "", tree().name(declaration.unit_id)]
    if declaration.area:
        parts.append(declaration.area.name)
    return ", ".join(filter(None, parts))


def _text(version: DeclarationVersion) -> dict[str, Any]:
    """Return the parts of the text that are lists or keys, in words."""
    names = {
        section: {element.key: element.name for element in profile().elements(section)}
        for section in ("quality_aspects", "life_situations")
    }
    return {
        "offered": version.offered.splitlines(),
        "not_offered": version.not_offered.splitlines(),
        "contact": version.contact.splitlines(),
        "aspects": [names["quality_aspects"].get(key, key) for key in version.aspects],
        "situations": [names["life_situations"].get(key, key) for key in version.life_situations],
        "places": version.places,
        "concern": version.get_concern_display(),
    }


def goals_of(user: Any, declaration: ServiceDeclaration) -> list[DeclarationGoal]:
    """Return the goals that a declaration serves today, those the user may see."""
    rows = DeclarationGoal.objects.on().filter(declaration=declaration)
    seen = rows.filter(goal__in=goals_visible_to(user)).select_related("goal")
    return list(seen.order_by("goal__title", "pk"))


def _brought(entry: Part) -> dict[str, str]:
    return {
        "party": capitalised(str(Party(entry.party).label)),
        "form": entry.form,
        "day": day_words(entry.held_on, year=True),
        "brought": entry.brought,
    }


def _variants(version: DeclarationVersion) -> list[dict[str, Any]]:
    return [{"row": row, "words": variant_words(row)} for row in worded_of(version)]


def variant_words(variant: Variant | Worded) -> str:
    """Return what a text in another wording is."""
    if variant.kind == VariantKind.EASY:
        return _("Lättläst: %s") % variant.title
    language = str(dict(LANGUAGES).get(variant.language, variant.language))
    return f"{capitalised(language)}: {variant.title}"


def _family(user: Any, declaration: ServiceDeclaration) -> list[ServiceDeclaration]:
    """Return the declaration that this one makes precise, and those that make this one so."""
    if declaration.scope == Scope.SINGLE:
        return []
    near = Q(pk=declaration.parent_id) | Q(parent=declaration.pk)
    held = queries.in_force().values("declaration")
    rows = list(queries.visible_to(user).filter(near).annotate(is_held=Q(pk__in=held)))
    return sorted(rows, key=lambda one: str(vars(one)["name"]))


def _lacks(
    version: DeclarationVersion,
    rows: Sequence[Promised],
    goals: Sequence[DeclarationGoal],
    drafting: Sequence[Part],
    family: Sequence[ServiceDeclaration],
) -> list[tuple[str, str]]:
    """Return each thing lacking, with where it is mended."""
    declaration = version.declaration
    around = Around(
        promised=frozenset(one.row.promise_id for one in rows),
        assured=frozenset(one.row.promise_id for one in rows if one.uses),
        has_goal=any(is_in_force(link.goal) for link in goals),
        parties=frozenset(entry.party for entry in drafting),
        has_parent=any(one.pk == declaration.parent_id and vars(one)["is_held"] for one in family),
    )
    return [
        (sentence, _mended(part, declaration))
        for part, sentence in lacking_parts(version, around).items()
    ]


def _mended(part: str, declaration: ServiceDeclaration) -> str:
    if part == "methods":
        return "#loften"
    names = {"promises": "make_promise", "goals": "serve", "drafting": "take_part"}
    if part == "parent":
        return ""
    page = reverse(f"declarations:{names.get(part, 'edit')}", args=[declaration.key])
    return page if part in names else f"{page}#id_{part}"


def _point(version: DeclarationVersion, here: DeclarationVersion) -> dict[str, str]:
    """Return a text as a point on the declaration's thread."""
    holds = version.state in ISSUED and default_day() in version.valid
    state = "now" if holds else "past" if version.state in ISSUED else "next"
    stands = capitalised(str(State(version.state).label))
    return {
        "title": _("Version %s") % version.number,
        "state": "here" if version == here else state,
        "url": "" if version == here else address(version),
        "day": day_words(version.valid.lower, year=True) if version.state in FROZEN else "",
        "about": stands,
    }


def _open_elsewhere(
    versions: Sequence[DeclarationVersion], here: DeclarationVersion
) -> dict[str, str] | None:
    """Return the text on its way, where another is shown."""
    found = next((one for one in versions if one.state not in ISSUED and one != here), None)
    if found is None:
        return None
    return {"url": address(found), "state": str(State(found.state).label)}


def _may(
    user: Any, version: DeclarationVersion, versions: Sequence[DeclarationVersion]
) -> dict[str, Any]:
    """Return what the user may do with the text as it stands; what was known is only read."""
    if known.moment():
        return {}
    edits = bool(rules.may_edit(user, version.declaration.unit_id))
    is_newest = version == versions[-1]
    steps = way.acts(user, version)
    drawn = {
        "edit": edits and version.state in OPEN_STATES,
        "redraft": edits and is_newest and version.state in ISSUED,
        "discard": edits and version.state == State.DRAFT,
        "step": steps["next"],
        "return": steps["return"],
        "withdraw": steps["withdraw"],
    }
    around = {
        "around": edits and is_newest,
        "rest": edits and bool(documents.may_begin(user)),
        "reason": steps["reason"],
    }
    return drawn | around | {"any": any(drawn.values())}
