"""Puts texts that say alike in groups, at night."""

from django.db import transaction

from rodtrad.feedback.models import Theme, ThemedCase
from rodtrad.feedback.queries.themes import to_group
from rodtrad.feedback.services.routing import sender_of, without_details
from rodtrad.organisation.queries import tree


def group_texts() -> int:
    """Put the year's texts in groups, instead of last night's; return how many groups."""
    # It takes seconds to load, and only the worker ever needs it.
    from rodtrad.core.themes.grouping import Text, group

    names = [node.name for node in tree()]
    texts = [
        Text(case.pk, without_details(case.words.text, names), sender_of(case))
        for case in to_group()
    ]
    found = group(texts)
    with transaction.atomic():
        Theme.objects.all().delete()
        for one in found:
            theme = Theme.objects.create(words=list(one.words))
            ThemedCase.objects.bulk_create(ThemedCase(theme=theme, case_id=key) for key in one.keys)
    return len(found)
