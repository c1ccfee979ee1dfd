"""Where the pages of declarations, their promises and their way to a decision are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
