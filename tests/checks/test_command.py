"""`rodtrad check` tells what is broken, for people and for machines."""

import json
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone
from tests.checks.conftest import HOME_CARE, NORTH
from tests.town import Town

from rodtrad.checks.models import Finding
from rodtrad.checks.services import suppress
from rodtrad.core.calendar_words import day as day_words

TODAY = timezone.localdate()
IN_SPRING = TODAY + timedelta(days=90)
SINCE = day_words(date(2026, 3, 1), year=True)
SAID = f"Hemtjänsten Norr saknar söder och väster sedan {SINCE}."


def told(*words: str) -> tuple[str, int]:
    out, code = StringIO(), 0
    try:
        call_command("check", *words, stdout=out)
    except SystemExit as end:
        code = int(str(end.code))
    return out.getvalue(), code


def test_an_open_error_ends_with_one_and_a_warning_with_none(town: Town, rules) -> None:
    rules(NORTH)
    warned = told()
    rules(HOME_CARE)

    failed = told()

    assert warned[1] == 0
    assert f"RT990 varning: {SAID}" in warned[0]
    assert warned[0].endswith("fel: 0, varning: 1, råd: 0, lämnade med skäl: 0.\n")
    assert failed[1] == 1
    assert failed[0].splitlines()[0].startswith("RT991 fel: Hemtjänsten ")


def test_json_has_what_it_is_promised_to_have(town: Town, rules) -> None:
    rules(NORTH)

    answer = json.loads(told("--json")[0])

    (finding,) = answer["findings"]
    assert answer["counts"] == {"error": 0, "warning": 1, "advice": 0, "left": 0}
    assert finding == {
        "rule": "RT990",
        "severity": "warning",
        "object": f"organisation.unit:{town.home_care_north.pk}",
        "url": "http://localhost:8000/organisation/home-care-north/",
        "owner": "Hemtjänsten Norr",
        "message": SAID,
        "remedy": "Byt namn på Hemtjänsten Norr.",
        "mend": "http://localhost:8000/organisation/home-care-north/namn/",
    }


def test_sarif_names_each_rule_once(town: Town, rules) -> None:
    rules(replace(HOME_CARE, quiet_under=()), NORTH)

    answer = json.loads(told("--sarif")[0])

    (run,) = answer["runs"]
    assert answer["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["RT990", "RT991"]
    levels = sorted((result["ruleId"], result["level"]) for result in run["results"])
    assert levels == [("RT990", "warning"), *[("RT991", "error")] * 3]


def test_what_is_left_with_a_reason_is_no_longer_an_error(town: Town, rules) -> None:
    rules(replace(HOME_CARE, quiet_under=()))
    told()
    for finding in Finding.objects.all():
        reason = "Enheterna byter namn vid årsskiftet."
        suppress(finding, reason=reason, last_day=IN_SPRING, by=town.maja)

    text, code = told()

    assert code == 0
    assert text == "fel: 0, varning: 0, råd: 0, lämnade med skäl: 3.\n"


@pytest.mark.parametrize("form", ["--json", "--sarif"])
def test_nothing_broken_is_an_answer_too(town: Town, rules, form: str) -> None:
    rules()

    text, code = told(form)

    assert code == 0
    assert json.loads(text)
