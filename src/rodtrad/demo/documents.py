"""Lindvik's governing documents, decided one by one as the years went."""

from datetime import date, timedelta

from rodtrad.access.enums import Role
from rodtrad.demo import content
from rodtrad.demo.days import working_day, working_day_before
from rodtrad.demo.town import Lindvik
from rodtrad.documents import services
from rodtrad.documents.enums import ENDING, RelationKind
from rodtrad.documents.models import GoverningDocument
from rodtrad.documents.papers import sections
from rodtrad.goals.models import Goal
from rodtrad.profiles.schema import Profile

# Where every document must end, one that says no day to come holds for two years more.
LONG = 730


def build_documents(lindvik: Lindvik, profile: Profile) -> None:
    """Write and decide the documents, say how they hang together and what rests on them."""
    made: dict[str, GoverningDocument] = {}
    for part in content.documents().documents:
        made[part.key] = _document(lindvik, profile, part, made)
    for part in content.documents().documents:
        for kind, other in part.related:
            if RelationKind(kind) not in ENDING:
                services.relate(made[part.key], other=made[other], kind=RelationKind(kind), by=None)
        for goal in Goal.objects.filter(key__in=part.goals):
            services.cite(made[part.key], subject_type="goals.goal", subject_id=goal.pk, by=None)
    for paper in content.documents().papers:
        _paper(lindvik, profile, paper, made[paper.document])


def _document(
    lindvik: Lindvik,
    profile: Profile,
    part: content.DocumentPart,
    made: dict[str, GoverningDocument],
) -> GoverningDocument:
    first = part.versions[0] if part.versions else None
    document = services.draft_document(
        unit=lindvik.units[part.unit],
        role=Role(part.role),
        content=_content(lindvik.today, profile, part, first),
        key=part.key,
        by=None,
    )
    for kind, other in part.related:
        # What ends another must stand before the decision that it acts by.
        if RelationKind(kind) in ENDING:
            services.relate(document, other=made[other], kind=RelationKind(kind), by=None)
    for number, version in enumerate(part.versions):
        if number:
            draft = services.draft_version(document, by=None)
            said = _content(lindvik.today, profile, part, version)
            services.edit_version(draft, content=said, by=None)
        _decide(lindvik, document, part.title, version)
    if first:
        entered = _day(lindvik.today, first)
        GoverningDocument.objects.filter(pk=document.pk).update(registered_on=entered)
    return document


def _decide(
    lindvik: Lindvik, document: GoverningDocument, title: str, version: content.VersionPart
) -> None:
    decided_on = _day(lindvik.today, version)
    starts_on = _ahead(lindvik.today, version.starts_in) or decided_on
    decision = lindvik.decide(version.body, decided_on, title)
    services.put_in_force(document, decision=decision, starts_on=starts_on, by=None)


def _content(
    today: date,
    profile: Profile,
    part: content.DocumentPart,
    version: content.VersionPart | None,
) -> services.Content:
    known = {kind.key for kind in profile.document_types if not kind.is_option}
    kinds = [key for key in part.types if key in known] or [profile.document_types[0].key]
    free = [field for field in profile.document_header_fields if field.fact is None]
    until = version.valid_until_in if version else None
    if version and (until or -1) < 0 and _must_end(profile):
        until = LONG
    return services.Content(
        title=part.title,
        kind=kinds[0],
        summary=version.summary if version else part.draft,
        applies_to=part.applies_to,
        subjects=tuple(part.subjects),
        valid_until=_ahead(today, until),
        next_review_on=_ahead(today, version.review_in if version else None),
        header={field.key: "Styrmodell för Lindvik" for field in free if field.required},
    )


def _must_end(profile: Profile) -> bool:
    """Say whether the header must tell until when a document holds."""
    fields = profile.document_header_fields
    return any(field.fact == "valid_until" and field.required for field in fields)


def _paper(
    lindvik: Lindvik, profile: Profile, part: content.PaperPart, document: GoverningDocument
) -> None:
    """Write a paper in the profile's sections, and put it on an agenda if it has any."""
    asked = sections(profile)
    said = {field.key: text for field, text in zip(asked, part.texts, strict=False)}
    needless = {field.key: "Frågan berör inte det här." for field in asked[len(part.texts) :]}
    paper = services.draft_paper(
        document,
        body=lindvik.units[part.body],
        text=services.Text(part.title, said, needless),
        by=None,
    )
    meeting_on = working_day(lindvik.today + timedelta(days=part.meeting_in))
    services.submit_paper(paper, meeting_on=meeting_on, by=None)


def _day(today: date, version: content.VersionPart) -> date:
    return working_day_before(today - timedelta(days=version.decided_days_ago))


def _ahead(today: date, days: int | None) -> date | None:
    return None if days is None else today + timedelta(days=days)
