from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as spare_codes
from allauth.mfa.totp import views as code
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.decorators.cache import never_cache

from rodtrad.accounts.staff import views

# The names are allauth's, which finds its own pages by them; the addresses are ours.
sign_in: list[URLPattern | URLResolver] = [
    path("logga-in/", account.login, name="account_login"),
    path("logga-in/kod/", second_step.authenticate, name="mfa_authenticate"),
    path("logga-ut/", account.logout, name="account_logout"),
    path("logga-in/avslutat/", account.account_inactive, name="account_inactive"),
    path("glomt-losenord/", account.password_reset, name="account_reset_password"),
    path(
        "glomt-losenord/skickat/", account.password_reset_done, name="account_reset_password_done"
    ),
    path(
        "glomt-losenord/klart/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^glomt-losenord/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("konto/losenord/", account.password_change, name="account_change_password"),
    path("konto/losenord/nytt/", account.password_set, name="account_set_password"),
    path("konto/bekrafta/", account.reauthenticate, name="account_reauthenticate"),
    path("konto/bekrafta/kod/", second_step.reauthenticate, name="mfa_reauthenticate"),
    path("konto/tva-steg/", second_step.index, name="mfa_index"),
    path("konto/tva-steg/starta/", never_cache(code.activate_totp), name="mfa_activate_totp"),
    path("konto/tva-steg/avsluta/", code.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "konto/tva-steg/reservkoder/",
        never_cache(spare_codes.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "konto/tva-steg/reservkoder/nya/",
        never_cache(spare_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "konto/tva-steg/reservkoder/hamta/",
        never_cache(spare_codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
]

own: list[URLPattern | URLResolver] = [
    path("konto/", views.mine, name="mine"),
    path("konto/uppgifter/", views.details, name="details"),
    path("inbjudan/klart/", views.accepted, name="accepted"),
    path("inbjudan/<str:token>/", views.accept, name="accept"),
]

urlpatterns: list[URLPattern | URLResolver] = [*sign_in, path("", include((own, "accounts")))]
