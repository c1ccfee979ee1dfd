"""What somebody says now, apart from the letter she answers, which lies below it."""

import re

QUOTED = re.compile(r"\s*>")
# "Den tis 24 nov. 2026 kl 08:12 skrev Lindviks kommun <…>:", in one line or two.
SAYS = re.compile(r"^(den|on|am|le|på|ti|to|fre|lör|sön|mån|tis|ons|tor)\b.{4,200}$", re.IGNORECASE)
WROTE = re.compile(
    r"\b(skrev|wrote|schrieb|a écrit|kirjoitti|skreiv)\b.{0,200}:\s*$", re.IGNORECASE
)
ORIGINAL = re.compile(
    r"^-{2,}\s*(ursprungligt meddelande|original message|vidarebefordrat meddelande"
    r"|forwarded message|alkuperäinen viesti)\s*-{2,}\s*$",
    re.IGNORECASE,
)
FROM = re.compile(r"^\*?(från|from|von|lähettäjä)\*?:\s*\S", re.IGNORECASE)
SENT = re.compile(r"^\*?(skickat|sent|datum|date|gesendet|lähetetty)\*?:\s*\S", re.IGNORECASE)
RULE = re.compile(r"^_{10,}\s*$")
HEADING = 4


def fold(text: str) -> tuple[str, str]:
    """Return what is said now and what is quoted below it; the whole when they cannot be told.

    Whoever answers between the quoted lines is kept whole: nothing she wrote is folded away.
    """
    lines = text.split("\n")
    at = next((number for number in range(len(lines)) if _begins(lines, number)), None)
    if at is None:
        return text, ""
    own, below = "\n".join(lines[:at]).strip(), lines[at:]
    if not own or _answers_between(below):
        return text, ""
    return own, "\n".join(below).strip()


def _begins(lines: list[str], at: int) -> bool:
    """Say whether a quoted letter begins with this line."""
    line = lines[at].strip()
    if QUOTED.match(line) or ORIGINAL.match(line):
        return True
    following = [one.strip() for one in lines[at + 1 : at + 1 + HEADING]]
    if FROM.match(line) and any(SENT.match(one) for one in following):
        return True
    if RULE.match(line) and any(FROM.match(one) for one in following):
        return True
    return bool(SAYS.match(line)) and bool(
        WROTE.search(line) or (following and WROTE.search(f"{line} {following[0]}"))
    )


def _answers_between(below: list[str]) -> bool:
    """Say whether something unquoted stands after a quoted line, as when it is answered there."""
    quoted = [number for number, line in enumerate(below) if QUOTED.match(line)]
    if not quoted:
        return False
    return any(line.strip() and not QUOTED.match(line) for line in below[quoted[0] + 1 :])
