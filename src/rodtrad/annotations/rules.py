"""Who may say something about a thing: whoever sees it and has a part in it."""

from typing import Any

from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.rules import may, may_act
from rodtrad.annotations.models import Attachment, Comment
from rodtrad.annotations.registry import Subject, Thing
from rodtrad.core.decision import ALLOWED, Ruling, refuse


def _may(user: Any, right: Right, about: Subject, thing: Thing) -> Ruling:
    seen = about.may_see(user, thing)
    return may(user, right, about.unit_id(thing)) if seen else seen


def may_read(user: Any, about: Subject, thing: Thing) -> Ruling:
    """Rule on reading what is said about the thing: a public goal's comments are not public."""
    return _may(user, Right.SEE, about, thing)


def may_comment(user: Any, about: Subject, thing: Thing) -> Ruling:
    """Rule on writing a comment on the thing."""
    return _may(user, Right.COMMENT, about, thing)


def may_attach(user: Any, about: Subject, thing: Thing) -> Ruling:
    """Rule on adding a file to the thing."""
    return _may(user, Right.ATTACH, about, thing)


def may_tag(user: Any, about: Subject, thing: Thing) -> Ruling:
    """Rule on marking the thing with a tag, and on taking it off."""
    return _may(user, Right.ATTACH, about, thing)


def may_change_comment(user: Any, comment: Comment) -> Ruling:
    """Rule on editing and removing a comment: only one's own."""
    if not (acting := may_act()):
        return acting
    if comment.author_id is not None and comment.author_id == user.pk:
        return ALLOWED
    return refuse(_("Bara den som skrev kommentaren kan ändra den."))


def may_remove_attachment(user: Any, attachment: Attachment) -> Ruling:
    """Rule on removing a file: only one's own."""
    if not (acting := may_act()):
        return acting
    if attachment.added_by_id is not None and attachment.added_by_id == user.pk:
        return ALLOWED
    return refuse(_("Bara den som lade till filen kan ta bort den."))


def may_name_tags(user: Any) -> Ruling:
    """Rule on adding to the municipality's own tags."""
    return may(user, Right.DEFINE_INDICATORS, None)
