"""Where the pages of ways of working, units' statements and what came of promises are."""

from django.urls import URLPattern, path

from rodtrad.declarations.staff.views import methods

METHOD = "arbetssatt/<slug:key>/"

urlpatterns: list[URLPattern] = [
    path("arbetssatt/", methods.index, name="methods"),
    path("arbetssatt/kalkylblad/", methods.csv, name="methods_csv"),
    path("arbetssatt/nytt/", methods.describe, name="describe_method"),
    path(METHOD, methods.method, name="method"),
    path(f"{METHOD}andra/", methods.edit, name="edit_method"),
    path(f"{METHOD}oversyn/", methods.review, name="review_method"),
    path(f"{METHOD}bedom/", methods.assess, name="assess_method"),
    path(f"{METHOD}avsluta/", methods.end, name="end_method"),
]
