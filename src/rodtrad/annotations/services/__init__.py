"""The acts of adding to a thing: comments, files and tags."""

from rodtrad.annotations.services.comments import (
    edit_comment,
    hide_name,
    post_comment,
    remove_comment,
)
from rodtrad.annotations.services.evidence import add_attachment, remove_attachment
from rodtrad.annotations.services.saying import say
from rodtrad.annotations.services.tags import name_tag, retire_tag, set_tags

__all__ = [
    "add_attachment",
    "edit_comment",
    "hide_name",
    "name_tag",
    "post_comment",
    "remove_attachment",
    "remove_comment",
    "retire_tag",
    "say",
    "set_tags",
]
