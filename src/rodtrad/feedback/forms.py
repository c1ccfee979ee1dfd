"""What those who work with cases fill in."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rodtrad.audit.forms import OnceForm
from rodtrad.core.promised_time import MOST
from rodtrad.feedback.enums import (
    Channel,
    Kind,
    KnownTo,
    Promised,
    Receipt,
    Result,
    Secrecy,
    TimeUnit,
    TrackStart,
    Verdict,
)
from rodtrad.ui.acting import ActingForm, day_field, long_text, noted, seen_version


class FilterForm(forms.Form):
    """What somebody wants to see of the cases."""

    sok = forms.CharField(label=_("Ärendekod eller ord"), required=False, max_length=80)
    lage = forms.ChoiceField(
        label=_("Läge"),
        required=False,
        choices=[
            ("", _("öppna")),
            ("mine", _("mina")),
            ("held", _("granskas")),
            ("answered", _("besvarade")),
            ("all", _("alla")),
        ],
    )
    slag = forms.ChoiceField(
        label=_("Slag"), required=False, choices=[("", _("alla")), *Kind.choices]
    )
    enhet = forms.ChoiceField(label=_("Enhet"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"


class AnswerForm(ActingForm):
    """The answer: what we found, what we do about it, and how it went with the promise."""

    text = noted(
        long_text(
            _("Svaret"),
            _("Säg vad ni har kommit fram till. Beklaga om något blev fel."),
            rows=7,
        )
    )
    result = forms.ChoiceField(
        label=_("Vad blev det?"),
        choices=Result.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj vad det blev.")},
    )
    measure = long_text(
        _("Det här gör ni åt det"), _("Står i svaret. Avsändaren får veta vad som blev av det."),
        rows=2,
    )  # fmt: skip
    no_measure = noted(
        long_text(
            _("Varför ni inte gör något"), _("Behövs när ni ger rätt men inte gör något."), rows=2
        ),
        _("syns inte för avsändaren"),
    )
    verdict = noted(
        forms.ChoiceField(
            label=_("Hur gick det med löftet?"),
            choices=Verdict.choices,
            widget=forms.RadioSelect,
            required=False,
        )
    )
    version = seen_version()

    def about_no_promise(self) -> None:
        """Ask nothing of a promise."""
        del self.fields["verdict"]


class HandOnForm(ActingForm):
    to = forms.ChoiceField(label=_("Vilken enhet ska ha ärendet?"))
    reason = noted(
        long_text(_("Varför?"), _("Den som tar emot läser det. Avsändaren gör det inte."))
    )
    version = seen_version()


class GiveForm(ActingForm):
    to = forms.ChoiceField(label=_("Vem ska ta hand om ärendet?"))
    version = seen_version()


class SortForm(ActingForm):
    kind = forms.ChoiceField(label=_("Vad är det?"), choices=Kind.choices, widget=forms.RadioSelect)
    secrecy = forms.ChoiceField(
        label=_("Sekretess"),
        choices=Secrecy.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "Markeringen är en påminnelse. Sekretess prövas varje gång någon ber att få läsa."
        ),
    )
    version = seen_version()


class CauseForm(ActingForm):
    causes = forms.MultipleChoiceField(
        label=_("Vad beror det på?"),
        help_text=_("Välj det ni vet. Det går att ändra."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    version = seen_version()


class RaiseForm(ActingForm):
    action = forms.ChoiceField(label=_("Vilken åtgärd?"))
    with_like = forms.BooleanField(
        label=_("Ta med de andra ärendena med samma orsak"),
        help_text=_("De som skrev dem får också veta vad som görs och om det hjälpte."),
        required=False,
        initial=True,
    )


class TextForm(ActingForm):
    text = noted(long_text("", rows=5))

    def called(self, label: str, help_text: str = "") -> "TextForm":
        """Say what the text is."""
        self.fields["text"].label, self.fields["text"].help_text = label, help_text
        return self


class RegisterForm(OnceForm, ActingForm):
    """What somebody has said by telephone, on a visit or on paper."""

    text = noted(
        long_text(
            _("Det här vill personen säga"),
            _("Skriv med personens egna ord. Läs upp det innan du sparar."),
            rows=7,
        )
    )
    channel = forms.ChoiceField(
        label=_("Hur kom det?"),
        choices=[one for one in Channel.choices if one[0] not in (Channel.WEB, Channel.OPEN311)],
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj hur det kom.")},
    )
    received_on = day_field(_("Vilken dag kom det?"), _("I dag om du lämnar det tomt."))
    unit = forms.ChoiceField(label=_("Vilken enhet gäller det?"), required=False)
    kind = forms.ChoiceField(label=_("Vad är det?"), choices=Kind.choices)
    known_to = forms.ChoiceField(
        label=_("Vem får veta vem personen är?"),
        choices=KnownTo.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Fråga personen och välj.")},
    )
    name = forms.CharField(label=_("Namn"), required=False, max_length=150)
    email = forms.EmailField(label=_("E-post"), required=False)
    phone = forms.CharField(label=_("Telefon"), required=False, max_length=40)


class TimeForm(ActingForm):
    """How soon something is to have happened, and from when."""

    what = forms.ChoiceField(label=_("Vad ska ha hänt?"), choices=Promised.choices)
    amount = forms.IntegerField(label=_("Inom hur många?"), min_value=0, max_value=MOST)
    unit = forms.ChoiceField(
        label=_("Räknat i"), choices=TimeUnit.choices, initial=TimeUnit.WORKING_DAYS
    )
    body = forms.ChoiceField(label=_("Vem lovar det?"), required=False)
    kind = forms.ChoiceField(
        label=_("För vilka ärenden?"), required=False, choices=[("", _("alla")), *Kind.choices]
    )
    starts_on = day_field(_("Från och med"), _("I dag om du lämnar det tomt."))


class ClosedDayForm(ActingForm):
    on = day_field(_("Vilken dag har ni stängt?"), required=True)
    name = forms.CharField(label=_("Varför?"), max_length=80)


class ServiceForm(ActingForm):
    """A kind of fault that apps may tell of."""

    name = forms.CharField(
        label=_("Vad heter tjänsten?"), max_length=120, help_text=_("Till exempel Gatubelysning.")
    )
    unit = forms.ChoiceField(
        label=_("Vilken enhet tar emot?"),
        help_text=_("Inte vård, omsorg eller skola: det som kommer kan visas öppet."),
    )
    description = forms.CharField(
        label=_("Vad kan man anmäla?"),
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
    )
    group = forms.CharField(label=_("Grupp"), required=False, max_length=80)
    keywords = forms.CharField(
        label=_("Sökord"), required=False, max_length=200, help_text=_("Sätt komma mellan dem.")
    )
    receipt = forms.ChoiceField(
        label=_("Vad får appen till svar?"),
        choices=Receipt.choices,
        widget=forms.RadioSelect,
        initial=Receipt.REALTIME,
    )


class ShowForm(ActingForm):
    """What everybody may read of a case."""

    service = forms.ChoiceField(label=_("Vilken tjänst gäller det?"))
    text = noted(
        long_text(
            _("Det här visas"),
            _("Förslaget har märken där något kan visa vem någon är. Läs ändå allt."),
            rows=6,
        )
    )
    place = forms.CharField(label=_("Plats som visas"), required=False, max_length=200)
    has_position = forms.BooleanField(
        label=_("Visa punkten på kartan"),
        required=False,
        help_text=_("Inte om den pekar ut var någon bor."),
    )
    has_name = forms.BooleanField(label="", required=False)
    answer = long_text(_("Svar som visas"), _("Lämna tomt om svaret inte ska visas."), rows=4)
    is_read = forms.BooleanField(
        label=_("Jag har läst texten, och alla får läsa den"),
        error_messages={"required": _("Läs texten och kryssa i att alla får läsa den.")},
    )
    version = seen_version()

    def about_a_fault(self) -> None:
        """Ask nothing of a name: of a fault none is shown."""
        del self.fields["has_name"]

    def about_a_word(self, name: str) -> None:
        """Ask nothing of services and points on a map, and of a name only where there is one."""
        del self.fields["service"], self.fields["has_position"]
        if name:
            self.fields["has_name"].label = gettext("Visa namnet: %s") % name
        else:
            del self.fields["has_name"]


class TrackForm(ActingForm):
    """Whether a case is also something that has a way of its own."""

    decision = forms.ChoiceField(
        label=_("Gäller det ärendet?"),
        choices=[("accept", _("Ja, det gäller")), ("decline", _("Nej, det gäller inte"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj ja eller nej.")},
    )
    reason = noted(long_text(_("Varför?"), _("Säger du ja läser avsändaren det.")))
    receiver = noted(
        forms.ChoiceField(label=_("Vem ska ta hand om det?"), required=False), _("om du säger ja")
    )
    secrecy = forms.ChoiceField(
        label=_("Sekretess"),
        choices=Secrecy.choices,
        widget=forms.RadioSelect,
        help_text=_("Ska färre få läsa ärendet? Det som redan är markerat förblir det."),
    )
    version = seen_version()

    def for_hand_over(self) -> None:
        """Ask nothing of secrecy, and say who is needed: what is handed over is always marked."""
        del self.fields["secrecy"]
        self.fields["receiver"].help_text = _(
            "Ärendet lämnas dit och markeras för sekretess. De som inte får läsa markerade ärenden "
            "där ser det inte längre."
        )


class CloseTrackForm(ActingForm):
    outcome = noted(
        long_text(_("Vad gjorde ni, eller var hanteras det?"), _("Avsändaren läser det."))
    )
    reference = forms.CharField(
        label=_("Diarienummer eller annan hänvisning"), required=False, max_length=120
    )
    version = seen_version()


class TrackTermsForm(ActingForm):
    """What holds for a track: how soon, from when, who takes it, and how it is marked."""

    amount = forms.IntegerField(label=_("Inom hur många?"), min_value=0, max_value=MOST)
    unit = forms.ChoiceField(label=_("Räknat i"), choices=TimeUnit.choices)
    starts = forms.ChoiceField(
        label=_("Från"), choices=TrackStart.choices, widget=forms.RadioSelect
    )
    receiver = forms.ChoiceField(
        label=_("Vem tar emot?"), required=False, help_text=_("Föreslås för den som beslutar.")
    )
    secrecy = forms.ChoiceField(
        label=_("Sekretess som föreslås"), choices=Secrecy.choices, widget=forms.RadioSelect
    )
    version = seen_version()


class _ChoosingForm(forms.Form):
    """What a page is chosen by, in its address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"


class ReportForm(_ChoosingForm):
    """Whose cases, and of which period."""

    organ = forms.ChoiceField(label=_("Vems ärenden?"), required=False)
    period = forms.ChoiceField(label=_("Vilken period?"), required=False)


class SeriesForm(_ChoosingForm):
    """Whose register, of which year."""

    serie = forms.ChoiceField(label=_("Nämnd och år"), required=False)


class PosterForm(_ChoosingForm):
    """Which unit a poster is about, and which of its promises."""

    enhet = forms.ChoiceField(label=_("Enhet"), required=False)
    lofte = forms.ChoiceField(label=_("Löfte"), required=False)


class CompileForm(ActingForm):
    may_release = forms.BooleanField(
        label=_("Det som inte kan peka ut någon får publiceras"),
        help_text=_(
            "Det som en gång är publicerat för en period ligger fast, och en period som delar "
            "dagar med den kan inte publiceras."
        ),
        required=False,
        initial=True,
    )


class PresentForm(ActingForm):
    on = day_field(_("Vilken dag lades den fram?"), required=True)


class UsersForm(ActingForm):
    unit = forms.ChoiceField(label=_("Vilken enhet?"))
    count = forms.IntegerField(label=_("Antal brukare"), min_value=0, max_value=10_000_000)
    starts_on = day_field(_("Från och med"), required=True)
