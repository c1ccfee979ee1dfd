"""Where the pages about the thread's health are."""

from django.urls import path

from rodtrad.checks.staff import views

app_name = "checks"

urlpatterns = [
    path("tradens-halsa/", views.health, name="health"),
    path("tradens-halsa/regler/", views.rules, name="rules"),
    path("tradens-halsa/regler/<slug:rule_id>/", views.rule, name="rule"),
    path("tradens-halsa/<int:pk>/lamna/", views.leave, name="leave"),
    path("tradens-halsa/lamnad/<int:pk>/oppna/", views.lift, name="lift"),
]
