"""Where the pages of ways of working, units' statements and what came of promises are."""

from django.urls import URLPattern, path

from rodtrad.declarations.staff.views import areas, following, methods, overview, units

UNIT = "enheter/<slug:unit>/"
METHOD = "arbetssatt/<slug:key>/"

urlpatterns: list[URLPattern] = [
    path("arbetssatt/", methods.index, name="methods"),
    path("arbetssatt/kalkylblad/", methods.csv, name="methods_csv"),
    path("arbetssatt/nytt/", methods.describe, name="describe_method"),
    path("deklarationer/omraden/", areas.index, name="areas"),
    path("deklarationer/omraden/nytt/", areas.name, name="name_area"),
    path("deklarationer/omraden/<slug:key>/", areas.edit, name="edit_area"),
    path("deklarationer/omraden/<slug:key>/avsluta/", areas.end, name="end_area"),
    path("deklarationer/oversikt/", overview.overview, name="overview"),
    path("deklarationer/oversikt/kalkylblad/", overview.csv, name="overview_csv"),
    path("deklarationer/arsredovisning/<int:year>/", overview.report_items, name="report_items"),
    path(
        "deklarationer/arsredovisning/<int:year>/kalkylblad/",
        overview.report_sheet,
        name="report_sheet",
    ),
    path(METHOD, methods.method, name="method"),
    path(f"{METHOD}andra/", methods.edit, name="edit_method"),
    path(f"{METHOD}oversyn/", methods.review, name="review_method"),
    path(f"{METHOD}bedom/", methods.assess, name="assess_method"),
    path(f"{METHOD}avsluta/", methods.end, name="end_method"),
    path(f"{UNIT}fragor/", units.statements, name="statements"),
    path(f"{UNIT}<slug:group>/<slug:key>/", units.state, name="state"),
    path("deklarationer/lofte/<int:promise>/kontroll/", following.check, name="check"),
    path("deklarationer/lofte/<int:promise>/svar/", following.answer_broken, name="answer_broken"),
    path("deklarationer/<slug:key>/ar/<int:year>/", following.year, name="year"),
    path(f"{UNIT}kunder/", units.name_stakeholder, name="name_stakeholder"),
    path(f"{UNIT}kunder/<int:pk>/bort/", units.leave_stakeholder, name="leave_stakeholder"),
]
