"""Comments, files and tags as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.html import conditional_escape, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from rodtrad.annotations import queries, rules
from rodtrad.annotations.mentions import NAME
from rodtrad.annotations.models import Attachment, Comment, Tag
from rodtrad.annotations.registry import Subject, Thing
from rodtrad.core.swedish import day, number

NEWEST = 20


@dataclass(frozen=True)
class ShownComment:
    author: str
    when: str
    text: str
    edit_url: str = ""
    is_removed: bool = False


@dataclass(frozen=True)
class ShownFile:
    name: str
    url: str
    about: str
    remove_url: str = ""


@dataclass(frozen=True)
class ShownTag:
    title: str
    url: str


@dataclass(frozen=True)
class Panel:
    """All that has been added to a thing, and what the person may add."""

    url: str
    tags_url: str
    comments: list[ShownComment]
    files: list[ShownFile]
    tags: list[ShownTag]
    may_comment: bool
    may_attach: bool
    may_tag: bool
    has_older: bool = False
    reason: str = field(default="")


def panel(user: Any, about: Subject, thing: Thing, newest: int = NEWEST) -> Panel:
    """Return what to draw under a thing, in three questions to the database."""
    may_read = bool(rules.may_read(user, about, thing))
    found = list(queries.comments_on(about, thing).reverse()[: newest + 1]) if may_read else []
    files = queries.files_on(about, thing) if may_read else ()
    comment_ruling = rules.may_comment(user, about, thing)
    where = (about.type, thing.pk)
    return Panel(
        url=reverse("annotations:about", args=where),
        tags_url=reverse("annotations:tags_of", args=where),
        comments=[comment(one, user) for one in reversed(found[:newest])],
        files=[file(one, user) for one in files],
        tags=[tag(one) for one in queries.tags_on(about, thing)],
        may_comment=bool(comment_ruling),
        may_attach=bool(rules.may_attach(user, about, thing)),
        may_tag=bool(rules.may_tag(user, about, thing)),
        has_older=len(found) > newest,
        reason=comment_ruling.reason,
    )


def comment(one: Comment, user: Any) -> ShownComment:
    """Return a comment ready for the page, with its names marked."""
    when = day(timezone.localtime(one.posted_at).date(), year=True)
    if one.edited_at:
        when = _("%s, ändrad") % when
    author = one.author.display_name if one.author else _("Någon som har slutat")
    if one.removed_at is not None:
        return ShownComment(author, when, "", is_removed=True)
    is_own = bool(rules.may_change_comment(user, one))
    edit_url = reverse("annotations:edit_comment", args=(one.pk,)) if is_own else ""
    return ShownComment(author, when, _with_names(one.text), edit_url)


def _with_names(text: str) -> SafeString:
    # Escaped first: only our own mark-up is added around what a person wrote.
    escaped = str(conditional_escape(text))
    return mark_safe(linebreaks(NAME.sub(r"<b>\g<0></b>", escaped)))  # noqa: S308 - escaped above


def file(one: Attachment, user: Any) -> ShownFile:
    """Return a file ready for the page."""
    who = one.added_by.display_name if one.added_by else _("Någon som har slutat")
    added = day(timezone.localtime(one.added_at).date(), year=True)
    is_own = bool(rules.may_remove_attachment(user, one))
    return ShownFile(
        name=one.name,
        url=reverse("annotations:file", args=(one.pk,)),
        about=f"{size_in_words(one.size)}. {who}, {added}",
        remove_url=reverse("annotations:remove_file", args=(one.pk,)) if is_own else "",
    )


def size_in_words(size: int) -> str:
    """Return how large a file is, as people say it."""
    if size < 1_000_000:
        return f"{number(max(1, round(size / 1000)))} kB"
    return f"{number(size / 1_000_000, 1)} MB"


def tag(one: Tag) -> ShownTag:
    return ShownTag(one.title, reverse("annotations:tag", args=(one.vocabulary, one.key)))


def tags(found: Iterable[Tag]) -> list[ShownTag]:
    return [tag(one) for one in found]
