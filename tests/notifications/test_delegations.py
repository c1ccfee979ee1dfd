"""A due item in a colleague's hands."""

import pytest
from django.test import Client
from django.urls import reverse
from tests.notifications.conftest import TODAY, Desk
from tests.town import Town

from rodtrad.access.enums import Right
from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.notifications import due, queries, services
from rodtrad.notifications.due import due_for
from rodtrad.notifications.models import Delegation, Notice
from rodtrad.organisation.services import appoint


def reportable(town: Town, desk: Desk, key: str = "a"):
    return desk.put(town.karin, key, right=Right.RECORD_OUTCOME, unit_id=town.home_care_south.pk)


def keys(waiting) -> list[str]:
    return [one.item.key for one in waiting]


def test_a_delegated_item_moves_to_the_colleague_who_sees_who_sent_it(
    town: Town, desk: Desk
) -> None:
    item = reportable(town, desk)

    services.delegate(item, to=town.sven, line=" Du vet. ", by=town.karin)

    karins, svens = due_for(town.karin, TODAY), due_for(town.sven, TODAY)
    received = svens.waiting[0]
    assert (keys(karins.waiting), keys(karins.handed_over)) == ([], ["a"])
    assert (received.item.key, received.is_received, received.is_delegable) == ("a", True, False)
    assert (received.delegation.giver, received.delegation.line) == (town.karin, "Du vet.")
    assert (
        Notice.objects.get(recipient=town.sven).text
        == "Karin Ståhl lämnade över till dig: Uppgift a."
    )


def test_only_somebody_who_may_do_it_can_receive(town: Town, desk: Desk) -> None:
    item = reportable(town, desk)

    with pytest.raises(Refused) as caught:
        services.delegate(item, to=town.nils, by=town.karin)

    assert caught.value.reason == "Nils Bergkvist har inget uppdrag som ger rätt att göra det här."
    assert Delegation.objects.count() == 0


def test_handing_over_is_offered_to_those_who_may(town: Town, desk: Desk, client: Client) -> None:
    item = reportable(town, desk)
    desk.items[town.sven.pk] = [item]
    offers = {}
    for who in (town.karin, town.sven):
        client.force_login(who)
        page = client.get(reverse("notifications:mine")).content.decode()
        there = client.get(reverse("notifications:delegate"), {"sak": item.key})
        offers[who.username] = ("Lämna över" in page, there.status_code)

    assert offers == {"karin": (True, 200), "sven": (False, 403)}


def test_staff_cannot_delegate(town: Town, desk: Desk) -> None:
    item = reportable(town, desk)

    with pytest.raises(Refused):
        services.delegate(item, to=town.karin, by=town.sven)

    assert Delegation.objects.count() == 0


def test_nobody_delegates_to_themselves_nor_what_says_no_right(town: Town, desk: Desk) -> None:
    item, plain = reportable(town, desk), desk.put(town.karin, "b")
    reasons = []

    for thing, to in ((item, town.karin), (plain, town.sven)):
        with pytest.raises(Refused) as caught:
            services.delegate(thing, to=to, by=town.karin)
        reasons.append(caught.value.reason)

    assert reasons == [
        "Du har redan saken på din egen lista.",
        "Den här saken kan inte lämnas vidare.",
    ]


def test_a_second_delegation_of_the_same_thing_is_said_in_a_sentence(
    town: Town, desk: Desk
) -> None:
    item = reportable(town, desk)
    services.delegate(item, to=town.sven, by=town.karin)

    with pytest.raises(BadInput) as caught:
        services.delegate(item, to=town.sofia, by=town.karin)

    assert caught.value.sentence == "Saken är redan lämnad till en kollega."


def test_a_line_too_long_is_refused(town: Town, desk: Desk) -> None:
    item = reportable(town, desk)

    with pytest.raises(BadInput) as caught:
        services.delegate(item, to=town.sven, line="x" * 301, by=town.karin)

    assert caught.value.field == "line"


@pytest.mark.parametrize(
    ("who", "action", "told", "sentence"),
    [
        ("sven", "delegation.handed_back", "karin", "Sven Dahl lämnade tillbaka en sak till dig."),
        ("karin", "delegation.taken_back", "sven", "Karin Ståhl tog tillbaka en sak från dig."),
    ],
)
def test_it_may_be_handed_back_and_taken_back(
    town: Town, desk: Desk, who: str, action: str, told: str, sentence: str
) -> None:
    row = services.delegate(reportable(town, desk), to=town.sven, by=town.karin)

    services.end_delegation(row, by=getattr(town, who))
    services.end_delegation(row, by=getattr(town, who))

    assert keys(due_for(town.karin, TODAY).waiting) == ["a"]
    assert keys(due_for(town.sven, TODAY).waiting) == []
    assert Act.objects.filter(action=action).count() == 1
    assert Notice.objects.filter(recipient=getattr(town, told)).latest("pk").text == sentence


def test_a_third_person_cannot_end_it(town: Town, desk: Desk) -> None:
    row = services.delegate(reportable(town, desk), to=town.sven, by=town.karin)

    with pytest.raises(Refused):
        services.end_delegation(row, by=town.lars)

    assert Delegation.objects.get().ended_at is None


def test_it_ends_when_the_colleague_has_answered(client: Client, town: Town, desk: Desk) -> None:
    services.delegate(reportable(town, desk), to=town.sven, by=town.karin)
    client.force_login(town.sven)

    client.post(reverse("notifications:answer"), {"key": "a", "value": "4"})

    assert [(who, key) for who, key, _given in desk.taken] == [("sven", "a")]
    assert Delegation.objects.get().ended_at is not None
    assert Act.objects.filter(action="delegation.done", actor_id=town.sven.pk).count() == 1


def test_an_answer_that_was_refused_leaves_the_delegation(
    client: Client, town: Town, desk: Desk
) -> None:
    services.delegate(reportable(town, desk), to=town.sven, by=town.karin)
    client.force_login(town.sven)

    client.post(reverse("notifications:answer"), {"key": "a", "value": "fyra"})

    assert Delegation.objects.get().ended_at is None


def test_what_was_done_elsewhere_is_on_nobodys_list(town: Town, desk: Desk) -> None:
    services.delegate(reportable(town, desk), to=town.sven, by=town.karin)

    desk.items.clear()

    assert keys(due_for(town.sven, TODAY).waiting) == []
    assert keys(due_for(town.karin, TODAY).handed_over) == []


def test_when_somebody_leaves_everything_between_ends(town: Town, desk: Desk) -> None:
    services.delegate(reportable(town, desk), to=town.sven, by=town.karin)

    services.end_delegations_of(town.sven, TODAY, town.adam)

    assert keys(due_for(town.karin, TODAY).waiting) == ["a"]


def test_those_offered_are_those_the_rule_lets_receive(town: Town, desk: Desk) -> None:
    item = reportable(town, desk)

    offered = {one.user for one in queries.colleagues(town.karin, item, TODAY)}

    allowed = set()
    for person in town.cast:
        if person == town.karin:
            continue
        row = None
        try:
            row = services.delegate(item, to=person, by=town.karin)
        except Refused:
            continue
        services.end_delegation(row, by=town.karin)
        allowed.add(person)
    assert offered == allowed
    assert {one.username for one in offered} == {"sven", "sofia", "lars", "maja", "ivar"}


def test_nobody_is_offered_what_cannot_be_handed_on(town: Town, desk: Desk) -> None:
    item = desk.put(town.karin, "b")

    assert queries.colleagues(town.karin, item, TODAY) == []


def test_an_item_of_no_unit_goes_to_those_who_reach_everywhere(town: Town, desk: Desk) -> None:
    item = desk.put(town.maja, "c", right=Right.DEFINE_INDICATORS)

    offered = [one.user for one in queries.colleagues(town.maja, item, TODAY)]

    assert offered == [town.ivar]


def test_a_new_colleague_elsewhere_is_not_offered(town: Town, desk: Desk) -> None:
    item = reportable(town, desk)
    appoint(
        town.ebba, unit=town.home_care_north, role="staff", starts_on=TODAY.replace(day=1), by=None
    )

    offered = {one.user for one in queries.colleagues(town.karin, item, TODAY)}

    assert town.ebba not in offered


def test_the_page_hands_over_and_says_to_whom(client: Client, town: Town, desk: Desk) -> None:
    reportable(town, desk)
    client.force_login(town.karin)
    where = reverse("notifications:delegate") + "?sak=a"

    page = client.get(where)
    response = client.post(where, {"to": town.sven.pk, "line": "Tack"}, follow=True)

    assert "Sven Dahl, medarbetare" in page.content.decode()
    assert [str(message) for message in response.context["messages"]] == [
        "Du lämnade saken till Sven Dahl."
    ]
    assert "Sven Dahl gör det senast I dag." in " ".join(response.content.decode().split())


def test_the_page_asks_whom_when_nobody_was_chosen_and_keeps_the_line(
    client: Client, town: Town, desk: Desk
) -> None:
    reportable(town, desk)
    client.force_login(town.karin)

    response = client.post(
        reverse("notifications:delegate") + "?sak=a", {"to": "", "line": "Hinner du?"}
    )

    assert response.status_code == 422
    assert response.context["form"].errors["to"] == ["Välj en kollega."]
    assert 'value="Hinner du?"' in response.content.decode()


def test_a_line_the_act_refuses_is_said_on_the_page(
    client: Client, town: Town, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = reportable(town, desk)
    client.force_login(town.karin)
    # Between reading the page and sending it, the same thing was handed to somebody else.
    monkeypatch.setattr(due, "_delegations_of", lambda user: ({}, {}))
    services.delegate(item, to=town.sofia, by=town.karin)

    response = client.post(
        reverse("notifications:delegate") + "?sak=a", {"to": town.sven.pk, "line": "Hinner du?"}
    )

    assert response.status_code == 422
    assert response.context["form"].errors["to"] == ["Saken är redan lämnad till en kollega."]


def test_what_is_not_on_ones_list_cannot_be_handed_over(
    client: Client, town: Town, desk: Desk
) -> None:
    reportable(town, desk)
    client.force_login(town.lars)

    response = client.get(reverse("notifications:delegate") + "?sak=a")

    assert response.status_code == 404


def test_the_receiver_hands_back_from_the_page(client: Client, town: Town, desk: Desk) -> None:
    row = services.delegate(reportable(town, desk), to=town.sven, by=town.karin)
    client.force_login(town.sven)

    page = client.get("/min-sida/").content.decode()
    response = client.post(reverse("notifications:end_delegation", args=[row.pk]), follow=True)

    assert "Från Karin Ståhl" in page
    assert [str(message) for message in response.context["messages"]] == [
        "Saken är tillbaka hos Karin Ståhl."
    ]


def test_the_giver_takes_back_from_the_page(client: Client, town: Town, desk: Desk) -> None:
    row = services.delegate(reportable(town, desk), to=town.sven, by=town.karin)
    client.force_login(town.karin)

    response = client.post(reverse("notifications:end_delegation", args=[row.pk]), follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        "Saken är tillbaka hos dig."
    ]


def test_a_stranger_finds_no_such_delegation(client: Client, town: Town, desk: Desk) -> None:
    row = services.delegate(reportable(town, desk), to=town.sven, by=town.karin)
    client.force_login(town.lars)

    response = client.post(reverse("notifications:end_delegation", args=[row.pk]))

    assert response.status_code == 404
    assert Delegation.objects.get().ended_at is None
