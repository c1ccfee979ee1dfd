"""Plans are drafted, proposed and adopted on their pages."""

from rodtrad.goals import services
from rodtrad.goals.models import Plan
from tests.goals.asking import read
from tests.goals.conftest import Thread


def test_plans_are_listed_with_their_decisions(enter, thread: Thread) -> None:
    page = read(enter("sven"), "/planer/")

    assert "Mål och budget 2026" in page
    assert "Kommunfullmäktige 27\u00a0november 2023, §\u00a0112, KS\u00a02023/214" in page


def test_a_plan_is_drafted_proposed_and_adopted(enter, thread: Thread) -> None:
    council = thread.town.council
    data = {"kind": "committee_plan", "body": council.pk, "name": "2027",
            "first_year": "2027", "last_year": "2028"}  # fmt: skip
    enter("maja").post("/planer/ny/", data)
    plan = Plan.objects.get(name="2027")
    enter("maja").post(f"/planer/{plan.pk}/steg/", {"step": "propose"})
    client, url = enter("kerstin"), f"/planer/{plan.pk}/anta/"

    without = client.post(url, {"decision": ""}).content.decode()
    client.post(url, {"decision": thread.town.decision.pk})

    assert "En plan antas genom ett beslut. Ange vilket." in without
    assert Plan.objects.get(pk=plan.pk).state == "adopted"
    assert "2027–2028" in read(client, f"/planer/{plan.pk}/")


def test_a_step_that_cannot_be_taken_says_so(enter, thread: Thread) -> None:
    client = enter("kerstin")

    client.post(f"/planer/{thread.plan.pk}/steg/", {"step": "close"})
    again = client.post(f"/planer/{thread.plan.pk}/steg/", {"step": "close"}, follow=True)
    unknown = client.post(f"/planer/{thread.plan.pk}/steg/", {"step": "x"})

    assert "Planen är avslutad och kan inte bli avslutad." in again.content.decode()
    assert unknown.status_code == 302


def test_only_the_body_adopts(enter, thread: Thread) -> None:
    assert enter("karin").get(f"/planer/{thread.plan.pk}/anta/").status_code == 403


def drafted(thread: Thread, name: str = "Ny majoritet", first: int = 2027) -> Plan:
    """A plan of the council's without goals, as a draft."""
    return services.draft_plan(
        body=thread.town.council, kind="committee_plan", name=name,
        first_year=first, last_year=first + 2, by=None,
    )  # fmt: skip


def test_a_plan_without_goals_says_what_comes_next(enter, thread: Thread) -> None:
    plan = drafted(thread)
    client, url = enter("kerstin"), f"/planer/{plan.pk}/"
    before, asked = read(client, url), read(client, f"{url}anta/")

    after = client.post(f"{url}anta/", {"decision": thread.town.decision.pk}, follow=True)

    page = after.content.decode()
    assert "Skriv mål och välj den här planen." in before
    assert "Anta den utan mål bara om den ska ta över efter en annan plan" in asked
    assert "Planen är antagen. Den har inga mål." in page
    assert "Planen är antagen utan mål." in page
    assert f'<a href="{url}tar-over/">Säg vilken, och vad som händer med dess mål.</a>' in page
    assert "Skriv mål och välj" not in page


def test_an_empty_plan_that_nothing_is_to_be_taken_over_by_points_to_another(
    enter, thread: Thread
) -> None:
    plan = drafted(thread)
    services.adopt_plan(plan, decision=thread.town.decision, by=None)
    url = f"/planer/{plan.pk}/"

    others = read(enter("sven"), url)
    Plan.objects.exclude(pk=plan.pk).update(state="closed")
    own = read(enter("kerstin"), url)
    Plan.objects.update(state="closed")
    closed = read(enter("kerstin"), url)

    for page in (others, own):
        assert "Nya mål skrivs i en plan som inte är antagen än." in page
        assert "tar-over/" not in page.split("Planen är antagen utan mål.")[1].split("</div>")[0]
    assert "Planen har inga mål." in closed


def test_plans_of_the_same_name_are_told_apart(enter, thread: Thread) -> None:
    drafted(thread, "Plan", 2027)
    drafted(thread, "Plan", 2031)

    page = read(enter("maja"), "/traden/nytt/")

    assert "Plan (Kommunfullmäktige, 2027–2029)" in page
    assert "Plan (Kommunfullmäktige, 2031–2033)" in page
