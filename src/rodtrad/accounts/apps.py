from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "rodtrad.accounts"
    label = "accounts"
