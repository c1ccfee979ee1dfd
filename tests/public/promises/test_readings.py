"""Languages under their own names, and a page for those whom nobody can be reached for."""

import pytest
from django.test import Client

from rodtrad.declarations import feedback_link
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.public.promises import variants
from tests.declarations.conftest import drafted, taken_to
from tests.public.promises.conftest import read
from tests.town import Town


@pytest.mark.parametrize(
    ("code", "name", "direction"),
    [
        ("fi", "Suomi", "ltr"),
        ("fit", "Meänkieli", "ltr"),
        ("ar", "العربيّة", "rtl"),
        ("prs", "دری", "rtl"),
        ("qqq", "qqq", "ltr"),
    ],
)
def test_a_language_is_called_what_it_calls_itself(code: str, name: str, direction: str) -> None:
    assert (variants.language_name(code), variants.direction(code)) == (name, direction)


def test_without_anybody_named_the_switchboard_is_called(
    client: Client, promising: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feedback_link, "_given", [])
    version = drafted(promising)
    DeclarationVersion.objects.filter(pk=version.pk).update(phone="")
    taken_to(DeclarationVersion.objects.get(pk=version.pk), State.PUBLISHED)

    page = read(client, f"/loften/{version.declaration.key}/")

    assert "Ring kommunens växel och säg vad det gäller." in page
    assert "-sag-till" not in page
