"""Django's settings. What an installation may change comes from `environment`."""

from pathlib import Path

import pgtrigger

from rodtrad.config import environment as env
from rodtrad.config.database import connection_settings
from rodtrad.config.encryption import behind_proxy, encrypted
from rodtrad.config.keys import secret_key
from rodtrad.config.logs import logs
from rodtrad.config.mail import inbox, mail_server, site_address

PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = secret_key()
DEBUG = env.DEBUG.is_on
ALLOWED_HOSTS = [host.strip() for host in env.HOSTS.value.split(",") if host.strip()]

INSTALLED_APPS = [
    "rodtrad.ui",
    "rodtrad.times",
    "rodtrad.search",
    "rodtrad.audit",
    "rodtrad.accounts",
    "rodtrad.jobs",
    "rodtrad.access",
    "rodtrad.profiles",
    "rodtrad.sheets",
    "rodtrad.organisation",
    "rodtrad.notifications",
    "rodtrad.checks",
    "rodtrad.annotations",
    "rodtrad.documents",
    "rodtrad.indicators",
    "rodtrad.goals",
    "rodtrad.improvement",
    "rodtrad.declarations",
    "rodtrad.feedback",
    "rodtrad.staff",
    "rodtrad.public",
    "rodtrad.api",
    "rodtrad.demo",
    "rodtrad.config",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "rodtrad.ui.middleware.StrictHeaders",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rodtrad.organisation.middleware.OneStamp",
    "rodtrad.public.cache.PagesForEverybody",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "rodtrad.ui.kept.KeptForms",
    "rodtrad.accounts.middleware.SignInRequired",
    "rodtrad.accounts.middleware.OnlyForOne",
    "rodtrad.accounts.middleware.ChosenLanguage",
    "rodtrad.audit.middleware.ActOrigin",
    "rodtrad.organisation.middleware.Holdings",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "rodtrad.ui.middleware.BoundedBody",
    "rodtrad.ui.middleware.ReadableAddress",
    "rodtrad.organisation.middleware.KnownThen",
    "rodtrad.ui.middleware.Refusals",
]

CSRF_FAILURE_VIEW = "rodtrad.ui.failures.csrf_failure"
ROOT_URLCONF = "rodtrad.config.urls"
WSGI_APPLICATION = "rodtrad.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "rodtrad.ui.context.page",
            ],
        },
    }
]

DATABASES = {"default": connection_settings()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"

# What every web process must know: attempts at signing in, and codes already used.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_shared_memory",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}
PGHISTORY_LEVEL = pgtrigger.Statement

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", "Svenska"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True

# A page of the table of many figures: thirty series, ten groups, four periods, three fields each.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4_000

STATIC_URL = "/static/"
STATIC_ROOT = env.data_folder() / "static"
MEDIA_ROOT = env.data_folder() / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# What was not collected is served too, under its plain name, while developing.
WHITENOISE_USE_FINDERS = DEBUG

# What looks for malware in what residents send; nothing when there is no such command.
VIRUS_SCANNER = env.VIRUS_SCANNER.value

# How much may come from all residents together in ten minutes; 0 is no limit.
SHIELD_AT = env.shield_at()

IS_TRAINING = env.TRAINING.is_on
SITE_ADDRESS = site_address()

globals().update(encrypted(SITE_ADDRESS), **behind_proxy())
LOGGING = logs()

_mail = mail_server()
EMAIL_BACKEND = _mail.backend
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.is_starttls, _mail.is_tls
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.MAIL_FROM.value

# What residents write by mail: taken through a pipe, or fetched here.
_inbox = inbox()
INBOX_ADDRESS = env.INBOX_ADDRESS.value.strip()
INBOX_SCHEME, INBOX_HOST, INBOX_PORT = _inbox.scheme, _inbox.host, _inbox.port
INBOX_USER, INBOX_PASSWORD = _inbox.user, _inbox.password
INBOX_FOLDER, INBOX_DONE = _inbox.folder, env.INBOX_DONE.value.strip()

# Sign-in. Nobody signs up: people are invited.
AUTHENTICATION_BACKENDS = ["rodtrad.accounts.backend.OfSession"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "notifications:mine"
LOGOUT_REDIRECT_URL = ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "rodtrad.accounts.adapter.SignIn"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# Whether an address is known is told to nobody, not even to the address.
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_REQUIRED = False
_FORMS = "rodtrad.accounts.sign_in_forms"
ACCOUNT_FORMS = {
    "login": f"{_FORMS}.SignInForm",
    "reset_password": f"{_FORMS}.ForgottenForm",
    "reset_password_from_key": f"{_FORMS}.NewPasswordForm",
    "set_password": f"{_FORMS}.FirstPasswordForm",
    "change_password": f"{_FORMS}.ChangePasswordForm",
    "reauthenticate": f"{_FORMS}.ConfirmForm",
}
MFA_FORMS = {
    "authenticate": f"{_FORMS}.CodeForm",
    "reauthenticate": f"{_FORMS}.ConfirmCodeForm",
    "activate_totp": f"{_FORMS}.StartCodesForm",
}
MFA_ADAPTER = "rodtrad.accounts.adapter.SecondStep"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Röda tråden"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("MinimumLengthValidator", {"min_length": 12}),
        (
            "UserAttributeSimilarityValidator",
            {"user_attributes": ("username", "email", "given_name", "family_name")},
        ),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
