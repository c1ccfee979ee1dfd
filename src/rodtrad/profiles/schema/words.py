"""The words a municipality uses, in the forms that templates need."""

from typing import Literal

from rodtrad.profiles.schema.elements import Element, Sentence

WordForm = Literal["name", "plural", "definite", "definite_plural"]

REQUIRED_WORDS = (
    "municipality",
    "council",
    "executive_board",
    "committee",
    "department",
    "area",
    "unit",
    "company",
    "provider",
    "group",
    "resident",
    "user",
    "employee",
    "vision",
    "goal",
    "expected_result",
    "indicator",
    "target",
    "observation",
    "activity",
    "assignment",
    "plan",
    "work_plan",
    "declaration",
    "promise",
    "work_method",
    "feedback",
    "survey",
    "dialogue",
    "comparison",
    "role_model",
    "analysis",
    "improvement_area",
    "action",
    "good_example",
    "review",
    "report",
    "interim_report",
    "annual_report",
    "year_wheel",
    "follow_up",
    "evaluation",
    "judgement",
    "governing_document",
    "decision",
    "coordinator",
    "red_thread",
    "quality_work",
)


class Word(Element):
    """A word in the singular (`name`), the plural and their definite forms."""

    plural: Sentence
    definite: Sentence
    definite_plural: Sentence

    def form(self, form: WordForm) -> str:
        """Return the word in one of its four forms."""
        text: str = getattr(self, form)
        return text


class Definition(Element):
    """What a term means here, and who said so first."""

    by: str = ""
