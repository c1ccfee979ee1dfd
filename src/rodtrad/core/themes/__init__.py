"""Texts that say alike, put together, each group told by its own words.

`grouping.group(texts)` puts them together and needs scikit-learn; `growth.compare_all` says of each
group whether it grows. Nothing here leaves a group that fewer than five have written of.
"""

from .growth import Change, Counts, Growth, compare_all

__all__ = ["Change", "Counts", "Growth", "compare_all"]
