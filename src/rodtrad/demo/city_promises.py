"""What the load-test municipality promises its residents, in words borrowed from Lindvik's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.core import promises as core
from rodtrad.core.swedish import sort_key
from rodtrad.declarations.enums import Answered, Scope, State, Verdict
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import (
    BrokenAnswer,
    DeclarationVersion,
    Promise,
    PromiseMeasure,
    PromiseStatus,
    PromiseVerdict,
    PromiseVersion,
    ServiceArea,
    ServiceDeclaration,
)
from rodtrad.declarations.sources import CHECK
from rodtrad.demo.city_assured import LACKS, assure
from rodtrad.demo.city_papers import BATCH, Desk
from rodtrad.demo.promised import DeclarationPart, PromisePart, promised
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.organisation.models import Decision, Unit

# Of a hundred texts so many are on their way; the others are published.
ON_THEIR_WAY = {0: State.DRAFT, 1: State.SUBMITTED, 2: State.ASSESSED, 3: State.RETURNED}
MONTHS = 6


@dataclass(frozen=True)
class Promises:
    """How much is promised."""

    declarations: int = 5_000
    promises: int = 25_000


@dataclass(frozen=True)
class Promisers:
    """Who promises: the boards with their latest decisions, and the units below each."""

    bodies: Sequence[Unit]
    decisions: dict[int, Decision]
    units: Sequence[tuple[Unit, int]]


def promise(desk: Desk, who: Promisers, size: Promises) -> int:
    """Lay out declarations, promises and a year of verdicts; return how many promises."""
    # Also where the profile holds them as an option: the load is what is asked for here.
    kinds = desk.profile.declaration_kinds
    wide = next((kind.key for kind in kinds if kind.scope != Scope.UNIT.value), None)
    own = next((kind.key for kind in kinds if kind.scope == Scope.UNIT.value), wide)
    if wide is None or own is None:
        return 0
    since = desk.today - timedelta(days=400)
    areas = _areas(who.bodies, since)
    parents = _declare(wide, [(area.body, area) for area in areas], [])
    places = [
        (unit, areas[(at + number) % len(areas)])
        for number in range(1 + size.declarations // len(who.units))
        for at, (unit, _body) in enumerate(who.units)
    ][: size.declarations - len(parents)]
    declarations = [*parents, *_declare(own, places, parents if own != wide else [])]
    aspects = [one.key for one in desk.profile.quality_aspects[:1]]
    versions = _texts(who, declarations, since, aspects)
    made = list(_promises(versions, size.promises))
    promises = Promise.objects.bulk_create((one for one, _ in made), BATCH)
    wordings = PromiseVersion.objects.bulk_create((one for _, one in made), BATCH)
    assure(declarations, promises, desk.today)
    _prove(desk, promises, wordings, since)
    _decide(versions)
    return len(promises)


def _areas(bodies: Sequence[Unit], since: date) -> list[ServiceArea]:
    names = [area.name for area in promised().areas]
    return ServiceArea.objects.bulk_create(
        ServiceArea(
            key=f"omrade-{body.pk}-{at}",
            body=body,
            name=f"{name} {body.pk}",
            sort_key=sort_key(name),
            valid=DateRange(since, None),
        )
        for body in bodies
        for at, name in enumerate(names[:5])
    )


def _declare(
    kind: str, places: Sequence[tuple[Unit, ServiceArea]], parents: Sequence[ServiceDeclaration]
) -> list[ServiceDeclaration]:
    by_area = {parent.area_id: parent for parent in parents}
    scope = Scope.UNIT if parents else Scope.DEPARTMENT_WIDE
    return ServiceDeclaration.objects.bulk_create(
        (
            ServiceDeclaration(
                key=f"{'enhet' if parents else 'namnd'}-{area.pk}-{unit.pk}-{at}",
                unit=unit,
                kind=kind,
                scope=scope,
                parent=by_area.get(area.pk),
                area=area,
            )
            for at, (unit, area) in enumerate(places)
        ),
        BATCH,
    )


def _texts(
    who: Promisers,
    declarations: Sequence[ServiceDeclaration],
    since: date,
    aspects: Sequence[str],
) -> list[DeclarationVersion]:
    """Write the texts as drafts, for what is decided cannot be written in."""
    deciders = {unit.pk: body for unit, body in who.units} | {b.pk: b.pk for b in who.bodies}
    parts = promised().declarations
    return DeclarationVersion.objects.bulk_create(
        (
            _text(one, parts[at % len(parts)], since, who.decisions[deciders[one.unit_id]], aspects)
            for at, one in enumerate(declarations)
        ),
        BATCH,
    )


def _text(
    declaration: ServiceDeclaration,
    part: DeclarationPart,
    since: date,
    decision: Decision,
    aspects: Sequence[str],
) -> DeclarationVersion:
    title = f"{part.title.split(':', maxsplit=1)[0]} {declaration.pk}: det här lovar vi dig"
    return DeclarationVersion(
        declaration=declaration,
        number=1,
        title=title,
        sort_key=sort_key(title),
        aspects=list(aspects),
        audience=part.audience,
        purpose=part.purpose,
        offered="\n".join(part.offered),
        not_offered="\n".join(part.not_offered),
        life_situations=part.life_situations,
        places=[f"Stadsdel {declaration.pk % 40}"],
        contact="\n".join(part.contact),
        decision=decision,
        valid=DateRange(since, None),
    )


def _promises(
    versions: Sequence[DeclarationVersion], count: int
) -> Iterator[tuple[Promise, PromiseVersion]]:
    sentences = [each for part in promised().declarations for each in part.promises]
    for at in range(count):
        version = versions[at % len(versions)]
        number = 1 + at // len(versions)
        one = Promise(declaration_id=version.declaration_id, number=number)
        yield one, _wording(version, one, number, sentences[at * 7 % len(sentences)])


def _wording(
    version: DeclarationVersion, one: Promise, number: int, each: PromisePart
) -> PromiseVersion:
    return PromiseVersion(
        version=version,
        promise=one,
        sort=number,
        text=each.text,
        level_kind=each.level_kind,
        bound=each.bound,
        amount=each.amount,
        time_unit=each.time_unit,
        share=each.share,
        counted_in=each.counted_in,
        exceptions=each.exceptions,
    )


def _prove(
    desk: Desk, promises: Sequence[Promise], wordings: Sequence[PromiseVersion], since: date
) -> None:
    """Let all but a few be looked at every month, with a figure near what is promised."""
    periods = list(
        ReportingPeriod.objects.filter(
            kind="month", ends_on__lt=desk.today - timedelta(days=9), starts_on__gte=since
        ).order_by("ends_on")
    )[-MONTHS:]
    valid = DateRange(since, None)
    PromiseMeasure.objects.bulk_create(
        (
            PromiseMeasure(
                promise=one, source=CHECK, method="Påhittad.", rhythm="month", valid=valid
            )
            for one in promises
        ),
        BATCH,
    )
    measured = [row for at, row in enumerate(wordings) if at % LACKS]
    verdicts = PromiseVerdict.objects.bulk_create(
        (_verdict(desk, row, period) for period in periods for row in measured), BATCH
    )
    newest = {row.promise_id: row for row in verdicts}
    _answer([row for row in newest.values() if row.verdict == Verdict.BROKEN.value])
    PromiseStatus.objects.bulk_create(
        (
            PromiseStatus(
                promise=one,
                status=newest[one.pk].verdict if one.pk in newest else Verdict.NOT_MEASURED,
                newest=newest.get(one.pk),
            )
            for one in promises
        ),
        BATCH,
    )


def _answer(broken: Sequence[PromiseVerdict]) -> None:
    """Let all but a few of the promises that were broken last be answered."""
    BrokenAnswer.objects.bulk_create(
        (
            BrokenAnswer(verdict=row, kind=Answered.CHANGED, text="Påhittat svar.")
            for at, row in enumerate(broken)
            if at % LACKS
        ),
        BATCH,
    )


def _verdict(desk: Desk, row: PromiseVersion, period: ReportingPeriod) -> PromiseVerdict:
    level = level_of(row)
    edge = level.threshold[1]
    of = 100 if level.is_counted else None
    near = edge + Decimal(desk.dice.randint(-1, 10)) * edge / 100
    value = min(near, core.ALL) if of else near
    return PromiseVerdict(
        promise_id=row.promise_id,
        period=period,
        wording=row,
        verdict=core.verdict(level, value.quantize(Decimal(1))).value,
        value=value.quantize(Decimal(1)),
        kept=int(value.quantize(Decimal(1))) if of else None,
        of=of,
        measured_on=period.ends_on + timedelta(days=8),
    )


def _decide(versions: Sequence[DeclarationVersion]) -> None:
    """Publish the texts but some, once their promises stand in them."""
    for at, version in enumerate(versions):
        version.state = ON_THEIR_WAY.get(at % 100, State.PUBLISHED)
    published = [v for v in versions if v.state == State.PUBLISHED]
    others = [v for v in versions if v.state != State.PUBLISHED]
    DeclarationVersion.objects.filter(pk__in=[v.pk for v in others]).update(decision=None)
    DeclarationVersion.objects.bulk_update(others, ["state"], BATCH)
    DeclarationVersion.objects.filter(pk__in=[v.pk for v in published]).update(
        state=State.PUBLISHED
    )
