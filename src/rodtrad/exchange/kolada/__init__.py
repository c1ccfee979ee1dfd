"""Kolada's metadata and values read from files: figures, municipalities, groups and values.

Shapes as the Kolada API v3 gives them (kolada.se/om-oss/api), and tables exported from it.
Kolada's terms: name it as source for unprocessed values only; what is computed from them is one's
own work and says so.
"""

from .metadata import read_groups, read_kpis, read_municipalities
from .reading import Content, Shape, read
from .tables import read_values
from .things import (
    DERIVED_SOURCE,
    RAW_SOURCE,
    Cell,
    Chosen,
    Gender,
    Group,
    Kpi,
    Municipality,
    Place,
    Undated,
    Value,
)
from .units import unit_of

__all__ = [
    "DERIVED_SOURCE",
    "RAW_SOURCE",
    "Cell",
    "Chosen",
    "Content",
    "Gender",
    "Group",
    "Kpi",
    "Municipality",
    "Place",
    "Shape",
    "Undated",
    "Value",
    "read",
    "read_groups",
    "read_kpis",
    "read_municipalities",
    "read_values",
    "unit_of",
]
