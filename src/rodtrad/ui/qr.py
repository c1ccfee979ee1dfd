"""A square that a telephone reads an address from (QR code, ISO/IEC 18004)."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode

# Light modules around it, which the standard asks for.
QUIET = 4


def matrix(address: str) -> list[list[bool]]:
    """Return the modules row by row, dark ones true, with the quiet zone around.

    A quarter of it may be torn or dirty (level Q).
    """
    code = QRCode(error_correction=ERROR_CORRECT_Q, border=QUIET)
    code.add_data(address)
    code.make(fit=True)
    found: list[list[bool]] = code.get_matrix()
    return found


def square(address: str, name: str) -> SafeString:
    """Return the code drawn as SVG; the name says what it leads to."""
    modules = matrix(address)
    dark = "".join(
        f"M{x} {y}h1v1h-1z"
        for y, row in enumerate(modules)
        for x, is_dark in enumerate(row)
        if is_dark
    )
    return format_html(
        '<svg class="qr" viewBox="0 0 {0} {0}" role="img" aria-label="{1}">'
        '<path class="qr-ground" d="M0 0h{0}v{0}h-{0}z"/><path class="qr-dark" d="{2}"/></svg>',
        len(modules),
        name,
        dark,
    )
