"""What is asked about findings."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rodtrad.audit.forms import OnceForm
from rodtrad.checks.enums import Severity
from rodtrad.checks.models import LEAST_REASON
from rodtrad.organisation.forms import DayField

Choices = list[tuple[str, str]]


class LeaveForm(OnceForm):
    """Why something broken is left as it is, and until when."""

    reason = forms.CharField(
        label=_("Varför lämnas det så?"),
        help_text=_("Minst 20 tecken. Alla som ser bristen ser också skälet och ditt namn."),
        widget=forms.Textarea(attrs={"rows": 4, "minlength": LEAST_REASON}),
        max_length=600,
    )
    ends_on = DayField(label=_("Till och med vilken dag?"), help_text=_("Högst tolv månader fram."))


class ChoiceForm(forms.Form):
    """Which findings to show."""

    enhet = forms.ChoiceField(label=_("Enhet"), required=False)
    regel = forms.ChoiceField(label=_("Regel"), required=False)
    allvar = forms.ChoiceField(label=_("Allvar"), required=False)

    def __init__(self, *, rules: Choices, units: Choices, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        levels = [(one.value, one.state) for one in Severity]
        for name, offered in (("regel", rules), ("enhet", units), ("allvar", levels)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", gettext("Alla")), *offered]
