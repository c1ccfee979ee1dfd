from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "rodtrad.goals"
    label = "goals"

    def ready(self) -> None:
        from rodtrad.audit.registry import register_words
        from rodtrad.goals.connections import register_all
        from rodtrad.goals.services import succession
        from rodtrad.goals.services.status import refresh_measured_by
        from rodtrad.goals.words import ACTS
        from rodtrad.indicators import listeners
        from rodtrad.organisation import following
        from rodtrad.times.known import register_since

        register_words(ACTS)
        listeners.register(refresh_measured_by)
        register_all()
        register_since(self.get_model("AssignmentMove"), "at")
        register_since(self.get_model("PresentedList"), "at")
        room = following.Room(succession.faults, succession.follow, succession.settle)
        following.register(room)
