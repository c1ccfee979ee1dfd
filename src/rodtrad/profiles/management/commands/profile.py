"""`rodtrad profile`: read, check and copy the steering profiles, without a database."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rodtrad.core.errors import BadInput
from rodtrad.profiles import library, sources_page, trace
from rodtrad.profiles.headings import plain_title
from rodtrad.profiles.problems import ProfileInvalid
from rodtrad.profiles.reading import parse
from rodtrad.profiles.schema.profile import Profile, sections


class Command(BaseCommand):
    help = "Visar, prövar och kopierar styrprofiler."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Describe the five verbs."""
        verbs = parser.add_subparsers(dest="verb", required=True)
        listing = verbs.add_parser("list", help="Vilka profiler som följer med.")
        listing.add_argument("--json", action="store_true")
        show = verbs.add_parser("show", help="Allt som en profil säger.")
        show.add_argument("name")
        show.add_argument("--json", action="store_true")
        check = verbs.add_parser("check", help="Prövar en profilfil rad för rad.")
        check.add_argument("file", type=Path)
        copy = verbs.add_parser("copy", help="Skriver en profil till en fil att ändra i.")
        copy.add_argument("name")
        copy.add_argument("file", type=Path)
        traced = verbs.add_parser("trace", help="Vad som svarar på källornas rader.")
        form = traced.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true")
        form.add_argument("--markdown", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what the verb says; what is wrong is said in a sentence."""
        try:
            getattr(self, f"_{options['verb']}")(options)
        except ProfileInvalid as error:
            for problem in error.problems:
                self.stderr.write(str(problem))
            sys.exit(1)
        except BadInput as error:
            raise CommandError(error.sentence) from error

    def _list(self, options: dict[str, Any]) -> None:
        profiles = [library.load(name) for name in library.names()]
        if options["json"]:
            keys = ("name", "title", "municipality", "version", "adopted")
            self._json([{key: getattr(profile, key) for key in keys} for profile in profiles])
            return
        for profile in profiles:
            self.stdout.write(f"{profile.name:<12}{profile.source.title} ({profile.source.year})")

    def _show(self, options: dict[str, Any]) -> None:
        profile = library.load(options["name"])
        if options["json"]:
            self._json(profile.document())
        else:
            self._in_words(profile)

    def _in_words(self, profile: Profile) -> None:
        self.stdout.write(f"{profile.title}, {profile.municipality}\n{profile.description}")
        for section in sections():
            elements = profile.elements(section)
            if elements:
                self.stdout.write(f"\n{plain_title(section)} ({section})")
            for element in elements:
                self.stdout.write(f"  {element.key:<28}{profile.speak(element.name)}")

    def _check(self, options: dict[str, Any]) -> None:
        path: Path = options["file"]
        profile = parse(library.read_file(path), str(path))
        count = sum(1 for _ in profile.every_element())
        self.stdout.write(f"{path}: profilen ”{profile.name}” är hel, med {count} delar.")

    def _copy(self, options: dict[str, Any]) -> None:
        path: Path = options["file"]
        text = library.text_of(options["name"])
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError as error:
            raise BadInput(f"Filen {path} finns redan och lämnas som den är.") from error
        except OSError as error:
            raise BadInput(f"Filen {path} går inte att skriva.") from error
        self.stdout.write(f"Profilen ”{options['name']}” är kopierad till {path}.")

    def _trace(self, options: dict[str, Any]) -> None:
        if options["json"]:
            self._json(trace.as_json())
        elif options["markdown"]:
            self.stdout.write(sources_page.markdown(), ending="")
        else:
            rows = trace.trace()
            answered = sum(row.status == "answered" for row in rows)
            self.stdout.write(f"{answered} av {len(rows)} källrader har ett svar.")

    def _json(self, value: object) -> None:
        self.stdout.write(json.dumps(value, ensure_ascii=False, indent=2))
