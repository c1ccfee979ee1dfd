"""What part of the log to show."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from rodtrad.accounts.models import User
from rodtrad.audit.queries import LogFilter
from rodtrad.audit.registry import known_words
from rodtrad.core.addresses import number_in
from rodtrad.core.swedish import sort_key

DAY = {"type": "date"}


def _acts() -> list[tuple[str, str]]:
    return sorted(known_words().items(), key=lambda act: sort_key(act[1]))


class LogForm(forms.Form):
    """Filters of the log; each may be left empty."""

    fran = forms.DateField(label=_lazy("Från"), required=False, widget=forms.DateInput(DAY))
    till = forms.DateField(label=_lazy("Till"), required=False, widget=forms.DateInput(DAY))
    person = forms.CharField(label=_lazy("Användarnamn"), required=False)
    handling = forms.ChoiceField(
        label=_lazy("Handling"), required=False, choices=lambda: [("", _("alla")), *_acts()]
    )
    sak = forms.RegexField(
        r"^[a-z_]+\.[a-z_]+/[0-9]{1,18}$",
        label=_lazy("Sak"),
        required=False,
        error_messages={"invalid": _lazy("Skriv saken som i listan, till exempel goals.goal/12.")},
    )

    def __init__(self, *args: Any, reader: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader

    def clean_person(self) -> int | None:
        """Return the person's number in the log, found by number or user name.

        A protected person is found by number alone: her user name may hold her name, and is as
        unknown here as one that nobody has.
        """
        text = self.cleaned_data["person"].strip()
        if not text:
            return None
        if (number := number_in(text)) is not None:
            return number
        known = Q(has_protected_identity=False) | Q(pk=self.reader.pk)
        found = User.objects.filter(known, username__iexact=text)
        person = found.values_list("pk", flat=True).first()
        if person is None:
            raise forms.ValidationError(_("Ingen som visas med namn har det användarnamnet."))
        return person

    def wanted(self) -> LogFilter:
        """Return the filter; what could not be read leaves nothing out."""
        known = self.cleaned_data if self.is_valid() else {}
        subject_type, _slash, subject_id = (known.get("sak") or "").partition("/")
        return LogFilter(
            actor_id=known.get("person"),
            action=known.get("handling") or "",
            subject_type=subject_type,
            subject_id=int(subject_id) if subject_id else None,
            first=known.get("fran"),
            last=known.get("till"),
        )
