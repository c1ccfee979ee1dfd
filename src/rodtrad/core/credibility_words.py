"""What is said of a level held against what is past, to those who decide on it."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from .credibility import Of, Reach
from .language import sentence as _
from .periods import PeriodKind
from .swedish import number

# Looked up when it is said, in the reader's language.
_NAMES: dict[PeriodKind, Callable[[], str]] = {
    PeriodKind.MONTH: lambda: _("månaderna"),
    PeriodKind.QUARTER: lambda: _("kvartalen"),
    PeriodKind.TERTIAL: lambda: _("tertialen"),
    PeriodKind.HALF: lambda: _("halvåren"),
    PeriodKind.YEAR: lambda: _("åren"),
}


def told(reach: Reach, period: PeriodKind | None = None) -> str:
    """Return how it would have gone, "Nivån skulle ha nåtts i 75 procent av de 12 senaste …".

    `period` is what kind the periods are, None of several kinds. Of too few it is said how many
    there are, without a share; then what has no figure.
    """
    if not reach.of:
        return _joined(_nothing(reach), _without(reach))
    if not reach.is_enough:
        return _joined(_only(reach), _of_few(reach), _without(reach))
    return _joined(
        _periods(reach, period) if reach.counts is Of.PERIODS else _cases(reach), _without(reach)
    )


def limits_words(reach: Reach) -> str:
    """Return the limits in whole per cent, "43–95"; "" of nothing."""
    if reach.limits is None:
        return ""
    low, high = (_percent(Fraction(end)) for end in (reach.limits.low, reach.limits.high))
    return low if low == high else f"{low}–{high}"


def share_words(reach: Reach) -> str:
    """Return the share in whole per cent; only none is 0 and only all are 100."""
    if reach.share is None:
        return ""
    if 0 < reach.share < 1:
        return _percent(min(max(reach.share, Fraction(1, 100)), Fraction(99, 100)))
    return _percent(reach.share)


def _percent(share: Fraction) -> str:
    exact = Decimal(share.numerator) * 100 / Decimal(share.denominator)
    return number(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _nothing(reach: Reach) -> str:
    if reach.counts is Of.PERIODS:
        return _("Det finns inga perioder att gå efter.")
    return _("Det finns inga fall att gå efter.")


def _only(reach: Reach) -> str:
    count = number(reach.of)
    if reach.counts is Of.CASES:
        if reach.of == 1:
            return _("Det finns bara 1 fall att gå efter.")
        return _("Det finns bara %(count)s fall att gå efter.", count=count)
    if reach.of == 1:
        return _("Det finns bara 1 period att gå efter.")
    return _("Det finns bara %(count)s perioder att gå efter.", count=count)


def _of_few(reach: Reach) -> str:
    kept = number(reach.kept)
    if reach.counts is Of.CASES:
        return _("Tiden skulle ha hållits i %(kept)s av dem.", kept=kept)
    return _("Nivån skulle ha nåtts i %(kept)s av dem.", kept=kept)


def _periods(reach: Reach, period: PeriodKind | None) -> str:
    said = _said(reach) | {"periods": _NAMES[period]() if period else _("perioderna")}
    if reach.without:
        return _(
            "Nivån skulle ha nåtts i %(share)s procent av de %(of)s senaste %(periods)s med utfall "
            "(%(kept)s av %(of)s, troligen %(limits)s procent).",
            **said,
        )
    return _(
        "Nivån skulle ha nåtts i %(share)s procent av de %(of)s senaste %(periods)s "
        "(%(kept)s av %(of)s, troligen %(limits)s procent).",
        **said,
    )


def _cases(reach: Reach) -> str:
    return _(
        "Tiden skulle ha hållits i %(share)s procent av %(of)s fall "
        "(%(kept)s av %(of)s, troligen %(limits)s procent).",
        **_said(reach),
    )


def _said(reach: Reach) -> dict[str, str]:
    return {
        "share": share_words(reach),
        "kept": number(reach.kept),
        "of": number(reach.of),
        "limits": limits_words(reach),
    }


def _without(reach: Reach) -> str:
    if not reach.without:
        return ""
    if reach.without == 1:
        return _("1 period saknar utfall och räknas inte.")
    count = number(reach.without)
    return _("%(count)s perioder saknar utfall och räknas inte.", count=count)
