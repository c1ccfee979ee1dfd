from django.urls import path

from rodtrad.ui import views

app_name = "ui"
urlpatterns = [
    path("utseende.css", views.stylesheet, name="stylesheet"),
    path("utseende/", views.look, name="look"),
    path("sprak/", views.language, name="language"),
]
