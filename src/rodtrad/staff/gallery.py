"""What the gallery shows: every component with invented content."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.core.paginator import Page, Paginator
from django.utils.safestring import SafeString, mark_safe

from rodtrad.core.charts.process_picture import process_picture
from rodtrad.core.errors import Conflict
from rodtrad.ui.tree import TreeItem

COLOURS = (
    *("papper", "ark", "sank", "linje", "kant", "black", "grafit"),
    *("trad", "lank", "sjo", "honung", "kol"),
)


class GalleryForm(forms.Form):
    """Every kind of field; the checked one shows its errors."""

    title = forms.CharField(label="Rubrik", help_text="En mening räcker.")
    value = forms.CharField(label="Barn per vuxen i oktober", help_text="Juli 5,4, augusti 5,6.")
    why = forms.CharField(
        label="Varför steg det?", required=False, widget=forms.Textarea({"rows": 4})
    )
    unit = forms.ChoiceField(label="Enhet", choices=[("a", "Ekbackens förskola"), ("b", "Norr")])
    answer = forms.ChoiceField(
        label="Är alla klara?",
        choices=[("j", "Ja"), ("n", "Nej"), ("v", "Vet inte")],
        widget=forms.RadioSelect,
    )
    areas = forms.MultipleChoiceField(
        label="Vilka områden gäller det?",
        choices=[("1", "Vård och omsorg"), ("2", "Skola"), ("3", "Gator"), ("4", "Bygglov")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    day = forms.DateField(label="Dag", widget=forms.DateInput({"type": "date"}))
    file = forms.FileField(label="Underlag", required=False)
    sure = forms.BooleanField(label="Jag har läst igenom det", required=False)


@dataclass(frozen=True)
class Remark:
    author: str
    when: str
    text: str
    actions: str = ""


@dataclass(frozen=True)
class Named:
    title: str = ""
    name: str = ""
    url: str = ""
    size: str = ""
    about: str = ""


def tree() -> list[TreeItem]:
    """Return a small invented thread."""
    south = TreeItem(
        "Söder", "#", "fresh", "not_met", "partly", is_here=True, on_way=True,
        children=[TreeItem("Lägg om rutterna", "#", "fresh", "not_assessable", text="pågår")],
    )  # fmt: skip
    help_in_time = TreeItem(
        "Hjälpen kommer när vi har lovat", "#", "fresh", "partly", "partly", on_way=True,
        children=[TreeItem("Norr", "#", "fresh", "partly", "met"), south,
                  TreeItem("Centrum", "#", "fresh", "partly")],
    )  # fmt: skip
    old = TreeItem(
        "Äldre bor kvar hemma, tryggt", "#", "fresh", "partly", "partly", on_way=True,
        children=[TreeItem("Den som behöver får stöd i tid", "#", "fresh", "met", "met"),
                  help_in_time, TreeItem("Anhöriga orkar", "#", "stale", "not_assessable")],
    )  # fmt: skip
    folded = TreeItem(
        "Alla elever klarar skolan", "#", "fresh", "not_met", "not_met", is_folded=True,
        children=[TreeItem("Fler blir behöriga", "#", "fresh", "met", "met")],
    )  # fmt: skip
    return [
        TreeItem(
            "Lindvik är en kommun att lita på", "#", "stale", "not_assessable", on_way=True,
            children=[TreeItem("Barn får en trygg start", "#", "fresh", "met", "met"), folded, old,
                      TreeItem("Lindvik minskar sina utsläpp", "#", "missing", "not_assessable")],
        )
    ]  # fmt: skip


def process() -> dict[str, SafeString]:
    """Return an invented way of working, for wide windows and for narrow ones."""
    steps = ("Gå igenom morgondagens besök", "Ring den som får ny tid", "Skriv listan",
             "Lämna den till kvällen", "Följ upp på mötet")  # fmt: skip
    wide = process_picture(steps, prefix="p1", title="Planering dagen före")
    narrow = process_picture(steps, prefix="p2", title="Planering dagen före", width="narrow")
    # core.charts escapes every text it draws.
    return {"wide": mark_safe(wide.svg), "narrow": mark_safe(narrow.svg)}  # noqa: S308 (escaped where drawn)


def page_of_many() -> Page[int]:
    """Return the second page of three."""
    return Paginator(range(150), 50).page(2)


def contents() -> dict[str, object]:
    """Return everything the gallery's page needs."""
    wrong = GalleryForm({"title": "", "value": "5,4", "why": "Texten finns kvar.", "day": "i går"})
    wrong.is_valid()
    return {
        "free_form": GalleryForm(auto_id="free_%s"),
        "wrong_form": wrong,
        "tree": tree(),
        "process": process(),
        "page_of_many": page_of_many(),
        "today": date(2026, 11, 20),
        "clash": Conflict(
            "Någon annan har ändrat samma text. Din version finns kvar här.",
            theirs={"title": "Hjälpen kommer när vi har lovat det"},
            yours={"title": "Hjälpen kommer alltid när vi har lovat"},
        ),
        "labels": {"title": "Rubrik"},
        "tab_items": [("Alla 31", "#", True), ("Mina 3", "#", False), ("Nya 2", "#", False)],
        "remarks": [Remark("Karin Ståhl", "12 november", "Rutterna i Söder är för långa.")],
        "papers": [Named(name="protokoll.pdf", url="#", size="120 kB", about="Karin Ståhl, 2 nov")],
        "tag_items": [Named(title="Agenda 2030: mål 3", url="#"), Named(title="Äldre")],
        "colours": COLOURS,
    }
