from django.urls import include, path

from rodtrad.config import views

handler400 = "rodtrad.ui.failures.not_understood"

urlpatterns = [
    path("halsa", views.health, name="health"),
    path("", include("rodtrad.ui.urls")),
    path("", include("rodtrad.public.urls")),
    path("", include("rodtrad.feedback.public.urls")),
    path("", include("rodtrad.feedback.public.open311.urls")),
    path("", include("rodtrad.staff.urls")),
]
