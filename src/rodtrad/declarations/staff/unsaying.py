"""What is already said on a page where more can be, each with the way to take it back."""

from dataclasses import dataclass

from django.urls import reverse

GIVEN = "declarations/staff/given.html"


@dataclass(frozen=True)
class Given:
    """One thing said, and the page that takes it back: at once, or after it has asked."""

    words: str
    route: str
    key: str
    pk: int
    asks: bool = False

    @property
    def url(self) -> str:
        return reverse(self.route, args=[self.key, self.pk])
