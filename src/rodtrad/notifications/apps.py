from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "rodtrad.notifications"
    label = "notifications"
