"""Documents, their header fields, and the way a thing goes before it holds."""

from typing import Annotated, Literal

from pydantic import Field

from rodtrad.profiles.schema.elements import Element, Key, Part, Sentence

FieldKind = Literal["text", "long_text", "date", "choice", "number", "reference", "list"]


class FormField(Element):
    """A field of a paper, with what kind of answer it takes."""

    kind: FieldKind = "text"
    required: bool = True


# What is known of every governing document, whichever of it a profile's header shows.
HeaderFact = Literal[
    "title", "type", "adopted", "adopted_on", "paragraph", "body", "owner", "number",
    "registry_number", "decision", "valid_until", "summary", "applies_to", "repeals", "related",
]  # fmt: skip


class HeaderField(FormField):
    """A field of the governing document's header; `fact` is what fills it, else it is written."""

    fact: HeaderFact | None = None


class PaperField(FormField):
    """A field of another paper than the governing document's header."""

    paper: Key


class DocumentType(Element):
    """A type of governing document, what it reaches and what it must be tied to."""

    scope: str = ""
    belongs_under: tuple[Key, ...] = ()
    must_link_goals: bool = False


class SourceDocument(Element):
    """A paper the source names, and how it stands to it."""

    relation: Literal["parent", "child", "related", "repeals", "repealed"] = "related"


# What a step does with a declaration, in the order that a chain may have them.
DeclarationAct = Literal["submit", "assess", "feedback", "propose", "decide", "publish"]


class ChainStep(Part):
    """A step, who takes it, and, on a declaration's way, what it does."""

    key: Key
    name: Sentence
    text: str = ""
    by: Key
    act: DeclarationAct | None = None
    rows: tuple[str, ...] = ()


class ChainQuestion(Part):
    key: Key
    name: Sentence
    rows: tuple[str, ...] = ()


class ApprovalChain(Element):
    """The steps a thing goes through before it holds, and what is asked on the way."""

    about: Literal["declaration", "plan", "goal", "document", "report", "proposal"]
    steps: Annotated[tuple[ChainStep, ...], Field(min_length=1)]
    questions: tuple[ChainQuestion, ...] = ()
    # What whoever assesses it weighs, one by one.
    assessed: tuple[ChainQuestion, ...] = ()


DeclarationPart = Literal[
    "purpose", "audience", "aspects", "offered", "not_offered", "goals", "contact", "methods",
    "drafting",
]  # fmt: skip


class DeclarationKind(Element):
    """A kind of declaration: the whole department's, one that makes it precise, or its own."""

    scope: Literal["department_wide", "unit", "single"] = "single"
    # What a declaration of the kind must say before it is handed in.
    must_state: tuple[DeclarationPart, ...] = ()
    # Whether each promise says what happens when it is broken.
    is_guarantee: bool = False
