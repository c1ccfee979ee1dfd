"""Where the pages of declarations, their promises and their way to a decision are."""

from django.urls import URLPattern, path

from rodtrad.declarations.staff.views import agenda, promises, reading, relations, way, writing

ONE = "deklarationer/<slug:key>/"
PROMISE = f"{ONE}loften/<int:number>/"

urlpatterns: list[URLPattern] = [
    path("deklarationer/", reading.index, name="list"),
    path("deklarationer/register.csv", reading.csv, name="csv"),
    path("deklarationer/ny/", writing.draft, name="draft"),
    path("deklarationer/dagordning/", agenda.index, name="agendas"),
    path("deklarationer/dagordning/<slug:body>/<str:day>/", agenda.agenda, name="agenda"),
    path(ONE, reading.declaration, name="declaration"),
    path(f"{ONE}andra/", writing.edit, name="edit"),
    path(f"{ONE}ny-version/", writing.redraft, name="redraft"),
    path(f"{ONE}kasta/", writing.discard, name="discard"),
    path(f"{ONE}ansvar/", writing.hand_over, name="hand_over"),
    path(f"{ONE}mal/", relations.serve, name="serve"),
    path(f"{ONE}mal/<int:pk>/ta-bort/", relations.unserve, name="unserve"),
    path(f"{ONE}medverkan/", relations.take_part, name="take_part"),
    path(f"{ONE}medverkan/<int:pk>/ta-bort/", relations.strike_part, name="strike_part"),
    path(f"{ONE}sprak/", relations.write_variant, name="write_variant"),
    path(f"{ONE}sprak/<int:pk>/ta-bort/", relations.remove_variant, name="remove_variant"),
    path(f"{ONE}loften/nytt/", promises.make, name="make_promise"),
    path(PROMISE, promises.edit, name="edit_promise"),
    path(f"{PROMISE}ta-bort/", promises.take_back, name="take_back_promise"),
    path(f"{PROMISE}flytta/", promises.move, name="move_promise"),
    path(f"{PROMISE}mat/", promises.measure, name="measure"),
    path(f"{PROMISE}mat/sluta/", promises.stop_measuring, name="stop_measuring"),
    path(f"{PROMISE}arbetssatt/", promises.use, name="use_method"),
    path(f"{ONE}arbetssatt/<int:pk>/sluta/", promises.stop_using, name="stop_using"),
    path(f"{ONE}lamna-in/", way.submit, name="submit"),
    path(f"{ONE}bedom/", way.assess, name="assess"),
    path(f"{ONE}aterkoppla/", way.feedback, name="feedback"),
    path(f"{ONE}anmal/", way.propose, name="propose"),
    path(f"{ONE}lamna-tillbaka/", way.send_back, name="send_back"),
    path(f"{ONE}besluta/", way.decide, name="decide"),
    path(f"{ONE}publicera/", way.publish, name="publish"),
    path(f"{ONE}aterkalla/", way.withdraw, name="withdraw"),
]
