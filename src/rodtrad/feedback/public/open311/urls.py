"""The addresses of Open311 GeoReport v2; what ends in neither xml nor json is not there."""

from django.urls import path, re_path

from rodtrad.feedback.public.open311 import views

app_name = "open311"
ROOT = "open311/v2/"
urlpatterns = [
    path(f"{ROOT}discovery.<slug:form>", views.discovery, name="discovery"),
    path(f"{ROOT}services.<slug:form>", views.services, name="services"),
    path(f"{ROOT}services/<str:code>.<slug:form>", views.service, name="service"),
    path(f"{ROOT}requests.<slug:form>", views.requests, name="requests"),
    path(f"{ROOT}requests/<str:code>.<slug:form>", views.request_of, name="request"),
    path(f"{ROOT}tokens/<str:receipt>.<slug:form>", views.token, name="token"),
    re_path(r"^open311/v2/(?P<rest>.*)$", views.nothing, name="nothing"),
]
