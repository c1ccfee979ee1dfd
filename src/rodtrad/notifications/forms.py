"""What people fill in about their list and the mails."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rodtrad.accounts.models import User
from rodtrad.notifications.enums import Weekday
from rodtrad.notifications.queries import Colleague
from rodtrad.profiles.naming import role_name


class DelegationForm(forms.Form):
    """To whom a thing is handed, with a line."""

    line = forms.CharField(
        label=_("En rad till din kollega"),
        required=False,
        max_length=300,
        error_messages={"max_length": _("Raden får ha högst 300 tecken.")},
    )

    def __init__(self, *args: Any, colleagues: list[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.colleagues = {str(one.user.pk): one for one in colleagues}
        choices = [
            (key, f"{one.user.display_name}, {role_name(one.role)}")
            for key, one in self.colleagues.items()
        ]
        self.fields["to"] = forms.ChoiceField(
            label=_("Till vem?"),
            choices=[("", _("Välj")), *choices],
            error_messages={"required": _("Välj en kollega.")},
        )
        self.order_fields(["to", "line"])

    @property
    def receiver(self) -> User:
        """Return the chosen colleague."""
        return self.colleagues[self.cleaned_data["to"]].user


class DigestForm(forms.Form):
    """The person's own choice."""

    wants_digest = forms.BooleanField(
        label=_("Skicka mig ett brev när något är försenat eller ska göras i veckan"),
        required=False,
    )


class RhythmForm(forms.Form):
    """The municipality's rhythm of mails."""

    weekdays = forms.TypedMultipleChoiceField(
        label=_("Dagar"),
        choices=Weekday.choices,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    hour = forms.IntegerField(
        label=_("Tidigast klockan"),
        min_value=0,
        max_value=23,
        error_messages={
            "required": _("Skriv en hel timme mellan 0 och 23."),
            "invalid": _("Skriv en hel timme mellan 0 och 23."),
        },
    )
    keep_days = forms.IntegerField(
        label=_("Töm utskicken på innehåll efter så många dagar"),
        min_value=1,
        max_value=3650,
        error_messages={
            "required": _("Skriv ett antal dagar mellan 1 och 3650."),
            "invalid": _("Skriv ett antal dagar mellan 1 och 3650."),
        },
    )
