"""The fields of an address or a form, decoded so that what was not UTF-8 can be told."""

from urllib.parse import parse_qs

from rodtrad.exchange.open311 import BadRequest, bad
from rodtrad.exchange.open311.language import sentence as _

MOST_FIELDS = 200


def fields_in(content: bytes) -> dict[str, list[str]]:
    """Return the fields by name; raise `BadRequest` for more than any app sends."""
    text = content.decode("utf-8", "surrogateescape")
    try:
        return parse_qs(
            text, keep_blank_values=True, errors="surrogateescape", max_num_fields=MOST_FIELDS
        )
    except ValueError:
        raise BadRequest([bad(_("Det är för många fält."))]) from None
