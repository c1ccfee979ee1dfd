"""The whole profile: one municipality's way of steering, as data."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from hashlib import sha256
from typing import Annotated, Any, Self

from pydantic import Field

from rodtrad.profiles import wording
from rodtrad.profiles.schema import learning, organs, papers, thread, year
from rodtrad.profiles.schema.elements import (
    DAY_PATTERN,
    Assumption,
    Element,
    Key,
    Part,
    Sentence,
    Setting,
    Source,
)
from rodtrad.profiles.schema.words import Definition, Word, WordForm

Some = tuple[Element, ...]
Value = bool | int | str | tuple[str, ...]

# What the product itself asks of a profile, and what holds where one does not say: a profile of a
# municipality's own may leave it out, and one adopted before the product asked could not know.
UNSAID: dict[str, Value] = {
    "assessable_share": "2/3",
    "stale_after_days": 14,
    "measure_chain": ("result",),
    "promise_reachable_share": "4/5",
    "promise_least_cases": 30,
    "method_review_grace_days": 60,
    "promise_answer_days": 45,
}


class Profile(Part):
    """Words, levels, organs, year, papers and rules of one municipality, frozen."""

    name: Key
    title: Sentence
    municipality: Sentence
    version: Sentence
    adopted: Annotated[str, Field(pattern=DAY_PATTERN)] = ""
    description: str = ""
    source: Source

    words: tuple[Word, ...]
    definitions: tuple[Definition, ...] = ()

    aims: Some = ()
    levels: Annotated[tuple[thread.Level, ...], Field(min_length=2)]
    cascade: tuple[thread.CascadeStep, ...] = ()
    goal_sources: Some = ()
    perspectives: Some = ()
    measure_kinds: Annotated[tuple[thread.MeasureKind, ...], Field(min_length=1)]
    measures: tuple[thread.Measure, ...] = ()
    goal_checks: Some = ()
    assessment_scale: Some
    settings: tuple[Setting, ...]
    cycles: tuple[thread.Cycle, ...] = ()

    bodies: Annotated[tuple[organs.Body, ...], Field(min_length=1)]
    roles: tuple[organs.Role, ...] = ()
    tasks: tuple[organs.Task, ...] = ()
    group_rules: tuple[organs.GroupRule, ...] = ()
    meetings: Some = ()
    provider_kinds: Some = ()

    plan_kinds: tuple[thread.PlanKind, ...] = ()
    document_types: tuple[papers.DocumentType, ...] = ()
    document_header_fields: tuple[papers.HeaderField, ...] = ()
    paper_fields: tuple[papers.PaperField, ...] = ()
    source_documents: tuple[papers.SourceDocument, ...] = ()
    approval_chains: tuple[papers.ApprovalChain, ...] = ()

    wheel_events: tuple[year.WheelEvent, ...] = ()
    reporting_periods: Annotated[tuple[year.ReportingPeriod, ...], Field(min_length=1)]
    report_items: tuple[year.ReportItem, ...] = ()
    rollout_stages: tuple[year.RolloutStage, ...] = ()

    declaration_kinds: tuple[papers.DeclarationKind, ...] = ()
    life_situations: Some = ()
    quality_aspects: Some = ()
    feedback_kinds: Some = ()
    submitters: Some = ()
    audiences: Some = ()
    dialogue_steps: Some = ()
    dialogue_levels: tuple[organs.DialogueLevel, ...] = ()
    dialogue_kinds: Some = ()
    satisfaction_dimensions: Some = ()

    requirements: tuple[learning.Requirement, ...] = ()
    rules: tuple[learning.Rule, ...] = ()
    check_rules: tuple[learning.CheckRule, ...] = ()
    evidence_kinds: Some = ()
    methods: Some = ()
    instruments: tuple[learning.Instrument, ...] = ()
    comparison_areas: tuple[learning.ComparisonArea, ...] = ()
    analysis_steps: tuple[learning.AnalysisStep, ...] = ()
    unit_statements: Some = ()
    basic_questions: Some = ()
    views: Some = ()
    innovation_phases: Some = ()

    principles: Some = ()
    values: Some = ()
    frameworks: tuple[learning.Framework, ...] = ()
    processes: Some = ()
    concepts: Some = ()
    assignments: Some = ()
    assumptions: tuple[Assumption, ...] = ()

    @classmethod
    def from_document(cls, document: dict[str, Any]) -> Self:
        """Read back what `document()` gave."""
        return cls.model_validate(document, strict=False)

    def document(self) -> dict[str, Any]:
        """Return the profile as plain JSON values, to be stored frozen."""
        return self.model_dump(mode="json")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy that has worked nothing out yet."""
        copied = super().model_copy(update=update, deep=deep)
        for remembered in ("digest", "_words", "_settings", "_levels"):
            copied.__dict__.pop(remembered, None)
        return copied

    def for_municipality(self, municipality: str) -> Self:
        """Return the same profile speaking of another municipality."""
        return self.model_copy(update={"municipality": municipality})

    def speak(self, text: str) -> str:
        """Return a guidance text with the municipality's own name put in."""
        return wording.fill(text, self.municipality)

    def word(self, key: str, form: WordForm = "name") -> str:
        """Return the municipality's word for a thing."""
        return self._words[key].form(form)

    def setting(self, key: str) -> Value:
        """Return the value of a setting, or what holds where the profile does not say."""
        said = self._settings.get(key)
        return said.value if said else UNSAID[key]

    def number(self, key: str) -> int:
        """Return a setting that is a whole number."""
        return int(str(self.setting(key)))

    def fraction(self, key: str) -> Fraction:
        """Return a setting written as a share, such as 2/3."""
        return Fraction(str(self.setting(key)))

    def level(self, key: str) -> thread.Level:
        """Return a level of the thread."""
        return self._levels[key]

    def elements(self, section: str) -> Some:
        """Return the elements of a section, in order."""
        found: Some = getattr(self, section)
        return found

    def in_force(self, section: str) -> Some:
        """Return the elements of a section that hold, leaving options out."""
        return tuple(e for e in self.elements(section) if not e.is_option)

    def find(self, section: str, key: str) -> Element | None:
        """Return one element of a section, or nothing."""
        return next((e for e in self.elements(section) if e.key == key), None)

    def every_element(self) -> Iterator[tuple[str, Element]]:
        """Yield each element with the section it stands in."""
        for section in sections():
            for element in self.elements(section):
                yield section, element

    @cached_property
    def digest(self) -> str:
        """Return a mark that two profiles share only when they say the same."""
        return sha256(self.model_dump_json().encode()).hexdigest()

    @cached_property
    def _words(self) -> dict[str, Word]:
        return {word.key: word for word in self.words}

    @cached_property
    def _settings(self) -> dict[str, Setting]:
        return {setting.key: setting for setting in self.settings}

    @cached_property
    def _levels(self) -> dict[str, thread.Level]:
        return {level.key: level for level in self.levels}


NOT_SECTIONS = {"name", "title", "municipality", "version", "adopted", "description", "source"}


def sections() -> tuple[str, ...]:
    """Return the names of the lists a profile consists of, in order."""
    return tuple(name for name in Profile.model_fields if name not in NOT_SECTIONS)
