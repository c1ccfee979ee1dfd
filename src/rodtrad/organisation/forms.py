"""What is asked when the organisation changes."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rodtrad.accounts.models import User
from rodtrad.accounts.queries import active_people
from rodtrad.audit.forms import OnceForm
from rodtrad.core.swedish import sort_key
from rodtrad.organisation.enums import GOVERNING, LegalForm, UnitKind
from rodtrad.organisation.models import AdoptedProfile, Decision, Unit, UnitVersion
from rodtrad.organisation.queries import profile, tree
from rodtrad.profiles import library
from rodtrad.profiles.naming import role_choices
from rodtrad.profiles.problems import ProfileInvalid
from rodtrad.profiles.reading import parse
from rodtrad.profiles.schema import Profile

MOST_FAULTS_SHOWN = 20
# From the first municipal statute; the last leaves room to count a day further.
FIRST_YEAR = 1862
LAST_YEAR = 2999


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day, as the browser lets one choose it, in a year that a municipality plans for."""

    widget = DayInput

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
            said = _("Skriv en dag mellan år %(first)s och %(last)s.")
            raise forms.ValidationError(said, params={"first": FIRST_YEAR, "last": LAST_YEAR})
        return day


def unit_choices(day: date | None = None) -> list[tuple[int, str]]:
    """Return the units of a day, today's when none is given, in reading order and indented."""
    return [(node.id, "\u2003" * node.depth + node.name) for node in tree(day)]


def places_above() -> list[tuple[int | str, str]]:
    """Return what a unit can stand under."""
    return [("", gettext("Ingen, högst upp")), *unit_choices()]


def people_choices() -> list[tuple[int, str]]:
    """Return everybody who has not left, by name."""
    named = [(user.pk, f"{user.display_name} ({user.shown_username})") for user in active_people()]
    return sorted(named, key=lambda each: sort_key(each[1]))


def takers(leaver: User) -> list[tuple[int | str, str]]:
    """Return who can take over what another answers for."""
    others = [choice for choice in people_choices() if choice[0] != leaver.pk]
    return [("", gettext("Välj en person")), *others]


def governing_decisions() -> list[tuple[int | str, str]]:
    """Return the decisions that hold for the whole municipality, the newest first."""
    governing = UnitVersion.objects.filter(
        unit=OuterRef("body"), kind__in=GOVERNING, valid__contains=OuterRef("decided_on")
    )
    newest = list(Decision.objects.filter(Exists(governing)).order_by("-decided_on", "-pk")[:200])
    first = gettext("Välj ett beslut") if newest else gettext("Inget beslut är antecknat än")
    return [("", first), *((each.pk, str(each)) for each in newest)]


def profile_choices() -> list[tuple[str, str]]:
    """Return the profiles that come with the product, none of them chosen beforehand."""
    return [("", gettext("Välj")), *((name, library.load(name).title) for name in library.names())]


def own_name() -> str:
    """Return the name that the adopted profile speaks of us by, if one has been adopted."""
    return profile().municipality if AdoptedProfile.objects.exists() else ""


class PeopleFilterForm(forms.Form):
    """Whom somebody looks for among everybody."""

    sok = forms.CharField(
        label=_("Namn eller användarnamn"),
        required=False,
        max_length=80,
        widget=forms.TextInput({"class": "ds-input", "type": "search"}),
    )


class VersionedForm(OnceForm):
    """A form for something others may change meanwhile."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class UnitForm(OnceForm):
    name = forms.CharField(label=_("Namn"), max_length=200)
    short_name = forms.CharField(
        label=_("Kort namn"), max_length=60, required=False, help_text=_("I bilder och tabeller.")
    )
    kind = forms.ChoiceField(label=_("Slag"), choices=[("", _("Välj")), *UnitKind.choices])
    parent = forms.TypedChoiceField(
        label=_("Ligger under"),
        choices=places_above,
        coerce=int,
        empty_value=None,
        required=False,
    )
    legal_form = forms.ChoiceField(label=_("Driftsform"), choices=LegalForm.choices)
    starts_on = DayField(label=_("Finns från"))


class RenameForm(VersionedForm):
    name = forms.CharField(label=_("Nytt namn"), max_length=200)
    short_name = forms.CharField(label=_("Kort namn"), max_length=60, required=False)
    on = DayField(label=_("Gäller från"))


class MoveForm(VersionedForm):
    parent = forms.TypedChoiceField(
        label=_("Ligger under"),
        choices=places_above,
        coerce=int,
        empty_value=None,
        required=False,
    )
    on = DayField(label=_("Gäller från"))


class CloseForm(VersionedForm):
    on = DayField(label=_("Upphör"), help_text=_("Den första dagen som enheten inte längre finns."))


class DecisionForm(OnceForm):
    decided_on = DayField(label=_("Beslutsdag"))
    paragraph = forms.CharField(label=_("Paragraf"), max_length=20)
    registry_number = forms.CharField(label=_("Diarienummer"), max_length=60, required=False)
    title = forms.CharField(label=_("Vad beslutet gäller"), max_length=300)
    must_be_carried_out = forms.BooleanField(
        label=_("Beslutet ska verkställas"),
        help_text=_("Så är det alltid med bifallna motioner och medborgarförslag."),
        required=False,
    )


class CarriedOutForm(OnceForm):
    how = forms.CharField(
        label=_("Hur verkställdes det, och hur vet vi det?"),
        help_text=_("Säg var det framgår, till exempel ett avtal eller en rapport."),
        max_length=2_000,
        widget=forms.Textarea({"rows": 3}),
    )


class AdoptForm(OnceForm):
    profile = forms.ChoiceField(label=_("Styrprofil"), choices=profile_choices, required=False)
    decision = forms.TypedChoiceField(
        label=_("Antagen genom"), choices=governing_decisions, coerce=int
    )
    starts_on = DayField(label=_("Gäller från"))
    municipality = forms.CharField(
        label=_("Kommunens namn i texterna"),
        max_length=60,
        required=False,
        help_text=_("Utan ordet kommun, till exempel Lindvik. Tomt behåller det namn ni har."),
    )
    own = forms.FileField(
        label=_("Egen profil"),
        required=False,
        widget=forms.FileInput({"accept": ".toml"}),
        help_text=_("En fil som ni har ändrat i. Den går före valet ovan."),
    )

    def clean(self) -> dict[str, Any]:
        """Read the profile that is meant: the file when one was sent, else the chosen one."""
        cleaned = super().clean() or {}
        name, file = cleaned.get("profile"), cleaned.get("own")
        adopting = self._read(file) if file else library.load(name) if name else None
        if not file and not name and "profile" not in self.errors:
            self.add_error("profile", _("Välj en profil eller lämna en egen fil."))
        ours = cleaned.get("municipality") or own_name()
        if adopting and ours:
            adopting = adopting.for_municipality(ours)
        return {**cleaned, "adopting": adopting}

    def _read(self, file: "UploadedFile[Any]") -> Profile | None:
        try:
            return parse(file.read().decode(), file.name or "")
        except UnicodeDecodeError:
            self.add_error("own", _("Filen är inte text i UTF-8."))
        except ProfileInvalid as error:
            for problem in error.problems[:MOST_FAULTS_SHOWN]:
                said = _("Rad %(line)s: %(sentence)s")
                self.add_error("own", said % {"line": problem.line, "sentence": problem.sentence})
        return None


class PersonForm(OnceForm):
    given_name = forms.CharField(label=_("Förnamn"), max_length=100)
    family_name = forms.CharField(label=_("Efternamn"), max_length=100)
    username = forms.CharField(label=_("Användarnamn"), max_length=150)
    email = forms.EmailField(label=_("E-post"), help_text=_("Inbjudan skickas hit."))
    is_protected = forms.BooleanField(
        label=_("Skyddade personuppgifter"),
        required=False,
        help_text=_("Namnet visas för ingen annan, inte heller i loggen."),
    )


class AppointForm(OnceForm):
    role = forms.ChoiceField(label=_("Roll"), choices=role_choices)
    unit = forms.TypedChoiceField(label=_("Enhet"), choices=unit_choices, coerce=int)
    starts_on = DayField(label=_("Från och med"))
    ends_on = DayField(
        label=_("Till och med"), required=False, help_text=_("Tomt betyder tills vidare.")
    )


class SubstituteForm(OnceForm):
    user = forms.TypedChoiceField(label=_("Ersättare"), choices=people_choices, coerce=int)
    starts_on = DayField(label=_("Från och med"))
    ends_on = DayField(label=_("Till och med"), required=False)


class EndForm(VersionedForm):
    last_day = DayField(label=_("Sista dagen"))


class LeaveForm(OnceForm):
    to = forms.TypedChoiceField(
        label=_("Tar över"),
        coerce=int,
        empty_value=None,
        required=False,
    )

    def __init__(self, *args: Any, leaver: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["to"]
        field.choices = takers(leaver)


def day_after(last_day: date | None) -> date | None:
    """Return the first day something no longer holds, from the last day it does."""
    return last_day + timedelta(days=1) if last_day else None


def unit_of(pk: int | None) -> Unit | None:
    """Return the unit chosen in a list."""
    return Unit.objects.get(pk=pk) if pk else None


def today() -> dict[str, object]:
    """Return what most forms begin with."""
    now = timezone.localdate()
    return {"starts_on": now, "on": now, "decided_on": now, "last_day": now}
