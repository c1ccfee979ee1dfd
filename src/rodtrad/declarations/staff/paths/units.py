"""Where the pages of ways of working, units' statements and what came of promises are."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
