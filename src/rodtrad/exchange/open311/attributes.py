"""Whether the answers to a service's questions are what the questions ask for."""

from collections.abc import Iterator, Mapping, Sequence

from .characters import shortened
from .language import Sentence
from .language import sentence as _
from .notation import is_day_or_moment, is_number
from .problems import Problem, bad
from .services import Attribute, Datatype, ServiceDefinition

Answers = Mapping[str, Sequence[str]]


def check_attributes(definition: ServiceDefinition, given: Answers) -> tuple[Problem, ...]:
    """Return all that is wrong with the answers, given by the questions' codes, in their order.

    An empty answer is none. Answers to what is only text to read are passed over; answers to
    questions that the service does not ask are wrong, for they would be lost without a word.
    """
    answers = {code: [one for one in several if one] for code, several in given.items()}
    asked = sorted(definition.attributes, key=lambda attribute: attribute.order)
    wrong = [
        sentence
        for attribute in asked
        if attribute.variable
        for sentence in _wrong_with(attribute, answers.get(attribute.code, []))
    ]
    codes = {attribute.code for attribute in asked}
    unasked = [
        _("Tjänsten frågar inte efter %(field)s.", field=_field(code))
        for code, several in answers.items()
        if several and code not in codes
    ]
    return tuple(map(bad, [*wrong, *unasked]))


def _wrong_with(attribute: Attribute, answers: list[str]) -> Iterator[Sentence]:
    field = _field(attribute.code)
    if attribute.required and not answers:
        yield _(
            "Svar saknas på frågan ”%(question)s” (%(field)s).",
            question=shortened(attribute.description),
            field=field,
        )
    if len(answers) > 1 and attribute.datatype is not Datatype.MULTIVALUELIST:
        yield _("Fältet %(field)s tar bara ett svar.", field=field)
    else:
        yield from filter(None, (_wrong_answer(attribute, field, one) for one in answers))


def _wrong_answer(attribute: Attribute, field: str, answer: str) -> Sentence | None:
    match attribute.datatype:
        case Datatype.STRING if len(answer.splitlines()) > 1:
            return _("Fältet %(field)s får bara ha en rad.", field=field)
        case Datatype.NUMBER if not is_number(answer):
            return _("Fältet %(field)s ska vara ett tal, till exempel 3.5.", field=field)
        case Datatype.DATETIME if not is_day_or_moment(answer):
            return _(
                "Fältet %(field)s ska vara en dag eller en tid, som 2026-03-01T08:15:30+01:00.",
                field=field,
            )
        case Datatype.SINGLEVALUELIST | Datatype.MULTIVALUELIST if not _is_offered(
            attribute, answer
        ):
            return _(
                "”%(answer)s” är inget av svaren som %(field)s kan ha.",
                answer=shortened(answer),
                field=field,
            )
    return None


def _is_offered(attribute: Attribute, answer: str) -> bool:
    return any(value.key == answer for value in attribute.values)


def _field(code: str) -> str:
    return f"attribute[{shortened(code)}]"
