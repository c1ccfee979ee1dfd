"""The way to the pages of whoever has something to say."""

from django.urls import path

from rodtrad.feedback.public import open_data, views

app_name = "tell"
urlpatterns = [
    path("tyck-till/", views.write, name="write"),
    path("tyck-till/folj/", views.case, name="case"),
    path("tyck-till/<uuid:key>/", views.rewrite, name="rewrite"),
    path("tyck-till/<uuid:key>/plats/", views.place, name="place"),
    path("tyck-till/<uuid:key>/las/", views.read, name="read"),
    path("tyck-till/<uuid:key>/sparat/", views.later, name="later"),
    path("synpunkter/oppna-data.csv", open_data.sheet, name="open_csv"),
    path("synpunkter/oppna-data.json", open_data.data, name="open_json"),
]
