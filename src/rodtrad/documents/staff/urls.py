"""Where the documents' pages are."""

from django.urls import path

from rodtrad.documents.staff.views import deciding, papers, reading, relations, writing

app_name = "documents"

urlpatterns = [
    path("dokument/", reading.index, name="list"),
    path("dokument/register.csv", reading.csv, name="csv"),
    path("dokument/nytt/", writing.draft, name="draft"),
    path("dokument/beslut/<int:pk>/", deciding.complete, name="decision"),
    path("dokument/underlag/<int:pk>/", papers.paper, name="paper"),
    path("dokument/underlag/<int:pk>/andra/", papers.edit, name="edit_paper"),
    path("dokument/underlag/<int:pk>/anmal/", papers.submit, name="submit_paper"),
    path("dokument/underlag/<int:pk>/beslut/", papers.settle, name="settle_paper"),
    path("dokument/<slug:key>/", reading.document, name="document"),
    path("dokument/<slug:key>/historia/", reading.history, name="history"),
    path("dokument/<slug:key>/andra/", writing.edit, name="edit"),
    path("dokument/<slug:key>/ny-version/", writing.redraft, name="redraft"),
    path("dokument/<slug:key>/kasta/", writing.discard, name="discard"),
    path("dokument/<slug:key>/ansvar/", writing.hand_over, name="hand_over"),
    path("dokument/<slug:key>/gall/", deciding.begin, name="put_in_force"),
    path("dokument/<slug:key>/forlang/", deciding.extend, name="extend"),
    path("dokument/<slug:key>/upphav/", deciding.end, name="repeal"),
    path("dokument/<slug:key>/hor-ihop/", relations.relate, name="relate"),
    path("dokument/<slug:key>/hor-ihop/<int:pk>/ta-bort/", relations.unrelate, name="unrelate"),
    path("dokument/<slug:key>/bygger-pa/", relations.cite, name="cite"),
    path("dokument/<slug:key>/bygger-pa/<int:pk>/ta-bort/", relations.uncite, name="uncite"),
    path("dokument/<slug:key>/underlag/", papers.draft, name="draft_paper"),
]
