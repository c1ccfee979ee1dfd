"""Whether the chain holds, and if not, where it first breaks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from rodtrad.audit.chain import ROOT, link
from rodtrad.audit.enums import Fault
from rodtrad.audit.models import Act, ActSeal, UnsealedAct

BATCH = 5_000
Progress = Callable[[int], None]


@dataclass(frozen=True)
class Head:
    """The last link at some moment, noted somewhere the database cannot reach."""

    position: int
    digest: str

    def __str__(self) -> str:
        return f"{self.position}:{self.digest}"


@dataclass(frozen=True)
class Verdict:
    """What a walk along the chain found; without a fault it holds."""

    head: Head
    unsealed: int = 0
    fault: Fault | None = None
    position: int | None = None
    act_id: int | None = None

    @property
    def holds(self) -> bool:
        return self.fault is None


def head() -> Head:
    """Return the last link, to note down elsewhere."""
    last = ActSeal.objects.order_by("-position").first()
    return Head(last.position, last.digest) if last else Head(0, ROOT)


def verify(noted: Head | None = None, progress: Progress = lambda done: None) -> Verdict:
    """Walk the chain from the start and name the first broken link."""
    reached = Head(0, ROOT)
    for seal, act in _links(progress):
        fault = _fault(reached, seal, act)
        if fault:
            return Verdict(reached, fault=fault, position=reached.position + 1, act_id=seal.act_id)
        reached = Head(seal.position, seal.digest)
        if noted and noted.position == seal.position and noted.digest != seal.digest:
            return Verdict(
                reached, fault=Fault.OTHER_HEAD, position=seal.position, act_id=seal.act_id
            )
    return _end(reached, noted)


def _links(progress: Progress) -> Iterator[tuple[ActSeal, Act | None]]:
    after = 0
    while seals := list(ActSeal.objects.filter(position__gt=after).order_by("position")[:BATCH]):
        acts = Act.objects.in_bulk([seal.act_id for seal in seals])
        yield from ((seal, acts.get(seal.act_id)) for seal in seals)
        after = seals[-1].position
        progress(after)


def _fault(before: Head, seal: ActSeal, act: Act | None) -> Fault | None:
    if seal.position != before.position + 1:
        return Fault.GAP
    if act is None:
        return Fault.DELETED
    if link(act, seal.position, before.digest) != seal.digest:
        return Fault.CHANGED
    return None


def _end(reached: Head, noted: Head | None) -> Verdict:
    slipped_in = Act.objects.filter(
        ~Exists(ActSeal.objects.filter(act_id=OuterRef("pk"))),
        ~Exists(UnsealedAct.objects.filter(act_id=OuterRef("pk"))),
    ).order_by("pk")
    if act := slipped_in.first():
        return Verdict(reached, fault=Fault.INSERTED, act_id=act.pk)
    gone = UnsealedAct.objects.filter(~Exists(Act.objects.filter(pk=OuterRef("act_id"))))
    if waiting := gone.order_by("act_id").first():
        return Verdict(reached, fault=Fault.DELETED, act_id=waiting.act_id)
    if noted and noted.position > reached.position:
        return Verdict(reached, fault=Fault.TRUNCATED, position=reached.position + 1)
    return Verdict(reached, unsealed=UnsealedAct.objects.count())
