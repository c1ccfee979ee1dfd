from django.urls import URLPattern, URLResolver, include, path

from rodtrad.sheets.staff import views

own: list[URLPattern | URLResolver] = [
    path("", views.index, name="index"),
    path("inlasning/<int:pk>/", views.handed_in, name="handed_in"),
    path("inlasning/<int:pk>/kolumner/", views.columns, name="columns"),
    path("inlasning/<int:pk>/spara/", views.confirm, name="confirm"),
    path("inlasning/<int:pk>/slang/", views.discard, name="discard"),
    path("<slug:key>/", views.kind, name="kind"),
    path("<slug:key>/mall.xlsx", views.template, name="template"),
    path("<slug:key>/ut.xlsx", views.workbook, name="workbook"),
    path("<slug:key>/ut.ods", views.open_document, name="open_document"),
    path("<slug:key>/ut.csv", views.text, name="text"),
]

urlpatterns: list[URLPattern | URLResolver] = [path("in-och-ut/", include((own, "sheets")))]
