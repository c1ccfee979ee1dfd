from django.urls import include, path

urlpatterns = [
    path("", include("rodtrad.public.urls")),
    path("", include("rodtrad.staff.urls")),
]
