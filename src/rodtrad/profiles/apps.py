from django.apps import AppConfig


class ProfilesConfig(AppConfig):
    name = "rodtrad.profiles"
    label = "profiles"
