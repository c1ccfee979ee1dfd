"""Where the profile's pages are."""

from django.urls import path

from rodtrad.profiles.staff import views

app_name = "profiles"

urlpatterns = [
    path("profil/", views.profile, name="profile"),
    path("profil/<slug:name>/", views.shipped, name="shipped"),
    path("profil/<slug:name>/jamfor/<slug:other>/", views.compare, name="compare"),
]
