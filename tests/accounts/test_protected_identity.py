"""A protected identity is shown to nobody."""

from django.test import Client
from tests.town import Town

from rodtrad.accounts.services import set_protection
from rodtrad.audit.models import Act


class TestProtectedIdentity:
    def test_the_name_is_shown_to_nobody(self, town: Town) -> None:
        assert (town.lena.display_name, str(town.lena)) == ("Skyddad identitet",) * 2

    def test_protection_is_given_and_lifted_by_the_administrator(self, town: Town) -> None:
        protected = set_protection(town.sven, is_protected=True, by=town.adam).display_name
        shown = set_protection(town.sven, is_protected=False, by=town.adam).display_name

        assert (protected, shown) == ("Skyddad identitet", "Sven Dahl")

    def test_the_log_holds_no_name(self, town: Town) -> None:
        acts = Act.objects.filter(subject_type="accounts.user")

        written = " ".join(str(act.detail) + act.role + act.action for act in acts)

        assert acts.count() == len(town.cast)
        assert [name for name in ("Lena", "Hemlin", "Karin", "@") if name in written] == []

    def test_she_sees_her_own_name_and_that_others_do_not(self, town: Town, client: Client) -> None:
        client.force_login(town.lena)

        page = client.get("/konto/").text

        assert "Lena Hemlin" in page
        assert "Dina uppgifter är skyddade" in page
