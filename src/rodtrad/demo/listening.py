"""How Lindvik has set itself up to listen, and what it has compiled of what it has heard."""

from datetime import date
from functools import cache

from django.utils import timezone

from rodtrad.demo.content import Part, read
from rodtrad.demo.town import Lindvik
from rodtrad.feedback import services
from rodtrad.feedback.models import FeedbackCase, RetentionRule
from rodtrad.feedback.queries.report_periods import newest_ended
from rodtrad.feedback.services.keeping import Keeping
from rodtrad.feedback.services.offering import Offer
from rodtrad.feedback.services.showing import Wording
from rodtrad.times.spans import Span


class ServicePart(Part):
    """What apps may tell of, with the words in which some cases are shown to everybody."""

    name: str
    unit: str
    group: str
    description: str
    keywords: str
    shows: dict[str, str] = {}
    answers: dict[str, str] = {}


class ShownPart(Part):
    """What everybody may read of a case whose sender chose it."""

    case: str
    text: str
    answer: str = ""
    has_name: bool = False


class RulePart(Part):
    goes: str
    months: int
    paragraph: str


class Listening(Part):
    service: tuple[ServicePart, ...]
    shown: tuple[ShownPart, ...]
    rule: tuple[RulePart, ...]
    users: dict[str, int]


@cache
def listening() -> Listening:
    """Return what the file says."""
    return Listening.model_validate(read("listening.toml"))


def build_listening(lindvik: Lindvik, cases: dict[str, FeedbackCase]) -> None:
    """Offer services and templates, write rules, count users, and compile the last period."""
    said, since = listening(), date(lindvik.today.year - 1, 1, 1)
    for part in said.service:
        _offer(lindvik, part, cases)
    for one in said.shown:
        wording = Wording(None, one.text, answer=one.answer, has_name=one.has_name)
        services.show(cases[one.case], wording, by=None)
    services.begin_templates(by=None)
    for rule in said.rule:
        services.write_rule(Keeping(**vars(rule), decided_on=since), by=None)
    RetentionRule.objects.update(valid=Span(since, None))
    for key, count in said.users.items():
        services.count_users(lindvik.units[key], count=count, starts_on=since, by=None)
    if period := newest_ended(timezone.localdate()):
        services.compile_report(lindvik.units["lindvik"], period=period, by=None)


def _offer(lindvik: Lindvik, part: ServicePart, cases: dict[str, FeedbackCase]) -> None:
    offer = Offer(
        name=part.name,
        unit_id=lindvik.units[part.unit].pk,
        description=part.description,
        group=part.group,
        keywords=part.keywords,
    )
    service = services.offer_service(offer, by=None)
    for key, text in part.shows.items():
        wording = Wording(service, text, answer=part.answers.get(key, ""))
        services.show(cases[key], wording, by=None)
