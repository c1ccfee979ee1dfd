"""Who may read and work with a case, by where it lies and whether secrecy may be at stake.

Written by hand. Each line is a case: where it lies, its mark, and what each person in Sjöby may,
in the order of `PEOPLE`: `r` read it, `h` read and handle it, `-` not know that it is there.
"""

PEOPLE = [
    "sven",
    "karin",
    "lars",
    "nils",
    "siv",
    "olle",
    "maja",
    "per",
    "ivar",
    "vera",
    "pia",
    "adam",
    "ebba",
    "nobody",
]

# fmt: off
ALLOWED = {
    ("home_care_south", "none"):   "- h h - h - h - - r - - - -",
    ("home_care_south", "marked"): "- h h - - - - - - r - - - -",
    ("home_care_north", "none"):   "- - h - h - h - - r - - - -",
    ("home_care_north", "marked"): "- - h - - - - - - r - - - -",
    ("care", "none"):              "- - h - h - h - - r - - - -",
    ("care", "marked"):            "- - h - - - - - - r - - - -",
    ("provider", "none"):          "- - h - h - h - - r h - - -",
    ("provider", "marked"):        "- - h - - - - - - r h - - -",
    ("lake_school", "none"):       "- - - - - - h - - r - - - -",
    ("lake_school", "marked"):     "- - - - - - - - - r - - - -",
    ("head_office", "none"):       "- - - - - - h - - r - - - -",
    ("head_office", "marked"):     "- - - - - - h - - r - - - -",
    ("municipality", "none"):      "- - - - - - h - - r - - - -",
    ("municipality", "marked"):    "- - - - - - - - - r - - - -",
}
# The same for somebody who has the case in hand, whoever she is: staff who answer for nothing.
IN_HAND = {("home_care_north", "none"): "h", ("lake_school", "marked"): "h"}
# fmt: on
