"""Small files as Kolada writes them, and the command that reads them."""

from io import StringIO

from django.core.management import call_command

HEAD = "kpi,municipality,year,gender,value\n"
SHARE = HEAD + "N15428,0117,2018,T,88.1\nN15428,0117,2018,K,90.25\nN15428,0880,2018,T,1\n"


def kolada(*arguments: object) -> str:
    """Run the command and return what it says."""
    out = StringIO()
    call_command("kolada", *map(str, arguments), stdout=out)
    return out.getvalue().strip()
