"""Mails as residents and machines send them."""

from email.message import EmailMessage

from rodtrad.feedback.models import TakenMail
from rodtrad.feedback.services import take_mail

ASA = "asa.oberg@exempel.se"
TEXT = "Grinden till lekplatsen går inte att stänga.\n\nMvh Åsa Öberg\nBjörkvägen 3"
SUBJECT = "Grinden på lekplatsen"


def mail(
    text: str = TEXT,
    *,
    sender: str = f"Åsa Öberg <{ASA}>",
    subject: str = SUBJECT,
    files: tuple[tuple[str, bytes], ...] = (),
    **headers: str,
) -> bytes:
    """A mail as it comes; a header's name is written with underscores."""
    made = EmailMessage()
    if sender:
        made["From"] = sender
    made["To"] = "synpunkter@sjoby.example"
    made["Subject"] = subject
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    for name, contents in files:
        kind = "octet-stream"
        made.add_attachment(contents, maintype="application", subtype=kind, filename=name)
    return made.as_bytes()


def taken(text: str = TEXT, **more: object) -> TakenMail:
    return take_mail(mail(text, **more))  # type: ignore[arg-type]  # a mix
