"""A mail is read as its sender meant it, also when its making is broken or meant to harm."""

from email.message import EmailMessage
from time import process_time

import pytest

from rodtrad.exchange.mail import Unreadable, read
from rodtrad.exchange.mail.plain import plain
from rodtrad.exchange.mail.quoting import fold
from rodtrad.exchange.mail.words import decoded, line_of


def made(text: str = "Hej.", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Åsa Öberg <asa@exempel.se>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def raw(body: str | bytes, kind: str = "text/plain", **headers: str) -> bytes:
    head = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items())
    said = body if isinstance(body, bytes) else body.encode()
    return f"From: asa@exempel.se\n{head}Content-Type: {kind}\n\n".encode() + said


def test_a_plain_mail_is_its_words() -> None:
    letter = read(made("Hej på er!\n\n-- \nÅsa", Subject="Grinden åäö").as_bytes())

    assert (letter.name, letter.address) == ("Åsa Öberg", "asa@exempel.se")
    assert (letter.subject, letter.text) == ("Grinden åäö", "Hej på er!\n\n--\nÅsa")


def test_the_plain_of_two_versions_is_read_and_the_files_of_both_come_along() -> None:
    message = made("Ren text.")
    message.add_alternative("<p>Som <b>sida</b>.</p>", subtype="html")
    message.add_attachment(b"%PDF-1", maintype="application", subtype="pdf", filename="bréf.pdf")

    letter = read(message.as_bytes())

    assert letter.text == "Ren text."
    assert [(part.name, part.contents) for part in letter.parts] == [("bréf.pdf", b"%PDF-1")]


def test_a_mail_that_is_only_a_page_is_made_plain() -> None:
    page = (
        "<html><head><title>x</title><style>p{}</style></head><body><p>Hej &amp; h&aring;</p>"
        "<script>ont()</script><ul><li>ett</li><li>två</li></ul>a<br>b"
        '<table><tr><td>1</td><td>2</td></tr></table><a href="https://exempel.se/x">här</a>'
        "<blockquote>gammalt<blockquote>äldst</blockquote></blockquote><!-- dolt -->slut 3 < 4"
    )

    assert read(raw(page, "text/html; charset=utf-8")).text == (
        "Hej & hå\n\n- ett\n- två\na\nb\n\n1 2\nhär <https://exempel.se/x>\n\n"
        "> gammalt\n>\n> > äldst\nslut 3 < 4"
    )


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<a href=https://exempel.se>https://exempel.se</a>", "https://exempel.se"),
        ("<a href='javascript:x'>klicka</a>", "klicka"),
        ("<a name=x>ankare</a> </blockquote>kvar", "ankare\nkvar"),
        ("<script>utan slut", ""),
        ("<!-- utan slut", ""),
        ("<p utan slut", ""),
        ("<!DOCTYPE html><?xml?>kvar", "kvar"),
        ("İ<style>bort</style>kvar", "İkvar"),
    ],
)
def test_pages_that_are_broken_are_read_as_far_as_they_say(page: str, text: str) -> None:
    assert plain(page).strip() == text


@pytest.mark.parametrize("part", ["<", "<a ", "<!--", "&", '<a href="', "</", "<script>", "<p>"])
def test_no_page_takes_more_time_than_its_length(part: str) -> None:
    short, long = (part * (size // len(part)) for size in (20_000, 320_000))

    first, second = (timed(page) for page in (short, long))

    # Sixteen times as long; what took the square of it would take 256 times.
    assert second < 100 * max(first, 0.005)


def timed(page: str) -> float:
    begun = process_time()
    plain(page)
    return process_time() - begun


@pytest.mark.parametrize(
    ("charset", "contents", "text"),
    [
        ("iso-8859-1", b"p\xe5 \x93citat\x94", "på “citat”"),
        ("us-ascii", "på".encode(), "på"),
        ("finns-inte", b"p\xe5", "på"),
        ("idna", b"p\xe5", "på"),
        ("utf-8", b"p\xe5", "på"),
        ("utf-16", b"p\x00\xe5\x00!", "p\x00å\x00!"),
        ("hex", b"abc", "abc"),
        ("a\x00b", b"abc", "abc"),
        ("", "på".encode(), "på"),
    ],
)
def test_letters_are_read_in_the_set_they_name_or_most_likely_mean(
    charset: str, contents: bytes, text: str
) -> None:
    assert decoded(contents, charset) == text


def test_a_header_that_is_partly_broken_keeps_its_other_words() -> None:
    assert line_of("=?utf-8?q?=C3=85sa?= =?utf-8?b?x?= hej") == "Åsa =?utf-8?b?x?= hej"
    assert line_of("Å\nBcc: alla\x07@x.se") == "Å Bcc: alla@x.se"
    assert line_of("\u202eesrever") == "esrever"


def test_lines_that_were_broken_to_be_sent_are_whole_again() -> None:
    kind = "text/plain; charset=utf-8; format=flowed"

    assert read(raw("En lång \nrad.\nNy.\n-- \nÅsa", kind)).text == "En lång rad.\nNy.\n--\nÅsa"


def test_a_letter_sent_along_is_a_text_and_what_lies_in_it_is_counted() -> None:
    inner = made("Inuti.", Subject="Gammalt")
    inner.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    outer = made("Se bifogat.")
    outer.add_attachment(inner)

    letter = read(outer.as_bytes())

    (part,) = letter.parts
    assert part.contents.decode() == (
        "From: Åsa Öberg <asa@exempel.se>\nDate: \nSubject: Gammalt\n\nInuti."
    )
    assert (letter.text, part.name, part.size) == ("Se bifogat.", "brev.txt", len(part.read()))


def test_what_proves_who_wrote_is_no_file_and_pictures_of_a_signature_come_last() -> None:
    message = made("Hej.")
    message.add_attachment(b"l", maintype="image", subtype="png", filename="logga.png")
    message.add_attachment(b"s", maintype="application", subtype="pkcs7-signature")
    message.add_attachment(b"b", maintype="image", subtype="png", filename="bild.png")
    first = message.get_payload()[1]
    first.replace_header("Content-Disposition", 'inline; filename="logga.png"')

    assert [part.name for part in read(message.as_bytes()).parts] == ["bild.png", "logga.png"]


def test_a_text_too_long_to_be_a_letter_is_a_file_and_begins_the_letter() -> None:
    letter = read(raw("rad \n" * 400_000))

    assert len(letter.text) <= 20_000
    assert [(part.name, part.size) for part in letter.parts] == [("text.txt", 2_000_000)]


def test_of_a_thousand_parts_some_are_read_and_the_rest_counted() -> None:
    parts = b"--b\nContent-Type: image/png\n\nx\n" * 1_000

    letter = read(raw(parts, "multipart/mixed; boundary=b"))

    assert (len(letter.parts), letter.left_out) == (200, 800)


def test_parts_within_parts_without_end_are_broken_and_still_a_letter() -> None:
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000)
    )

    letter = read(b"From: asa@exempel.se\nSubject: Hej\n" + deep)

    assert (letter.is_broken, letter.subject, letter.text) == (True, "Hej", "")


@pytest.mark.parametrize("empty", [b"", b"\r\n \n"])
def test_nothing_is_no_mail(empty: bytes) -> None:
    with pytest.raises(Unreadable):
        read(empty)


@pytest.mark.parametrize(
    ("received", "at"),
    [
        ("from a by b; Tue, 24 Nov 2026 09:00:00 +0100", "2026-11-24T08:00:00+00:00"),
        ("from a by b; Tue, 24 Nov 2026 09:00:00", "2026-11-24T09:00:00+00:00"),
        ("from a by b; Mon, 99 Foo 99999999999 99:99:99 +9999999", ""),
        ("inget alls", ""),
    ],
)
def test_when_our_own_server_took_it_is_read(received: str, at: str) -> None:
    found = read(raw("Hej.", Received=received)).arrived_at

    assert (found.isoformat() if found else "") == at


def test_the_letters_it_answers_are_read_and_no_more_than_a_thread_has() -> None:
    said = " ".join(f"<{number}@x.se>" for number in range(400))

    letter = read(raw("Hej.", In_Reply_To="<first@x.se>", References=said, Message_ID="x <1@y.se>"))

    assert letter.references[:2] == ("<first@x.se>", "<0@x.se>")
    assert len(letter.references) == 100
    assert letter.message_id == "<1@y.se>"


def test_a_mail_without_a_sender_is_asked_of_whoever_posted_it() -> None:
    assert read(b"Return-Path: <asa@exempel.se>\n\nHej.").address == "asa@exempel.se"
    assert read(b"Subject: x\n\nHej.").address == ""


def test_a_bounce_is_a_machines() -> None:
    assert read(raw("x", "multipart/report; report-type=delivery-status")).is_automatic


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Ja.\n\nDen tis 24 nov. 2026 kl 08:12 skrev X <a@b.se>:\n> Hej", "Ja."),
        ("Ja.\n\nDen tis 24 nov. 2026 kl 08:12 skrev\nX <a@b.se>:\n> Hej", "Ja."),
        ("Yes.\n\nOn Tue, 24 Nov 2026 at 08:12, X <a@b.se> wrote:\n> Hej", "Yes."),
        ("Ja.\n\n-----Ursprungligt meddelande-----\nFrån: X\nHej", "Ja."),
        ("Ja.\n\nFrån: X <a@b.se>\nSkickat: den 24 november 2026\nTill: Å\nHej", "Ja."),
        ("Ja.\n\n________________________________\nFrån: X\nSkickat: i dag\nHej", "Ja."),
        ("Ja.\n> Hej\n> då", "Ja."),
        ("Ja.\n\nMvh Åsa\n\n> Hej", "Ja.\n\nMvh Åsa"),
    ],
)
def test_what_is_answered_is_folded_away(text: str, own: str) -> None:
    said, quoted = fold(text)

    assert said == own
    assert said + "\n\n" + quoted == text or said + "\n" + quoted == text


@pytest.mark.parametrize(
    "text",
    [
        "Den tisdag jag skrev till er svarade ingen.",
        "Från: Kungsgatan\nTill: torget går ingen buss.",
        "> Vilken grind?\nDen mot vägen.\n> Sedan när?\nI går.",
        "Ja.\n> Vilken grind?\nDen mot vägen.",
        "> Bara vårt eget.",
        "Hej.",
    ],
)
def test_what_somebody_wrote_herself_is_kept_whole(text: str) -> None:
    assert fold(text) == (text, "")
