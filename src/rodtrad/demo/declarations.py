"""Lindvik's declarations, each as far on its way as the story says, and what came of its promises.

They are written through the acts a municipality uses. The steps on the way are laid out on the days
they were taken, which no act can do afterwards.
"""

from datetime import date, timedelta
from decimal import Decimal
from itertools import zip_longest

from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.core.periods import PeriodKind, containing
from rodtrad.declarations import services
from rodtrad.declarations.enums import VariantKind
from rodtrad.declarations.models import (
    BrokenAnswer,
    DeclarationVersion,
    Promise,
    PromiseCheck,
    PromiseMeasure,
    PromiseStatus,
    PromiseVerdict,
    PromiseVersion,
    ServiceArea,
    ServiceDeclaration,
    Variant,
    WorkMethod,
)
from rodtrad.declarations.sources import CHECK, INDICATOR
from rodtrad.demo.days import last_working_day, working_day_before
from rodtrad.demo.promised import (
    AreaPart,
    DeclarationPart,
    MethodPart,
    PromisePart,
    promised,
)
from rodtrad.demo.town import Lindvik
from rodtrad.demo.walking import Walk
from rodtrad.feedback.sources import CASES
from rodtrad.goals.models import Activity, Goal
from rodtrad.indicators.models import ReportingPeriod, Series
from rodtrad.profiles.schema import Profile
from rodtrad.profiles.schema.papers import DeclarationKind
from rodtrad.times.models import Dated

DEALT_WITH = "Vi gick igenom vad som hände och ändrade hur vi planerar."
# Where the municipality does not follow figures so often, the next it does.
RHYTHMS = {
    "month": ("month", "tertial", "year"),
    "quarter": ("quarter", "tertial", "year"),
    "tertial": ("tertial", "year"),
    "half": ("half", "tertial", "year"),
    "year": ("year",),
}


def build_declarations(lindvik: Lindvik, profile: Profile) -> int:
    """Write what is promised; return how many declarations, none where the profile has none."""
    kinds = [k for k in profile.in_force("declaration_kinds") if isinstance(k, DeclarationKind)]
    if not kinds:
        return 0
    areas = {part.key: _area(lindvik, part) for part in promised().areas}
    methods = {part.key: _method(lindvik, part) for part in promised().methods}
    made: dict[str, ServiceDeclaration] = {}
    for part in promised().declarations:
        build = _Building(lindvik, profile, part, methods)
        kind, parent = _kind(kinds, part, made)
        made[part.key] = build.build(kind, parent, areas[part.area])
    services.refresh(list(Promise.objects.values_list("pk", flat=True)))
    _answer_the_broken()
    return len(made)


def _kind(
    kinds: list[DeclarationKind], part: DeclarationPart, made: dict[str, ServiceDeclaration]
) -> tuple[str, ServiceDeclaration | None]:
    """Return the kind of the part's scope, and what it makes precise; or the kind there is."""
    same = next((kind for kind in kinds if kind.scope == part.scope), None)
    if same is not None:
        return same.key, made.get(part.parent)
    wide = next((kind for kind in kinds if kind.scope != "unit"), kinds[0])
    return wide.key, None


def _area(lindvik: Lindvik, part: AreaPart) -> ServiceArea:
    made = services.name_area(
        body=lindvik.units[part.body],
        name=part.name,
        is_core=part.is_core,
        key=part.key,
        by=None,
    )
    _since(made, lindvik.founded_on)
    return made


def _method(lindvik: Lindvik, part: MethodPart) -> WorkMethod:
    today = lindvik.today
    described = services.Method(
        part.title,
        role=part.role,
        summary=part.summary,
        steps="\n".join(part.steps),
        participation=part.participation,
        participated_on=_ago(today, part.participated_on),
        resources=part.resources,
        risk=part.risk,
        next_review_on=today + timedelta(days=part.review_in) if part.review_in else None,
    )
    made = services.describe_method(
        unit=lindvik.units[part.unit], method=described, key=part.key, by=None
    )
    _since(made, _ago(today, part.participated_on) or lindvik.founded_on)
    return made


class _Building:
    """One declaration, from its first draft to where it stands today."""

    def __init__(
        self,
        lindvik: Lindvik,
        profile: Profile,
        part: DeclarationPart,
        methods: dict[str, WorkMethod],
    ) -> None:
        self.lindvik, self.part, self.methods = lindvik, part, methods
        self.aspects = {one.key for one in profile.elements("quality_aspects")}
        self.situations = {one.key for one in profile.elements("life_situations")}

    def build(
        self, kind: str, parent: ServiceDeclaration | None, area: ServiceArea
    ) -> ServiceDeclaration:
        part = self.part
        version = services.draft_declaration(
            unit=self.lindvik.units[part.unit],
            kind=kind,
            parent=parent,
            area=area,
            text=self._text(),
            key=part.key,
            by=None,
        )
        declaration = version.declaration
        self._begin(declaration)
        number = dict(enumerate(part.promises, start=1))
        for earlier in part.earlier:
            self._promise(version, {at: _then(number[at], at, earlier.changes) for at in number})
            self._drop(version, earlier.without)
            Walk(self.lindvik, part, earlier).take(version)
            version = services.begin_version(declaration, by=None)
            self._rewrite(version, number)
        if not part.earlier:
            self._promise(version, number)
        if part.easy:
            self._write_easy(version)
        self._prove(declaration, number)
        Walk(self.lindvik, part).take(version)
        return declaration

    def _begin(self, declaration: ServiceDeclaration) -> None:
        """Say which goals it serves and who had a say, since the day it was begun."""
        for goal in Goal.objects.filter(key__in=self.part.goals):
            link = services.serve_goal(declaration, goal=goal, by=None)
            _since(link, self.begun_on)
        for entry in self.part.drafting:
            services.take_part(
                declaration,
                party=entry.party,
                held_on=last_working_day(_before(self.lindvik.today, entry.days_before)),
                form=entry.form,
                brought=entry.brought,
                by=None,
            )
        ServiceDeclaration.objects.filter(pk=declaration.pk).update(registered_on=self.begun_on)
        DeclarationVersion.objects.filter(declaration=declaration).update(
            valid=DateRange(self.begun_on, None)
        )

    @property
    def begun_on(self) -> date:
        days = [entry.days_before for entry in self.part.drafting]
        texts = [self.part.timeline, *(text.timeline for text in self.part.earlier)]
        days += [text.submitted + 20 for text in texts if text.submitted]
        found = _ago(self.lindvik.today, max(days, default=1))
        return max(found or self.lindvik.today, self.lindvik.founded_on)

    def _text(self) -> services.Text:
        part = self.part
        return services.Text(
            title=part.title,
            audience=part.audience,
            purpose=part.purpose,
            offered="\n".join(part.offered),
            not_offered="\n".join(part.not_offered),
            aspects=tuple(key for key in part.aspects if key in self.aspects),
            aspects_chosen=part.aspects_chosen,
            concern=part.concern,
            life_situations=tuple(k for k in part.life_situations if k in self.situations),
            places=tuple(part.places),
            contact="\n".join(part.contact),
            phone=part.phone,
            email=part.email,
        )

    def _promise(self, version: DeclarationVersion, parts: dict[int, PromisePart]) -> None:
        for each in parts.values():
            services.make_promise(version, said=self._said(each), by=None)

    def _said(self, each: PromisePart) -> services.Said:
        return services.Said(
            text=each.text,
            level_kind=each.level_kind,
            bound=each.bound,
            amount=each.amount,
            time_unit=each.time_unit,
            share=each.share,
            counted_in=each.counted_in,
            aspect=each.aspect if each.aspect in self.aspects else "",
            exceptions=each.exceptions,
            is_guarantee=each.is_guarantee,
            remedy=each.remedy,
        )

    def _drop(self, version: DeclarationVersion, numbers: list[int]) -> None:
        for promise in version.promises.filter(promise__number__in=numbers):
            services.take_back_promise(promise, by=None)

    def _rewrite(self, version: DeclarationVersion, parts: dict[int, PromisePart]) -> None:
        """Write the promises as they stand now; one that was not made before is added."""
        rows = {row.promise.number: row for row in version.promises.select_related("promise")}
        for at, each in parts.items():
            if at in rows:
                services.edit_promise(rows[at], said=self._said(each), by=None)
            else:
                services.make_promise(version, said=self._said(each), by=None)

    def _write_easy(self, version: DeclarationVersion) -> None:
        Variant.objects.create(
            version=version,
            kind=VariantKind.EASY,
            title=self.part.title,
            text=self.part.easy,
            written_by="Lindviks kommun",
        )

    def _prove(self, declaration: ServiceDeclaration, parts: dict[int, PromisePart]) -> None:
        """Say how each promise is kept and shown, and what has been found."""
        rows = PromiseVersion.objects.filter(version__declaration=declaration)
        promises = {row.text: row.promise for row in rows.select_related("promise")}
        for at, each in parts.items():
            since = self._first_day(at) or self.begun_on
            promise = promises[" ".join(each.text.split())]
            for key in each.methods:
                use = services.use_method(promise, method=self.methods[key], by=None)
                _since(use, since)
            if each.measure is None:
                continue
            series = (
                Series.objects.filter(
                    indicator__key=each.measure.series, unit=declaration.unit_id
                ).first()
                or Series.objects.filter(indicator__key=each.measure.series).first()
            )
            is_followed = each.measure.source == "series" and series is not None
            source = INDICATOR if is_followed else CHECK
            if each.measure.source == "cases":
                source = CASES
            rhythm = _rhythm(each.measure.rhythm)
            bound = services.measure_promise(
                promise,
                source=source,
                series=series if is_followed else None,
                rhythm=rhythm,
                method=each.measure.method or "Vi går igenom det som har hänt.",
                by=None,
            )
            begins = containing(self.lindvik.today, PeriodKind(rhythm)).starts_on
            _since(bound, begins if each.measure.is_new else since)
            if source == CHECK:
                self._check(promise.pk, rhythm, since, each)

    def _first_day(self, at: int) -> date | None:
        """Return the day a promise was first in force."""
        made = (text.timeline for text in self.part.earlier if at not in text.without)
        texts = [self.part.timeline, *made]
        days = [text.in_force for text in texts if text.in_force is not None]
        return _ago(self.lindvik.today, max(days)) if days else None

    def _check(self, promise_id: int, rhythm: str, since: date, each: PromisePart) -> None:
        """Lay out what those who looked have found, the newest in the newest closed period."""
        closed = ReportingPeriod.objects.filter(
            kind=rhythm, ends_on__lt=self.lindvik.today - timedelta(days=9), ends_on__gte=since
        ).order_by("-ends_on")
        rows = [
            self._found(promise_id, period, kept, value, each.note if at == 0 else "")
            for at, (period, kept, value) in enumerate(
                zip_longest(closed, reversed(each.kept), reversed(each.values))
            )
            if period is not None and (kept or value is not None)
        ]
        PromiseCheck.objects.bulk_create(rows)

    def _found(
        self,
        promise_id: int,
        period: ReportingPeriod,
        kept: list[int] | None,
        value: Decimal | None,
        note: str,
    ) -> PromiseCheck:
        return PromiseCheck(
            promise_id=promise_id,
            period=period,
            kept=kept[0] if kept else None,
            of=kept[1] if kept else None,
            value=value,
            note=note,
            checked_on=working_day_before(period.ends_on + timedelta(days=8)),
        )


def weigh_the_cases() -> None:
    """Let the clock of the cases show what it proves, when the cases have come and gone."""
    timed = PromiseMeasure.objects.filter(source=CASES)
    services.refresh(list(timed.values_list("promise", flat=True)))
    _answer_the_broken()


def _answer_the_broken() -> None:
    """Say what is done about broken promises: of the newest what the story says, if anything.

    What was broken before that has been dealt with.
    """
    broken = PromiseVerdict.objects.filter(verdict="broken", answers=None)
    newest = dict(PromiseStatus.objects.values_list("newest", "pk"))
    wordings = {row.promise_id: row.text for row in PromiseVersion.objects.order_by("version")}
    answers = {
        " ".join(each.text.split()): each
        for part in promised().declarations
        for each in part.promises
        if each.answer
    }
    for verdict in broken.order_by("period__ends_on"):
        if verdict.pk not in newest:
            BrokenAnswer.objects.create(verdict=verdict, kind="changed", text=DEALT_WITH)
        elif each := answers.get(wordings[verdict.promise_id]):
            _answer(verdict, each)


def _answer(verdict: PromiseVerdict, each: PromisePart) -> None:
    activity = Activity.objects.filter(title=each.activity).first() if each.activity else None
    kind = each.answered if activity or each.answered != "activity" else "changed"
    BrokenAnswer.objects.create(verdict=verdict, kind=kind, activity=activity, text=each.answer)


def _then(each: PromisePart, at: int, changes: list[dict[str, object]]) -> PromisePart:
    """Return a promise as it was in an earlier text."""
    for change in changes:
        if change["promise"] == at:
            past = {key: value for key, value in change.items() if key != "promise"}
            return PromisePart.model_validate(each.model_dump() | past)
    return each


def _rhythm(wanted: str) -> str:
    known = set(ReportingPeriod.objects.values_list("kind", flat=True).distinct())
    return next((kind for kind in RHYTHMS[wanted] if kind in known), wanted)


def _since(row: Dated, day: date) -> None:
    row.valid = DateRange(day, None)
    row.save(update_fields=["valid"])


def _ago(today: date, days: int | None) -> date | None:
    return None if days is None else _before(today, days)


def _before(today: date, days: int) -> date:
    return today - timedelta(days=days)
