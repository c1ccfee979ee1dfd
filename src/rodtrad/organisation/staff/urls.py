from django.urls import URLPattern, URLResolver, include, path

from rodtrad.organisation.staff.views import (
    appearance,
    changes,
    decisions,
    people,
    reorganisations,
    standing,
)

own: list[URLPattern | URLResolver] = [
    path("", standing.organisation, name="organisation"),
    path("ny/", changes.create, name="create"),
    path("beslut/", decisions.decisions, name="decisions"),
    path("beslut/<int:pk>/verkstallt/", decisions.carried_out, name="carried_out"),
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
    path("omorganisationer/", reorganisations.reorganisations, name="reorganisations"),
    path("omorganisationer/ny/", reorganisations.draft, name="draft_reorganisation"),
    path("omorganisationer/<int:pk>/", reorganisations.reorganisation, name="reorganisation"),
    path("omorganisationer/<int:pk>/steg/<slug:kind>/", reorganisations.add_step, name="add_step"),
    path(
        "omorganisationer/<int:pk>/steg/<int:step>/bort/",
        reorganisations.remove_step,
        name="remove_step",
    ),
    path("omorganisationer/<int:pk>/genomfor/", reorganisations.plan, name="plan_reorganisation"),
    path(
        "omorganisationer/<int:pk>/dra-tillbaka/",
        reorganisations.withdraw,
        name="withdraw_reorganisation",
    ),
    path("<slug:key>/", standing.unit, name="unit"),
    path("<slug:key>/namn/", changes.rename, name="rename"),
    path("<slug:key>/flytta/", changes.move, name="move"),
    path("<slug:key>/avsluta/", changes.close, name="close"),
    path("<slug:key>/beslut/", decisions.register, name="register_decision"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("organisation/", include((own, "organisation"))),
]
