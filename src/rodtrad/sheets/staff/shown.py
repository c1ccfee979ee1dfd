"""What the pages of a sheet say, in words."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.swedish import day, number
from rodtrad.sheets.enums import ImportState, Verb
from rodtrad.sheets.models import Import
from rodtrad.sheets.queries import progress_of
from rodtrad.sheets.register import SheetKind
from rodtrad.sheets.services.looking import SHOWN, SHOWN_FAULTS
from rodtrad.times import known
from rodtrad.times.request import asked_day

# Those whose sentence tells of how they came to be so; in others it is of something past.
TOLD = (ImportState.FAULTY, ImportState.READ, ImportState.REFUSED)
WAITS = (ImportState.WAITING, ImportState.CONFIRMED)


@dataclass(frozen=True)
class Shown:
    """One sheet that was handed in, as its page shows it."""

    title: str
    lead: str
    counts: list[tuple[str, str]]
    faults: list[list[str]]
    rows: list[list[str]]
    more: str
    progress: tuple[int, int]
    is_waiting: bool
    when: str


def shown(handed_in: Import, kind: SheetKind) -> Shown:
    """Return what the page says of a sheet in the state it is in."""
    state = ImportState(handed_in.state)
    verbs = {Verb.NEW.value: _("ny"), Verb.CHANGED.value: _("ändras")}
    return Shown(
        title=_title(handed_in, state),
        lead=_lead(handed_in, state),
        counts=_counts(handed_in),
        faults=[[number(row), column, said] for row, column, said in handed_in.faults],
        rows=[
            [number(row), verbs[verb], title, about] for row, verb, title, about in handed_in.shown
        ],
        more=_more(handed_in),
        progress=progress_of(handed_in) if state in WAITS else (0, 0),
        is_waiting=state in WAITS,
        when=moment(handed_in),
    )


def _changes_nothing(handed_in: Import, state: ImportState) -> bool:
    is_read = state in (ImportState.READ, ImportState.RECORDED)
    return is_read and not handed_in.count_new + handed_in.count_changed


def _title(handed_in: Import, state: ImportState) -> str:
    if _changes_nothing(handed_in, state):
        return _("Allt i arket finns redan")
    return {
        ImportState.WAITING: _("Arket läses"),
        ImportState.UNMAPPED: _("Kolumnerna behöver kopplas"),
        ImportState.FAULTY: _("Arket har fel"),
        ImportState.READ: _("Det här kommer att ändras"),
        ImportState.CONFIRMED: _("Arket sparas"),
        ImportState.RECORDED: _("Arket är inläst"),
        ImportState.REFUSED: _("Arket gick inte att läsa"),
        ImportState.DISCARDED: _("Arket är slängt"),
    }[state]


def _lead(handed_in: Import, state: ImportState) -> str:
    if handed_in.sentence and state in TOLD:
        return handed_in.sentence
    if _changes_nothing(handed_in, state):
        return _("Inget i arket skiljer sig från det som redan står här.")
    return {
        ImportState.WAITING: _("Du kan lämna sidan. Ladda om den för att se hur långt det kommit."),
        ImportState.UNMAPPED: _("Rubrikerna är inte våra. Säg vad som står i varje kolumn."),
        ImportState.FAULTY: _("Inget är sparat. Rätta filen och läs in den igen."),
        ImportState.READ: _("Inget är sparat än."),
        ImportState.CONFIRMED: _("Du kan lämna sidan. Allt sparas, eller inget."),
        ImportState.RECORDED: _("Allt i arket är sparat."),
        ImportState.REFUSED: _("Inget är sparat."),
        ImportState.DISCARDED: _("Inget sparades. Filen är borttagen."),
    }[state]


def _counts(handed_in: Import) -> list[tuple[str, str]]:
    """Return the counts that are not none, in words."""
    said = [
        (handed_in.count_faults, ngettext("fel", "fel", handed_in.count_faults)),
        (handed_in.count_new, ngettext("ny rad", "nya rader", handed_in.count_new)),
        (handed_in.count_changed, ngettext("rad ändras", "rader ändras", handed_in.count_changed)),
        (
            handed_in.count_same,
            ngettext("rad är som förut", "rader är som förut", handed_in.count_same),
        ),
    ]
    return [(number(count), words) for count, words in said if count]


def _more(handed_in: Import) -> str:
    """Return how much of it is not shown."""
    if handed_in.count_faults > SHOWN_FAULTS:
        return _("De %s första felen visas.") % SHOWN_FAULTS
    if handed_in.count_new + handed_in.count_changed > SHOWN:
        return _("De %s första raderna visas.") % SHOWN
    return ""


def standing(request: HttpRequest) -> dict[str, object]:
    """Return which day the page stands on; only today, and as it is known now, takes sheets in."""
    at = asked_day(request)
    query = {name: request.GET[name] for name in ("dag", "kand") if request.GET.get(name)}
    return {
        "day": at,
        "day_text": _("Ark som läget var den %s") % day(at, year=True),
        "is_only_read": at != timezone.localdate() or is_only_read(),
        "query": f"?{urlencode(query)}" if query else "",
    }


def is_only_read() -> bool:
    """Say whether the page is of what was known then, where nothing can be changed."""
    return known.moment() is not None


def moment(handed_in: Import) -> str:
    """Return when a sheet was handed in, in words."""
    at = timezone.localtime(handed_in.at)
    return f"{day(at.date())} {at:%H:%M}"


def after_url(kind: SheetKind) -> str:
    """Return where what was read in is to be seen."""
    try:
        return reverse(kind.url_name)
    except NoReverseMatch:
        return reverse("sheets:index")
