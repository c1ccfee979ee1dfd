"""A name that is protected is gone from what was told before it was."""

from tests.town import Town

from rodtrad.accounts.services import set_protection
from rodtrad.notifications.models import Mail, Notice
from rodtrad.notifications.services import post_mail, tell


def test_a_name_protected_later_is_gone_from_notices_and_mails(town: Town) -> None:
    tell(town.karin, "Sven Dahl nämnde dig om Besök i tid.", link_text="Besök i tid")
    post_mail(
        "karin@sjoby.example", subject="Från Sven Dahl", body="Sven Dahl skrev.", dedupe_key="ett"
    )

    set_protection(town.sven, is_protected=True, by=town.adam)

    mail = Mail.objects.get(dedupe_key="ett")
    assert Notice.objects.get().text == "Skyddad identitet nämnde dig om Besök i tid."
    assert (mail.subject, mail.body) == ("Från Skyddad identitet", "Skyddad identitet skrev.")


def test_a_name_that_is_not_protected_stays_where_it_was_told(town: Town) -> None:
    tell(town.karin, "Sven Dahl nämnde dig.")

    set_protection(town.lena, is_protected=True, by=town.adam)

    assert Notice.objects.get().text == "Sven Dahl nämnde dig."
