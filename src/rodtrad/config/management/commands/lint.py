"""`rodtrad lint --kind goal|promise|activity TEXT`: what the language rules say of a text."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from rodtrad.core.swedish import number
from rodtrad.core.wording import Kind, Remark, lint, lix

KINDS = ", ".join(Kind)


class Command(BaseCommand):
    help = "Läser ett mål, ett löfte eller en aktivitet och säger vad som är oklart i språket."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--kind", default="", help=f"Vad texten är: {KINDS}.")
        parser.add_argument("text", nargs="?", default="", help="Texten som ska läsas.")
        parser.add_argument("--json", action="store_true", help="Svara som JSON.")

    def handle(self, *, kind: str, text: str, **options: Any) -> None:
        if kind not in set(Kind):
            self._refuse(f"Säg vad texten är med --kind och ett av: {KINDS}.")
        if not text.strip():
            self._refuse("Skriv texten som ska läsas, inom citattecken.")
        remarks = lint(text, kind, language="sv")
        if options["json"]:
            self._as_json(text, remarks)
        else:
            self._in_words(text, remarks)

    def _refuse(self, sentence: str) -> None:
        self.stderr.write(sentence)
        sys.exit(2)

    def _as_json(self, text: str, remarks: list[Remark]) -> None:
        rules = [
            {
                "rule": remark.rule,
                "message": remark.message,
                "remedy": remark.remedy,
                "start": remark.start,
                "end": remark.end,
                "excerpt": text[remark.start : remark.end],
            }
            for remark in remarks
        ]
        answer = {"rules": rules, "lix": round(lix(text), 1)}
        self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))

    def _in_words(self, text: str, remarks: list[Remark]) -> None:
        for remark in remarks:
            self.stdout.write(f"{remark.rule}  {remark.message}\n       {remark.remedy}")
        if not remarks:
            self.stdout.write("Inget att anmärka.")
        self.stdout.write(f"LIX {number(round(lix(text)))}.")
