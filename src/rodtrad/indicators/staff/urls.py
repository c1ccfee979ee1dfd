"""The addresses of what is measured."""

from django.urls import path

from rodtrad.audit.acting import acts_once
from rodtrad.indicators.staff import grid, listing, periods, reading, recording, steering

app_name = "indicators"

urlpatterns = [
    path("indikatorer/", listing.index, name="list"),
    path("indikatorer/ny/", steering.define, name="define"),
    path("indikatorer/rutnat/", grid.grid, name="grid"),
    path("indikatorer/perioder/", periods.index, name="periods"),
    path("indikatorer/perioder/<str:key>/", periods.state, name="period"),
    path("indikatorer/<slug:key>/", reading.indicator, name="indicator"),
    path("indikatorer/<slug:key>/lamna/", acts_once(recording.record), name="record"),
    path("indikatorer/<slug:key>/rattelser/", reading.revisions, name="revisions"),
    path("indikatorer/<slug:key>/siffror.csv", reading.figures_csv, name="csv"),
    path("indikatorer/<slug:key>/definition/", steering.redefine, name="redefine"),
    path("indikatorer/<slug:key>/enheter/", steering.open_for_unit, name="open_series"),
    path("indikatorer/<slug:key>/mal/", steering.target, name="target"),
]
