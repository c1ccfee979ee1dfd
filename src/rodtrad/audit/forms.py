"""What every form that acts carries."""

from uuid import uuid4

from django import forms


class OnceForm(forms.Form):
    """A form that says which showing of it was sent, so that a double click acts once."""

    once = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid4)
