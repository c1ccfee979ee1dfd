"""Plans are drafted, proposed and adopted on their pages."""

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
