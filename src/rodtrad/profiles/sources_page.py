"""The trace as a page of the documentation."""

from rodtrad.profiles import library
from rodtrad.profiles.headings import plain_title
from rodtrad.profiles.inventory import MUNICIPALITIES
from rodtrad.profiles.trace import Traced, trace

INTRODUCTION = """# Källorna och vad som svarar på dem

Röda tråden bygger på fem kommuners egna dokument. Här står varje påstående i dem, med radens \
beteckning, och vad i produkten som svarar på det. Det som ännu inte har något svar säger vad \
det väntar på. Sidan skrivs av kommandot `rodtrad profile trace --markdown`.

Ett svar i profilen pekar på delen och nyckeln. Samma del visas på sidan */profil/namn/*, med \
radens beteckning bredvid.
"""


def _place(path: str) -> str:
    kind, _, rest = path.partition(":")
    if kind != "profile":
        return f"`{path}`"
    name, _, place = rest.partition(":")
    section, _, key = place.partition(".")
    element = library.load(name).find(section, key.partition(".")[0])
    said = library.load(name).speak(element.name) if element else key
    return f"{plain_title(section)}: {said} (`{section}.{key}`)".replace("|", "\\|")


def _line(traced: Traced) -> str:
    if traced.status == "answered":
        cell = "Svar", "<br>".join(_place(path) for path in traced.by)
    else:
        named = "; ".join(_place(path) for path in traced.named_by)
        cell = "Senare", f"Väntar på {traced.by[0]}." + (f" Namnges i {named}." if named else "")
    row = traced.row
    return f"| {row.id} | {row.kind} | {row.term} | {cell[0]} | {cell[1]} |"


def markdown() -> str:
    """Return the whole page."""
    rows = trace()
    answered = sum(t.status == "answered" for t in rows)
    parts = [INTRODUCTION, f"{answered} av {len(rows)} rader har ett svar."]
    for letter, name in MUNICIPALITIES.items():
        source = library.load(name).source
        parts.append(f"\n## {source.title} ({source.year})\n")
        parts.append("| Rad | Slag | Källans ord | Läge | Svar eller vad som fattas |")
        parts.append("|---|---|---|---|---|")
        parts += [_line(t) for t in rows if t.row.id[0] == letter]
    return "\n".join(parts) + "\n"
