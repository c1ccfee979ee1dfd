"""The acts on the form's frame in other languages: offered, withdrawn, and put in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import at_most
from rodtrad.feedback import rules
from rodtrad.feedback.frame.languages import LANGUAGES
from rodtrad.feedback.frame.matching import places
from rodtrad.feedback.frame.phrases import phrases, tidy
from rodtrad.feedback.models import FrameLanguage, FramePhrase
from rodtrad.feedback.models.frame import MOST, WHERE, WHO


@dataclass(frozen=True)
class Credit:
    """Who translated a phrase, or where it stands in public, and when."""

    translator: str = ""
    source: str = ""
    made_on: date | None = None


def offer_language(code: str, *, by: User | None) -> FrameLanguage:
    """Let residents choose a language for the form's frame."""
    with transaction.atomic():
        require(rules.may_put_words(by))
        _known(code)
        if not FramePhrase.objects.filter(language=code).exists():
            raise BadInput(_("Lägg in minst en översättning först."))
        row, _made = FrameLanguage.objects.update_or_create(code=code, defaults={"is_on": True})
        record("frame.offered", by=by, subject=None, detail={"language": code})
        return row


def withdraw_language(code: str, *, by: User | None) -> None:
    """Offer a language no longer; its phrases are kept."""
    with transaction.atomic():
        require(rules.may_put_words(by))
        _known(code)
        FrameLanguage.objects.update_or_create(code=code, defaults={"is_on": False})
        record("frame.withdrawn", by=by, subject=None, detail={"language": code})


def put_phrases(
    code: str, said: Mapping[str, str], *, credit: Credit, by: User | None
) -> list[FramePhrase]:
    """Put phrases in a language, with who made them so; an empty one is as in Swedish again."""
    with transaction.atomic():
        require(rules.may_put_words(by))
        _known(code)
        values = _credited(credit)
        held = {row.swedish: row for row in _locked(code)}
        made = []
        for swedish, text in said.items():
            clean = _fitting(swedish, text)
            row = held.get(swedish)
            if row is not None and row.text == clean and len(said) > 1:
                continue
            if not clean:
                _taken_back(row)
                continue
            row = row or FramePhrase(language=code, swedish=swedish, version=0)
            row.text, row.by, row.version = clean, by, row.version + 1
            for name, value in values.items():
                setattr(row, name, value)
            row.save()
            made.append(row)
        record("frame.put", by=by, subject=None, detail={"language": code, "count": len(made)})
        return made


def _locked(code: str) -> list[FramePhrase]:
    return list(FramePhrase.objects.select_for_update().filter(language=code))


def _taken_back(row: FramePhrase | None) -> None:
    if row is not None:
        row.delete()


def _known(code: str) -> None:
    if code not in LANGUAGES:
        raise BadInput(_("Välj ett språk i listan."))


def _credited(credit: Credit) -> dict[str, object]:
    """Return who made a translation, and when, as it is kept: nothing is of nobody."""
    translator = at_most(credit.translator, "translator", WHO)
    source = at_most(credit.source, "source", WHERE)
    if not translator and not source:
        raise BadInput(_("Skriv vem som har översatt, eller var texten står."), "translator")
    on = credit.made_on or timezone.localdate()
    if on > timezone.localdate():
        raise BadInput(_("Välj en dag som har varit."), "made_on")
    return {"translator": translator, "source": source, "made_on": on}


def _fitting(swedish: str, text: str) -> str:
    """Return a translation on one line, with the same places to fill in as the Swedish."""
    if swedish not in phrases():
        raise BadInput(_("”%s” står inte i formuläret.") % swedish[:80], "text")
    clean = at_most(tidy(text), "text", MOST)
    if clean and places(clean) != places(swedish):
        wanted = ", ".join(f"{{{name}}}" for name in sorted(places(swedish))) or _("inget")
        raise BadInput(
            _("Det som står mellan klamrar ska vara som på svenska: %(what)s. (”%(phrase)s”)")
            % {"what": wanted, "phrase": swedish[:80]},
            "text",
        )
    return clean
