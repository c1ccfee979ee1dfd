import re

from rodtrad.config.environment import VARIABLES
from tests.house.source import ROOT, modules

ROW = re.compile(r"^\| `([A-Z_]+)` \| (?:`([^`]*)`|empty) \| (.*) \|$", re.MULTILINE)
# Told to child programs by their parent; not for an installation to set.
OURS_ALONE = {"DJANGO_SETTINGS_MODULE", "RODTRAD_SERVING"}


def test_the_table_of_variables_says_what_the_code_says() -> None:
    table = ROW.findall((ROOT / "docs/operate/configuration.md").read_text())

    assert table == [(v.name, v.default, v.meaning) for v in VARIABLES]


def test_the_environment_is_read_in_one_module_only() -> None:
    names = {v.name for v in VARIABLES}
    read = re.compile(r"environ(?:\.get)?[(\[]\s*\"([A-Z_]+)\"|getenv\(\"([A-Z_]+)\"")

    elsewhere = {
        found
        for path in modules()
        for pair in read.findall(path.read_text())
        for found in pair
        if found and found not in names | OURS_ALONE
    }

    assert elsewhere == set()
