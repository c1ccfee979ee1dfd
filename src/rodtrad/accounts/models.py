"""People who sign in."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, BaseUserManager
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.search.registry import NAMES


class People(BaseUserManager["User"]):
    def create_user(
        self,
        username: str,
        email: str = "",
        password: str | None = None,
        *,
        given_name: str = "",
        family_name: str = "",
        has_protected_identity: bool = False,
    ) -> "User":
        """Return a new person; without a password she cannot sign in until she chooses one."""
        user = self.model(
            username=username,
            email=self.normalize_email(email),
            given_name=given_name,
            family_name=family_name,
            has_protected_identity=has_protected_identity,
        )
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """Somebody with a way in. What they may do follows from their appointments."""

    class Language(models.TextChoices):
        SWEDISH = "sv", "Svenska"
        ENGLISH = "en", "English"

    username = models.CharField(gettext_lazy("användarnamn"), max_length=150, unique=True)
    email = models.EmailField(gettext_lazy("e-post"), blank=True)
    given_name = models.CharField(gettext_lazy("förnamn"), max_length=100, blank=True)
    family_name = models.CharField(gettext_lazy("efternamn"), max_length=100, blank=True)
    is_active = models.BooleanField(default=True)
    has_protected_identity = models.BooleanField(
        gettext_lazy("skyddade personuppgifter"), default=False
    )
    language = models.CharField(
        gettext_lazy("språk"), max_length=5, choices=Language, default=Language.SWEDISH
    )
    joined_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)

    objects = People()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["email"]

    class Meta:
        indexes = [
            GinIndex(
                SearchVector("given_name", "family_name", config=NAMES), name="people_are_searched"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="an_address_belongs_to_one_person",
            ),
            models.UniqueConstraint(Lower("username"), name="a_username_is_one_whatever_its_case"),
        ]

    @property
    def display_name(self) -> str:
        """Return the name to show; a protected identity never shows its name."""
        if self.has_protected_identity:
            return _("Skyddad identitet")
        return f"{self.given_name} {self.family_name}".strip() or self.username

    @property
    def shown_username(self) -> str:
        """Return what tells people of one name apart; a protected username may hold the name."""
        return _("nr %s") % self.pk if self.has_protected_identity else self.username

    def __str__(self) -> str:
        return self.display_name


class Invitation(models.Model):
    """A way in, sent by mail, that works once and for some days."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="invitations")
    invited_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="invitations_sent"
    )
    # The link itself is only in the mail: who reads the table cannot use it.
    token_digest = models.CharField(max_length=64, unique=True)
    sent_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(accepted_at=None, withdrawn_at=None),
                name="a_person_has_one_open_invitation",
            ),
            models.CheckConstraint(
                condition=models.Q(accepted_at=None) | models.Q(withdrawn_at=None),
                name="a_withdrawn_invitation_is_not_accepted",
            ),
        ]


Visitor = User | AnonymousUser
