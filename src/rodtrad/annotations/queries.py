"""What has been added to a thing, and what carries a tag."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from rodtrad.accounts.models import User
from rodtrad.annotations.enums import Vocabulary
from rodtrad.annotations.mentions import named
from rodtrad.annotations.models import Attachment, Comment, Tag, Tagging
from rodtrad.annotations.registry import Subject, Thing, subject
from rodtrad.annotations.vocabularies import AGENDA_2030
from rodtrad.core.swedish import sort_key
from rodtrad.notifications.objects import Named, Ref
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries import tree

MOST_LISTED = 200


def comments_on(about: Subject, thing: Thing) -> QuerySet[Comment]:
    """Return the comments on the thing, the oldest first."""
    return (
        Comment.objects.filter(subject_type=about.type, subject_id=thing.pk)
        .select_related("author")
        .order_by("posted_at", "pk")
    )


def not_surely_reached(comment: Comment) -> list[str]:
    """Return the names a comment mentions that are not known to have reached anybody.

    A protected person is among them, told or not: a name that is missing here would be known.
    """
    told = comment.mentions.filter(user__has_protected_identity=False)
    reached = {name.lower() for name in told.values_list("user__username", flat=True)}
    if comment.author:
        reached.add(comment.author.username.lower())
    return [name for name in named(comment.text) if name not in reached]


def files_on(about: Subject, thing: Thing) -> QuerySet[Attachment]:
    """Return the files on the thing, the oldest first."""
    return (
        Attachment.objects.filter(subject_type=about.type, subject_id=thing.pk, removed_at=None)
        .select_related("added_by")
        .order_by("added_at", "pk")
    )


def tags_on(about: Subject, thing: Thing) -> list[Tag]:
    """Return the tags of the thing, Agenda 2030's in their order and then our own by name."""
    rows = Tagging.objects.filter(subject_type=about.type, subject_id=thing.pk)
    return sorted((row.tag for row in rows.select_related("tag")), key=tag_order)


def tag_order(tag: Tag) -> tuple[bool, str]:
    return (tag.vocabulary == Vocabulary.OWN, sort_key(tag.title))


def own_tags() -> list[Tag]:
    """Return the municipality's own tags in use, by name."""
    return sorted(Tag.objects.filter(vocabulary=Vocabulary.OWN, retired_at=None), key=tag_order)


def find_tag(vocabulary: str, key: str) -> Tag | None:
    """Return a tag; one of a known vocabulary exists before anybody has used it."""
    tag = Tag.objects.filter(vocabulary=vocabulary, key=key).first()
    if tag is None and vocabulary == Vocabulary.AGENDA_2030 and key in AGENDA_2030:
        return Tag(vocabulary=vocabulary, key=key)
    return tag


@dataclass(frozen=True)
class Found:
    """A thing that carries a tag, as a person may see it."""

    title: str
    url: str


def tagged(user: Any, tag: Tag) -> dict[str, list[Found]]:
    """Return what carries the tag and the user may see, under the heading of its kind."""
    ids: dict[str, set[int]] = {}
    rows = Tagging.objects.filter(tag_id=tag.pk).values_list("subject_type", "subject_id")
    for subject_type, subject_id in rows:
        ids.setdefault(subject_type, set()).add(subject_id)
    kinds = [(kind, ids[kind.type]) for name in sorted(ids) if (kind := subject(name))]
    found = {str(kind.group): _found(user, kind, wanted) for kind, wanted in kinds}
    return {group: things for group, things in found.items() if things}


def _found(user: Any, kind: Subject, wanted: Iterable[int]) -> list[Found]:
    things = kind.visible_to(user).filter(pk__in=wanted)[:MOST_LISTED]
    return sorted(
        (Found(kind.title(thing), kind.url(thing)) for thing in things),
        key=lambda one: sort_key(one.title),
    )


def find_things(user: Any, refs: Collection[Ref]) -> dict[Ref, Named]:
    """Name the things that carry comments and that the user may see, a question for each kind."""
    ids: dict[str, set[int]] = {}
    for subject_type, subject_id in refs:
        ids.setdefault(subject_type, set()).add(subject_id)
    kinds = [(kind, ids[name]) for name in sorted(ids) if (kind := subject(name))]
    return {
        (kind.type, thing.pk): Named(kind.title(thing), kind.url(thing))
        for kind, wanted in kinds
        for thing in kind.visible_to(user).filter(pk__in=wanted)
    }


def near(about: Subject, thing: Thing, day: date) -> list[User]:
    """Return the people of the thing's unit and those above it, by name."""
    unit_id = about.unit_id(thing)
    if unit_id is None:
        return []
    units = [unit_id, *(node.id for node in tree(day).ancestors(unit_id))]
    held = Appointment.objects.on(day).filter(unit_id__in=units, user__is_active=True)
    people = {one.user_id: one.user for one in held.select_related("user")}
    named = [user for user in people.values() if not user.has_protected_identity]
    return sorted(named, key=lambda user: sort_key(user.display_name))
