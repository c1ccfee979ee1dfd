"""What people write of a declaration and of what hangs round it; saving is the services' work."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.declarations.enums import Concern, Party, VariantKind
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.services import Text
from rodtrad.ui.acting import ActingForm, day_field, long_text, noted, seen_version

PLAIN = (
    *("title", "audience", "purpose", "offered", "not_offered", "aspects_chosen"),
    *("contact", "phone", "email", "concern", "aspects", "life_situations"),
)
WHEN_PRECISE = _("behövs när en gemensam deklaration görs mer precis")
WHEN_FOREIGN = _("behövs för ett annat språk")
LANGUAGES = (
    *(("", _("Välj språk")), ("ar", _("arabiska")), ("en", _("engelska")), ("fi", _("finska"))),
    *(("so", _("somaliska")), ("fa", _("persiska")), ("uk", _("ukrainska"))),
    *(("pl", _("polska")), ("es", _("spanska")), ("ti", _("tigrinska")), ("ru", _("ryska"))),
    *(("se", _("nordsamiska")), ("rom", _("romani chib")), ("yi", _("jiddisch"))),
    *(("de", _("tyska")), ("fr", _("franska")), ("tr", _("turkiska"))),
)


class FilterForm(forms.Form):
    """What somebody wants to see of the declarations."""

    sok = forms.CharField(label=_("Ord i texten"), required=False, max_length=80)
    lage = forms.ChoiceField(label=_("Läge"), required=False)
    enhet = forms.ChoiceField(label=_("Organ eller enhet"), required=False)
    omrade = forms.ChoiceField(label=_("Område"), required=False)
    vem = forms.ChoiceField(label=_("Vem väntar den på?"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"


class TextForm(ActingForm):
    """What a declaration says, but for its promises."""

    title = forms.CharField(
        label=_("Rubrik"),
        help_text=_("Säg vilken tjänst det gäller, med ord som invånaren använder."),
        max_length=160,
    )
    audience = long_text(_("Vem är den till för?"), rows=2)
    purpose = long_text(_("Vad är verksamheten till för?"))
    offered = long_text(_("Det här ingår"), _("En sak på varje rad."), rows=5)
    not_offered = long_text(_("Det här ingår inte"), _("En sak på varje rad."))
    aspects = forms.MultipleChoiceField(
        label=_("Vad betyder mest för dem det gäller?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    aspects_chosen = long_text(
        _("Hur vet ni det?"), _("Vem som valde, när och hur det gick till."), rows=2
    )
    contact = long_text(
        _("Vem svarar på frågor?"), _("Funktion och tider. En sak på varje rad."), rows=2
    )
    phone = forms.CharField(label=_("Telefon"), required=False, max_length=40)
    email = forms.EmailField(label=_("E-post"), required=False)
    life_situations = forms.MultipleChoiceField(
        label=_("När i livet behövs tjänsten?"),
        help_text=_("Invånaren hittar deklarationen den vägen."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    places = forms.CharField(
        label=_("Platser"),
        help_text=_(
            "Med komma emellan. Det som börjar med Hela, som Hela kommunen, gäller överallt."
        ),
        required=False,
        max_length=600,
    )
    concern = forms.ChoiceField(
        label=_("Vad beskriver den?"), choices=Concern.choices, widget=forms.RadioSelect
    )
    version = seen_version()

    def text(self, data: dict[str, Any]) -> Text:
        """Return what was written."""
        said = {name: data[name] for name in PLAIN if name in data}
        for name in ("aspects", "life_situations"):
            said[name] = tuple(data.get(name, ()))
        return Text(**said, places=tuple(data["places"].split(",")))


class DraftForm(TextForm):
    """What a declaration says, and whose it is."""

    kind = forms.ChoiceField(label=_("Vilken sort?"), widget=forms.RadioSelect)
    unit = forms.ChoiceField(label=_("Vem lovar?"))
    parent = noted(
        forms.ChoiceField(label=_("Vilken görs mer precis?"), required=False), WHEN_PRECISE
    )
    area = forms.ChoiceField(label=_("Område"), required=False)
    field_order = ["kind", "unit", "parent", "area"]


class HandOverForm(ActingForm):
    unit = forms.ChoiceField(label=_("Vem ska lova?"))


class ServeForm(ActingForm):
    goal = forms.ChoiceField(label=_("Vilket mål?"))


class PartForm(ActingForm):
    """What somebody brought to a draft."""

    party = forms.ChoiceField(
        label=_("Vilka var med?"), choices=Party.choices, widget=forms.RadioSelect
    )
    held_on = day_field(_("Vilken dag?"), required=True)
    form = forms.CharField(
        label=_("Hur gick det till?"),
        help_text=_("Till exempel ett möte, en enkät eller intervjuer."),
        max_length=160,
    )
    brought = noted(long_text(_("Vad bidrog de med?")))


class VariantForm(ActingForm):
    """The text in easy Swedish or another language."""

    kind = forms.ChoiceField(
        label=_("Vad är det för text?"), choices=VariantKind.choices, widget=forms.RadioSelect
    )
    language = noted(
        forms.ChoiceField(label=_("Språk"), choices=LANGUAGES, required=False), WHEN_FOREIGN
    )
    title = forms.CharField(label=_("Rubrik"), max_length=160)
    text = noted(long_text(_("Texten"), rows=12))
    written_by = forms.CharField(
        label=_("Vem har skrivit den?"),
        help_text=_("Namnet på den person eller byrå som svarar för texten."),
        max_length=200,
    )


def shown(version: DeclarationVersion) -> dict[str, Any]:
    """Return what the form of a text begins with."""
    return {
        **{name: getattr(version, name) for name in PLAIN},
        "places": ", ".join(version.places),
        "version": version.declaration.version,
    }
