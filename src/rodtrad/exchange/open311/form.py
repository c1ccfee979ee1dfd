"""Fields of a form or an address, read one by one while what is wrong with them is gathered."""

from collections.abc import Mapping, Sequence

from .characters import cleaned, is_utf8, shortened
from .language import Sentence
from .language import sentence as _
from .problems import BadRequest, Problem, bad

MOST_CHARACTERS = 4_000
Given = Mapping[str, Sequence[str]]


class Form:
    """What somebody sent; an empty field is the same as an absent one.

    No field may be longer than a description. Characters that no answer can hold are left out.
    """

    def __init__(self, given: Given) -> None:
        self._given = given
        self._faulty: set[str] = set()
        self.problems: list[Problem] = []

    def several(self, name: str) -> tuple[str, ...]:
        """Return what is given under the name, each once; nothing when any of it is refused."""
        contents = tuple(dict.fromkeys(filter(None, map(_tidied, self._given.get(name, ())))))
        wrong = next(filter(None, (_fault(name, content) for content in contents)), None)
        if wrong is None:
            return contents
        self.refuse(name, wrong)
        return ()

    def one(self, name: str) -> str:
        """Return what is given under the name, empty when nothing is."""
        contents = self.several(name)
        if len(contents) > 1:
            self.refuse(
                name, _("Fältet %(field)s är ifyllt flera gånger, på olika sätt.", field=name)
            )
            return ""
        return contents[0] if contents else ""

    def is_filled(self, name: str) -> bool:
        """Say whether anything is given under the name, right or wrong."""
        return any(map(_tidied, self._given.get(name, ())))

    def refuse(self, name: str, sentence: Sentence) -> None:
        """Note what is wrong with a field, once for each."""
        if name not in self._faulty:
            self._faulty.add(name)
            self.problems.append(bad(sentence))

    def require_no_problems(self) -> None:
        """Raise `BadRequest` with all that was wrong."""
        if self.problems:
            raise BadRequest(self.problems)


def _tidied(content: str) -> str:
    """Return the content with the line breaks of any system as line feeds, blank ends cut off."""
    text = content.replace("\r\n", "\n").replace("\r", "\n")
    # Halves of characters are kept for now: they tell that the text was not UTF-8.
    return (cleaned(text) if is_utf8(text) else text).strip()


def _fault(name: str, content: str) -> Sentence | None:
    field = shortened(name)
    if not is_utf8(content):
        return _("Fältet %(field)s är inte skrivet i UTF-8.", field=field)
    if len(content) > MOST_CHARACTERS:
        return _(
            "Fältet %(field)s har %(length)s tecken och får ha högst %(most)s.",
            field=field,
            length=len(content),
            most=MOST_CHARACTERS,
        )
    return None
