from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "rodtrad.access"
    label = "access"

    def ready(self) -> None:
        from rodtrad.access.enums import Right
        from rodtrad.access.queries import role_at
        from rodtrad.access.rules import may
        from rodtrad.accounts import rules
        from rodtrad.audit.registry import register_roles

        rules.register_keepers(lambda user: may(user, Right.MANAGE_PEOPLE, None))
        register_roles(role_at)
