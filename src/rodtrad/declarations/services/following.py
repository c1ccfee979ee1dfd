"""What came of promises: checks by hand, what is done about broken ones, and the year's end."""

from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.promises import share
from rodtrad.core.written import required
from rodtrad.declarations import rules
from rodtrad.declarations.enums import Answered, Degree, Verdict
from rodtrad.declarations.models import (
    BrokenAnswer,
    Fulfilment,
    Promise,
    PromiseCheck,
    PromiseMeasure,
    PromiseVerdict,
    ServiceDeclaration,
)
from rodtrad.declarations.queries.year import Sums, counted, has_ended
from rodtrad.declarations.services import common
from rodtrad.declarations.services.verdicts import refresh
from rodtrad.declarations.sources import CHECK
from rodtrad.goals.models import Activity
from rodtrad.indicators.models import ReportingPeriod


def check_promise(
    promise: Promise,
    *,
    period: ReportingPeriod,
    by: User | None,
    kept: int | None = None,
    of: int | None = None,
    value: Decimal | None = None,
    note: str = "",
    seen: int | None = None,
) -> PromiseCheck:
    """Write down what somebody found who looked: how many of how many, or a number."""
    with transaction.atomic():
        declaration = changing.locked(promise.declaration)
        require(rules.may_check(by, declaration.unit_id))
        _require_check(promise, period)
        if value is None:
            _require_counts(kept, of)
        yours = {"kept": kept, "of": of, "value": value, "note": note.strip()}
        check = PromiseCheck.objects.filter(promise=promise, period=period).first()
        if check is None:
            check = PromiseCheck(promise=promise, period=period, version=0)
        else:
            changing.same_version(check, seen, yours)
        for name, given in yours.items():
            setattr(check, name, given)
        check.by, check.checked_on = by, timezone.localdate()
        check.version += 1
        check.save()
        common.told("promise.checked", declaration, by=by, promise=promise.pk, period=period.pk)
        refresh([promise.pk])
        return check


def _require_check(promise: Promise, period: ReportingPeriod) -> None:
    way = PromiseMeasure.objects.on().filter(promise=promise).first()
    if way is None or way.source != CHECK:
        raise BadInput(_("Löftet mäts inte genom en kontroll."))
    if way.rhythm != period.kind:
        raise BadInput(_("Välj en period i listan."), "period")
    if period.is_locked:
        raise BadInput(_("Perioden är låst. Den som ansvarar för uppföljningen kan öppna den."))
    if period.starts_on > timezone.localdate():
        raise BadInput(_("Perioden har inte börjat än."), "period")


def _require_counts(kept: int | None, of: int | None) -> None:
    if of is None:
        raise BadInput(_("Skriv hur många ni har tittat på."), "of")
    if kept is None:
        raise BadInput(_("Skriv i hur många det blev som ni lovar."), "kept")
    share(kept, of)


def answer_broken(
    verdict: PromiseVerdict,
    *,
    kind: str,
    text: str,
    by: User | None,
    activity: Activity | None = None,
) -> BrokenAnswer:
    """Say what is done about a promise that was broken in a period."""
    with transaction.atomic():
        declaration = changing.locked(verdict.promise.declaration)
        require(rules.may_edit(by, declaration.unit_id))
        if verdict.verdict != Verdict.BROKEN:
            raise BadInput(_("Löftet hölls, eller är inte mätt, den perioden."))
        chosen = Answered(kind)
        if chosen == Answered.ACTIVITY and activity is None:
            raise BadInput(_("Välj aktiviteten."), "activity")
        made = BrokenAnswer.objects.create(
            verdict=verdict,
            kind=chosen,
            activity=activity if chosen == Answered.ACTIVITY else None,
            text=required(text, "text", _("Skriv vad ni gör, eller varför ni godtar det.")),
            by=by,
        )
        common.told("promise.answered", declaration, by=by, verdict=verdict.pk)
        return made


def confirm_fulfilment(
    declaration: ServiceDeclaration,
    *,
    year: int,
    degree: str,
    reasons: str,
    by: User | None,
    seen: int | None = None,
) -> Fulfilment:
    """Let the unit say to what degree a year's promises were kept, with its reasons."""
    with transaction.atomic():
        declaration = changing.locked(declaration)
        require(rules.may_edit(by, declaration.unit_id))
        if not has_ended(year):
            raise BadInput(_("Året är inte slut än. Då är det här ett utkast."), "year")
        sums = counted(declaration, year)
        chosen = Degree(degree)
        _require_honest(chosen, sums)
        yours = {
            "confirmed": chosen.value,
            "reasons": required(reasons, "reasons", _("Skriv vad bedömningen bygger på.")),
        }
        row = Fulfilment.objects.filter(declaration=declaration, year=year).first()
        if row is None:
            row = Fulfilment(declaration=declaration, year=year, version=0)
        else:
            changing.same_version(row, seen, yours)
        row.confirmed, row.reasons = yours["confirmed"], yours["reasons"]
        row.kept, row.broken, row.not_measured = sums.kept, sums.broken, sums.not_measured
        row.computed, row.by, row.at = sums.degree, by, timezone.now()
        row.version += 1
        row.save()
        common.told("declaration.summed_up", declaration, by=by, year=year)
        return row


def _require_honest(said: Degree, sums: Sums) -> None:
    """Refuse to call fulfilled what nobody has measured, and what was broken."""
    if said == Degree.MET and Degree.NOT_ASSESSABLE != sums.degree != Degree.MET:
        raise BadInput(
            _("%(broken)s löften bröts och %(missing)s är inte mätta. Då är året inte uppfyllt.")
            % {"broken": sums.broken, "missing": sums.not_measured},
            "degree",
        )
    if said in (Degree.MET, Degree.PARTLY) and sums.degree == Degree.NOT_ASSESSABLE:
        raise BadInput(
            _("Inget löfte är mätt under året. Då går det inte att säga att de är uppfyllda."),
            "degree",
        )
