"""What a sender has asked of what is kept about her, and the extract of it all."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.feedback import rules
from rodtrad.feedback.enums import GONE, Asked, Goes, MessageKind, Writer
from rodtrad.feedback.models import CaseContact, FeedbackCase
from rodtrad.feedback.queries.keeping import holds_on
from rodtrad.feedback.rights_shown import told_rights
from rodtrad.feedback.shown_files import files_of
from rodtrad.feedback.staff.keeping_page import hold_row
from rodtrad.feedback.staff.page import facts_of, moment_in_words
from rodtrad.times import known


def rights_page(user: Any, case: FeedbackCase) -> dict[str, Any]:
    """Return the decisions there are, what keeps the case, what has gone, and what may be done."""
    may = known.moment() is None and bool(rules.may_decide_rights(user, case))
    return {
        "case": case,
        "told": told_rights(case),
        "holds": [hold_row(user, row) for row in holds_on(case)],
        "proofs": [_proof(row) for row in case.proofs.all()],
        "kin": [one.code for one in _kin(case) if rules.may_see(user, one)],
        "may": may,
        "has_extract": may and case.rights.filter(asked=Asked.ACCESS, is_granted=True).exists(),
    }


def _kin(case: FeedbackCase) -> QuerySet[FeedbackCase]:
    """Return the other cases of the same sender: what this is a part of, and its parts."""
    rows = FeedbackCase.objects.filter(Q(parts__case=case) | Q(split__of=case))
    return rows.order_by("pk")


def _proof(row: Any) -> dict[str, str]:
    return {
        "what": capitalised(str(Goes(row.goes).label)),
        "at": day_words(timezone.localdate(row.at), year=True),
        "why": row.paragraph or _("efter avsändarens begäran"),
    }


def extract(case: FeedbackCase) -> str:
    """Return everything that is kept of a sender in a case, as a text that anybody can read."""
    parts = [
        (_("Registerutdrag"), [_("Ärende %s") % case.code, moment_in_words(timezone.now())]),
        (_("Om ärendet"), _about(case)),
        (_("Kontaktuppgifter"), _contact(case)),
        (_("Det som skrevs"), _words(case)),
        (_("Det som är sagt sedan"), [line for row in case.messages.all() for line in _said(row)]),
        (_("Filer, som lämnas för sig"), _files(case)),
        (_("Anteckningar"), [f"{moment_in_words(row.at)}: {row.text}" for row in case.notes.all()]),
        (_("Visas öppet"), _shown(case)),
        (_("Beslut om dina uppgifter"), _decided(case)),
    ]
    return "\n\n".join(
        "\n".join([title.upper(), *(lines or [_("Inget.")])]) for title, lines in parts
    )


def _about(case: FeedbackCase) -> list[str]:
    codes = ", ".join(_kin(case).values_list("code", flat=True))
    told = [*_facts(facts_of(case)), (_("Hör ihop med"), codes)]
    return [f"{name}: {value}" for name, value in told if value]


def _facts(facts: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (_("Nummer"), facts["number"]),
        (_("Slag"), facts["kind"]),
        (_("Läge"), facts["state"]),
        (_("Enhet"), facts["unit"]),
        (_("Kom in"), f"{facts['came']}, {facts['channel']}"),
        (_("Avsändaren är"), facts["known_to"]),
    ]


def _contact(case: FeedbackCase) -> list[str]:
    row = CaseContact.objects.filter(case=case).first()
    told = (row.name, row.email, row.phone, row.device) if row else ()
    return [each for each in told if each]


def _words(case: FeedbackCase) -> list[str]:
    found = [case.words.text, case.words.place] if hasattr(case, "words") else []
    for letter in case.letters.all():
        found += [letter.subject, letter.sender, letter.quoted]
    fault = getattr(case, "fault", None)
    if fault is not None and fault.latitude is not None:
        found.append(f"{fault.latitude}, {fault.longitude}")
    if fault is not None:
        found.append(fault.picture)
    return [each for each in found if each]


def _said(row: Any) -> list[str]:
    who = str(Writer(row.writer).label)
    head = f"{moment_in_words(row.at)}, {who}, {MessageKind(row.kind).label}:"
    return [head, *(each for each in (row.text, row.measure) if each)]


def _shown(case: FeedbackCase) -> list[str]:
    row = getattr(case, "shown", None)
    return [each for each in (row.name, row.text, row.place, row.answer) if each] if row else []


def _files(case: FeedbackCase) -> list[str]:
    return [row.title for row in files_of(case) if row.state not in GONE]


def _decided(case: FeedbackCase) -> list[str]:
    return [f"{one.day}: {one.title} {one.reason}" for one in told_rights(case)]
