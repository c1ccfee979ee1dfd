"""What was known of a text the day it was proposed in Lindvik, and what was answered by it."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

from rodtrad.core.credibility import Past, is_credible, reachable
from rodtrad.declarations.chain import chain
from rodtrad.declarations.measures import measured
from rodtrad.declarations.models import DeclarationVersion, PromiseMeasure
from rodtrad.declarations.queries.credibility import PERIODS, Credibility, credibility
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.organisation.queries import profile


def known_on(version: DeclarationVersion, day: date) -> Credibility:
    """Return what is known of a text, with no figure that came later than the day."""
    found = credibility(version)
    past = _past([one.promise.promise_id for one in found.promises], day)
    promises = (
        replace(one, reach=reachable(one.level, past[one.promise.promise_id]), others=())
        for one in found.promises
    )
    return replace(found, promises=tuple(promises))


def _past(promise_ids: list[int], day: date) -> dict[int, list[Past]]:
    """Return what had been measured of each promise by the day, oldest first."""
    rows = list(PromiseMeasure.objects.filter(promise__in=promise_ids))
    early = [one for one in measured(rows) if one.measured_on and one.measured_on <= day]
    periods = ReportingPeriod.objects.in_bulk({one.period_id for one in early})
    found: dict[int, list[Past]] = defaultdict(list)
    for one in sorted(early, key=lambda figure: periods[figure.period_id].ends_on):
        counted = (one.kept, one.of) if one.of else (None, None)
        found[one.promise_id].append(Past(one.value, *counted))
    return defaultdict(list, {pk: figures[-PERIODS:] for pk, figures in found.items()})


def answers(found: Credibility) -> dict[str, dict[str, str]]:
    """Return an answer to each question of the way, such as the figures bear out."""
    said = {
        "goal_link": _of_goals(found),
        "credibility": _of_promises(found),
        "clarity": _of_words(found),
    }
    return {one.key: {"text": said.get(one.key, "Ja.")} for one in chain().questions}


def _of_goals(found: Credibility) -> str:
    held = sum(one.holds for one in found.goals)
    if not found.goals:
        return "Nej. Inget mål är angivet."
    if held < len(found.goals):
        return f"Delvis. {held} av {len(found.goals)} mål är beslutade och gäller."
    return f"Ja. Målen som anges är {held}. De är beslutade och gäller."


def _of_promises(found: Credibility) -> str:
    """Say the doubt first, then what nobody has measured, and last what nothing assures."""
    least = profile().fraction("promise_reachable_share")
    promises = found.promises
    doubted = sum(is_credible(one.reach, least) is False for one in promises)
    unknown = sum(not one.reach.of for one in promises)
    bare = sum(not one.methods for one in promises)
    said = []
    if doubted:
        said.append(f"Tveksamt för {doubted} av {len(promises)}: nivån har sällan hållits förut.")
    if unknown == len(promises):
        said.append("Det vet vi inte än. Inget av löftena är mätt, så nivåerna är en bedömning.")
    elif unknown:
        said.append(f"{unknown} av {len(promises)} löften är inte mätta än.")
    if bare:
        said.append(f"{bare} av {len(promises)} löften saknar arbetssätt.")
    elif said:
        said.append("Varje löfte har ett arbetssätt.")
    return " ".join(said) or "Ja. Varje löfte har ett arbetssätt, och alla är mätta förut."


def _of_words(found: Credibility) -> str:
    marks, lix = len(found.plainness.marks), found.plainness.lix
    read = "De som var med om utkastet har läst texten."
    index = "" if lix is None else f" Läsbarhetsindex är {round(lix)}."
    if marks:
        places = "Ett ställe" if marks == 1 else f"{marks} ställen"
        return f"Till största delen. {read}{index} {places} kan skrivas enklare."
    return f"Ja. {read}{index}"
