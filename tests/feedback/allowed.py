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

# The same for a case that lay at Söder when a track was accepted in it, with the secrecy that is
# proposed: what is handed over goes to head office, which is the receiver of all of them here.
TRACKED = {
    "child":           "- - - - - - h - - r - - - -",
    "whistleblowing":  "- - - - - - h - - r - - - -",
    "lex_sarah":       "- h h - - - - - - r - - - -",
    "degrading":       "- h h - - - - - - r - - - -",
    "lex_maria":       "- h h - - - - - - r - - - -",
    "crime":           "- h h - - - - - - r - - - -",
    "danger":          "- h h - h - h - - r - - - -",
    "appeal":          "- h h - h - h - - r - - - -",
    "proposal":        "- h h - h - h - - r - - - -",
    "document":        "- h h - h - h - - r - - - -",
    "discrimination":  "- h h - h - h - - r - - - -",
    "work":            "- h h - h - h - - r - - - -",
    "personal_data":   "- h h - h - h - - r - - - -",
    "damages":         "- h h - h - h - - r - - - -",
    "supervision":     "- h h - h - h - - r - - - -",
    "other_authority": "- h h - h - h - - r - - - -",
}
# Who may say what holds for the tracks of the whole municipality.
SETTING = {"maja"}
# fmt: on
