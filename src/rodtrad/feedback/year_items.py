"""What cases tell a year's report: that what is said is taken care of, and what it is used for.

The figures are the whole municipality's, so that nobody can be told from them.
"""

from collections import Counter
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.declarations.report_items import Reach, Section, register
from rodtrad.feedback.enums import Kind, Secrecy, State
from rodtrad.feedback.models import CaseAction, CaseCause
from rodtrad.feedback.queries.report_actions import actions_of
from rodtrad.feedback.queries.report_figures import is_whole
from rodtrad.feedback.queries.report_periods import Period
from rodtrad.feedback.queries.reporting import cases_of
from rodtrad.improvement.enums import Verdict
from rodtrad.improvement.models import Cause
from rodtrad.organisation.queries import tree

# A cause of fewer cases is told of together with others alike.
FEWEST = 5


def register_year_items() -> None:
    """Let cases answer what the profiles ask a year's report of them."""
    for key in ("y2003_2", "feedback_routines"):
        register(key, routines)
    for key in ("y2004_2", "feedback"):
        register(key, used)


def routines(year: int, day: date, _reach: Reach = None) -> Section:
    """Tell how what came in the year was answered, acted on and told back, up to the day."""
    told = CaseAction.objects.filter(case=OuterRef("pk"), told__startswith="done")
    answered = Q(state=State.ANSWERED)
    found = cases_of(date(year, 1, 1), day).aggregate(
        came=Count("pk"),
        answered=Count("pk", filter=answered),
        measured=Count("pk", filter=answered & Q(has_measure=True)),
        caused=Count("pk", filter=Exists(CaseCause.objects.filter(case=OuterRef("pk")))),
        told=Count("pk", filter=Q(Exists(told), kind=Kind.COMPLAINT)),
    )
    rows = (
        (_("Ärenden som kom"), found["came"]),
        (_("Besvarade"), found["answered"]),
        (_("Svar som säger vad som görs"), found["measured"]),
        (_("Ärenden där det är sagt vad de kom av"), found["caused"]),
        (_("Klagomål där avsändaren fått veta vad som ändrats"), found["told"]),
    )
    said = ngettext(
        "%(came)s ärende kom %(year)s. %(answered)s har fått svar, och %(measured)s av svaren "
        "säger vad som görs.",
        "%(came)s ärenden kom %(year)s. %(answered)s har fått svar, och %(measured)s av svaren "
        "säger vad som görs.",
        found["came"],
    )
    if not found["came"]:
        said = _("Inga ärenden kom %(year)s, så ingen kan säga om rutinerna används.")
    header = (_("Vad"), _("Antal"))
    cells = tuple((name, str(count)) for name, count in rows)
    return Section(said % {**found, "year": year}, header, cells, is_whole=True)


def used(year: int, day: date, _reach: Reach = None) -> Section:
    """Tell what cases came of in the year, and what was done about it and whether it helped."""
    rows = CaseCause.objects.filter(
        case__in=cases_of(date(year, 1, 1), day), case__secrecy=Secrecy.NONE
    )
    came = dict(rows.order_by().values_list("cause__key").annotate(count=Count("pk")))
    done = _done(year, day)
    causes = Cause.objects.filter(key__in={*came, *done}).order_by("is_other", "sort_key")
    cells = tuple(
        (cause.name, _count(came.get(cause.key, 0)), *_acted(done.get(cause.key, Counter())))
        for cause in causes
    )
    whole = sum(done.values(), Counter[str]())
    said = _(
        "Orsaker i ärendena %(year)s: %(causes)s. Åtgärder mot dem: %(open)s pågår, %(done)s är "
        "klara, %(helped)s hjälpte."
    )
    if not came:
        said = _("Inget ärende %(year)s har en angiven orsak.")
    numbers = {
        "year": year,
        "causes": len(came),
        "open": whole["open"],
        "done": whole["done"],
        "helped": whole[Verdict.HELPED],
    }
    header = (_("Orsak"), _("Ärenden"), _("Pågår"), _("Genomförda"), _("Det hjälpte"))
    return Section(said % numbers, header, cells, is_whole=True)


def _done(year: int, day: date) -> dict[str, Counter[str]]:
    """Return what is done by cause, for the whole municipality."""
    root = next(node for node in tree() if is_whole(node))
    period = Period(str(year), "", date(year, 1, 1), day)
    return {key: Counter(found) for key, found in actions_of(root, period).items() if key}


def _acted(found: Counter[str]) -> tuple[str, str, str]:
    return str(found["open"]), str(found["done"]), str(found[Verdict.HELPED])


def _count(found: int) -> str:
    return _("färre än %d") % FEWEST if 0 < found < FEWEST else str(found)
