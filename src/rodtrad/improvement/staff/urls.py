"""The way to the pages of what is improved."""

from django.urls import path

from rodtrad.improvement.staff.views import acting, choosing, reading

app_name = "improvement"
urlpatterns = [
    path("atgarder/", reading.index, name="list"),
    path("atgarder/ny/", acting.plan, name="plan"),
    path("atgarder/orsaker/", choosing.causes, name="causes"),
    path("atgarder/orsaker/ny/", choosing.name_cause, name="name_cause"),
    path("atgarder/orsaker/borja/", choosing.begin, name="begin_causes"),
    path("atgarder/orsaker/<int:pk>/avsluta/", choosing.end_cause, name="end_cause"),
    path("atgarder/omraden/", choosing.areas, name="areas"),
    path("atgarder/omraden/nytt/", choosing.name_area, name="name_area"),
    path("atgarder/omraden/<int:pk>/avsluta/", choosing.end_area, name="end_area"),
    path("atgarder/<int:pk>/", reading.action, name="action"),
    path("atgarder/<int:pk>/andra/", acting.edit, name="edit"),
    path("atgarder/<int:pk>/borja/", acting.start, name="start"),
    path("atgarder/<int:pk>/klar/", acting.finish, name="finish"),
    path("atgarder/<int:pk>/avbryt/", acting.stop, name="stop"),
    path("atgarder/<int:pk>/effekt/", acting.check, name="check"),
    path("atgarder/<int:pk>/visa/", acting.show, name="show"),
    path("atgarder/<int:pk>/dolj/", acting.hide, name="hide"),
]
