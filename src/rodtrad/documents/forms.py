"""What people write on the documents' pages, cleaned; saving is the services' work."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.documents.enums import RelationKind
from rodtrad.documents.header import WRITTEN
from rodtrad.documents.models import DecisionPaper, DocumentVersion
from rodtrad.documents.services import Content, Text
from rodtrad.documents.services.content import SETTLED
from rodtrad.profiles.schema.papers import FieldKind, HeaderField, PaperField
from rodtrad.ui.acting import ActingForm, day_field, long_text, seen_version

STATES = (
    ("in_force", gettext_lazy("gäller")),
    ("expiring", gettext_lazy("går ut inom 90 dagar, eller har gått ut")),
    ("coming", gettext_lazy("beslutat, gäller inte än")),
    ("ended", gettext_lazy("upphävt eller ersatt")),
    ("draft", gettext_lazy("utkast")),
    ("all", gettext_lazy("alla")),
)
LONG: frozenset[FieldKind] = frozenset({"long_text", "list"})
NEEDLESS, FREE, SECTION = "needless_", "header_", "section_"


class FilterForm(forms.Form):
    """What somebody wants to see of the register."""

    sok = forms.CharField(label=gettext_lazy("Namn eller ämne"), required=False, max_length=80)
    typ = forms.ChoiceField(label=gettext_lazy("Dokumenttyp"), required=False)
    rackvidd = forms.ChoiceField(label=gettext_lazy("Räckvidd"), required=False)
    lage = forms.ChoiceField(label=gettext_lazy("Läge"), required=False, choices=STATES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"


class NeedlessForm(ActingForm):
    """A form whose fields for why something is left out are folded away until one is used."""

    @property
    def asked(self) -> list[forms.BoundField]:
        return [bound for bound in self if not bound.name.startswith(NEEDLESS)]

    @property
    def needless(self) -> list[forms.BoundField]:
        return [bound for bound in self if bound.name.startswith(NEEDLESS)]

    @property
    def is_open(self) -> bool:
        return any(bound.value() or bound.errors for bound in self.needless)


class ContentForm(NeedlessForm):
    """What a document says, with the fields that the profile's header asks for."""

    title = forms.CharField(label=gettext_lazy("Vad heter dokumentet?"), max_length=200)
    kind = forms.ChoiceField(label=gettext_lazy("Dokumenttyp"))
    scope = forms.ChoiceField(
        label=gettext_lazy("Räckvidd"),
        help_text=gettext_lazy("Vem dokumentet styr. Lämna tomt för den som hör till typen."),
        required=False,
    )
    summary = long_text(
        gettext_lazy("Dokumentinformation"), gettext_lazy("Vad dokumentet handlar om, i korthet.")
    )
    applies_to = forms.CharField(
        label=gettext_lazy("Gäller för"),
        help_text=gettext_lazy("Till exempel anställda och förtroendevalda."),
        max_length=300,
        required=False,
    )
    subjects = forms.CharField(
        label=gettext_lazy("Ämnen"),
        help_text=gettext_lazy(
            "Ord med komma emellan, till exempel synpunkter, klagomål. Två dokument av samma typ "
            "som gäller för samma ämne pekas ut."
        ),
        max_length=300,
        required=False,
    )
    valid_until = day_field(
        gettext_lazy("Giltigt till och med"), gettext_lazy("Lämna tomt om det gäller tills vidare.")
    )
    next_review_on = day_field(gettext_lazy("Ska ses över senast"))
    link = forms.CharField(
        label=gettext_lazy("Länk till dokumentet"),
        help_text=gettext_lazy("Börjar med https://. En fil lägger du till på dokumentets sida."),
        max_length=500,
        required=False,
    )
    version = seen_version()

    def ask_for(self, fields: Iterable[HeaderField]) -> None:
        """Ask for what the profile's header has beside the common, and why a field is left out."""
        header = list(fields)
        for field in header:
            if field.fact is None:
                self.fields[FREE + field.key] = _asked(field)
        for field in header:
            if field.required and (field.fact in {None, *WRITTEN, "registry_number"}):
                self.fields[NEEDLESS + field.key] = _why_not(field)

    def leave_settled_alone(self) -> None:
        """Ask only for what can be changed without a decision."""
        for name in SETTLED:
            del self.fields[name]

    def content(self, data: dict[str, Any], version: DocumentVersion | None = None) -> Content:
        """Return what was written; what the form does not ask for stays as the version says."""
        settled = {
            name: getattr(version, name) if name not in self.fields else data[name]
            for name in SETTLED
        }
        return Content(
            **settled,
            summary=data["summary"],
            applies_to=data["applies_to"],
            subjects=tuple(data["subjects"].split(",")),
            link=data["link"],
            next_review_on=data["next_review_on"],
            header=(version.header if version else {}) | _part(data, FREE),
            not_applicable=(version.not_applicable if version else {}) | _part(data, NEEDLESS),
        )


class OwnerForm(ActingForm):
    unit = forms.ChoiceField(label=gettext_lazy("Ansvarig enhet"))
    role = forms.ChoiceField(label=gettext_lazy("Ansvarig funktion"))
    version = seen_version()


class DraftForm(OwnerForm, ContentForm):
    field_order = ["title", "kind", "scope", "unit", "role"]


class DecideForm(ActingForm):
    decision = forms.ChoiceField(
        label=gettext_lazy("Beslut"), help_text=gettext_lazy("Beslutet ska vara antecknat.")
    )


class BeginForm(DecideForm):
    starts_on = day_field(gettext_lazy("Gäller från och med"), required=True)


class EndForm(DecideForm):
    ends_on = day_field(
        gettext_lazy("Upphör"), gettext_lazy("Den första dagen dokumentet inte gäller."),
        required=True,
    )  # fmt: skip


class ExtendForm(DecideForm):
    valid_until = day_field(
        gettext_lazy("Giltigt till och med"), gettext_lazy("Lämna tomt om det gäller tills vidare.")
    )
    version = seen_version()


class RelationForm(ActingForm):
    kind = forms.ChoiceField(
        label=gettext_lazy("Hur hör de ihop?"),
        help_text=gettext_lazy("Det du upphäver eller ersätter slutar gälla när det här börjar."),
        choices=RelationKind.choices,
    )
    other = forms.ChoiceField(label=gettext_lazy("Vilket dokument?"))


class CitationForm(ActingForm):
    thing = forms.ChoiceField(label=gettext_lazy("Vad bygger på dokumentet?"))
    is_historical = forms.BooleanField(
        label=gettext_lazy("Hänvisningen är historisk"),
        help_text=gettext_lazy(
            "Den gäller dokumentet som det var, även när dokumentet har slutat gälla."
        ),
        required=False,
    )


class PaperForm(NeedlessForm):
    """A paper's title and sections, as the profile has them."""

    title = forms.CharField(label=gettext_lazy("Vad gäller ärendet?"), max_length=200)
    body = forms.ChoiceField(label=gettext_lazy("Vem ska besluta?"))
    version = seen_version()

    def ask_for(self, sections: Iterable[PaperField]) -> None:
        """Ask for each section, and why one that must be there does not apply."""
        for section in sections:
            self.fields[SECTION + section.key] = _asked(section, rows=5)
            if section.required:
                self.fields[NEEDLESS + section.key] = _why_not(section)

    def text(self, data: dict[str, Any], paper: DecisionPaper | None = None) -> Text:
        """Return what was written; a section that is not asked for stays as the paper says."""
        return Text(
            data["title"],
            (paper.sections if paper else {}) | _part(data, SECTION),
            (paper.not_applicable if paper else {}) | _part(data, NEEDLESS),
        )


class SubmitForm(ActingForm):
    meeting_on = day_field(gettext_lazy("Vilken dag är sammanträdet?"), required=True)


class CompleteForm(ActingForm):
    registry_number = forms.CharField(label=gettext_lazy("Diarienummer"), max_length=60)


def shown(version: DocumentVersion) -> dict[str, Any]:
    """Return what the form of a version begins with."""
    plain = ("title", "kind", "scope", "summary", "applies_to", "link")
    return {
        **{name: getattr(version, name) for name in plain},
        "subjects": ", ".join(version.subjects),
        "valid_until": version.valid_until,
        "next_review_on": version.next_review_on,
        "version": version.document.version,
        **_prefixed(FREE, version.header),
        **_prefixed(NEEDLESS, version.not_applicable),
    }


def shown_paper(paper: DecisionPaper) -> dict[str, Any]:
    """Return what the form of a paper begins with."""
    return {
        "title": paper.title,
        "version": paper.version,
        **_prefixed(SECTION, paper.sections),
        **_prefixed(NEEDLESS, paper.not_applicable),
    }


def _asked(field: HeaderField | PaperField, *, rows: int = 3) -> forms.CharField:
    if field.kind in LONG or isinstance(field, PaperField):
        return long_text(field.name, field.text, rows=rows)
    return forms.CharField(label=field.name, help_text=field.text, max_length=300, required=False)


def _why_not(field: HeaderField | PaperField) -> forms.CharField:
    label = _("Varför ”%s” inte är tillämpligt") % field.name
    return forms.CharField(label=label, max_length=300, required=False)


def _part(data: Mapping[str, Any], prefix: str) -> dict[str, str]:
    return {key.removeprefix(prefix): data[key] for key in data if key.startswith(prefix)}


def _prefixed(prefix: str, values: Mapping[str, str]) -> dict[str, str]:
    return {prefix + key: value for key, value in values.items()}
