"""The sheets of the organisation: its units, its people and what they are appointed to."""

from rodtrad.organisation.sheets.appointments import APPOINTMENTS
from rodtrad.organisation.sheets.people import PEOPLE
from rodtrad.organisation.sheets.units import UNITS

KINDS = (UNITS, PEOPLE, APPOINTMENTS)
