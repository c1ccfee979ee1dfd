"""The form's frame in other languages: which are offered, and each phrase with who put it so."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from rodtrad.feedback.frame.languages import LANGUAGES
from rodtrad.times.history import tracked

CODES = [(code, one.own_name) for code, one in LANGUAGES.items()]
WHO, WHERE, MOST = 120, 300, 1_000


@tracked()
class FrameLanguage(models.Model):
    """A language that residents may choose for the form's frame, while it is on."""

    code = models.CharField(max_length=3, choices=CODES, primary_key=True)
    is_on = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.code


@tracked()
class FramePhrase(models.Model):
    """A phrase as it is said in a language, with who translated it or where it stands in public.

    `swedish` is the phrase that was translated; one that has been changed since has none.
    """

    language = models.CharField(max_length=3, choices=CODES)
    swedish = models.TextField(max_length=MOST)
    text = models.TextField(max_length=MOST)
    translator = models.CharField(max_length=WHO, blank=True)
    source = models.CharField(max_length=WHERE, blank=True)
    made_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["language", "swedish"], name="a_phrase_is_said_in_one_way_in_a_language"
            ),
            models.CheckConstraint(
                condition=~Q(text="") & (~Q(translator="") | ~Q(source="")),
                name="a_translation_says_who_made_it_or_where_it_stands",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.swedish}"
