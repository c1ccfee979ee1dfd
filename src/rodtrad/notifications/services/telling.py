"""Telling one person one thing."""

from django.db.models import F, Q, Value
from django.db.models.functions import Left, Replace

from rodtrad.accounts.models import User
from rodtrad.notifications.models import Mail, Notice

# What may hold a name, and the most signs there is room for.
KEPT = (
    (Notice, "text", 300),
    (Notice, "link_text", 200),
    (Mail, "subject", 200),
    (Mail, "body", None),
)


def tell(recipient: User, text: str, *, url: str = "", link_text: str = "") -> Notice:
    """Put a sentence on the person's page; `link_text` must be a part of it."""
    if link_text not in text:
        raise ValueError("link_text is not a part of the sentence")
    return Notice.objects.create(recipient=recipient, text=text, url=url, link_text=link_text)


def hide_name(name: str, shown: str) -> None:
    """Put what is shown in place of a name, in everything told and posted so far."""
    for model, field, longest in KEPT:
        without = Replace(F(field), Value(name), Value(shown))
        kept = without if longest is None else Left(without, longest)
        model._default_manager.filter(Q((f"{field}__contains", name))).update(**{field: kept})
