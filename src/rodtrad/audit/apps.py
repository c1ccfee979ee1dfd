from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "rodtrad.audit"
    label = "audit"
