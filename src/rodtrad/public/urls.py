"""The way to every page for everybody."""

from django.urls import path

from rodtrad.public import documents, improvements, search, shown_cases, views
from rodtrad.public.promises import views as promises

app_name = "public"
urlpatterns = [
    path("", views.front, name="front"),
    path("loften/", promises.index, name="promises"),
    path("loften/register/", promises.ledger, name="ledger"),
    path("loften/register.csv", promises.ledger_csv, name="ledger_csv"),
    path("loften/register.json", promises.ledger_json, name="ledger_json"),
    path("loften/<slug:key>/", promises.page, name="promise_page"),
    path("loften/<slug:key>/loften.pdf", promises.paper, name="promise_paper"),
    path("loften/<slug:key>/lattlast/", promises.variant, name="promise_easy"),
    path("loften/<slug:key>/<slug:language>/", promises.variant, name="promise_in"),
    path("resultat/", views.results, name="results"),
    path("resultat/<slug:key>/", views.result, name="result"),
    path("styrdokument/", documents.index, name="documents"),
    path("styrdokument/styrdokument.csv", documents.csv, name="documents_csv"),
    path("styrdokument/<slug:key>/", documents.document, name="document"),
    path("ni-sa-vi-gjorde/", improvements.index, name="improvements"),
    path("synpunkter-och-svar/", shown_cases.index, name="shown_cases"),
    path("synpunkter-och-svar/<slug:code>/", shown_cases.case, name="shown_case"),
    path("sok/", search.search, name="search"),
    path("om-tillganglighet/", views.accessibility, name="accessibility"),
    path("om-tillganglighet/brist/", views.report, name="report"),
    path("om-tillganglighet/tack/", views.thanks, name="thanks"),
    path("personuppgifter/", views.privacy, name="privacy"),
    path("kommunens-marke", views.mark, name="mark"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security, name="security"),
]
