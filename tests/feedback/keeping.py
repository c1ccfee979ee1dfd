"""Cases with something planted in everything a person can fill in, and where it still stands."""

from pathlib import Path

from django.db import connection
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.feedback import services
from rodtrad.feedback.models import CaseContact, CaseFault, FeedbackCase, RetentionRule
from tests.feedback.conftest import answered, brought, fresh
from tests.feedback.open311 import lamps, shown
from tests.feedback.sending import stored, upload
from tests.town import Town

PHRASE = "blåklockspark"
ADDRESS = "gunhild.planterad@exempel.se"
PLAN = "Dnr KS 2026/17, § 42"


def rule(by: User | None = None, **more: object) -> RetentionRule:
    """A rule that lets everything go a year after the answer, unless something else is said."""
    said = {
        "goes": "everything",
        "months": 12,
        "paragraph": PLAN,
        "decided_on": timezone.localdate(),
    }
    return services.write_rule(services.Keeping(**(said | more)), by=by)  # type: ignore[arg-type]  # a mix


def known(town: Town, **more: object) -> FeedbackCase:
    """A case that somebody who told who she is has brought to home care."""
    who = {"known_to": "municipality", "name": "Gunhild Planterad", "email": ADDRESS}
    return brought(town.home_care_south, **(who | more))


def planted(town: Town) -> FeedbackCase:
    """An answered case with the phrase in each field and file, and the address where it may be."""
    text = f"Vid {PHRASE} är det mörkt, skriv till {ADDRESS}."
    draft = services.begin_draft(
        text,
        unit=town.home_care_south,
        kind="fault",
        known_to="municipality",
        name=f"Gunhild {PHRASE}",
        email=ADDRESS,
        phone=f"070 {PHRASE}",
        place=f"{PHRASE} 7",
    )
    assert services.add_files(draft, [upload(text.encode(), f"{PHRASE}.txt")]) == []
    case = services.send(draft).case
    CaseContact.objects.filter(case=case).update(device=f"telefon {PHRASE}")
    address = f"https://bilder.exempel.se/{PHRASE}.jpg"
    service = lamps(town)
    CaseFault.objects.create(
        case=case, service=service, latitude=57.1, longitude=12.2, picture=address
    )
    case = services.take(case, by=town.karin)
    services.note(case, text=text, by=town.karin)
    services.ask(case, text=f"Vilken del av {PHRASE}?", by=town.karin)
    services.reply(fresh(case), text=text, files=[upload(f"Här: {text}".encode(), "b.txt")])
    case = answered(fresh(case), town.karin, text=text, result="upheld", measure=f"Ljus: {text}")
    shown(case, service, text=text, place=f"{PHRASE} 7", answer=text)
    wish = services.Wish("correction", True, "Gatan heter något annat.", text=f"Nej, {text}")
    services.decide(fresh(case), wish, by=town.karin)
    return fresh(case)


def everywhere(folder: Path, *signs: str) -> list[str]:
    """The tables and files that hold any of the signs, as text or as bytes."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = sorted(name for (name,) in cursor.fetchall())
        for table in tables:
            for sign in signs:
                marks = [f"%{sign}%", f"%{sign.encode().hex()}%"]
                cursor.execute(
                    f'SELECT count(*) FROM "{table}" AS it WHERE it::text ILIKE ANY(%s)', [marks]
                )
                found += [table] * bool(cursor.fetchone()[0])
    kept = stored(folder)
    found += ["file" for each in kept for sign in signs if sign.encode() in each]
    return sorted(set(found))
