"""The distribution bar: one length of bar for every target, the number inside."""

from collections.abc import Mapping

from rodtrad.core.language import Language, reading
from rodtrad.core.status import Outcome

from .marks import outcome_word
from .svg import Figure, Table, drawing, element, hatching, text
from .type import text_width

_HEIGHT = 24
_GAP = 2
_LEAST_PIECE = 3


def distribution_bar(
    counts: Mapping[Outcome, int],
    *,
    prefix: str,
    title: str,
    width: float = 300,
    most: int = 0,
    language: Language | None = None,
) -> Figure:
    """Draw met, partly, not met and not assessable; `most` targets take the whole `width`.

    Give bars in one list the same `most`, so that their lengths compare.
    """
    language = language or reading()
    shown = [(outcome, counts.get(outcome, 0)) for outcome in Outcome if counts.get(outcome, 0)]
    total = sum(count for _, count in shown)
    words = [f"{count} {outcome_word(outcome, language)}" for outcome, count in shown]
    none = ("Inga mål.", "No targets.")[language == "en"]
    sentence = ", ".join(words) + "." if words else none
    header = (("Utfall", "Antal mål"), ("Outcome", "Targets"))[language == "en"]
    rows = tuple((outcome_word(o, language), str(counts.get(o, 0))) for o in Outcome)
    unit = (width - _GAP * (len(shown) - 1)) / max(most, total, 1)
    return Figure(
        drawing(
            width,
            _HEIGHT,
            *([hatching(prefix), *_pieces(shown, unit, prefix)] if shown else _empty(none)),
            prefix=prefix,
            title=title,
            description=sentence,
            class_="ch-distribution",
        ),
        Table(title, header, rows),
    )


def _empty(words: str) -> list[str]:
    return [text(words, 0, 17, "ch-note")]


def _pieces(shown: list[tuple[Outcome, int]], unit: float, prefix: str) -> list[str]:
    drawn = []
    x = 0.0
    for outcome, count in shown:
        wide = max(_LEAST_PIECE, count * unit)
        is_hatched = outcome is Outcome.NOT_ASSESSABLE
        drawn.append(
            element(
                "rect",
                x=x,
                y=0.5,
                width=wide,
                height=_HEIGHT - 1,
                class_=f"ch-bar-{outcome}",
                fill=f"url(#{prefix}-hatch)" if is_hatched else None,
            )
        )
        if text_width(str(count), 13, is_bold=True) + 6 <= wide:
            class_ = f"ch-text ch-bold ch-on-{outcome}" + (" ch-halo" if is_hatched else "")
            drawn.append(text(str(count), x + wide / 2, 16.5, class_, anchor="middle"))
        x += wide + _GAP
    return drawn
