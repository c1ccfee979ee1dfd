"""Where the page is that a body reads before it decides."""

from django.urls import URLPattern, path

from rodtrad.declarations.staff.views import weighing

urlpatterns: list[URLPattern] = [
    path("deklarationer/<slug:key>/trovardighet/", weighing.weigh, name="credibility"),
]
