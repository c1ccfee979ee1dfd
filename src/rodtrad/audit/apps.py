from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "rodtrad.audit"
    label = "audit"

    def ready(self) -> None:
        from rodtrad.times.known import register_since, register_view

        register_since(self.get_model("Act"), "at")
        register_since(self.get_model("ActSeal"), "sealed_at")
        register_view(
            "audit_unsealedact",
            "SELECT act.id AS act_id FROM public.audit_act act WHERE act.at < {moment}::timestamptz"
            " AND NOT EXISTS (SELECT 1 FROM public.audit_actseal seal WHERE seal.act_id = act.id"
            " AND seal.sealed_at < {moment}::timestamptz)",
        )
