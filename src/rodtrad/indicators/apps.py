from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    name = "rodtrad.indicators"
    label = "indicators"

    def ready(self) -> None:
        """Tell the lower rooms what they show, list and hand over of what is measured."""
        from rodtrad.accounts import handover
        from rodtrad.annotations.registry import register_subject
        from rodtrad.audit.registry import register_words
        from rodtrad.indicators import due, rules, services, side, subjects, unit_page, words
        from rodtrad.indicators.connections import register_rooms
        from rodtrad.notifications import answers
        from rodtrad.notifications import side as side_column
        from rodtrad.notifications.due import register_source
        from rodtrad.notifications.objects import register_finder, register_pointer
        from rodtrad.organisation import sections
        from rodtrad.profiles.naming import heading

        register_words(words.ACTS)
        register_finder("indicators", subjects.indicators)
        for kind in ("indicators.observation", "indicators.target"):
            register_pointer(kind, subjects.of_series)
        register_source("indicators", due.items)
        answers.register(due.KIND, due.answer)
        side_column.register("indicators", side.sections)
        sections.register(unit_page.section)
        register_rooms()
        handover.register(words.OWNED, subjects.count_owned, services.hand_over_series)
        register_subject(
            "indicators.series",
            visible_to=subjects.visible,
            may_see=rules.may_see,
            url=subjects.url,
            title=subjects.title,
            unit_id=subjects.unit_id,
            group=heading("indicator", "plural"),
        )
