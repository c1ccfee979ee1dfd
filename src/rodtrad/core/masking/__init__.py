"""Personal details in what a resident or an official wrote, found and masked, by rules alone.

`find(text, known=())` returns the details in order, none overlapping another; `mask(text, details)`
puts a mark in the place of each. What is found is a proposal for a person to look at: a text that
no detail is found in may still tell who somebody is.
"""

from .details import MARKS, Detail, Kind
from .finding import find
from .marking import mask

__all__ = ["MARKS", "Detail", "Kind", "find", "mask"]
