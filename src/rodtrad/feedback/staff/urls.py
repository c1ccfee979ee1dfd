"""The way to the pages of cases."""

from django.urls import path

from rodtrad.feedback.staff.views import faults, files, learning, reading, reports, times, working

app_name = "feedback"
urlpatterns = [
    path("synpunkter/", reading.index, name="list"),
    path("synpunkter/skriv-in/", working.register, name="register"),
    path("synpunkter/tider/", times.index, name="times"),
    path("synpunkter/tider/lova/", times.promise, name="promise_time"),
    path("synpunkter/tider/<int:pk>/avsluta/", times.end, name="end_time"),
    path("synpunkter/tider/stang/", times.close, name="close_day"),
    path("synpunkter/tider/<int:pk>/oppna/", times.open_again, name="open_day"),
    path("synpunkter/felanmalan/", faults.index, name="faults"),
    path("synpunkter/felanmalan/lagg-till/", faults.offer_service, name="offer_service"),
    path("synpunkter/felanmalan/<int:pk>/avsluta/", faults.end, name="end_service"),
    path("synpunkter/rapport/", reports.index, name="report"),
    path("synpunkter/rapport/sammanstall/", reports.freeze, name="compile"),
    path("synpunkter/rapport/brukare/", reports.users, name="count_users"),
    path("synpunkter/rapport/<int:pk>/", reports.compiled, name="compiled"),
    path("synpunkter/rapport/<int:pk>/blad.csv", reports.sheet, name="report_csv"),
    path("synpunkter/rapport/<int:pk>/framlagd/", reports.present, name="present"),
    path("synpunkter/<slug:code>/", reading.case, name="case"),
    path("synpunkter/<slug:code>/ta/", working.take, name="take"),
    path("synpunkter/<slug:code>/ge/", working.give, name="give"),
    path("synpunkter/<slug:code>/lamna-over/", working.hand_on, name="hand_on"),
    path("synpunkter/<slug:code>/slag/", working.sort, name="sort"),
    path("synpunkter/<slug:code>/orsak/", learning.causes, name="causes"),
    path("synpunkter/<slug:code>/atgard/", learning.action, name="raise_action"),
    path("synpunkter/<slug:code>/atgard/ny/", learning.plan, name="plan_action"),
    path("synpunkter/<slug:code>/anteckna/", working.note, name="note"),
    path("synpunkter/<slug:code>/fraga/", working.ask, name="ask"),
    path("synpunkter/<slug:code>/fortsatt/", working.go_on, name="go_on"),
    path("synpunkter/<slug:code>/resultat/", working.follow_up, name="follow_up"),
    path("synpunkter/<slug:code>/filer/<int:number>/", files.file, name="file"),
    path("synpunkter/<slug:code>/filer/<int:number>/slapp/", files.release, name="release_file"),
    path("synpunkter/<slug:code>/filer/<int:number>/ta-bort/", files.remove, name="remove_file"),
    path("synpunkter/<slug:code>/slapp-in/", working.let_in, name="let_in"),
    path("synpunkter/<slug:code>/visa/", faults.show, name="show"),
    path("synpunkter/<slug:code>/dolj/", faults.hide, name="hide"),
    path("synpunkter/<slug:code>/ta-bort/", working.remove, name="remove"),
]
