"""What the way of a declaration must hold before anything is promised to a resident."""

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from django.utils.translation import gettext_lazy as _

from rodtrad.profiles.headings import Said
from rodtrad.profiles.positions import Place
from rodtrad.profiles.schema.papers import ApprovalChain, DeclarationAct
from rodtrad.profiles.schema.profile import Profile

Finding = tuple[Place, Said]

ORDER: tuple[str, ...] = get_args(DeclarationAct)
NEEDED = ("submit", "propose", "decide", "publish")


def findings(profile: Profile) -> Iterator[Finding]:
    """Yield what is wrong with the way of the declarations."""
    ways = [(i, c) for i, c in enumerate(profile.approval_chains) if c.about == "declaration"]
    for index, _second in ways[1:]:
        yield (
            ("approval_chains", index, "about"),
            _("Profilen har redan en väg för deklarationer. Den får ha högst en."),
        )
    for index, chain in ways:
        yield from _acts(index, chain)
        yield from _deciders(profile, index, chain)


def _acts(index: int, chain: ApprovalChain) -> Iterator[Finding]:
    place: Place = ("approval_chains", index)
    latest = ""
    for position, step in enumerate(chain.steps):
        if step.act is None:
            said = _("Steget ”%(step)s” säger inte vad det gör. Ange ”act”.")
            yield (*place, "steps", position), said % {"step": step.key}
            continue
        if latest and ORDER.index(step.act) < ORDER.index(latest):
            said = _("”%(act)s” ska stå före ”%(latest)s” på deklarationens väg.")
            at = (*place, "steps", position, "act")
            yield at, said % {"act": step.act, "latest": latest}
        latest = step.act
    count: Counter[str] = Counter(step.act for step in chain.steps if step.act)
    for act in ORDER:
        if count[act] > 1:
            said = _("Deklarationens väg har flera steg med ”%(act)s”. Den får ha ett.")
            yield place, said % {"act": act}
        if act in NEEDED and not count[act]:
            yield place, _("Deklarationens väg saknar ett steg med ”%(act)s”.") % {"act": act}


def _deciders(profile: Profile, index: int, chain: ApprovalChain) -> Iterator[Finding]:
    advisers = {body.key for body in profile.bodies if body.power == "propose_only"}
    for position, step in enumerate(chain.steps):
        if step.act == "decide" and step.by in advisers:
            said = _("”%(by)s” får föreslå men inte besluta.") % {"by": step.by}
            yield ("approval_chains", index, "steps", position, "by"), said
