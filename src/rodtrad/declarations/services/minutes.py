"""What a body's minutes say of declarations: decisions are written down and carried out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.services.way import decide
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.services import register_decision


@dataclass(frozen=True)
class Minutes:
    """The day a body met, and where what it decided can be found."""

    body: Unit
    decided_on: date | None
    registry_number: str = ""


class Undecided(BadInput):
    """Nothing was written down: some of the texts could not be decided, each with its reason."""

    def __init__(self, rows: Mapping[int, str]) -> None:
        super().__init__(_("Inget beslut är infört. Rätta det som är fel och skicka igen."))
        self.rows = dict(rows)


def noted(minutes: Minutes, *, paragraph: str, title: str, by: User | None) -> Decision:
    """Return a decision of the minutes, written down unless it already is."""
    if minutes.decided_on is None:
        raise BadInput(_("Skriv vilken dag beslutet fattades."), "decided_on")
    held = Decision.objects.filter(
        body=minutes.body,
        decided_on=minutes.decided_on,
        paragraph=paragraph.replace("§", "").strip(),
    )
    return held.first() or register_decision(
        minutes.body,
        decided_on=minutes.decided_on,
        paragraph=paragraph,
        title=title,
        registry_number=minutes.registry_number,
        by=by,
    )


def carry_out(
    act: Callable[..., DeclarationVersion],
    version: DeclarationVersion,
    *,
    minutes: Minutes,
    paragraph: str,
    by: User | None,
    **said: Any,
) -> DeclarationVersion:
    """Decide or withdraw a text by a decision that is written down at the same time."""
    with transaction.atomic():
        decision = noted(minutes, paragraph=paragraph, title=version.title, by=by)
        return act(version, decision=decision, by=by, **said)


def decide_together(
    texts: Sequence[tuple[DeclarationVersion, str]],
    *,
    minutes: Minutes,
    starts_on: date | None,
    by: User | None,
    title: str = "",
) -> list[DeclarationVersion]:
    """Decide several texts of one meeting, each by its paragraph: all of them, or none.

    Texts of the same paragraph rest on one decision, which is called `title`.
    """
    if not texts:
        raise BadInput(_("Välj minst en text."))
    paragraphs = [paragraph.replace("§", "").strip() for _version, paragraph in texts]
    done, wrong = [], {}
    with transaction.atomic():
        for version, paragraph in texts:
            is_shared = paragraphs.count(paragraph.replace("§", "").strip()) > 1
            try:
                with transaction.atomic():
                    decision = noted(
                        minutes,
                        paragraph=paragraph,
                        title=title if is_shared and title else version.title,
                        by=by,
                    )
                    done.append(decide(version, decision=decision, starts_on=starts_on, by=by))
            except BadInput as fault:
                if fault.field in ("decided_on", "starts_on"):
                    raise
                wrong[version.pk] = fault.sentence
            except Refused as refused:
                wrong[version.pk] = refused.reason
        if wrong:
            raise Undecided(wrong)
    return done
