"""People who sign in."""

from django.contrib.auth.models import AbstractBaseUser, UserManager
from django.db import models


class User(AbstractBaseUser):
    """Somebody with a way in. What they may do follows from their appointments."""

    username = models.CharField(max_length=150, unique=True)
    email = models.EmailField(blank=True)
    given_name = models.CharField(max_length=100, blank=True)
    family_name = models.CharField(max_length=100, blank=True)
    is_active = models.BooleanField(default=True)
    has_protected_identity = models.BooleanField(default=False)
    language = models.CharField(max_length=5, default="sv")
    joined_at = models.DateTimeField(auto_now_add=True)

    objects: UserManager["User"] = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["email"]

    @property
    def display_name(self) -> str:
        """Return the name to show; a protected identity never shows its name."""
        if self.has_protected_identity:
            return "Skyddad identitet"
        return f"{self.given_name} {self.family_name}".strip() or self.username

    def __str__(self) -> str:
        return self.display_name
