"""Telling one person one thing."""

from rodtrad.accounts.models import User
from rodtrad.notifications.models import Notice


def tell(recipient: User, text: str, *, url: str = "", link_text: str = "") -> Notice:
    """Put a sentence on the person's page; `link_text` must be a part of it."""
    if link_text not in text:
        raise ValueError("link_text is not a part of the sentence")
    return Notice.objects.create(recipient=recipient, text=text, url=url, link_text=link_text)
