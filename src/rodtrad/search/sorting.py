"""Names in the order of a Swedish register, in any database."""

from django.db.models import CharField, F, Func, Value
from django.db.models.functions import Collate, Lower

# By code points å comes after ä, and other letters with marks after both.
_WRITTEN = "åäæøéèêëáàâãíìîïóòôõúùûüñçšžł" + "ÅÄÖÆØÉÈÊËÁÀÜ"
_SORTED = "äååöeeeeaaaaiiiioooouuuyncszl" + "äåöåöeeeeaay"


def by_name(field: str) -> Collate:
    """Return an order by a name: å ä ö last, é as e, ü as y, capitals as small letters."""
    letters = Func(
        Lower(F(field)),
        Value(_WRITTEN),
        Value(_SORTED),
        function="translate",
        output_field=CharField(),
    )
    return Collate(letters, "C")
