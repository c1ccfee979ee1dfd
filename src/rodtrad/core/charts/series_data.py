"""What a time series is drawn from, and the table of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rodtrad.core.language import Language
from rodtrad.core.swedish import number

from .svg import Table


@dataclass(frozen=True, slots=True)
class Point:
    """One period: `value` None is missing; `tick` is written under the axis where it is given.

    A suppressed point shows no value, whatever it holds.
    """

    label: str
    value: float | None
    tick: str = ""
    is_preliminary: bool = False
    is_suppressed: bool = False
    is_invented: bool = False
    note: str = ""

    @property
    def shown(self) -> float | None:
        return None if self.is_suppressed else self.value


@dataclass(frozen=True, slots=True)
class Series:
    """A series in its indicator's unit, oldest point first.

    `target` is a level, `target_upper` makes it a band; `limits` and `mean` come from a control
    chart; `signal` says in words what is unusual in the newest point. `breaks` are the places of
    the first points that mean something else than those before them; one past the last says that
    no such point has come yet. `from_nought` keeps the axis of what is counted whole.
    """

    title: str
    points: Sequence[Point]
    unit: str = ""
    decimals: int | None = None
    target: float | None = None
    target_upper: float | None = None
    limits: tuple[float, float] | None = None
    mean: float | None = None
    signal: str = ""
    newest_label: str = ""
    breaks: Sequence[int] = ()
    from_nought: bool = False

    def newest(self) -> int | None:
        """Return the place of the last point that has a value to show."""
        found = [index for index, point in enumerate(self.points) if point.shown is not None]
        return found[-1] if found else None

    def turn(self) -> int | None:
        """Return the place of the first invented value, where real ones come before it."""
        shown = [index for index, point in enumerate(self.points) if point.shown is not None]
        first = next((index for index in shown if self.points[index].is_invented), None)
        return None if first is None or first == shown[0] else first

    def after_turn(self, language: Language) -> str:
        """Return what the values after the turn are: invented, or some of them."""
        after = [point for point in self.points[self.turn() :] if point.shown is not None]
        is_all = all(point.is_invented for point in after)
        return WORDS[language]["invented_part" if is_all else "some_invented"]

    def values(self) -> list[float]:
        """Return every number that the axis must hold."""
        lines = (self.target, self.target_upper, self.mean, *(self.limits or ()))
        shown = [point.shown for point in self.points]
        nought = (0.0,) if self.from_nought else ()
        return [value for value in (*lines, *shown, *nought) if value is not None]

    def written(self, value: float, language: Language) -> str:
        return number(value, self.decimals, language=language)

    def written_short(self, value: float, language: Language) -> str:
        """Return a value that was decided, without noughts at its end: "90"."""
        rounded = value if self.decimals is None else round(value, self.decimals)
        return number(rounded, language=language)


WORDS = {
    "sv": {
        "missing": "saknas",
        "suppressed": "visas inte: färre än 5 personer",
        "hidden": "visas inte",
        "preliminary": "preliminärt",
        "invented": "påhittad siffra",
        "invented_part": "påhittade siffror",
        "some_invented": "några påhittade siffror",
        "real_part": "verkliga siffror",
        "break": "brott",
        "break_after": "brott efter",
        "target": "mål",
        "upper": "övre gräns",
        "lower": "nedre gräns",
        "limits": "gräns",
        "mean": "medel",
        "cut": "Axeln börjar på",
        "from": "från och med",
        "period": "Period",
        "value": "Värde",
        "note": "Uppgift",
        "empty": "Inga värden än.",
    },
    "en": {
        "missing": "missing",
        "suppressed": "not shown: fewer than 5 persons",
        "hidden": "not shown",
        "preliminary": "preliminary",
        "invented": "invented figure",
        "invented_part": "invented figures",
        "some_invented": "some invented figures",
        "real_part": "real figures",
        "break": "break",
        "break_after": "break after",
        "target": "target",
        "upper": "upper limit",
        "lower": "lower limit",
        "limits": "limits",
        "mean": "mean",
        "cut": "The axis starts at",
        "from": "from",
        "period": "Period",
        "value": "Value",
        "note": "Note",
        "empty": "No values yet.",
    },
}


def series_table(series: Series, language: Language) -> Table:
    """Return the series newest first, with what is missing said in words."""
    words = WORDS[language]
    value = f"{words['value']}, {series.unit}" if series.unit else words["value"]
    rows = []
    for place, point in reversed(list(enumerate(series.points))):
        notes = [words["break"]] if place in series.breaks else []
        notes += [words["preliminary"]] if point.is_preliminary else []
        notes += [words["invented"]] if point.is_invented and point.shown is not None else []
        notes += [point.note] if point.note else []
        if point.is_suppressed:
            shown = words["suppressed"]
        elif point.value is None:
            shown = words["missing"]
        else:
            shown = series.written(point.value, language)
        rows.append((point.label, shown, ", ".join(notes)))
    return Table(series.title, (words["period"], value, words["note"]), tuple(rows))


def series_sentence(series: Series, language: Language) -> str:
    """Return what the drawing shows, in words."""
    words, newest = WORDS[language], series.newest()
    if newest is None:
        return words["empty"]
    point = series.points[newest]
    parts = [f"{point.label}: {series.written(point.shown or 0, language)} {series.unit}".strip()]
    if series.target is not None:
        parts.append(f"{words['target']} {target_words(series, language)}")
    turn = series.turn()
    if turn is not None:
        first = series.points[turn].label
        parts.append(f"{words['from']} {first}: {series.after_turn(language)}")
    parts += [_break_words(series, place, language) for place in series.breaks]
    parts += [series.signal] if series.signal else []
    lacking = [p.label for p in series.points if p.value is None and not p.is_suppressed]
    if lacking:
        parts.append(f"{words['missing']}: {', '.join(lacking)}")
    return ". ".join(parts) + "."


def _break_words(series: Series, place: int, language: Language) -> str:
    words = WORDS[language]
    if place < len(series.points):
        return f"{words['break']}: {series.points[place].label}"
    return f"{words['break_after']} {series.points[-1].label}"


def target_words(series: Series, language: Language) -> str:
    """Return "90" or "80–90"."""
    ends = [end for end in (series.target, series.target_upper) if end is not None]
    return "–".join(series.written_short(end, language) for end in ends)
