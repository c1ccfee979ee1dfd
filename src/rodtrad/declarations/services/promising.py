"""Promises are made, written anew and taken back, and bound to what proves them."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.declarations import measures, rules
from rodtrad.declarations.models import (
    DeclarationVersion,
    Promise,
    PromiseMeasure,
    PromiseVersion,
)
from rodtrad.declarations.services import common
from rodtrad.declarations.services.texts import Said
from rodtrad.declarations.services.verdicts import refresh
from rodtrad.declarations.services.writing import next_number
from rodtrad.indicators.enums import Frequency
from rodtrad.indicators.models import Series
from rodtrad.times.models import end_today
from rodtrad.times.spans import from_today

MOST_PROMISES = 20


def make_promise(version: DeclarationVersion, *, said: Said, by: User | None) -> PromiseVersion:
    """Promise something more in a text that is not handed in."""
    with transaction.atomic():
        version = common.locked_text(version)
        require(rules.may_edit_text(by, version))
        if version.promises.count() >= MOST_PROMISES:
            raise BadInput(_("Lova högst %d saker i samma deklaration.") % MOST_PROMISES)
        values = said.checked()
        promise = Promise.objects.create(
            declaration=version.declaration, number=next_number(version.declaration)
        )
        last: int | None = version.promises.aggregate(last=Max("sort"))["last"]
        made = PromiseVersion.objects.create(
            version=version, promise=promise, sort=(last or 0) + 1, **values
        )
        common.told("promise.made", version.declaration, by=by, promise=promise.pk)
        return made


def edit_promise(
    promise: PromiseVersion, *, said: Said, by: User | None, seen: int | None = None
) -> PromiseVersion:
    """Write a promise anew in a text that is not handed in."""
    with transaction.atomic():
        version = common.locked_text(promise.version)
        require(rules.may_edit_text(by, version))
        promise = changing.locked(promise)
        values = said.checked()
        changing.same_version(
            version.declaration,
            seen,
            theirs=changing.fields_of(promise, tuple(values)),
            yours=values,
        )
        changing.save(promise, **values)
        common.told("promise.edited", version.declaration, by=by, promise=promise.promise_id)
        return promise


def take_back_promise(promise: PromiseVersion, *, by: User | None) -> None:
    """Leave a promise out of a text that is not handed in; earlier texts keep it."""
    with transaction.atomic():
        version = common.locked_text(promise.version)
        require(rules.may_edit_text(by, version))
        told = promise.promise
        promise.delete()
        common.told("promise.taken_back", version.declaration, by=by, promise=told.pk)
        if not told.versions.exists():
            told.measures.all().delete()
            told.method_uses.all().delete()
            told.delete()


def order_promises(version: DeclarationVersion, *, order: list[int], by: User | None) -> None:
    """Put the promises of a text in an order, by the ids of the promises."""
    with transaction.atomic():
        version = common.locked_text(version)
        require(rules.may_edit_text(by, version))
        rows = {row.promise_id: row for row in version.promises.all()}
        if set(order) != set(rows):
            raise BadInput(_("Någon annan har ändrat löftena. Läs in sidan igen."))
        for at, promise_id in enumerate(order, start=1):
            changing.save(rows[promise_id], sort=at)
        common.told("promise.ordered", version.declaration, by=by, number=version.number)


def measure_promise(
    promise: Promise,
    *,
    source: str,
    rhythm: str,
    by: User | None,
    series: Series | None = None,
    method: str = "",
) -> PromiseMeasure:
    """Say how it is known whether a promise is kept, from today; what proved it before ends."""
    with transaction.atomic():
        declaration = changing.locked(promise.declaration)
        require(rules.may_edit(by, declaration.unit_id))
        kind = measures.find(source)
        if kind is None:
            raise BadInput(_("Välj något i listan."), "source")
        newest = promise.versions.order_by("-version__number").values_list("level_kind", flat=True)
        kind.require(series, method.strip(), newest[:1])
        held = PromiseMeasure.objects.on().filter(promise=promise).first()
        if held is not None:
            end_today(held)
        made = PromiseMeasure.objects.create(
            promise=promise,
            source=source,
            series=series if kind.has_series else None,
            method=method.strip(),
            rhythm=Frequency(rhythm).value,
            valid=from_today(),
        )
        common.told("promise.measured_by", declaration, by=by, promise=promise.pk)
        refresh([promise.pk])
        return made


def stop_measuring(promise: Promise, *, by: User | None) -> None:
    """Say that nothing shows any longer whether a promise is kept."""
    with transaction.atomic():
        declaration = changing.locked(promise.declaration)
        require(rules.may_edit(by, declaration.unit_id))
        held = PromiseMeasure.objects.on().filter(promise=promise).first()
        if held is None:
            return
        end_today(held)
        common.told("promise.unmeasured", declaration, by=by, promise=promise.pk)
        refresh([promise.pk])
