from django.urls import URLPattern, URLResolver, include, path

from rodtrad.organisation.staff.views import appearance, changes, decisions, people, standing

own: list[URLPattern | URLResolver] = [
    path("", standing.organisation, name="organisation"),
    path("ny/", changes.create, name="create"),
    path("beslut/", decisions.decisions, name="decisions"),
    path("profil/", decisions.adopt, name="adopt"),
    path("utseende/", appearance.appearance, name="appearance"),
    path("personer/", people.people, name="people"),
    path("personer/ny/", people.add, name="add_person"),
    path("personer/<int:pk>/", people.person, name="person"),
    path("personer/<int:pk>/uppdrag/", people.appoint, name="appoint"),
    path("personer/<int:pk>/sluta/", people.leave, name="leave"),
    path("personer/<int:pk>/inloggning/", people.way_in, name="way_in"),
    path("uppdrag/<int:pk>/ersattare/", people.substitute, name="substitute"),
    path("uppdrag/<int:pk>/avsluta/", people.end, name="end"),
    path("<slug:key>/", standing.unit, name="unit"),
    path("<slug:key>/namn/", changes.rename, name="rename"),
    path("<slug:key>/flytta/", changes.move, name="move"),
    path("<slug:key>/avsluta/", changes.close, name="close"),
    path("<slug:key>/beslut/", decisions.register, name="register_decision"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("organisation/", include((own, "organisation"))),
]
