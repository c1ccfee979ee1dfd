"""The way to every page for those who sign in."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from rodtrad.staff import search, views

ROOMS = (
    "accounts",
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
)

own: list[URLPattern | URLResolver] = [
    path("galleri/", views.gallery, name="gallery"),
    path("logg/", views.act_log, name="log"),
    path("hitta/", search.search, name="search"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((own, "staff"))),
    *(
        path("", include(f"rodtrad.{room}.staff.urls"))
        for room in ROOMS
        if find_spec(f"rodtrad.{room}.staff") and find_spec(f"rodtrad.{room}.staff.urls")
    ),
]
