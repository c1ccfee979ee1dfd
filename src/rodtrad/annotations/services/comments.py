"""Writing, editing and removing comments; the act log gets ids, never the words."""

import re
from collections.abc import Iterable

from django.db import transaction
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from rodtrad.accounts.models import User
from rodtrad.annotations import rules
from rodtrad.annotations.mentions import named
from rodtrad.annotations.models import Comment, Mention
from rodtrad.annotations.registry import Subject, Thing, subject, subject_of
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.notifications.services import tell

LONGEST = 5_000


def post_comment(thing: Thing, *, text: str, also: Iterable[User] = (), by: User) -> Comment:
    """Write a comment and tell those it mentions, if they may see the thing."""
    about, text = subject_of(thing), _checked(text)
    with transaction.atomic():
        require(rules.may_comment(by, about, thing))
        comment = Comment.objects.create(
            subject_type=about.type, subject_id=thing.pk, author=by, text=text
        )
        _record("comment.posted", comment, by)
        _mention(comment, thing, about, also)
    return comment


def edit_comment(comment: Comment, *, text: str, by: User) -> Comment:
    """Change one's own comment and tell those newly mentioned."""
    text = _checked(text)
    with transaction.atomic():
        row = _own(comment, by)
        about = subject(row.subject_type)
        thing = about.find(by, row.subject_id) if about else None
        if about is None or thing is None:
            raise BadInput(_("Det kommentaren gäller finns inte längre."))
        row.text, row.edited_at = text, timezone.now()
        row.save(update_fields=["text", "edited_at"])
        _record("comment.edited", row, by)
        _mention(row, thing, about, ())
    return row


def remove_comment(comment: Comment, *, by: User) -> None:
    """Take away what one's own comment says; that there was one stays."""
    with transaction.atomic():
        row = _own(comment, by)
        row.text, row.removed_at = "", timezone.now()
        row.save(update_fields=["text", "removed_at"])
        row.mentions.all().delete()
        _record("comment.removed", row, by)


def hide_name(name: str, shown: str) -> None:
    """Put what is shown in place of a name, in everything said so far."""
    for row in Comment.objects.select_for_update().filter(text__icontains=name):
        # Whole words only: @eva is not a part of @eva.lind.
        row.text = re.sub(rf"(?<!\w){re.escape(name)}(?![\w+-]|\.\w)", shown, row.text, flags=re.I)
        row.save(update_fields=["text"])


def _own(comment: Comment, by: User) -> Comment:
    row = Comment.objects.select_for_update().get(pk=comment.pk)
    require(rules.may_change_comment(by, row))
    if row.removed_at is not None:
        raise BadInput(_("Kommentaren är redan borttagen."))
    return row


def _checked(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\x00", "")
    return required(plain, "text", _("Skriv en kommentar."), most=LONGEST)


def _mention(comment: Comment, thing: Thing, about: Subject, also: Iterable[User]) -> None:
    people = User.objects.annotate(small=Lower("username")).filter(
        small__in=named(comment.text), is_active=True
    )
    told = set(comment.mentions.values_list("user_id", flat=True)) | {comment.author_id}
    for person in {*people, *also}:
        if person.pk in told or not rules.may_read(person, about, thing):
            continue
        Mention.objects.create(comment=comment, user=person)
        _tell(person, comment, about.title(thing)[:150], about.url(thing))


def _tell(person: User, comment: Comment, title: str, url: str) -> None:
    author = comment.author.display_name[:100] if comment.author else ""
    with override(person.language):
        sentence = _("%(name)s nämnde dig om %(title)s.")
    tell(
        person,
        sentence % {"name": author, "title": title},
        url=f"{url}#kommentarer",
        link_text=title,
    )


def _record(action: str, comment: Comment, by: User) -> None:
    about = {"about": comment.subject_type, "about_id": comment.subject_id}
    record(action, by=by, subject=comment, detail=about)
