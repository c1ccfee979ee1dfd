"""`rodtrad kolada`: read Kolada's files, and load their values as figures."""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.exchange import kolada
from rodtrad.exchange.broken import BrokenFile
from rodtrad.exchange.kolada import Content, Shape, Value, known
from rodtrad.indicators.enums import Direction
from rodtrad.indicators.services.kolada import BrokenRows, Loaded, Wanted, load_values
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree

QUIET_SECONDS = 2.0
SHOWN_FAULTS = 20
LOADABLE = {Shape.VALUES, Shape.UNDATED}
NAMED = {Shape.KPIS, Shape.MUNICIPALITIES}


class Command(BaseCommand):
    help = "Läser Koladas filer och läser in deras värden som siffror."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        read = verbs.add_parser("read", help="Vad en fil är och vad den innehåller.")
        read.add_argument("file", type=Path)
        read.add_argument("--json", action="store_true")
        load = verbs.add_parser("load", help="Läser in en kommuns värden.")
        load.add_argument("files", type=Path, nargs="+", metavar="file")
        load.add_argument("--municipality", required=True, help="Kod eller namn, som 0117.")
        load.add_argument("--unit", help="Enheten som får siffrorna; annars hela kommunen.")
        load.add_argument("--from", type=int, dest="first_year", help="Första året.")
        load.add_argument("--year", type=int, help="Året för värden utan år.")
        load.add_argument(
            "--direction",
            action="append",
            default=[],
            metavar="N00945=lower",
            help="Vad som är bättre: higher, lower eller neither. Kolada säger det inte.",
        )
        load.add_argument("--public", action="store_true", help="Visa de nya serierna för alla.")
        load.add_argument("--processed", action="store_true", help="Värdena är bearbetade.")
        load.add_argument("--dry-run", action="store_true", help="Pröva, men behåll inget.")
        load.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what the verb says; what is wrong is said line by line."""
        try:
            answer = getattr(self, f"_{options['verb']}")(options)
        except (BrokenFile, BrokenRows) as error:
            self._tell_faults(error.faults, options)
            sys.exit(1)
        except known.UnknownMunicipality as error:
            raise CommandError(str(error)) from error
        except BadInput as error:
            raise CommandError(error.sentence) from error
        except Refused as error:
            raise CommandError(error.reason) from error
        if options["json"]:
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))
        else:
            self.stdout.write(answer["sentence"])

    def _read(self, options: dict[str, Any]) -> dict[str, Any]:
        content = kolada.read(options["file"])
        facts = _facts(content)
        return {"sentence": _sentence(content, facts), "shape": content.shape.value} | facts

    def _load(self, options: dict[str, Any]) -> dict[str, Any]:
        progress = Progress(self.stderr)
        contents = list(_read_all(options["files"], progress))
        _require_loadable(contents, options["year"])
        more = [place for content in contents for place in content.municipalities]
        place = known.municipality(options["municipality"], more)
        described = {kpi.id: kpi for content in contents for kpi in content.kpis}
        values = [
            value.processed() if options["processed"] else value
            for value in _values(contents, options["year"])
            if value.municipality == place.id and value.year >= (options["first_year"] or 0)
        ]
        if not values:
            raise BadInput(f"Filerna har inga värden för {place.title} ({place.id}).")
        wanted = Wanted(
            _unit(options["unit"]),
            known.kpis() | described,
            directions=_directions(options["direction"]),
            is_public=options["public"],
        )
        loaded = load_values(values, wanted, by=None, is_dry_run=options["dry_run"], told=progress)
        counted = asdict(loaded) | {"municipality": place.id, "dry_run": options["dry_run"]}
        return {"sentence": _told(loaded, place.title, options["dry_run"])} | counted

    def _tell_faults(self, faults: tuple[str, ...], options: dict[str, Any]) -> None:
        if options["json"]:
            self.stdout.write(json.dumps({"faults": faults}, ensure_ascii=False, indent=2))
            return
        for fault in faults[:SHOWN_FAULTS]:
            self.stderr.write(fault)
        if len(faults) > SHOWN_FAULTS:
            self.stderr.write(f"… och {len(faults) - SHOWN_FAULTS} till.")
        if options["verb"] == "load":
            self.stderr.write("Inget är inläst.")


class Progress:
    """Says how far a load has come, once it has taken more than two seconds."""

    def __init__(self, stream: Any) -> None:
        self._stream, self._last = stream, time.monotonic()

    def __call__(self, done: int, of: int, what: str = "nyckeltal") -> None:
        if time.monotonic() - self._last > QUIET_SECONDS:
            self._last = time.monotonic()
            self._stream.write(f"{done} av {of} {what} …")


def _read_all(paths: list[Path], progress: Progress) -> Iterator[Content]:
    for at, path in enumerate(paths):
        progress(at, len(paths), "filer")
        yield kolada.read(path)


def _facts(content: Content) -> dict[str, Any]:
    """Return what a file holds in numbers."""
    facts: dict[str, Any] = {"count": content.count}
    values = content.values or tuple(one.value for one in content.undated)
    if content.shape in LOADABLE:
        facts |= {
            "kpis": sorted({value.kpi for value in values}),
            "municipalities": len({v.municipality for v in values if not v.is_group}),
            "groups": len({v.municipality for v in values if v.is_group}),
            "genders": dict(Counter(value.gender.value for value in values)),
            "missing": sum(value.value is None for value in values),
            "passed_over": content.passed_over,
        }
    if content.shape is Shape.PANEL:
        facts["columns"] = list(dict.fromkeys(cell.column for cell in content.panel))
        facts["municipalities"] = len({cell.municipality for cell in content.panel})
    years = [value.year for value in content.values] + [cell.year for cell in content.panel]
    return facts | ({"first_year": min(years), "last_year": max(years)} if years else {})


def _sentence(content: Content, facts: dict[str, Any]) -> str:
    parts = [f"{content.path.name}: {content.shape.words}, {content.count} stycken"]
    if "first_year" in facts:
        parts.append(f"år {facts['first_year']}–{facts['last_year']}")
    if "municipalities" in facts:
        parts.append(f"kommuner och regioner: {facts['municipalities']}")
    if "kpis" in facts:
        some = ", ".join(facts["kpis"][:5]) + (" …" if len(facts["kpis"]) > 5 else "")
        parts.append(f"{len(facts['kpis'])} nyckeltal ({some})" if some else "inga nyckeltal")
    if "columns" in facts:
        parts.append(f"kolumnerna {', '.join(facts['columns'])}")
    if facts.get("passed_over"):
        parts.append(f"rader utan nyckeltalets id, som förbigås: {facts['passed_over']}")
    return ", ".join(parts) + "."


def _told(loaded: Loaded, municipality: str, is_dry_run: bool) -> str:
    did = "kan läsas in (inget är sparat)" if is_dry_run else "är inläst"
    parts = [
        f"nya siffror: {loaded.new}",
        f"ändrade: {loaded.changed}",
        f"fanns redan: {loaded.unchanged}",
        f"nya indikatorer: {len(loaded.defined)}",
    ]
    if loaded.rounded:
        parts.append(f"avrundade till sex decimaler: {loaded.rounded}")
    return f"{municipality} {did}, {', '.join(parts)}."


def _require_loadable(contents: list[Content], year: int | None) -> None:
    for content in contents:
        if content.shape not in LOADABLE | NAMED:
            raise BadInput(
                f"{content.path.name} är {content.shape.words} och har inga värden att läsa in."
            )
        if content.undated and year is None:
            raise BadInput(f"{content.path.name} säger inget år. Skriv det, som --year 2025.")


def _values(contents: list[Content], year: int | None) -> Iterable[Value]:
    for content in contents:
        yield from content.values
        yield from (one.in_year(year) for one in content.undated if year is not None)


def _unit(key: str | None) -> Unit:
    """Return the unit with the key, the whole municipality when none is asked for."""
    tops = [node.key for node in tree().roots()]
    found = Unit.objects.filter(key__in=[key] if key else tops[:1]).first()
    if found is None:
        why = f"Det finns ingen enhet med nyckeln ”{key}”."
        raise BadInput(why if key else "Det finns ingen kommun i databasen ännu.")
    return found


def _directions(told: list[str]) -> dict[str, str]:
    """Return what is better for each figure told of."""
    found: dict[str, str] = {}
    for one in told:
        kpi, _, direction = one.partition("=")
        if direction not in Direction.values:
            raise BadInput(f"”{one}” ska skrivas som N00945=lower (higher, lower, neither).")
        found[kpi] = direction
    return found
