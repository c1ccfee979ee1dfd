"""What is wrong with what somebody asks: GeoReport v2's errors, whose descriptions people read."""

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from .characters import shortened
from .language import Sentence
from .language import sentence as _


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: its code, the same as its HTTP status, and a sentence to show."""

    code: str
    description: Sentence


@dataclass(frozen=True, slots=True)
class Problems:
    """All that is wrong with one question; at least one thing, or `ValueError`."""

    problems: tuple[Problem, ...]

    def __post_init__(self) -> None:
        if not self.problems:
            raise ValueError("nothing is wrong")

    @property
    def status(self) -> int:
        """Return the HTTP status: a missing key first, 404 when nothing else is wrong, or 400."""
        codes = {int(problem.code) for problem in self.problems}
        if HTTPStatus.FORBIDDEN in codes:
            return HTTPStatus.FORBIDDEN.value
        return codes.pop() if len(codes) == 1 else HTTPStatus.BAD_REQUEST.value


class BadRequest(Exception):
    """A question that cannot be answered, with all that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = Problems(tuple(problems))
        super().__init__(" ".join(str(problem.description) for problem in self.problems.problems))


def bad(description: Sentence) -> Problem:
    """Return a problem of something missing or ill-formed."""
    return _problem(HTTPStatus.BAD_REQUEST, description)


def missing(field: str) -> Problem:
    """Return the problem of a field that must be filled in, as jurisdiction_id may have to."""
    return bad(_("Fältet %(field)s saknas.", field=field))


def failed() -> Problem:
    """Return the problem of a server that could not do what it was asked, though it was right."""
    return bad(
        _("Något gick fel hos oss. Försök igen om en stund, eller hör av dig till kommunen.")
    )


def key_missing() -> Problem:
    return _forbidden(_("Nyckeln api_key saknas. Utan den går det inte att skicka ett ärende."))


def key_wrong() -> Problem:
    return _forbidden(_("Nyckeln api_key gäller inte. Det går inte att skicka ett ärende med den."))


def no_service(code: str) -> Problem:
    return _not_found(_("Det finns ingen tjänst med koden ”%(code)s”.", code=shortened(code)))


def no_request(request_id: str) -> Problem:
    return _not_found(_("Det finns inget ärende med id ”%(id)s”.", id=shortened(request_id)))


def no_token(token: str) -> Problem:
    return _not_found(_("Det finns inget kvitto ”%(token)s”.", token=shortened(token)))


def no_jurisdiction(name: str) -> Problem:
    return _not_found(_("jurisdiction_id ”%(name)s” finns inte här.", name=shortened(name)))


def _not_found(description: Sentence) -> Problem:
    return _problem(HTTPStatus.NOT_FOUND, description)


def _forbidden(description: Sentence) -> Problem:
    return _problem(HTTPStatus.FORBIDDEN, description)


def _problem(status: HTTPStatus, description: Sentence) -> Problem:
    return Problem(str(status.value), description)
