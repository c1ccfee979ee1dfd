"""Notices, acts and mails as pages show them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.audit.models import Act
from rodtrad.audit.registry import words
from rodtrad.core.language import capitalised
from rodtrad.core.swedish import counted, day, listing, month
from rodtrad.notifications.enums import MailState, Weekday
from rodtrad.notifications.models import Mail, Notice, Rhythm
from rodtrad.notifications.objects import Named, Ref, ref_of
from rodtrad.notifications.queries import Month


@dataclass(frozen=True)
class ShownNotice:
    """A sentence in three pieces, the middle one a link."""

    before: str
    link_text: str
    after: str
    url: str
    when: str


def notices(found: Iterable[Notice]) -> list[ShownNotice]:
    """Return the notices ready for a page."""
    return [_notice(one) for one in found]


def _notice(one: Notice) -> ShownNotice:
    when = day(timezone.localtime(one.created_at).date())
    if not one.url or not one.link_text:
        return ShownNotice(one.text, "", "", "", when)
    before, _link, after = one.text.partition(one.link_text)
    return ShownNotice(before, one.link_text, after, one.url, when)


@dataclass(frozen=True)
class ShownAct:
    """What was done, and with what as far as that may be seen."""

    at: str
    words: str
    title: str = ""
    url: str = ""


@dataclass(frozen=True)
class Day:
    title: str
    acts: tuple[ShownAct, ...]


def acts_by_day(acts: Iterable[Act], things: Mapping[Ref, Named]) -> list[Day]:
    """Return the acts under the days they were done, with the things that may be seen."""
    days = groupby(acts, key=lambda act: timezone.localtime(act.at).date())
    return [
        Day(capitalised(day(date, with_weekday=True)), tuple(_act(act, things) for act in of_day))
        for date, of_day in days
    ]


def _act(act: Act, things: Mapping[Ref, Named]) -> ShownAct:
    at, said = f"{timezone.localtime(act.at):%H.%M}", capitalised(words(act.action))
    ref = ref_of(act)
    thing = things.get(ref) if ref else None
    return ShownAct(at, said, thing.title, thing.url) if thing else ShownAct(at, said)


def month_name(of: Month) -> str:
    return f"{month(of.first.month)} {of.first.year}"


def rhythm_in_words(rhythm: Rhythm) -> str:
    """Return when the digest goes out, as a sentence."""
    if not rhythm.weekdays:
        return _("Kommunen skickar inga sådana brev.")
    names = [str(Weekday(number).label) for number in rhythm.weekdays]
    return _("Brevet går ut %(days)s efter klockan %(hour)s, högst ett om dagen.") % {
        "days": listing(names),
        "hour": rhythm.hour,
    }


@dataclass(frozen=True)
class ShownMail:
    pk: int
    to: str
    subject: str
    when: str
    tries: int
    failure: str


def dead_mail(mail: Mail) -> ShownMail:
    """Return a mail that did not arrive, with the reason in words."""
    return ShownMail(
        pk=mail.pk,
        to=_receiver(mail),
        subject=mail.subject,
        when=day(timezone.localtime(mail.created_at).date(), year=True),
        tries=mail.tries,
        failure=failure_in_words(mail.failure),
    )


def _receiver(mail: Mail) -> str:
    """Return where a mail was to go; the address of a protected person may hold her name."""
    person = mail.recipient
    if person is None or not person.has_protected_identity:
        return mail.to
    return f"{person.display_name}, {person.shown_username}"


def failure_in_words(failure: str) -> str:
    """Return why a mail did not arrive."""
    kind, _space, code = failure.partition(" ")
    if kind == "connection":
        return _("E-postservern gick inte att nå.")
    if code.startswith("55"):
        return _("Mottagarens server tar inte emot adressen (%s).") % code
    return _("E-postservern svarade nej (%s).") % code


def dead_in_words(count: int) -> str:
    """Return how many mails did not arrive."""
    if count == 0:
        return _("Inget väntar på att du gör något.")
    return _("%s gick inte fram.") % capitalised(
        counted(count, *(ngettext("brev", "brev", each) for each in (1, 2)))
    )


def mail_counts(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Return how many mails there are of each state, in words."""
    return [
        (str(MailState(state).label), counts[state])
        for state in MailState.values
        if state in counts
    ]
