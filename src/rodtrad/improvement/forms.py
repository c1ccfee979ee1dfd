"""What those who improve something fill in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.improvement.enums import Check, State, Verdict, Window
from rodtrad.improvement.models import Action
from rodtrad.ui.acting import ActingForm, day_field, long_text, noted, seen_version


class FilterForm(forms.Form):
    """What somebody wants to see of the actions."""

    sok = forms.CharField(label=_("Ord"), required=False, max_length=80)
    lage = forms.ChoiceField(
        label=_("Läge"),
        required=False,
        choices=[
            ("", _("att göra")),
            ("mine", _("mina")),
            ("awaits", _("väntar på om de hjälpte")),
            (State.DONE, _("genomförda")),
            (State.STOPPED, _("avbrutna")),
            ("all", _("alla")),
        ],
    )
    enhet = forms.ChoiceField(label=_("Enhet"), required=False)
    orsak = forms.ChoiceField(label=_("Orsak"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"


class ActionForm(ActingForm):
    """What is to be done, by whom, and how it is to be seen whether it helped."""

    title = forms.CharField(
        label=_("Vad ska ni göra?"), help_text=_("Börja med ett verb: inför, byt, öva."),
        max_length=160,
    )  # fmt: skip
    description = noted(long_text(_("Varför just det?"), rows=3))
    unit = forms.ChoiceField(label=_("Vilken enhet?"))
    responsible = forms.ChoiceField(label=_("Vem svarar för det?"))
    due_on = day_field(_("När ska det vara klart?"), required=True)
    cause = forms.ChoiceField(label=_("Mot vilken orsak?"), required=False)
    area = forms.ChoiceField(label=_("Inom vilket förbättringsområde?"), required=False)
    check_by = forms.ChoiceField(
        label=_("Hur ska ni se om det hjälpte?"),
        choices=Check.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj hur ni ska se det. Bestäm det nu, inte efteråt.")},
    )
    check_what = noted(
        long_text(_("Vad tittar ni på, eller varför går det inte att mäta?"), rows=2),
        _("behövs om ni inte räknar orsaken"),
    )
    window = forms.TypedChoiceField(
        label=_("Hur lång tid före och efter jämförs?"), choices=Window.choices, coerce=int,
        initial=Window.HALF,
    )  # fmt: skip
    volume_name = forms.CharField(
        label=_("Vad växlar antalet med?"), required=False, max_length=80,
        help_text=_("Till exempel antal brukare. Lämna tomt om det är lika många före och efter."),
    )  # fmt: skip
    volume_before = forms.IntegerField(label=_("Hur många nu?"), required=False, min_value=1)
    version = seen_version()


def shown(action: Action) -> dict[str, object]:
    """Return what the form shows of an action."""
    names = ("title", "description", "due_on", "check_by", "check_what", "window", "volume_name")
    return {name: getattr(action, name) for name in (*names, "volume_before", "version")} | {
        "unit": str(action.unit_id),
        "responsible": str(action.responsible_id),
        "cause": str(action.cause_id or ""),
        "area": str(action.area_id or ""),
    }


class DoneForm(ActingForm):
    done_on = day_field(_("Vilken dag blev det klart?"), required=True)
    text = noted(
        long_text(_("Det här gjorde ni"), _("De som påtalade det får läsa vad du skriver."), rows=4)
    )
    volume_after = forms.IntegerField(label="", required=False, min_value=1)

    def about(self, volume_name: str) -> "DoneForm":
        """Ask how many there are now, of what was said beforehand; else nothing of it."""
        if volume_name:
            self.fields["volume_after"].label = _("Hur många nu: %s?") % volume_name
        else:
            del self.fields["volume_after"]
        return self


class ReasonForm(ActingForm):
    text = noted(
        long_text(
            _("Varför blir det inte av?"), _("De som påtalade det får läsa vad du skriver."), rows=3
        )
    )


class CheckForm(ActingForm):
    """Whether it helped, and why a person says something else than the figures."""

    verdict = forms.ChoiceField(
        label=_("Hjälpte det?"),
        choices=Verdict.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj ett av svaren.")},
    )
    reason = noted(long_text(_("Vad har ni sett?"), rows=3))


class ShowForm(ActingForm):
    """What everybody may read, in words that name nobody."""

    said = noted(
        long_text(
            _("Det här fick vi höra"),
            _("Sammanfatta. Inga namn, inga platser som visar vem någon är."),
            rows=3,
        )
    )
    did = noted(long_text(_("Det här gjorde vi"), rows=3))


class CauseForm(ActingForm):
    name = forms.CharField(
        label=_("Vad heter orsaken?"), help_text=_("Till exempel väntetid eller bemötande."),
        max_length=80,
    )  # fmt: skip


class AreaForm(ActingForm):
    name = forms.CharField(label=_("Vad ska ni bli bättre på?"), max_length=120)
    why = noted(long_text(_("Varför just det?"), _("Vad är det som visar det?"), rows=3))
    unit = forms.ChoiceField(label=_("Vems är det?"))
