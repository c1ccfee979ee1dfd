from django.apps import apps

from tests.house.source import PACKAGE

ORDER = [
    "times",
    "audit",
    "accounts",
    "jobs",
    "access",
    "profiles",
    "sheets",
    "organisation",
    "notifications",
    "annotations",
    "checks",
    "documents",
    "indicators",
    "goals",
    "improvement",
    "declarations",
    "feedback",
    "demo",
]


def _room(model: type) -> str:
    parts = model.__module__.split(".")
    return parts[1] if parts[0] == "rodtrad" else ""


def test_a_model_points_only_to_rooms_before_its_own() -> None:
    backward = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models(include_auto_created=True)
        if _room(model)
        for field in model._meta.get_fields()
        if field.is_relation
        and field.concrete
        and field.related_model
        and _room(field.related_model)
        and ORDER.index(_room(field.related_model)) > ORDER.index(_room(model))
    ]

    assert backward == []


def test_every_room_with_tables_has_its_place_in_the_order() -> None:
    rooms = {_room(model) for model in apps.get_models()} - {""}

    assert rooms - set(ORDER) == set()
    assert all((PACKAGE / room).is_dir() for room in ORDER)
