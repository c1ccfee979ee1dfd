"""Reading and sending the page of many figures."""

import re
from datetime import date

from django.urls import reverse

from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.services import define_indicator, open_series
from tests.indicators.conftest import IN_TIME, LONG_AGO

GRID = reverse("indicators:grid")
INPUT = re.compile(r'<input class="ds-input[^"]*"[^>]* name="(value-[^"]+)" value="([^"]*)"')
HIDDEN = re.compile(r'<input type="hidden" name="((?:was|seen|period)[^"]*)" value="([^"]*)"')


def name(town, key="2026-10", group="total", series=None):
    period = ReportingPeriod.objects.get(key=key)
    return f"value-{(series or town.series).pk}-{period.pk}-{group}"


def inputs(page):
    return dict(INPUT.findall(page.content.decode()))


def held(page):
    """Return everything the form holds, as a window sends it."""
    content = page.content.decode()
    return dict(HIDDEN.findall(content)) | dict(INPUT.findall(content))


def sent(client, changes, address=GRID, **more):
    """Draw the page, change some places and send all of it."""
    return client.post(address, held(client.get(address)) | changes | more)


def told(page):
    return [(cell.label, cell.fault or cell.doubt) for cell in page.context["marked"]]


def in_time(town):
    share = define_indicator("i-tid", IN_TIME, owner=town.committee, valid_from=LONG_AGO, by=None)
    return open_series(share, unit=town.lake_school, valid_from=date(2025, 1, 1), by=None)
