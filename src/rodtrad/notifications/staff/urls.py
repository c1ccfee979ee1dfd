from django.urls import path

from rodtrad.notifications.staff import mail_views, more_views, my_views

app_name = "notifications"

urlpatterns = [
    path("min-sida/", my_views.mine, name="mine"),
    path("min-sida/svar/", my_views.answer, name="answer"),
    path("min-sida/lamna-over/", my_views.delegate, name="delegate"),
    path("min-sida/lamna-over/<int:pk>/avsluta/", my_views.end_delegation, name="end_delegation"),
    path("min-sida/gjort/", more_views.done, name="done"),
    path("min-sida/nytt/", more_views.news, name="news"),
    path("min-sida/installningar/", more_views.settings, name="settings"),
    path("administration/utskick/", mail_views.outbox, name="outbox"),
    path("administration/utskick/<int:pk>/igen/", mail_views.retry, name="retry"),
]
