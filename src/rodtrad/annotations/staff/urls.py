from django.urls import path

from rodtrad.annotations.staff import file_views, tag_views, views

app_name = "annotations"

urlpatterns = [
    path("om/kommentar/<int:pk>/", views.edit_comment, name="edit_comment"),
    path("om/kommentar/<int:pk>/ta-bort/", views.remove_comment, name="remove_comment"),
    path("om/fil/<int:pk>/", file_views.file, name="file"),
    path("om/fil/<int:pk>/ta-bort/", file_views.remove_file, name="remove_file"),
    path("om/<str:subject_type>/<int:pk>/", views.about, name="about"),
    path("om/<str:subject_type>/<int:pk>/taggar/", tag_views.tags_of, name="tags_of"),
    path("taggar/", tag_views.tags, name="tags"),
    path("taggar/<int:pk>/ur-bruk/", tag_views.retire_tag, name="retire_tag"),
    path("taggar/<str:vocabulary>/<str:key>/", tag_views.tag, name="tag"),
]
