"""Everything that the page of what a period taught shows: each table with its words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.core.stats.proportion import interval
from rodtrad.core.swedish import number
from rodtrad.feedback.enums import Kind, Promised, Result, Verdict
from rodtrad.feedback.queries.report_times import WHOLE
from rodtrad.improvement.enums import Verdict as Effect

TIMES = "times_"
# Only none is 0 per cent and only all are 100.
_LEAST = Decimal(1)


@dataclass(frozen=True)
class Section:
    """A table with its caption and what it tells; a row is its name, its cells and its level."""

    key: str
    title: str
    words: str
    heads: list[str]
    rows: list[tuple[str, list[str], str]]

    @property
    def lines(self) -> list[tuple[str, list[tuple[str, str]], str]]:
        """Return the rows with the name of its column at each cell."""
        return [
            (name, list(zip(self.heads, cells, strict=True)), level)
            for name, cells, level in self.rows
        ]


def sections(figures: Mapping[str, Any]) -> list[Section]:
    """Return the tables of a report in words, in the order they are read."""
    found = [_section(key, figures) for key in figures["tables"]]
    return [*found, *_actions(figures)]


def summary(figures: Mapping[str, Any]) -> list[str]:
    """Return the sentences that tell how much came and how soon it was answered."""
    told = []
    if (total := _total(figures)) is not None:
        came = ngettext("%(count)s ärende kom.", "%(count)s ärenden kom.", total)
        told.append(came % {"count": _count(total)})
        told += _compared(figures, total)
    if figures["median"] is not None:
        days = number(Decimal(figures["median"]))
        told.append(_("Hälften av svaren kom inom %(days)s arbetsdagar.") % {"days": days})
    return told


def period_words(figures: Mapping[str, Any]) -> str:
    """Return the period in words, "1 januari–30 april 2026"."""
    first, last = (date.fromisoformat(figures["period"][end]) for end in ("first", "last"))
    return _("%(first)s–%(last)s") % {
        "first": day_words(first),
        "last": day_words(last, year=True),
    }


def share_words(part: int | None, rest: int | None) -> str:
    """Return a share in per cent with its interval, "83 (71–91)"; "" of what is not known."""
    if part is None or rest is None or not part + rest:
        return ""
    limits, share = interval(part, part + rest), Decimal(part) / Decimal(part + rest)
    low, high = (number(_percent(Decimal(end))) for end in (limits.low, limits.high))
    told = _percent(share) if share in (0, 1) else min(max(_percent(share), _LEAST), 100 - _LEAST)
    return f"{number(told)} ({low}–{high})"


def _percent(share: Decimal) -> Decimal:
    return (share * 100).quantize(Decimal(1))


def _total(figures: Mapping[str, Any]) -> int | None:
    """Return how many cases there are in all, which the last line of the kinds tells."""
    kinds = figures["tables"].get("kinds")
    return kinds["lines"][-1]["counts"][-1] if kinds else 0


def _compared(figures: Mapping[str, Any], total: int) -> list[str]:
    """Return how often cases came against the months before, with an interval."""
    from rodtrad.core.stats.rates import Verdict as Change
    from rodtrad.core.stats.rates import Window, compare

    before = figures["before"]
    first, last = (date.fromisoformat(figures["period"][end]) for end in ("first", "last"))
    start = date.fromisoformat(figures["period"]["before"])
    if not before:
        return []
    windows = Window(before, (first - start).days), Window(total, (last - first).days + 1)
    found = compare(*windows)
    said = {
        "count": _count(before),
        "ratio": _times(found.ratio),
        "low": _times(found.low),
        "high": _times(found.high),
    }
    told = _(
        "Lika många månader före kom %(count)s. Nu kom det %(ratio)s gånger så många om dagen "
        "(%(low)s–%(high)s)."
    )
    verdicts = {
        Change.EFFECT: _("Skillnaden är större än slumpen."),
        Change.NONE_SEEN: _("Ingen skillnad syns."),
        Change.TOO_FEW: _("Det är för få för att säga om det har ändrats."),
    }
    return [told % said, verdicts[found.verdict]]


def _times(ratio: float | None) -> str:
    return number(Decimal(ratio or 0).quantize(Decimal("0.01")))


def _count(found: int | None) -> str:
    return _("dolt") if found is None else number(Decimal(found))


def _section(key: str, figures: Mapping[str, Any]) -> Section:
    table = figures["tables"][key]
    title, words = _titles(key)
    named = _columns(key, figures)
    heads = [named(column) for column in table["columns"]]
    shares = _shares(key)
    rows = []
    for line in table["lines"]:
        cells = [_count(found) for found in line["counts"]]
        rows.append((_named(line, figures), [*cells, *shares(line["counts"])], line["level"]))
    return Section(key, title, words, heads + _share_heads(key), rows)


def _named(line: Mapping[str, Any], figures: Mapping[str, Any]) -> str:
    if line["level"] == "marked":
        return _("Kan omfattas av sekretess")
    if line["level"] == WHOLE:
        return str(figures["body"]["name"])
    return line["name"] or _("Ingen nämnd")


def _columns(key: str, figures: Mapping[str, Any]) -> Callable[[str], str]:
    """Return what names the columns of a table."""
    words: dict[str, Any] = {
        "kinds": dict(Kind.choices),
        "causes": figures["cause_names"],
        "results": dict(Result.choices) | {"unanswered": _("inte besvarat")},
        "verdicts": dict(Verdict.choices) | {"no_promise": _("gällde inget löfte")},
        "measures": {
            "measure": _("svar med åtgärd"),
            "none": _("övriga"),
            "shared": _("samma åtgärd som i ett annat ärende"),
        },
        "told": {
            "told": _("klagomål där avsändaren fick veta"),
            "untold": _("klagomål där ingen ändring är meddelad"),
            "other": _("inte klagomål"),
        },
    }.get(key, {})
    times = {
        "kept": _("i tid"),
        "late": _("för sent"),
        "waiting": _("inte klart, tiden har inte gått"),
        "unpromised": _("ingen tid lovad"),
    }
    said = {**(times if key.startswith(TIMES) else words), "total": _("alla")}
    return lambda column: capitalised(str(said.get(column, column)))


def _shares(key: str) -> Callable[[list[int | None]], list[str]]:
    if key.startswith(TIMES) or key == "told":
        return lambda counts: [share_words(counts[0], counts[1])]
    return lambda _counts: []


def _share_heads(key: str) -> list[str]:
    if key == "told":
        return [_("Andel klagomål, procent (osäkerhet)")]
    return [_("Hölls, procent (osäkerhet)")] if key.startswith(TIMES) else []


def _titles(key: str) -> tuple[str, str]:
    """Return a table's caption and what it tells."""
    if key.startswith(TIMES):
        what = Promised(key.removeprefix(TIMES)).label
        title = _("Lovad tid: %s") % what
        return title, _("Andelen är av dem vars tid har gått. Osäkerheten är 95 procent.")
    return {
        "kinds": (
            _("Slag och enhet"),
            _("Det som kan omfattas av sekretess räknas per nämnd, aldrig per enhet."),
        ),
        "causes": (
            _("Orsaker och enhet"),
            _("Ett ärende kan ha flera orsaker. Det som kan omfattas av sekretess är inte med."),
        ),
        "months": (_("Månad för månad"), _("Efter dagen då ärendet kom.")),
        "results": (_("Vad svaren blev"), _("Som det står när rapporten görs.")),
        "verdicts": (_("Hur det gick med löftena"), _("Det löfte ärendet handlar om.")),
        "measures": (
            _("Åtgärder i svaren"),
            _(
                "Svar som säger vad vi gör åt det. En åtgärd räknas en gång, "
                "hur många som än fick svaret."
            ),
        ),
        "told": (
            _("Vem som fått veta vad som ändrats"),
            _("Klagomål vars avsändare har fått veta att något är gjort."),
        ),
    }[key]


def _actions(figures: Mapping[str, Any]) -> list[Section]:
    """Return by cause what is done about it and what effects are known."""
    columns = {"open": _("Pågår"), "done": _("Genomförda")}
    columns |= {value: capitalised(str(label)) for value, label in Effect.choices}
    names = figures["cause_names"] | {"": _("Ingen orsak angiven")}
    rows = [
        (names.get(cause, cause), [_count(counts.get(one, 0)) for one in columns], "unit")
        for cause, counts in sorted(figures["actions"].items())
    ]
    words = _("Åtgärder under perioden. Effekten räknas när en människa har sagt vad den blev.")
    title = _("Åtgärder och deras effekt")
    return [Section("actions", title, words, list(columns.values()), rows)] if rows else []
