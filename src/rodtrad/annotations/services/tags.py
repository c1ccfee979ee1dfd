"""Marking things with tags, and naming the municipality's own."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.annotations import rules
from rodtrad.annotations.enums import Vocabulary
from rodtrad.annotations.models import Tag, Tagging
from rodtrad.annotations.registry import Thing, subject_of
from rodtrad.annotations.vocabularies import AGENDA_2030
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput

LONGEST = 80


def set_tags(thing: Thing, *, keys: Collection[tuple[str, str]], by: User) -> None:
    """Let the thing have exactly these tags, each as vocabulary and key."""
    about = subject_of(thing)
    with transaction.atomic():
        type(thing)._default_manager.select_for_update().get(pk=thing.pk)
        require(rules.may_tag(by, about, thing))
        wanted = {tag.pk: tag for tag in (_tag(*pair) for pair in keys)}
        rows = Tagging.objects.filter(subject_type=about.type, subject_id=thing.pk)
        had = {row.tag_id: row for row in rows}
        for pk in wanted.keys() - had.keys():
            Tagging.objects.create(
                tag=wanted[pk], subject_type=about.type, subject_id=thing.pk, tagged_by=by
            )
            _record("tag.attached", thing, pk, by)
        for pk in had.keys() - wanted.keys():
            had[pk].delete()
            _record("tag.detached", thing, pk, by)


def name_tag(*, name: str, by: User) -> Tag:
    """Add a tag of the municipality's own; one taken out of use comes back."""
    require(rules.may_name_tags(by))
    name = " ".join(name.split())
    key = slugify(name.translate(str.maketrans("åäöÅÄÖ", "aaoAAO")))
    if not key or len(name) > LONGEST:
        raise BadInput(_("Skriv ett namn med högst 80 tecken."), "name")
    with transaction.atomic():
        tag, is_new = Tag.objects.get_or_create(
            vocabulary=Vocabulary.OWN, key=key, defaults={"name": name}
        )
        if not is_new and tag.retired_at is None:
            raise BadInput(_("Taggen finns redan: %s.") % tag.name, "name")
        tag.name, tag.retired_at = name, None
        tag.save(update_fields=["name", "retired_at"])
        record("tag.named", by=by, subject=tag)
    return tag


def retire_tag(tag: Tag, *, by: User) -> None:
    """Take a tag of our own out of use; things that have it keep it."""
    require(rules.may_name_tags(by))
    with transaction.atomic():
        row = Tag.objects.select_for_update().get(pk=tag.pk)
        if row.retired_at is not None:
            return
        row.retired_at = timezone.now()
        row.save(update_fields=["retired_at"])
        record("tag.retired", by=by, subject=row)


def _tag(vocabulary: str, key: str) -> Tag:
    if vocabulary == Vocabulary.AGENDA_2030 and key in AGENDA_2030:
        return Tag.objects.get_or_create(vocabulary=vocabulary, key=key)[0]
    tag = Tag.objects.filter(vocabulary=vocabulary, key=key).first()
    if tag is None:
        raise BadInput(_("Den taggen finns inte."), "tags")
    return tag


def _record(action: str, thing: Thing, tag_id: int, by: User) -> None:
    record(action, by=by, subject=thing, detail={"tag_id": tag_id})
