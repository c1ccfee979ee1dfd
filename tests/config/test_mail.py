"""Where mail goes."""

import pytest

from rodtrad.config.errors import Unusable
from rodtrad.config.mail import Inbox, from_url, inbox, mail_server, site_address


def test_without_a_server_mail_goes_to_the_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RODTRAD_MAIL_URL", raising=False)

    assert mail_server().backend == "django.core.mail.backends.console.EmailBackend"


@pytest.mark.parametrize(
    ("url", "port", "is_starttls", "is_tls"),
    [
        ("smtp://post.example", 25, False, False),
        ("smtp+starttls://post.example", 587, True, False),
        ("smtps://post.example:4650", 4650, False, True),
    ],
)
def test_an_address_says_which_server_and_how(
    monkeypatch: pytest.MonkeyPatch, url: str, port: int, is_starttls: bool, is_tls: bool
) -> None:
    monkeypatch.setenv("RODTRAD_MAIL_URL", url)

    server = mail_server()

    assert (server.host, server.port) == ("post.example", port)
    assert (server.is_starttls, server.is_tls) == (is_starttls, is_tls)


def test_odd_signs_in_the_password_are_read() -> None:
    server = from_url("smtp://anna%40x:p%2Fw@post.example")

    assert (server.user, server.password) == ("anna@x", "p/w")


@pytest.mark.parametrize(
    "url", ["post.example", "http://post.example", "smtp://", "smtp://a:post", "smtp://a:0"]
)
def test_what_is_no_mail_server_is_said_in_a_sentence(url: str) -> None:
    with pytest.raises(Unusable) as caught:
        from_url(url)

    assert "RODTRAD_MAIL_URL är inte en adress till en e-postserver." in str(caught.value)


def test_the_address_of_the_site_has_no_closing_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RODTRAD_ADDRESS", "https://mal.example.se/")
    given = site_address()
    monkeypatch.delenv("RODTRAD_ADDRESS")
    monkeypatch.setenv("PORT", "8123")

    assert (given, site_address()) == ("https://mal.example.se", "http://localhost:8123")


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("", Inbox()),
        (
            "imaps://svar%40x.se:p%2Fw@post.example/Synpunkter%20in",
            Inbox("imaps", "post.example", 993, "svar@x.se", "p/w", "Synpunkter in"),
        ),
        ("imap://post.example", Inbox("imap", "post.example", 143)),
        (
            "imap+starttls://a:b@post.example:1143/",
            Inbox("imap+starttls", "post.example", 1143, "a", "b"),
        ),
    ],
)
def test_an_address_says_which_mailbox_and_folder(
    monkeypatch: pytest.MonkeyPatch, url: str, found: Inbox
) -> None:
    monkeypatch.setenv("RODTRAD_INBOX_URL", url)

    assert inbox() == found


@pytest.mark.parametrize("url", ["pop3://post.example", "imaps://", "imaps://post.example:x"])
def test_what_is_no_mailbox_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("RODTRAD_INBOX_URL", url)

    with pytest.raises(Unusable, match="RODTRAD_INBOX_URL är inte en adress till en brevlåda"):
        inbox()
